// Files named on the command line: `@path` in a value, and the paths of flags that take files.

import { openAsBlob } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { losslessString, type Lossless, type LosslessFile } from "./lossless.js";
import { usage } from "./failure.js";
import type { Input } from "./io.js";
import { mediaTypeOf } from "./media-types.js";

/** The paths of opened files, since a form only keeps their blobs. */
const paths = new WeakMap<Blob, string>();

/** The path a file was opened with; undefined for other blobs. */
export function pathOf(blob: Blob): string | undefined {
  return paths.get(blob);
}

/** Reads files. Standard input can be read once, by the first flag that names it. */
export class Files {
  readonly #stdin: Input;
  #usedBy: string | null = null;

  constructor(stdin: Input) {
    this.#stdin = stdin;
  }

  /** What has read standard input; null: nothing so far. */
  get stdinUsedBy(): string | null {
    return this.#usedBy;
  }

  async stdin(by: string): Promise<Uint8Array> {
    if (this.#usedBy !== null)
      usage(`Standard input can be read only once, and ${this.#usedBy} reads it already.`);
    if (this.#stdin.kind === "terminal") usage(`${by} needs standard input, but that is a terminal.`);
    this.#usedBy = by;
    return this.#stdin.kind === "closed" ? new Uint8Array() : this.#stdin.read();
  }

  /**
   * Expands a text: `@path` is the file's text, or base64 when it is binary; `@file://path` and `@data://path`
   * require one of them; `@-` is standard input; `\@` is an at sign. A name without a dot or slash that is not a file
   * is taken literally.
   */
  async expand(text: string, flag: string): Promise<string> {
    if (text.startsWith("\\@")) return text.slice(1);
    if (!text.startsWith("@") || text === "@") return text;
    const [, scheme, path = ""] = /^@(file:\/\/|data:\/\/)?(.*)$/su.exec(text) ?? [];
    if (scheme === undefined && !/[./]/.test(path) && path !== "-" && !(await isFile(path))) return text;
    const bytes = await this.bytes(path, flag);
    if (scheme === "data://") return base64(bytes);
    const decoded = decode(bytes);
    if (decoded === null && scheme === "file://") usage(`${flag}: ${path} is not UTF-8 text.`);
    return decoded ?? base64(bytes);
  }

  /** The bytes of a file, or of standard input for `-`. */
  async bytes(path: string, flag: string): Promise<Uint8Array> {
    if (path === "-" || path === "/dev/stdin") return this.stdin(flag);
    await requireFile(path, flag);
    return readFile(path);
  }

  /** Opens a file to be sent unchanged: it is read while it is sent. */
  async open(text: string, flag: string): Promise<LosslessFile> {
    const path = text.replace(/^@(?=.)/, "");
    if (path === "-" || path === "/dev/stdin") {
      const bytes = await this.stdin(flag);
      return { kind: "file", path: "-", blob: new File([bytes as Uint8Array<ArrayBuffer>], "stdin") };
    }
    await requireFile(path, flag);
    const type = mediaTypeOf(path);
    const blob = await openAsBlob(path, { type });
    const file = new File([blob], basename(path), { type });
    paths.set(file, path);
    return { kind: "file", path, blob: file };
  }

  /** Applies `expand` to every string of a value, at any depth. */
  async expandAll(value: Lossless, flag: string): Promise<Lossless> {
    switch (value.kind) {
      case "string": {
        if (!/^\\?@/.test(value.value)) return value;
        return losslessString(await this.expand(value.value, flag));
      }
      case "array": {
        const items: Lossless[] = [];
        for (const item of value.items) items.push(await this.expandAll(item, flag));
        return { kind: "array", items };
      }
      case "object": {
        const entries: [string, Lossless][] = [];
        for (const [name, item] of value.entries) entries.push([name, await this.expandAll(item, flag)]);
        return { kind: "object", entries };
      }
      case "null":
      case "boolean":
      case "number":
      case "file":
        return value;
    }
  }
}

/** Replaces files by their text, or by base64 where they are binary, since JSON has no bytes. */
export async function embedFiles(value: Lossless): Promise<Lossless> {
  switch (value.kind) {
    case "file": {
      const bytes = new Uint8Array(await value.blob.arrayBuffer());
      return losslessString(decode(bytes) ?? base64(bytes));
    }
    case "array":
      return { kind: "array", items: await Promise.all(value.items.map(embedFiles)) };
    case "object": {
      const entries = value.entries.map(async ([name, item]) => [name, await embedFiles(item)] as const);
      return { kind: "object", entries: await Promise.all(entries) };
    }
    case "null":
    case "boolean":
    case "number":
    case "string":
      return value;
  }
}

export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function requireFile(path: string, flag: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === "ENOENT" ? "no such file" : `it cannot be read (${error.code})`;
    return usage(`${flag}: ${path}: ${why}.`);
  });
  if (found.isDirectory()) usage(`${flag}: ${path} is a folder.`);
}

/** The text; null for binary data. */
function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
