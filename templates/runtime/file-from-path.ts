// Makes a File from a path on Node, Bun and Deno. The client does not import this: browser bundles leave it out.

import { SDKError } from "./errors.js";
import { type FileOptions, toFile } from "./to-file.js";

interface FileSystem {
  openAsBlob?(path: string | URL, options: { type?: string }): Promise<Blob>;
  readonly promises: { readFile(path: string | URL): Promise<Uint8Array> };
}

/** Not a literal in the import, so that bundlers, and compilers without Node's types, ignore it. */
const fileSystem = "node:fs";

/**
 * The file at the path, named after its last segment unless `options.name` is set. Where the platform supports it
 * (Node, Bun), the file is read in chunks while it is sent, so that its size does not matter.
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
