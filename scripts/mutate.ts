// `npm run mutate -- --seed 1 --count 40`: are the fast tests worth something? Makes one-line changes where output comes
// about, runs the fast tests on each in a copy of the project, and lists the changes that no test noticed.
// `--list` only shows the changes, `--only <text>` takes those whose `file:line` contains the text.

import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../test/support/places.js";
import { mutantsOf, type Mutant } from "./mutate/mutants.js";
import { makeTypeChecker } from "./mutate/type-checker.js";

/** What is changed, and the tests beside each, which are run first: they are the quickest to notice. */
const folders = [
  { code: "generator/transform", tests: "test/transform" },
  { code: "generator/targets", tests: "test/targets" },
] as const;

/** The share that has to be noticed. */
const wanted = 0.9;

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "40" },
    only: { type: "string" },
    list: { type: "boolean", default: false },
  },
});
const copy = mkdtempSync(join(tmpdir(), "sdkwright-mutate-"));
process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));
copyProject();
const mutants = chosenMutants(Number(values.seed), Number(values.count)).filter(
  ({ file, line }) => values.only === undefined || `${file}:${line}`.includes(values.only),
);
if (values.list) for (const mutant of mutants) process.stdout.write(`${describe(mutant)}\n`);
else await tryAll();

async function tryAll(): Promise<void> {
  const before = await failureOf([]);
  if (before !== null) {
    process.stderr.write(`without any change there fails: ${before}\n`);
    process.exit(2);
  }
  let killed = 0;
  for (const mutant of mutants) {
    const killer = await firstFailure(mutant);
    if (killer !== null) killed += 1;
    process.stdout.write(
      killer === null ? `SURVIVED ${describe(mutant)}\n` : `killed   ${describe(mutant)}  by ${killer}\n`,
    );
  }
  process.stdout.write(`seed ${values.seed}: ${killed} of ${mutants.length} killed\n`);
  if (killed < wanted * mutants.length) process.exitCode = 1;
}

function describe({ file, line, change }: Mutant): string {
  return `${file}:${line}  ${change}`;
}

/** What is tracked or about to be, so that nothing here is ever changed. */
function copyProject(): void {
  const arguments_ = ["ls-files", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", arguments_, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
  for (const file of files.split("\n").filter(Boolean)) cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
}

/** The same ones for a seed and the same sources. */
function chosenMutants(seed: number, count: number): readonly Mutant[] {
  const files = folders.flatMap(({ code }) =>
    readdirSync(join(root, code), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .sort()
      .map((file) => join(root, code, file)),
  );
  const checker = makeTypeChecker(root, files);
  const all = files.flatMap((file) => mutantsOf(file, readFileSync(file, "utf8")));
  const random = randomNumbers(seed);
  const chosen: Mutant[] = [];
  while (chosen.length < count && all.length > 0) {
    const [mutant] = all.splice(Math.floor(random() * all.length), 1);
    if (mutant === undefined || !checker.accepts(mutant.file, mutant.text)) continue;
    chosen.push({ ...mutant, file: relative(root, mutant.file) });
  }
  return chosen;
}

/** The first test that fails; null = none does. */
async function firstFailure(mutant: Mutant): Promise<string | null> {
  const own = folders.find(({ code }) => mutant.file.startsWith(code))?.tests ?? "test";
  writeFileSync(join(copy, mutant.file), mutant.text);
  try {
    // The tests beside it and the cases, then the rest, which most mutants never meet.
    const first = [own, "test/golden.test.ts"] as const;
    const others = [`--exclude=${own}/**`, `--exclude=${first[1]}`];
    return (await failureOf(first)) ?? (await failureOf(others));
  } finally {
    cpSync(join(root, mutant.file), join(copy, mutant.file));
  }
}

function failureOf(more: readonly string[]): Promise<string | null> {
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  // Two tests ask git for the files, which does not know the copy.
  const skipped = ["house-rules", "words"].map((name) => `--exclude=test/${name}.test.ts`);
  const settings = ["--bail=1", "--reporter=dot", ...skipped];
  const arguments_ = ["run", "--config", "test/vitest.fast.config.ts", ...settings, ...more];
  const child = spawn(process.execPath, [vitest, ...arguments_], {
    cwd: copy,
    env: { ...process.env, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  }
  return new Promise((resolve) => {
    child.once("exit", (code) => {
      const failed = /^ *FAIL +(.*)$/m.exec(output)?.[1];
      resolve(code === 0 ? null : (failed ?? "the tests do not run"));
    });
  });
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
