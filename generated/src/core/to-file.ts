// Copied by sdkwright from its runtime. Changes made here are lost.
// Makes a File from a Blob, bytes, a Response or a stream.

import { SDKError } from "./errors.js";

type Bytes = ArrayBuffer | ArrayBufferView;
/** What can be uploaded. A stream, such as `fs.createReadStream` returns, is read to its end first. */
export type Uploadable =
  | Blob
  | Response
  | Bytes
  | AsyncIterable<Uint8Array | string>
  | ReadableStream<Uint8Array>;

export interface FileOptions {
  /** Media type. */
  readonly type?: string | undefined;
  /** Milliseconds since 1970. */
  readonly lastModified?: number | undefined;
}

/** The last segment of a path, with characters percent-encoded that could end a header. */
function fileName(name: unknown): string | undefined {
  if (typeof name !== "string") return undefined;
  const last = name.split(/[/\\]/).pop() ?? "";
  return (
    last.replace(
      /[\x00-\x1f\x7f"]/g,
      (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`,
    ) || undefined
  );
}

/**
 * The file is named `name`, or after its source: a file's name, the end of a URL, a stream's path. Never includes a
 * folder.
 */
export async function toFile(
  source: Uploadable,
  name?: string | null,
  options: FileOptions = {},
): Promise<File> {
  if (typeof source !== "object" || source === null)
    throw new SDKError("a file must be a Blob, bytes, a Response or a stream");
  const { name: own, url, path } = source as { name?: unknown; url?: unknown; path?: unknown };
  const location = typeof url === "string" ? url.split(/[?#]/)[0] : path;
  const parts = await contents(source);
  const type =
    options.type ?? (source instanceof Blob ? source.type : parts.find((part) => part instanceof Blob)?.type);
  return new File(parts, fileName(name) ?? fileName(own) ?? fileName(location) ?? "unknown_file", {
    ...(type === undefined ? {} : { type }),
    ...(options.lastModified === undefined ? {} : { lastModified: options.lastModified }),
  });
}

type Part = Exclude<NonNullable<ConstructorParameters<typeof Blob>[0]>[number], string>;

async function contents(source: Uploadable): Promise<Blob[]> {
  if (source instanceof Blob) return [source];
  if (source instanceof Response) return [await source.blob()];
  if (source instanceof ReadableStream) return [await new Response(source as never).blob()];
  if (Symbol.asyncIterator in source) {
    const chunks: Part[] = [];
    for await (const chunk of source)
      chunks.push((typeof chunk === "string" ? new Blob([chunk]) : chunk) as Part);
    return [new Blob(chunks)];
  }
  return [new Blob([source as Part])];
}
