// The environment under Node.

import { existsSync, fstatSync } from "node:fs";
import { ClosedPipe, exits, Failure } from "./failure.js";
import { delimiter, join } from "node:path";
import type { Input, IO, Output, Pager } from "./io.js";

export function nodeIO(): IO {
  return {
    args: process.argv.slice(2),
    env: process.env,
    stdin: nodeInput(),
    stdout: nodeOutput(process.stdout),
    stderr: nodeOutput(process.stderr),
    pager: nodePager,
    onInterrupt(stop) {
      process.once("SIGINT", stop);
      return () => process.off("SIGINT", stop);
    },
  };
}

/** `$PAGER`, or less where it is installed; empty or `cat` is none. */
async function nodePager(): Promise<Pager | null> {
  const { PAGER, PATH = "", TERM } = process.env;
  const hasLess = PATH.split(delimiter).some((folder) => existsSync(join(folder, "less")));
  const command = (PAGER ?? (hasLess ? "less" : "")).trim();
  if (command === "" || command === "cat" || TERM === "dumb" || process.platform === "win32") return null;
  const { spawn } = await import("node:child_process");
  // Shows colours and keeps the screen: Git's defaults for less, unless the user sets LESS.
  const env = { LESS: "FRX", ...process.env };
  const child = spawn(command, { shell: true, stdio: ["pipe", "inherit", "inherit"], env });
  // The pager handles Ctrl-C.
  const ignore = (): void => {};
  process.on("SIGINT", ignore);
  const left = new Promise<void>((done) => child.once("close", () => done()).once("error", () => done()));
  const { write } = nodeOutput(child.stdin);
  return {
    write,
    async end() {
      child.stdin.end();
      await left;
      process.off("SIGINT", ignore);
    },
  };
}

interface Stream extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

function nodeOutput(stream: Stream): Output {
  let closed = false;
  // The writer gets the error; without a listener the process would end here.
  const gone = (): void => void (closed = true);
  // Only once, on the first write: accessing the stream opens it, which would slow down `--help`.
  let listening = false;
  return {
    get isTTY() {
      return stream.isTTY === true;
    },
    get columns() {
      return stream.columns ?? 80;
    },
    get rows() {
      return stream.rows ?? 24;
    },
    write(text) {
      if (!listening) stream.on("error", gone);
      listening = true;
      return new Promise<void>((done, failed) => {
        if (closed) return failed(new ClosedPipe());
        stream.write(text, (error) => (error ? failed(error) : done()));
      }).catch((error: unknown) => {
        closed = true;
        throw writeFailure(error);
      });
    },
  };
}

/** Standard output may be redirected to a file on a full disk. */
function writeFailure(error: unknown): Error {
  if (error instanceof ClosedPipe) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EPIPE" || code === "ERR_STREAM_DESTROYED") return new ClosedPipe();
  return new Failure(exits.refused, `The output could not be written completely (${code}).`);
}

/** The kind of standard input; a closed descriptor is `closed`. */
function inputKind(): Input["kind"] {
  try {
    const stat = fstatSync(0);
    if (stat.isFile()) return stat.size > 0 ? "file" : "closed";
    if (stat.isFIFO() || stat.isSocket()) return "pipe";
    // A character device that is not a terminal is /dev/null or the like.
    return stat.isCharacterDevice() && process.stdin.isTTY ? "terminal" : "closed";
  } catch {
    return "closed";
  }
}

function nodeInput(): Input {
  let kind: Input["kind"] | undefined;
  return {
    get kind() {
      return (kind ??= inputKind());
    },
    soon: (milliseconds) =>
      new Promise((done) => {
        const finish = (some: boolean): void => {
          clearTimeout(timer);
          process.stdin.off("readable", yes).off("end", yes).off("error", no);
          if (!some) process.stdin.unref();
          done(some);
        };
        const yes = (): void => finish(true);
        const no = (): void => finish(false);
        const timer = setTimeout(no, milliseconds);
        process.stdin.on("readable", yes).on("end", yes).on("error", no);
      }),
    async read() {
      const chunks: Uint8Array[] = [];
      process.stdin.ref?.();
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
  };
}
