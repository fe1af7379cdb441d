// Where results of earlier runs are kept: beside the packages of the project, else where the system keeps such things.

import { existsSync } from "node:fs";
import { homedir, platform } from "node:os";
import { dirname, join } from "node:path";

/** `node_modules/.cache/sdkwright` of the nearest project, as other tools do; without one, the user's own cache. */
export function defaultCacheFolder(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "node_modules"))) return join(folder, "node_modules/.cache/sdkwright");
    if (dirname(folder) === folder) break;
  }
  const own = process.env["XDG_CACHE_HOME"];
  if (own !== undefined && own !== "") return join(own, "sdkwright");
  if (platform() === "darwin") return join(homedir(), "Library/Caches/sdkwright");
  const windows = process.env["LOCALAPPDATA"];
  if (platform() === "win32" && windows !== undefined) return join(windows, "sdkwright/cache");
  return join(homedir(), ".cache/sdkwright");
}
