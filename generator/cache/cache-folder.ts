// Where results of earlier runs are kept: beside the packages of the project, else where the system keeps such things.

import { existsSync, lstatSync } from "node:fs";
import { homedir, platform } from "node:os";
import { dirname, join } from "node:path";

/**
 * `node_modules/.cache/sdkwright` of the nearest project, as other tools do; without one, or where it belongs to another
 * user or leads elsewhere, the user's own cache.
 */
export function defaultCacheFolder(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const modules = join(folder, "node_modules");
    if (existsSync(modules)) {
      const cache = join(modules, ".cache/sdkwright");
      if ([modules, dirname(cache), cache].every(isOwnOrMissing)) return cache;
      break;
    }
    if (dirname(folder) === folder) break;
  }
  const own = process.env["XDG_CACHE_HOME"];
  if (own !== undefined && own !== "") return join(own, "sdkwright");
  if (platform() === "darwin") return join(homedir(), "Library/Caches/sdkwright");
  const windows = process.env["LOCALAPPDATA"];
  if (platform() === "win32" && windows !== undefined) return join(windows, "sdkwright/cache");
  return join(homedir(), ".cache/sdkwright");
}

/** Where another user may write, what is read back was not written by this one. */
function isOwnOrMissing(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return true;
  return stat.isDirectory() && (process.getuid === undefined || stat.uid === process.getuid());
}
