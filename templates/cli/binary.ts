// Writes a response's bytes to a file or to standard output.

import { basename } from "node:path";
import { chunksOf, textsOf } from "./chunks.js";
import { openFile, writeTo } from "./file-output.js";
import type { IO, Output } from "./io.js";
import { extensionOf } from "./media-types.js";
import { escaped, oneLine } from "./terminal.js";

export interface Saving {
  readonly io: IO;
  /** The value of --output; undefined: not given. */
  readonly output: string | undefined;
  /** The file name, if the response suggests none. */
  readonly name: string;
}

/** Writes the body. Only text is written to a terminal, unless `--output -` says otherwise. */
export async function saveBody(response: Response, { io, output, name }: Saving): Promise<void> {
  const type = response.headers.get("content-type") ?? "application/octet-stream";
  const toStdout = output === "-" || (output === undefined && (!io.stdout.isTTY || /^text\//i.test(type)));
  // Without `--output -`, control characters are escaped.
  if (toStdout && output === undefined && io.stdout.isTTY) return showBody(response, io.stdout);
  if (toStdout) return copyBody(response, io.stdout);
  const path = output ?? fileNameOf(response) ?? `${name}.${extensionOf(type)}`;
  await saveTo(path, chunksOf(response.body), { io, fresh: output === undefined, total: sizeOf(response) });
  await io.stderr.write(`Wrote ${oneLine(path)}\n`);
}

/** Copies the bytes unchanged. */
export async function copyBody(response: Response, out: Output): Promise<void> {
  for await (const chunk of chunksOf(response.body)) await out.write(chunk);
}

/** Shows a body as text on a terminal, chunk by chunk. */
export async function showBody(response: Response, out: Output): Promise<void> {
  for await (const text of textsOf(response.body)) await out.write(escaped(text));
}

interface Target {
  readonly io: IO;
  /** True when the user did not choose the name: an existing file must not be overwritten. */
  readonly fresh: boolean;
  /** Bytes; null: unknown. */
  readonly total: number | null;
}

async function saveTo(
  path: string,
  source: AsyncIterable<Uint8Array>,
  { io, fresh, total }: Target,
): Promise<void> {
  const handle = await openFile(path, fresh ? "wx" : "w");
  const show = progress(io, total);
  let done = 0;
  try {
    for await (const chunk of source) {
      await writeTo(handle, chunk, path);
      done += chunk.length;
      await show(done, false);
    }
    await show(done, true);
  } finally {
    await handle.close();
  }
}

/** A progress bar on stderr if that is a terminal, updated at most ten times a second. */
function progress({ stderr }: IO, total: number | null): (done: number, last: boolean) => Promise<void> {
  if (!stderr.isTTY) return async () => {};
  let shown = 0;
  return async (done, last) => {
    const now = Date.now();
    if (!last && now - shown < 100) return;
    shown = now;
    await stderr.write(`\r${progressLine(done, total, stderr.columns)}${last ? "\n" : ""}`);
  };
}

function progressLine(done: number, total: number | null, columns: number): string {
  const amount = `${sized(done)}${total === null ? "" : ` of ${sized(total)}`}`;
  if (total === null || total === 0) return amount;
  const width = Math.max(10, Math.min(40, columns - amount.length - 9));
  const full = Math.min(width, Math.round((done / total) * width));
  const percent = String(Math.min(100, Math.floor((done / total) * 100))).padStart(3);
  return `[${"#".repeat(full)}${".".repeat(width - full)}] ${percent}% ${amount}`;
}

function sized(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ["kB", "MB", "GB", "TB"];
  let amount = bytes / 1000;
  let n = 0;
  for (; amount >= 1000 && n < units.length - 1; n++) amount /= 1000;
  return `${amount.toFixed(1)} ${units[n]}`;
}

function sizeOf({ headers }: Response): number | null {
  const text = headers.get("content-length");
  return text !== null && /^\d+$/.test(text) && !headers.has("content-encoding") ? Number(text) : null;
}

/** The base name of the file the server suggests (RFC 6266): never a folder, never hidden. */
function fileNameOf({ headers }: Response): string | null {
  const said = headers.get("content-disposition") ?? "";
  const [, encoded] = /filename\*\s*=\s*utf-8''([^;]+)/i.exec(said) ?? [];
  const [, quoted, bare] = /filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(said) ?? [];
  const name = encoded === undefined ? (quoted?.replace(/\\(.)/g, "$1") ?? bare) : decoded(encoded);
  const last = basename((name ?? "").replaceAll("\\", "/")).replace(/[\u0000-\u001f\u007f<>:"|?*]/g, "_");
  return last === "" || last.startsWith(".") ? null : last;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
