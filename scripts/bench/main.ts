// `npm run bench -- <name> [words]`: runs a bench and writes what it found to `results/<name>.md`. A bench is a file
// beside this one that exports `bench`; words are its own. Ends with 1 when a bar fails.

import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Bench } from "./harness/bench.js";
import { benchFolder, installPeers } from "./harness/peers.js";
import { reportOf } from "./harness/report.js";

const [name = "", ...args] = process.argv.slice(2);
const known = readdirSync(benchFolder)
  .filter((file) => file.endsWith(".ts") && file !== basename(import.meta.filename))
  .map((file) => basename(file, ".ts"));

if (!known.includes(name)) {
  process.stderr.write(`npm run bench -- <name>, where the name is one of: ${known.join(", ")}\n`);
  process.exit(2);
}

installPeers();
const { bench } = (await import(`./${name}.js`)) as { readonly bench: Bench };
const sections = await bench.run({ args, say: (line) => void process.stderr.write(`${line}\n`) });
const report = await reportOf(name, bench, sections);
process.stdout.write(report);
// A part of the bench would pass for the whole.
if (args.length === 0) {
  mkdirSync(join(benchFolder, "results"), { recursive: true });
  writeFileSync(join(benchFolder, "results", `${name}.md`), report);
}
if (sections.some(({ bars }) => bars.some(({ holds }) => !holds))) process.exitCode = 1;
