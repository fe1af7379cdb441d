// Runs a generated command-line program in this process: arguments and streams are values.

import { ClosedPipe } from "../../generated/src/cli/runtime/failure.js";
import type { Input, IO } from "../../generated/src/cli/runtime/io.js";
import type { Program } from "../../generated/src/cli/runtime/program.js";

export interface ProgramRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  /** Text on standard input; absent = there is none. */
  readonly stdin?: string;
  /** What standard input is; default a file where there is text. */
  readonly input?: Input["kind"];
  readonly env?: { readonly [name: string]: string };
  /** Standard output is a terminal of so many columns. */
  readonly terminal?: number;
  /** Called with each piece that is written; throwing closes the pipe. */
  readonly onWrite?: (text: string) => void | Promise<void>;
  readonly interruptAfter?: Promise<void>;
}

type Run = (program: Program, io: IO) => Promise<number>;

export async function runProgram(
  { program, run }: { readonly program: Program; readonly run: Run },
  args: readonly string[],
  given: Surroundings = {},
): Promise<ProgramRun> {
  const chunks = { stdout: [] as Uint8Array[], stderr: [] as Uint8Array[] };
  const output = (name: "stdout" | "stderr"): IO["stdout"] => ({
    isTTY: given.terminal !== undefined,
    columns: given.terminal ?? 80,
    rows: 24,
    async write(text) {
      const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
      if (name === "stdout" && given.onWrite)
        try {
          await given.onWrite(new TextDecoder().decode(bytes));
        } catch {
          throw new ClosedPipe();
        }
      chunks[name].push(bytes);
    },
  });
  const { stdin } = given;
  const code = await run(program, {
    args,
    env: given.env ?? {},
    stdin: {
      kind: given.input ?? (stdin === undefined ? "closed" : "file"),
      soon: async () => stdin !== undefined,
      read: async () => new TextEncoder().encode(stdin ?? ""),
    },
    stdout: output("stdout"),
    stderr: output("stderr"),
    onInterrupt(stop) {
      void given.interruptAfter?.then(stop);
      return () => {};
    },
  });
  const text = (all: readonly Uint8Array[]): string => Buffer.concat(all).toString("utf8");
  return { code, stdout: text(chunks.stdout), stderr: text(chunks.stderr) };
}

/** The words of a documented command line, as a POSIX shell reads them. */
export function shellWords(line: string): readonly string[] {
  const words = line.replace(/\\\n/g, " ").match(/(?:'[^']*'|[^\s'])+/g) ?? [];
  return words.map((word) => word.replace(/'([^']*)'/g, "$1"));
}
