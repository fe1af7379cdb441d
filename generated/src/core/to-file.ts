// Copied by sdkwright from its runtime. Changes made here are lost.
// Makes a File from a Blob, bytes, a Response or a stream.

import { SDKError } from "./errors.js";
import { isBinary, isBytes } from "./is-binary.js";

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
  /** Sends the name with its folders: `my-skill/SKILL.md`. */
  readonly keepPath?: boolean | undefined;
}

/** Files that are sent with their folders: whoever makes a file of them again keeps these. */
const withFolders = new WeakSet<object>();

/** Percent-encodes the characters that could end a header. */
function headerSafe(name: string): string {
  return name.replace(
    /[\x00-\x1f\x7f"]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`,
  );
}

/** The last segment of a path. */
function fileName(name: unknown): string | undefined {
  return typeof name === "string" ? headerSafe(name.split(/[/\\]/).pop() ?? "") || undefined : undefined;
}

/** @throws SDKError for a path that leads out of the folder it is unpacked in. */
function pathName(name: unknown): string {
  const segments = typeof name === "string" ? name.split("/") : [""];
  if (segments.some((part) => /^\.{0,2}$|[\\:]/.test(part)))
    throw new SDKError("a file's path must be relative, without empty segments, `.`, `..`, `\\` and `:`");
  return headerSafe(segments.join("/"));
}

/**
 * The file is named `name`, or after its source: a file's name, the end of a URL, a stream's path; without its folders
 * unless `keepPath` is set. A Blob, Response or stream is recognised by its methods, whichever library made it.
 * @throws TypeError for anything else.
 */
export async function toFile(
  source: Uploadable,
  name?: string | null,
  options: FileOptions = {},
): Promise<File> {
  if (!isBinary(source))
    throw new TypeError(`a file must be a Blob, bytes, a Response or a stream, and got ${kindOf(source)}`);
  const given = source as Partial<
    Record<"name" | "url" | "path" | "type" | "lastModified" | "headers", unknown>
  >;
  const { url, path, headers } = given;
  const location = typeof url === "string" ? url.split(/[?#]/)[0] : path;
  const keep = options.keepPath ?? (name == null && withFolders.has(source));
  // The type of a Response is that of its origin.
  const own = headers ? (headers as Headers).get("content-type") : given.type;
  const type = options.type ?? (typeof own === "string" ? own : undefined);
  const lastModified = options.lastModified ?? given.lastModified;
  const file = new File(
    [await contents(source)],
    keep
      ? pathName(name ?? given.name ?? location)
      : (fileName(name) ?? fileName(given.name) ?? fileName(location) ?? "unknown_file"),
    {
      ...(type === undefined ? {} : { type }),
      ...(typeof lastModified === "number" ? { lastModified } : {}),
    },
  );
  if (keep) withFolders.add(file);
  return file;
}

/** What a message calls a value: `string`, `FormData`, `Object`. */
export function kindOf(value: unknown): string {
  return typeof value === "object" ? Object.prototype.toString.call(value).slice(8, -1) : typeof value;
}

type Part = Exclude<NonNullable<ConstructorParameters<typeof Blob>[0]>[number], string>;

async function contents(source: Uploadable): Promise<Blob> {
  if (source instanceof Blob) return source;
  if (isBytes(source)) return new Blob([source as Part]);
  if ("arrayBuffer" in source) return new Blob([await source.arrayBuffer()]);
  const chunks: (Part | string)[] = [];
  for await (const chunk of iterable(source)) {
    if (typeof chunk !== "string" && !isBytes(chunk))
      throw new TypeError(`a stream to upload must be of bytes or text, and has ${kindOf(chunk)}`);
    chunks.push(chunk as Part | string);
  }
  return new Blob(chunks);
}

/** Safari's streams cannot be iterated. */
export function iterable(source: object): AsyncIterable<Uint8Array | string> {
  return Symbol.asyncIterator in source
    ? (source as AsyncIterable<Uint8Array | string>)
    : chunksOf(source as ReadableStream<Uint8Array>);
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
}
