// What is kept of a run: what went in, what came out, and what was said. One file an output folder.
// Knows nothing of how either was made.

import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../diagnostics/place.js";
import type { Problem } from "../diagnostics/problem.js";
import type { UnknownType } from "../inspect/unknown-types.js";

export interface RunRecord {
  /** The program, the options, and the folder they were read in. */
  readonly key: string;
  /** Absolute path → hash of the text; null = there was no such file. */
  readonly inputs: readonly (readonly [path: string, hash: string | null])[];
  /** Path below the output folder → hash of the bytes. */
  readonly outputs: readonly (readonly [path: string, hash: string])[];
  readonly unknowns: readonly UnknownType[];
  readonly problems: readonly { readonly problem: Problem; readonly place: Place | null }[];
}

export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Null = nothing of use: there is no such record, or it is not whole. */
export function readRecord(folder: string, output: string): RunRecord | null {
  try {
    const { hash, record } = JSON.parse(readFileSync(pathOf(folder, output), "utf8")) as {
      readonly hash: string;
      readonly record: string;
    };
    return hashOf(record) === hash ? (JSON.parse(record) as RunRecord) : null;
  } catch {
    return null; // Missing, cut off or somebody else's: the run is done as if there were none.
  }
}

/** Records kept: of more output folders than that, those written last. */
const most = 100;

/** A cache that cannot be written is no reason to fail. */
export function writeRecord(folder: string, output: string, record: RunRecord): void {
  try {
    mkdirSync(folder, { recursive: true });
    const path = pathOf(folder, output);
    const text = JSON.stringify(record);
    // Written whole under another name first: two runs may end at once.
    writeFileSync(`${path}.${process.pid}`, JSON.stringify({ hash: hashOf(text), record: text }));
    renameSync(`${path}.${process.pid}`, path);
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

function pathOf(folder: string, output: string): string {
  return join(folder, `${hashOf(output).slice(0, 24)}.json`);
}
