// Runs a TypeScript file of a bench under the newest Node, in a process of its own, and gives back what it found.

import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { benchFolder, newestNode } from "./peers.js";

/**
 * Bundles the file, with the project's own code but without packages, and runs it. Its arguments come as JSON in
 * `process.argv[2]`; the last line it prints is its answer, in JSON.
 */
export async function runWorker<T>(
  entry: string,
  given: unknown = {},
  flags: readonly string[] = [],
): Promise<T> {
  const folder = join(benchFolder, ".build");
  mkdirSync(folder, { recursive: true });
  // Beside `node_modules`, so that the peers it imports are found.
  const file = join(folder, basename(entry).replace(/\.ts$/, ".mjs"));
  await build({
    entryPoints: [join(benchFolder, entry)],
    outfile: file,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "esnext",
    packages: "external",
  });
  const { stdout } = await promisify(execFile)(newestNode, [...flags, file, JSON.stringify(given)], {
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as T;
}
