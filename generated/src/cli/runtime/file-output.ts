// Copied by sdkwright from its runtime. Changes made here are lost.
// A file that a response is printed into.

import { open, type FileHandle } from "node:fs/promises";
import { exits, Failure, usage } from "./failure.js";
import type { Output } from "./io.js";

export interface FileOutput extends Output {
  /** Returns whether anything was written. */
  close(): Promise<boolean>;
}

/** Opened with the first write, so that an existing file stays if there is no output. */
export function fileOutput(path: string): FileOutput {
  let handle: FileHandle | undefined;
  return {
    isTTY: false,
    columns: 80,
    rows: 24,
    async write(text) {
      handle ??= await openFile(path, "w");
      await writeTo(handle, text, path);
    },
    async close() {
      await handle?.close();
      return handle !== undefined;
    },
  };
}

/** @throws Failure when the file cannot be written. */
export async function openFile(path: string, flag: "w" | "wx"): Promise<FileHandle> {
  return open(path, flag, 0o600).catch((error: NodeJS.ErrnoException) => {
    const why =
      { EEXIST: "already exists", EISDIR: "is a folder", ENOENT: "is in a folder that does not exist" }[
        error.code ?? ""
      ] ?? `cannot be written (${error.code})`;
    return usage(`${path} ${why}.`, "Use --output to write elsewhere.");
  });
}

/** @throws Failure when writing fails, for example on a full disk. */
export async function writeTo(handle: FileHandle, data: string | Uint8Array, path: string): Promise<void> {
  await handle.writeFile(data).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(exits.refused, `${path} could not be written completely (${error.code}).`);
  });
}
