// The outcome of an earlier run, where nothing has changed that it depends on; and keeping one for the next.

import { lstatSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { placesOf } from "../diagnostics/problem.js";
import type { Pointer } from "../model/brands.js";
import { hasUnfinishedRun } from "../output/journal.js";
import { manifestPath } from "../output/manifest.js";
import { decodeText } from "../input/read/decode-text.js";
import type { ReadLog } from "../input/read/read-log.js";
import type { Outcome, RunRequest } from "../run.js";
import { withDefaults } from "../config/defaults.js";
import type { CachedTexts } from "./cached-texts.js";
import { hashOf, readRecord, writeRecord, type RunRecord } from "./run-record.js";

/** Where records are kept, and what tells this program from another. */
export interface Cache {
  readonly folder: string;
  readonly stamp: string;
}

/** Null = something changed, or nothing is known: the run is to be done. */
export function recall(request: RunRequest, { folder, stamp }: Cache): Outcome | null {
  const output = outputOf(request);
  const record = readRecord(folder, output);
  if (record === null || record.key !== keyOf(request, stamp) || hasUnfinishedRun(output)) return null;
  const same =
    record.inputs.every(([path, hash]) => hashOfInput(path) === hash) &&
    record.outputs.every(([path, hash]) => hashOfFile(join(output, path)) === hash);
  if (!same) return null;
  const positions = new Map(record.positions);
  return {
    ok: true,
    problems: record.problems,
    files: { written: [], removed: [], unchanged: record.outputs.map(([path]) => path), kept: [] },
    model: null,
    unknowns: record.unknowns,
    inspection: null,
    examples: 0,
    locate: (pointer: Pointer) => positions.get(pointer) ?? null,
    stages: [],
    inputs: record.inputs.map(([path]) => path),
  };
}

/** Keeps the outcome of a run that wrote, or found written, all it had to say. */
export function remember(
  request: RunRequest,
  { folder, stamp }: Cache,
  done: { outcome: Outcome; reads: ReadLog; written: CachedTexts },
): void {
  const { outcome, reads, written } = done;
  const { files, ok, problems, unknowns, locate } = outcome;
  if (!ok || files.kept.length > 0 || !reads.isComplete) return;
  const output = outputOf(request);
  const outputs: [string, string][] = [];
  for (const path of [...files.unchanged, ...files.written].sort()) {
    const hash = written.hashOfFound(path) ?? hashOfFile(join(output, path));
    if (hash === null) return;
    outputs.push([path, hash]);
  }
  if (!outputs.some(([path]) => path === manifestPath)) return;
  const record: RunRecord = {
    key: keyOf(request, stamp),
    inputs: [...reads.texts].map(([path, text]) => [path, text === null ? null : hashOf(text)]),
    outputs,
    unknowns,
    problems,
    positions: problems
      .flatMap(placesOf)
      .flatMap(({ pointer }) => (pointer === null ? [] : [[pointer, locate(pointer)] as const])),
  };
  writeRecord(folder, output, record);
}

/** Absolute path of the output folder. */
export function outputOf({ options, cwd }: RunRequest): string {
  return resolve(cwd, withDefaults(options).output);
}

/** Everything but what is in files. Options are named in their order of use, which means nothing: so they are sorted. */
function keyOf({ options, cwd }: RunRequest, stamp: string): string {
  return hashOf(JSON.stringify([stamp, cwd, sorted(options)]));
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).map(([name, item]): [string, unknown] => [name, sorted(item)]);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Null = there is none that can be read. */
function hashOfInput(path: string): string | null {
  try {
    return hashOf(decodeText(readFileSync(path)));
  } catch {
    return null;
  }
}

/** Null = there is no such file. */
export function hashOfFile(path: string): string | null {
  try {
    return lstatSync(path).isFile() ? hashOf(readFileSync(path)) : null;
  } catch {
    return null;
  }
}
