// The planned files against what is in the output folder: decides, writes nothing.

import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bug } from "../bug.js";
import type { TextFile } from "../writer/file-plan.js";
import { isContained } from "./contained-path.js";
import { digest, manifestOf, manifestPath, manifestText, parseManifest, type Manifest } from "./manifest.js";

/**
 * What a run finds at a path. `foreign`: exists and is not ours. `edited`: ours, changed by hand since.
 * `leftover`: ours, no longer planned.
 */
export type FileState = "new" | "unchanged" | "stale" | "foreign" | "edited" | "leftover" | "leftoverEdited";

export interface FileFinding {
  readonly path: string;
  readonly state: FileState;
  /** Absent for left-over files. */
  readonly text?: string;
  /** True when the manifest lists the file: without it a `new` file is missing rather than new. */
  readonly listed: boolean;
}

/** One finding per path, by path; the manifest itself comes last. */
export function compareWithDisk(output: string, files: readonly TextFile[]): readonly FileFinding[] {
  assertPaths(files);
  const old = readManifest(output);
  const planned = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const findings = planned.map((file): FileFinding => {
    const listed = old.files.has(file.path);
    return { path: file.path, state: stateOf(output, file, old), text: file.text, listed };
  });
  const paths = new Set(files.map((file) => file.path));
  const leftovers = [...old.files.keys()].filter((path) => !paths.has(path)).sort();
  for (const path of leftovers) {
    const disk = readText(join(output, path));
    if (disk === null) continue;
    const state = digest(path, disk) === old.files.get(path) ? "leftover" : "leftoverEdited";
    findings.push({ path, state, listed: true });
  }
  const manifest: TextFile = { kind: "text", path: manifestPath, text: manifestText(manifestOf(planned)) };
  findings.push({
    path: manifestPath,
    state: manifestState(output, manifest),
    text: manifest.text,
    listed: true,
  });
  return findings;
}

function stateOf(output: string, file: TextFile, old: Manifest): FileState {
  const disk = readText(join(output, file.path));
  if (disk === null) return existsSync(join(output, file.path)) ? "foreign" : "new";
  if (disk === file.text) return "unchanged";
  const found = digest(file.path, disk);
  // The same but for formatting: the user's formatter may keep its work.
  if (found === digest(file.path, file.text)) return "unchanged";
  const known = old.files.get(file.path);
  if (known === undefined) return "foreign";
  return found === known ? "stale" : "edited";
}

function manifestState(output: string, { path, text }: TextFile): FileState {
  const disk = readText(join(output, path));
  if (disk === null) return "new";
  if (parseManifest(disk) === null) return "foreign";
  return digest(path, disk) === digest(path, text) ? "unchanged" : "stale";
}

export function readManifest(output: string): Manifest {
  const text = readText(join(output, manifestPath));
  const manifest = text === null ? null : parseManifest(text);
  const files = [...(manifest?.files ?? [])].filter(([path]) => isContained(path));
  return { files: new Map(files) };
}

/** Null when there is no readable text file at the path. */
function readText(path: string): string | null {
  if (!existsSync(path) || !lstatSync(path).isFile()) return null;
  return readFileSync(path, "utf8");
}

/** Paths are made by emitters from settled names: anything else is our mistake, and never reaches the disk. */
function assertPaths(files: readonly TextFile[]): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    if (!isContained(path)) bug(`a planned file would leave the output folder: ${JSON.stringify(path)}`);
    const key = path.toLowerCase();
    if (seen.has(key)) bug(`two planned files share the path ${path}`);
    seen.add(key);
  }
}
