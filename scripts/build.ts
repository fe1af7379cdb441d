// `npm run build`: generator/ → dist/, with the JSON Schema of the options beside it. What the runtime exports is
// listed anew before.

import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeRuntimeExports } from "./runtime-exports.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const at = (path: string): string => `${root}${path}`;

writeRuntimeExports();

// Built aside and moved into place, so that a run in progress never meets half a program. `dist` is
// published, so what a build that was stopped left behind goes first.
for (const left of existsSync(at("dist")) ? readdirSync(at("dist")) : []) {
  const owner = /^\.next-([0-9]+)/.exec(left)?.[1];
  if (owner !== undefined && !isRunning(Number(owner))) rmSync(at(`dist/${left}`), { recursive: true });
}
const next = `dist/.next-${process.pid}`;
execFileSync(
  process.execPath,
  [at("node_modules/typescript/bin/tsc"), "-p", at("generator/tsconfig.json"), "--outDir", at(next)],
  { stdio: "inherit" },
);
// Beside the module that reads it.
copyFileSync(at("generator/config/options.schema.json"), at(`${next}/config/options.schema.json`));
chmodSync(at(`${next}/cli/main.js`), 0o755);
const last = `${next}-old`;
mkdirSync(at(last));
for (const name of readdirSync(at("dist")).filter((entry) => !entry.startsWith(".next"))) {
  renameSync(at(`dist/${name}`), at(`${last}/${name}`));
}
for (const name of readdirSync(at(next))) renameSync(at(`${next}/${name}`), at(`dist/${name}`));
rmSync(at(next), { recursive: true });
rmSync(at(last), { recursive: true });

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
