// All files of a run appear, or none: changes are staged beside the output, listed in a journal, then moved into
// place. A run that died is completed (its journal was whole) or undone (it was not) by the next.

import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** Folder inside the output that holds a run's unfinished work; gone when the run is over. */
const workFolder = ".sdkwright";

export interface Change {
  readonly path: string;
  /** Null removes the file. */
  readonly text: string | null;
}

interface Journal {
  readonly changes: readonly { readonly path: string; readonly kind: "write" | "remove" }[];
}

/** Applies all changes in order, or throws and leaves the folder as it was. */
export function applyChanges(output: string, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  const created = firstMissingFolder(output);
  try {
    stage(output, changes);
  } catch (error) {
    rmSync(join(output, workFolder), { recursive: true, force: true });
    if (created !== null) rmSync(created, { recursive: true, force: true });
    throw error;
  }
  try {
    rollForward(output);
  } catch (error) {
    rollBack(output);
    throw error;
  }
}

/** True when an earlier run died before it was over. */
export function hasUnfinishedRun(output: string): boolean {
  return existsSync(join(output, workFolder));
}

/** Completes or undoes the run that died. */
export function recover(output: string): void {
  if (!hasUnfinishedRun(output)) return;
  if (readJournal(output) === null) rmSync(join(output, workFolder), { recursive: true, force: true });
  else rollForward(output);
}

function stage(output: string, changes: readonly Change[]): void {
  const work = join(output, workFolder);
  for (const { path, text } of changes) {
    if (text === null) continue;
    const staged = join(work, "new", path);
    mkdirSync(dirname(staged), { recursive: true });
    writeFileSync(staged, text);
  }
  const journal: Journal = {
    changes: changes.map(({ path, text }) => ({ path, kind: text === null ? "remove" : "write" })),
  };
  mkdirSync(work, { recursive: true });
  // Written whole under another name first: a journal that can be read is a journal that is complete.
  writeFileSync(join(work, "journal.part"), JSON.stringify(journal), { flush: true });
  renameSync(join(work, "journal.part"), join(work, "journal.json"));
}

/** Each step may have been done already: the run may have died between any two. */
function rollForward(output: string): void {
  const work = join(output, workFolder);
  for (const { path, kind } of readJournal(output)?.changes ?? []) {
    const staged = join(work, "new", path);
    const final = join(output, path);
    if (kind === "write" && !existsSync(staged)) continue;
    const old = join(work, "old", path);
    if (existsSync(final) && !existsSync(old)) {
      mkdirSync(dirname(old), { recursive: true });
      renameSync(final, old);
    }
    if (kind === "write") {
      mkdirSync(dirname(final), { recursive: true });
      renameSync(staged, final);
    } else {
      removeEmptyFolders(output, dirname(path));
    }
  }
  rmSync(work, { recursive: true, force: true });
}

function rollBack(output: string): void {
  const work = join(output, workFolder);
  for (const { path, kind } of readJournal(output)?.changes ?? []) {
    const old = join(work, "old", path);
    const final = join(output, path);
    if (existsSync(old)) renameSync(old, final);
    else if (kind === "write" && !existsSync(join(work, "new", path))) rmSync(final, { force: true });
  }
  rmSync(work, { recursive: true, force: true });
}

function readJournal(output: string): Journal | null {
  const path = join(output, workFolder, "journal.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Journal) : null;
}

function removeEmptyFolders(output: string, folder: string): void {
  if (folder === "." || folder === "") return;
  const path = join(output, folder);
  if (!existsSync(path) || readdirSync(path).length > 0) return;
  rmdirSync(path);
  removeEmptyFolders(output, dirname(folder));
}

/** The outermost folder that staging will have to create; null when the output exists. */
function firstMissingFolder(folder: string): string | null {
  if (existsSync(folder)) return null;
  return firstMissingFolder(dirname(folder)) ?? folder;
}
