// `npm run test:runtimes [-- platforms]`: the behaviour suite on every platform, through every door of the generated
// package, and its output through the oldest and the newest compiler. Ends with a table; with 1 when a test failed. `--only=<part of a name>` runs some, `--door=<door>` one door.

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/places.js";
import { buildSuite, doors } from "./build-suite.js";
import { compilers, runCompiler } from "./compilers.js";
import { installPlatforms, platforms } from "./platforms/index.js";
import { runPlatform, type Tally } from "./run-platform.js";
import { tableOf, totalsOf } from "./table.js";

const words = process.argv.slice(2);
const option = (name: string): string | null =>
  words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null;
const wanted = words.filter((word) => !word.startsWith("--"));
const known = [...platforms, ...compilers].map(({ name }) => name);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`no platform ${unknown.join(", ")}; there are ${known.join(", ")}\n`);
  process.exit(2);
}
const say = (line: string): void => void process.stdout.write(`${line}\n`);

installPlatforms();
const work = join(root, "test/runtimes/.work");
const tallies: Tally[] = [];
const isWanted = ({ name }: { readonly name: string }): boolean =>
  wanted.length === 0 || wanted.includes(name);
for (const door of doors.filter((each) => option("door") === null || option("door") === each)) {
  const suite = await buildSuite(door);
  for (const platform of platforms.filter(isWanted)) {
    const folder = join(work, `${platform.name}-${door}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "suite.mjs"), suite);
    tallies.push(await runPlatform({ platform, door, folder, suite, only: option("only"), say }));
  }
}
rmSync(work, { recursive: true, force: true });
for (const compiler of option("only") === null ? compilers.filter(isWanted) : [])
  tallies.push(await runCompiler(compiler, say));

for (const line of tableOf(tallies)) say(line);
const totals = totalsOf(tallies);
say(`${totals.passed} passed, ${totals.failed} failed`);
/** Where CI wants the counts. */
const results = process.env["SDKWRIGHT_RUNTIME_RESULTS"];
if (results) writeFileSync(results, JSON.stringify(totals));
if (totals.failed > 0 || totals.passed === 0) process.exitCode = 1;
// Chromium's driver may hold on to handles of its own.
process.exit();
