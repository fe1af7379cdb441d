// Runs that share a memory: whatever is done to a document between them, each comes to what a run from nothing does.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { generate, Memory, type Options, type Outcome } from "../../generator/index.js";
import { casesFolder, casesIn } from "../support/places.js";
import { readTree } from "../support/read-tree.js";

/** Sequences of edits; a longer look by `FUZZ_RUNS=1000`. */
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 20);

type Lines = readonly string[];
type Edit = (lines: Lines) => Lines;

/** Lines that match, the n-th of which is changed with all that is further in. */
function at(pattern: RegExp, change: (block: Lines, column: number) => Lines): (n: number) => Edit {
  return (n) => (lines) => {
    const found = lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
    const from = found[n % Math.max(found.length, 1)];
    if (from === undefined) return lines;
    const column = indentOf(lines[from] ?? "");
    let to = from + 1;
    while (to < lines.length && (lines[to]?.trim() === "" || indentOf(lines[to] ?? "") > column)) to++;
    return [...lines.slice(0, from), ...change(lines.slice(from, to), column), ...lines.slice(to)];
  };
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

const prose = /^(?<key>\s*(?:- )?(?:description|summary|title)): \w/;
const texts = [
  ...["Other words.", "It streams events.", "A pet.", "|\n          Several\n          lines."],
  "A variant that the API's description does not list.",
];

const kinds: readonly ((n: number) => Edit)[] = [
  ...texts.map((text) =>
    at(prose, ([line = ""]) => `${prose.exec(line)?.groups?.["key"] ?? ""}: ${text}`.split("\n")),
  ),
  at(/type: string/, ([line = "", ...rest]) => [line.replace("type: string", "type: integer"), ...rest]),
  at(/type: \w+/, ([line = "", ...rest]) => [line.replace(/type: \w+/, "type: [string, 'null']"), ...rest]),
  at(/^\s*required: \[/, () => []),
  at(/^\s+[\w/{}-]+:/, () => []),
  at(/^\s+\w+:/, ([line = "", ...rest]) => [line.replace(/\w+:/, "renamed:"), ...rest]),
  at(/^ {4}\w+:/, (block) => [
    ...block,
    ...block.map((line, n) => (n === 0 ? line.replace(":", "2:") : line)),
  ]),
  at(/^ {2}\S+:/, (block, column) => [`${" ".repeat(column)}# A remark.`, ...block]),
];

const edit = fc
  .record({ kind: fc.constantFrom(...kinds), n: fc.nat({ max: 200 }) })
  .map(({ kind, n }): Edit => kind(n));

let cwd: string;
beforeEach(() => void (cwd = mkdtempSync(join(tmpdir(), "sdkwright-rounds-"))));
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** What a user sees of a run, but for which files were written. */
function seen(outcome: Outcome, output: string): object {
  const { ok, unknowns, problems, locate } = outcome;
  const placed = problems.map((one) => ({ ...one, place: one.at === null ? null : locate(one.at) }));
  // Nothing is written where there is an error.
  return { ok, unknowns, problems: placed, tree: ok ? readTree(join(cwd, output)) : null };
}

async function expectSame(memory: Memory, options: Options = {}): Promise<void> {
  const request = { cwd, input: "openapi.yaml", format: false, ...options };
  const again = await generate({ ...request, output: "again", force: true, memory });
  rmSync(join(cwd, "fresh"), { recursive: true, force: true });
  const fresh = await generate({ ...request, output: "fresh" });
  expect(seen(again, "again")).toEqual(seen(fresh, "fresh"));
}

function optionsOf(name: string): Options {
  const path = join(casesFolder, name, "options.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Options) : {};
}

const cases = casesIn(casesFolder);

test("edits of every sort", { timeout: 3_600_000 }, async () => {
  const rounds = fc.asyncProperty(
    fc.constantFrom(...cases),
    fc.array(edit, { minLength: 1, maxLength: 4 }),
    async (name, edits) => {
      rmSync(cwd, { recursive: true, force: true });
      cpSync(join(casesFolder, name), cwd, { recursive: true });
      const original = readFileSync(join(cwd, "spec.yaml"), "utf8").split("\n");
      const memory = new Memory();
      let lines: Lines = original;
      // Back to the beginning at the end.
      for (const change of [(same: Lines) => same, ...edits, () => original]) {
        lines = change(lines);
        writeFileSync(join(cwd, "openapi.yaml"), lines.join("\n"));
        await expectSame(memory, optionsOf(name));
      }
      memory.end();
    },
  );
  await fc.assert(rounds, { numRuns });
});

test.each(cases)("%s, once each description has changed", { timeout: 120_000 }, async (name) => {
  cpSync(join(casesFolder, name), cwd, { recursive: true });
  const memory = new Memory();
  let lines: Lines = readFileSync(join(cwd, "spec.yaml"), "utf8").split("\n");
  const write = (): void => writeFileSync(join(cwd, "openapi.yaml"), lines.join("\n"));
  write();
  await expectSame(memory, optionsOf(name));
  lines = lines.map((line, n) => (prose.test(line) ? line.replace(/: \w.*/, `: Words ${n}.`) : line));
  write();
  await expectSame(memory, optionsOf(name));
  memory.end();
});

/** Starts from a case; each step changes something, and says with which options the next run is. */
async function expectSameAfter(name: string, steps: readonly (() => Options)[]): Promise<void> {
  cpSync(join(casesFolder, name), cwd, { recursive: true });
  cpSync(join(cwd, "spec.yaml"), join(cwd, "openapi.yaml"));
  const memory = new Memory();
  for (const step of [() => ({}), ...steps]) await expectSame(memory, step());
  memory.end();
}

function rewrite(file: string, from: RegExp, to: string): Options {
  const before = readFileSync(join(cwd, file), "utf8");
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(join(cwd, file), after);
  return {};
}

test("other files of the document", { timeout: 120_000 }, async () => {
  await expectSameAfter("many-files", [
    () => rewrite("cats/pet.yaml", /title: .*/, "title: Cat\ndescription: Words."),
    () => rewrite("cats/pet.yaml", /Words/, "Other words"),
    () => rewrite("cats/pet.yaml", /type: string/, "type: integer"),
    () => rewrite("dogs/pet.yaml", /type: \w+/, "type: [string, 'null']"),
  ]);
});

test("other options", { timeout: 120_000 }, async () => {
  await expectSameAfter("streams-and-lists", [
    () => ({ emit: ["types"] }),
    () => ({ openResponses: true }),
    () => ({ dates: "Date", int64: "bigint" }),
    () => ({ exclude: ["deprecated"], cli: false }),
    () => ({ strict: true }),
    () => ({ importExtension: ".ts", clientName: "Other" }),
    () => ({ names: { operations: {}, types: {}, initialisms: ["kiln"] } }),
  ]);
});

test("resources inside others that come and go", { timeout: 120_000 }, async () => {
  const inner = (path: string): string =>
    `  /top/${path}/one:\n    get: { operationId: ${path}, responses: { "200": { description: It. } } }\n`;
  const write = (...paths: readonly string[]): Options => {
    const head = "openapi: 3.1.0\ninfo: { title: Inner, version: 1.0.0 }\npaths:\n";
    writeFileSync(join(cwd, "openapi.yaml"), head + paths.map(inner).join(""));
    return {};
  };
  await expectSameAfter("streams-and-lists", [
    () => write("b", "c", "d", "e"),
    () => write("c", "d", "e"),
    () => write("c", "cc", "d"),
    () => write("a", "b", "c", "d"),
  ]);
});

test("an overlay that comes, changes and goes", { timeout: 120_000 }, async () => {
  const overlay = (text: string): Options => {
    const update = `{ target: $.info, update: { description: ${text} } }`;
    const own = `{ target: "$.components.schemas.*", update: { description: ${text} } }`;
    const actions = `actions:\n  - ${update}\n  - ${own}\n`;
    writeFileSync(join(cwd, "o.yaml"), `overlay: 1.0.0\ninfo: { title: O, version: "1" }\n${actions}`);
    return { overlays: ["o.yaml"] };
  };
  await expectSameAfter("streams-and-lists", [
    () => overlay("First."),
    () => overlay("Second."),
    () => rewrite("openapi.yaml", /summary: .*/, "summary: Other words."),
    () => overlay("Second."),
  ]);
});
