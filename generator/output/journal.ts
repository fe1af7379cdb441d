// All files of a run appear, or none: changes are staged beside the output, listed in a journal, then moved into
// place. A run that died is completed (its journal was whole) or undone (it was not) by the next, on the folder it was
// working on: a folder may come with a repository, and what its journal says is then somebody else's wish.

import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { anyLink, isContained, linkOut } from "./contained-path.js";

/** Folder inside the output that holds a run's unfinished work; gone when the run is over. */
export const workFolder = ".sdkwright";

/** The journal of a run that is being completed, and of one that failed and is being undone. */
const journals = { forth: "journal.json", back: "undo.json" } as const;

export interface Change {
  readonly path: string;
  /** Null removes the file. */
  readonly text: string | null;
}

interface Journal {
  /** The work folder it was written in, as the disk numbers it: a copy of the folder has another number. */
  readonly folder: string;
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
  return lstatSync(join(output, workFolder), { throwIfNoEntry: false }) !== undefined;
}

/** Why a run that died is not completed or undone: a link below the output, or a journal that is not ours. */
export type Refusal = { readonly link: string } | { readonly reason: string };

/** Null = there is nothing to finish, or it may be finished. To be asked before `recover`. */
export function refusalOf(output: string): Refusal | null {
  if (!hasUnfinishedRun(output)) return null;
  const work = join(output, workFolder);
  const ownLink = [workFolder, `${workFolder}/new`, `${workFolder}/old`].find(
    (path) => anyLink(output, path) !== null,
  );
  if (ownLink !== undefined) return { link: ownLink };
  for (const name of Object.values(journals)) {
    const path = join(work, name);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat === undefined) continue;
    if (!stat.isFile()) return { reason: `${name} is no file` };
    if (process.getuid && stat.uid !== process.getuid()) return { reason: `${name} belongs to another user` };
    const journal = readJournal(path);
    if (journal === null) return { reason: `${name} is not of the form that a run writes` };
    if (journal.folder !== numberOf(work)) return { reason: `${name} was written in another folder` };
    const link = journal.changes.map((change) => linkOnTheWay(output, change.path)).find((it) => it !== null);
    if (link !== undefined) return { link };
  }
  return null;
}

/** A link on one of the three ways that a change is moved along. */
function linkOnTheWay(output: string, path: string): string | null {
  const staged = (folder: string) => anyLink(output, `${workFolder}/${folder}/${path}`);
  return linkOut(output, path) ?? staged("new") ?? staged("old");
}

function numberOf(folder: string): string {
  const { dev, ino } = lstatSync(folder, { bigint: true });
  return `${dev}:${ino}`;
}

/** Completes or undoes the run that died, where `refusalOf` has nothing against it. */
export function recover(output: string): void {
  if (!hasUnfinishedRun(output)) return;
  const work = join(output, workFolder);
  if (existsSync(join(work, journals.back))) rollBack(output);
  else if (readJournal(join(work, journals.forth)) !== null) rollForward(output);
  else rmSync(work, { recursive: true, force: true });
}

function stage(output: string, changes: readonly Change[]): void {
  const work = join(output, workFolder);
  for (const { path, text } of changes) {
    if (text === null) continue;
    const staged = join(work, "new", path);
    mkdirSync(dirname(staged), { recursive: true });
    writeFileSync(staged, text);
  }
  mkdirSync(work, { recursive: true });
  const journal: Journal = {
    folder: numberOf(work),
    changes: changes.map(({ path, text }) => ({ path, kind: text === null ? "remove" : "write" })),
  };
  // Written whole under another name first: a journal that can be read is a journal that is complete.
  writeFileSync(join(work, "journal.part"), JSON.stringify(journal), { flush: true });
  renameSync(join(work, "journal.part"), join(work, journals.forth));
}

/** Each step may have been done already: the run may have died between any two. */
function rollForward(output: string): void {
  const work = join(output, workFolder);
  for (const { path, kind } of readJournal(join(work, journals.forth))?.changes ?? []) {
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
  finish(work);
}

/** Each step may have been done already here too: what was moved goes back to where it was staged. */
function rollBack(output: string): void {
  const work = join(output, workFolder);
  const [forth, back] = [join(work, journals.forth), join(work, journals.back)];
  // Under another name, so that a run that dies from here on is undone to its end.
  if (existsSync(forth)) renameSync(forth, back);
  for (const { path, kind } of readJournal(back)?.changes ?? []) {
    const [staged, old, final] = [join(work, "new", path), join(work, "old", path), join(output, path)];
    if (kind === "write" && !existsSync(staged) && existsSync(final)) renameSync(final, staged);
    if (existsSync(old)) {
      mkdirSync(dirname(final), { recursive: true });
      renameSync(old, final);
    } else {
      removeEmptyFolders(output, dirname(path));
    }
  }
  finish(work);
}

/** The journal goes first: what it says must not be done again to files that came later. */
function finish(work: string): void {
  for (const name of Object.values(journals)) rmSync(join(work, name), { force: true });
  rmSync(work, { recursive: true, force: true });
}

/** Null = there is none that a run of ours can have finished writing. */
function readJournal(path: string): Journal | null {
  if (!existsSync(path)) return null;
  const journal = parseJournal(readFileSync(path, "utf8"));
  // The folder may have come with a repository: its journal moves files of the output and no others.
  return journal?.changes.every((change) => isContained(change.path)) ? journal : null;
}

function parseJournal(text: string): Journal | null {
  try {
    const { folder, changes } = JSON.parse(text) as Partial<Journal>;
    const known = changes?.every(
      ({ path, kind }) => typeof path === "string" && (kind === "write" || kind === "remove"),
    );
    return typeof folder === "string" && changes && known ? { folder, changes } : null;
  } catch {
    return null; // No JSON, or of another shape: not ours.
  }
}

function removeEmptyFolders(output: string, folder: string): void {
  if (folder === "." || folder === "") return;
  const path = join(output, folder);
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder || readdirSync(path).length > 0) return;
  rmdirSync(path);
  removeEmptyFolders(output, dirname(folder));
}

/** The outermost folder that staging will have to create; null when the output exists. */
function firstMissingFolder(folder: string): string | null {
  if (existsSync(folder)) return null;
  return firstMissingFolder(dirname(folder)) ?? folder;
}
