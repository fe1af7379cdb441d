// Copied by sdkwright from its runtime. Changes made here are lost.
// The surroundings under Node. Knows nothing of the program.

import { fstatSync } from "node:fs";
import { ClosedPipe } from "./failure.js";
import type { Input, IO, Output } from "./io.js";

export function nodeIO(): IO {
  return {
    args: process.argv.slice(2),
    env: process.env,
    stdin: nodeInput(),
    stdout: nodeOutput(process.stdout),
    stderr: nodeOutput(process.stderr),
    onInterrupt(stop) {
      process.once("SIGINT", stop);
      return () => process.off("SIGINT", stop);
    },
  };
}

function nodeOutput(stream: NodeJS.WriteStream): Output {
  let closed = false;
  const gone = (error: NodeJS.ErrnoException): void => {
    closed = true;
    if (error.code !== "EPIPE" && error.code !== "ERR_STREAM_DESTROYED") throw error;
  };
  // Once only: looking at the stream opens it, which takes time that `--help` does not have twice.
  let listening = false;
  return {
    get isTTY() {
      return stream.isTTY === true;
    },
    get columns() {
      return stream.columns ?? 80;
    },
    write(text) {
      if (!listening) stream.on("error", gone);
      listening = true;
      return new Promise((done, failed) => {
        if (closed) return failed(new ClosedPipe());
        stream.write(text, (error) => {
          if (!error) return done();
          closed = true;
          const { code } = error as NodeJS.ErrnoException;
          failed(code === "EPIPE" || code === "ERR_STREAM_DESTROYED" ? new ClosedPipe() : error);
        });
      });
    },
  };
}

/** What kind of thing standard input is; a closed descriptor is nothing to read. */
function inputKind(): Input["kind"] {
  try {
    const stat = fstatSync(0);
    if (stat.isFile()) return stat.size > 0 ? "file" : "closed";
    if (stat.isFIFO() || stat.isSocket()) return "pipe";
    // A character device that is no terminal is /dev/null or the like.
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
