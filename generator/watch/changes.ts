// Waits for changes of files. Watches their folders, since editors replace files instead of writing into them, and a
// file that is missing may yet come.

import { existsSync, realpathSync, statSync, watch, type FSWatcher } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Milliseconds of quiet after which a change is taken for whole: saving all files of a project is one change. */
const quiet = 40;

export class Changes {
  readonly #watchers = new Map<string, FSWatcher>();
  #names = new Map<string, Set<string>>();
  #changed = new Set<string>();
  #waiting: ((paths: readonly string[]) => void) | null = null;
  #timer: NodeJS.Timeout | null = null;

  /** From now on these files, and no others. What changed before, but after `since`, would be missed: it is looked for. */
  follow(paths: Iterable<string>, since: number): void {
    const names = new Map<string, Set<string>>();
    for (const path of paths) {
      const folder = nearestFolder(dirname(path));
      if (!this.#watchers.has(folder) && changeTime(path) >= since) this.#changed.add(path);
      const known = names.get(folder) ?? new Set();
      names.set(folder, known.add(folder === dirname(path) ? basename(path) : ""));
    }
    this.#names = names;
    for (const [folder, watcher] of this.#watchers) {
      if (names.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    for (const folder of names.keys()) if (!this.#watchers.has(folder)) this.#watch(folder);
  }

  /** The files that changed since the last time, once they have been quiet for a moment. */
  next(): Promise<readonly string[]> {
    return new Promise((resolve) => {
      this.#waiting = resolve;
      if (this.#changed.size > 0) this.#delay();
    });
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
    if (this.#timer) clearTimeout(this.#timer);
  }

  #watch(folder: string): void {
    const watcher = watch(folder, (_, name) => {
      const known = this.#names.get(folder);
      // An empty name stands for a path below a folder that does not exist yet; some systems tell no name.
      if (name !== null && known?.has(name) !== true && known?.has("") !== true) return;
      this.#changed.add(join(folder, name ?? ""));
      this.#delay();
    });
    // A folder that is removed: its files are missing then, which the next run says.
    watcher.on("error", () => {
      watcher.close();
      this.#watchers.delete(folder);
      this.#changed.add(folder);
      this.#delay();
    });
    this.#watchers.set(folder, watcher);
  }

  #delay(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#waiting === null || this.#changed.size === 0) return;
      const [tell, paths] = [this.#waiting, [...this.#changed]];
      this.#waiting = null;
      this.#changed = new Set();
      tell(paths);
    }, quiet);
  }
}

/** Also the files that links among them lead to: whoever changes one does not touch the link. */
export function withLinkTargets(paths: Iterable<string>): readonly string[] {
  const all = new Set<string>();
  for (const path of paths) {
    all.add(path);
    if (existsSync(path)) all.add(realpathSync(path));
  }
  return [...all];
}

/** In milliseconds; of a missing file the beginning of time. */
function changeTime(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? 0;
}

function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}
