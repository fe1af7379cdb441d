// A file that a response is printed into.

import { open, type FileHandle } from "node:fs/promises";
import { exits, Failure, usage } from "./failure.js";
import type { Output } from "./io.js";

export interface FileOutput extends Output {
  /** Says whether anything was written. */
  close(): Promise<boolean>;
}

/** Opened with the first piece: where nothing comes, what was there stays. */
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
      { EEXIST: "is there already", EISDIR: "is a folder", ENOENT: "is in a folder that is not there" }[
        error.code ?? ""
      ] ?? `cannot be written (${error.code})`;
    return usage(`${path} ${why}.`, "--output says where to write.");
  });
}

/** @throws Failure when the file takes no more, such as one on a full disk. */
export async function writeTo(handle: FileHandle, data: string | Uint8Array, path: string): Promise<void> {
  await handle.writeFile(data).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(exits.refused, `${path} cannot be written to its end (${error.code}).`);
  });
}
