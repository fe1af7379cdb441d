// A File of a path, for Node, Bun and Deno. Nothing of the client imports this, so that no bundle for a browser has it.

import { SDKError } from "./errors.js";
import { type FileOptions, toFile } from "./to-file.js";

interface FileSystem {
  openAsBlob?(path: string | URL, options: { type?: string }): Promise<Blob>;
  readonly promises: { readFile(path: string | URL): Promise<Uint8Array> };
}

/** Not written at the import, so that a compiler without the types of Node and a bundler leave it alone. */
const fileSystem = "node:fs";

/**
 * The file at the path, under the last part of its name unless `options.name` says another. Where the platform can
 * (Node, Bun), it is read piece by piece while it is sent, so that its size does not matter.
 * @throws SDKError when it cannot be read; `cause` says why.
 */
export async function fileFromPath(
  path: string | URL,
  options: FileOptions & { readonly name?: string | undefined } = {},
): Promise<File> {
  const { openAsBlob, promises } = (await import(fileSystem)) as FileSystem;
  const { type, name = decoded(path) } = options;
  try {
    const content = openAsBlob
      ? await openAsBlob(path, type === undefined ? {} : { type })
      : await promises.readFile(path);
    return await toFile(content, name, options);
  } catch (cause) {
    throw new SDKError("the file cannot be read", { cause });
  }
}

function decoded(path: string | URL): string {
  return typeof path === "string" ? path : decodeURIComponent(path.pathname);
}
