// What is kept of a run: what went in, what came out, and what was said. One file an output folder.

import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Pointer } from "../model/brands.js";
import type { Problem, Position } from "../diagnostics/problem.js";
import type { UnknownType } from "../inspect/unknown-types.js";

export interface RunRecord {
  /** The program, the options, and the folder they were read in. */
  readonly key: string;
  /** Absolute path → hash of the text; null = there was no such file. */
  readonly inputs: readonly (readonly [path: string, hash: string | null])[];
  /** Path below the output folder → hash of the bytes. */
  readonly outputs: readonly (readonly [path: string, hash: string])[];
  readonly unknowns: readonly UnknownType[];
  readonly problems: readonly Problem[];
  /** Where the places of the problems stand in the texts. */
  readonly positions: readonly (readonly [pointer: Pointer, position: Position | null])[];
}

export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

export function readRecord(folder: string, output: string): RunRecord | null {
  return readKept(folder, nameOf(output));
}

export function writeRecord(folder: string, output: string, record: RunRecord): void {
  writeKept(folder, nameOf(output), record);
}

/** Null = nothing of use: there is no such record, or it is not whole. */
export function readKept<T>(folder: string, name: string): T | null {
  try {
    const { hash, record } = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as {
      readonly hash: string;
      readonly record: string;
    };
    return hashOf(record) === hash ? (JSON.parse(record) as T) : null;
  } catch {
    return null; // Missing, cut off or somebody else's: the run is done as if there were none.
  }
}

/** Records kept: of more than that, those written last. An output folder has two. */
const most = 200;

/** A cache that cannot be written is no reason to fail. */
export function writeKept<T>(folder: string, name: string, record: T): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, `${name}.json`);
    const text = JSON.stringify(record);
    // Written whole under another name first, since two runs may end at once: a name that nobody can have put there.
    const part = `${path}.${randomUUID()}`;
    writeFileSync(part, JSON.stringify({ hash: hashOf(text), record: text }), { flag: "wx", mode: 0o600 });
    renameSync(part, path);
    removeOldest(folder);
  } catch {
    return;
  }
}

function removeOldest(folder: string): void {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  if (names.length <= most) return;
  const dated = names.map((name) => ({ name, date: statSync(join(folder, name)).mtimeMs }));
  dated.sort((a, b) => b.date - a.date);
  for (const { name } of dated.slice(most)) rmSync(join(folder, name), { force: true });
}

function nameOf(output: string): string {
  return hashOf(output).slice(0, 24);
}
