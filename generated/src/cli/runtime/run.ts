// Copied by sdkwright from its runtime. Changes made here are lost.
// Runs the program, from arguments to exit code.

import { ClosedPipe, exits, Failure } from "./failure.js";
import { globalFlags, type GlobalFlag } from "./globals.js";
import type { IO } from "./io.js";
import { didYouMean } from "./nearest.js";
import { calledBy, parseHead, type Head } from "./parse-line.js";
import type { Program, ResourceEntry } from "./program.js";
import { showVersion } from "./show-version.js";
import { escaped } from "./terminal.js";

/** Returns the exit code. Throws only for internal errors. */
export async function run(program: Program, io: IO): Promise<number> {
  try {
    return await dispatch(program, io);
  } catch (error) {
    if (error instanceof ClosedPipe) return exits.done;
    if (!(error instanceof Failure)) throw error;
    const lines = [`${program.bin}: ${error.message}`, ...(error.hint === null ? [] : [error.hint])];
    await io.stderr.write(`${escaped(lines.join("\n"))}\n`).catch(() => {});
    return error.exit;
  }
}

async function dispatch(program: Program, io: IO): Promise<number> {
  const [first = ""] = io.args;
  if (first.startsWith("@") || first === "__complete")
    return (await import("./hidden-commands.js")).runHidden(program, io);
  const flags = globalFlags(program);
  const head = parseHead(helpLine(program, io.args), flags, program);
  if (head.globals.has("version")) return showVersion(program, io);
  if (head.resource === null) {
    const { programHelp } = await import("./help.js");
    return shown(io, await programHelp({ program, io, flags }));
  }
  const resource = program.resources.find(({ name }) => name === head.resource);
  if (!resource) return unknownResource(program, head.resource);
  if (head.command === null) {
    const { resourceHelp } = await import("./help.js");
    return shown(io, await resourceHelp({ program, io, flags }, resource));
  }
  return runCommand({ program, io, flags }, resource, { ...head, command: head.command });
}

/** Many people first type `openai help chat:completions create`. */
function helpLine({ resources }: Program, args: readonly string[]): readonly string[] {
  const [first, ...rest] = args;
  const isTaken = resources.some(
    ({ name, commands }) => name === first || (name === "" && commands.some((one) => one.name === first)),
  );
  return first === "help" && !isTaken ? ["--help", ...rest] : args;
}

async function shown(io: IO, text: string): Promise<number> {
  const { showLong } = await import("./pager.js");
  await showLong(io, text);
  return exits.done;
}

interface Surroundings {
  readonly program: Program;
  readonly io: IO;
  readonly flags: readonly GlobalFlag[];
}

async function runCommand(
  surroundings: Surroundings,
  resource: ResourceEntry,
  head: Head & { readonly command: string },
): Promise<number> {
  const { program } = surroundings;
  if (!resource.commands.some(({ name }) => name === head.command)) {
    const names = resource.commands.map(({ name }) => name);
    const hint = didYouMean(head.command, names) ?? `Available: ${names.join(", ")}`;
    throw new Failure(
      exits.unknown,
      `${resource.name} has no command ${JSON.stringify(head.command)}.`,
      hint,
    );
  }
  const [{ commands }, { execute }] = await Promise.all([resource.load(), import("./execute.js")]);
  const command = commands.find(({ name }) => name === head.command);
  if (!command) throw new Failure(exits.unknown, `${calledBy(program, resource, head.command)} is missing.`);
  return execute({ ...surroundings, resource, command, head });
}

function unknownResource(program: Program, name: string): never {
  const names = program.resources.flatMap((resource) =>
    resource.name === "" ? resource.commands.map((command) => command.name) : [resource.name],
  );
  const hint = didYouMean(name, names) ?? `${program.bin} --help lists all resources.`;
  throw new Failure(exits.unknown, `There is no resource ${JSON.stringify(name)}.`, hint);
}
