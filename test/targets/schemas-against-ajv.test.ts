// Tuples and the keys that nothing declares, through the whole pipeline: what Ajv takes, the validator takes and the
// type lets be written; what Ajv refuses, both refuse, but for what no type can say.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withDefaults } from "../../generator/config/defaults.js";
import { placesOf, type Problem } from "../../generator/diagnostics/problem.js";
import { Report } from "../../generator/diagnostics/report.js";
import { readSource } from "../../generator/input/read.js";
import { resolveRefs } from "../../generator/input/resolve.js";
import { lower } from "../../generator/openapi/lower.js";
import { upgrade } from "../../generator/openapi/upgrade.js";
import { passSettings } from "../../generator/settings.js";
import { runPasses } from "../../generator/transform/index.js";
import { resolveNames } from "../../generator/transform/names.js";
import { compile } from "../support/compile.js";
import { loadValidators, type Validators } from "../support/run-validators.js";
import { components, rows } from "./schemas-against-ajv.js";

const folder = mkdtempSync(join(tmpdir(), "schemas-"));
let validators: Validators;
let problems: readonly Problem[];
/** What the compiler says of the value at this line, if anything. */
const refusals = new Map<number, string>();

interface Probe {
  readonly name: string;
  readonly value: unknown;
  readonly isValid: boolean;
  readonly isTyped: boolean;
}

const probes: readonly Probe[] = rows.flatMap(([name, , { valid, invalid, untyped = [], misspelt = [] }]) => [
  ...valid.map((value) => ({ name, value, isValid: true, isTyped: true })),
  ...invalid.map((value) => ({ name, value, isValid: false, isTyped: false })),
  ...untyped.map((value) => ({ name, value, isValid: false, isTyped: true })),
  ...misspelt.map((value) => ({ name, value, isValid: true, isTyped: false })),
]);

beforeAll(async () => {
  const schemas = { ...components, ...Object.fromEntries(rows.map(([name, schema]) => [name, schema])) };
  const input = join(folder, "document.json");
  const info = { title: "Schemas", version: "1" };
  writeFileSync(input, JSON.stringify({ openapi: "3.1.0", info, paths: {}, components: { schemas } }));
  const report = new Report({ strict: false });
  const options = withDefaults({ input, output: "out" });
  const source = await readSource({ ...options, cwd: folder }, report);
  if (source === null) throw new RangeError("the document is not read");
  const request = { cwd: folder, allowRef: [], fetch: globalThis.fetch };
  const draft = lower(upgrade(await resolveRefs(source, request, report), report), report);
  const settings = passSettings(options);
  validators = await loadValidators(resolveNames(runPasses(draft, settings, report), settings, report));
  problems = report.problems;
  const lines = probes.map(
    ({ name, value }, index) => `export const v${index}: T.${name} = ${JSON.stringify(value)};`,
  );
  const values = join(validators.folder, "values.ts");
  writeFileSync(values, ['import type * as T from "./src/types/index.js";', ...lines].join("\n"));
  for (const line of compile([values])) {
    const [, row] = /values\.ts\((\d+),/.exec(line) ?? [];
    if (row === undefined) throw new RangeError(line);
    refusals.set(Number(row) - 2, line.slice(line.indexOf("TS")));
  }
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each(rows)("%s", (name, _, { said = [] }) => {
  const mine = probes.map((probe, index) => ({ ...probe, index })).filter((probe) => probe.name === name);

  test("the verdict is Ajv's", () => {
    const schemas = { ...components, ...Object.fromEntries(rows.map(([key, schema]) => [key, schema])) };
    const text = JSON.stringify(schemas).replaceAll("#/components/schemas/", "document#/$defs/");
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema({ $id: "document", $defs: JSON.parse(text) as object });
    const theirs = ajv.compile({ $ref: `document#/$defs/${name}` });
    for (const { value, isValid } of mine) {
      expect([value, theirs(value)]).toEqual([value, isValid]);
      expect([value, validators.is(name, value)]).toEqual([value, isValid]);
      expect([value, validators.issues(name, value).length === 0]).toEqual([value, isValid]);
    }
  });

  test("the type lets be written what is valid", () => {
    for (const { value, isTyped, index } of mine) {
      expect([value, isTyped ? (refusals.get(index) ?? null) : refusals.has(index)]).toEqual([
        value,
        isTyped ? null : true,
      ]);
    }
  });

  test("nothing is said of it but what is wrong", () => {
    const found = problems.flatMap((problem) =>
      placesOf(problem)
        .filter(({ pointer }) => pointer?.startsWith(`#/components/schemas/${name}/`) === true)
        .map(() => problem.code),
    );
    expect(found).toEqual(said);
  });
});
