// The types and the validators of one document agree: what a validator takes can be assigned to the type, and what it
// refuses cannot, but for what no type can say. All assignments are compiled in one program.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Issue } from "../../templates/runtime/validator.js";
import { definitionId } from "../support/document-builder.js";
import { compile } from "../support/compile.js";
import { loadValidators } from "../support/run-validators.js";
import { assertionFamilies } from "./assertion-families.js";
import { documents } from "./families.js";
import { typeOf, unsayable } from "./type-of-value.js";
import { valuesOf } from "./values-of.js";

/** Values a family. */
const runs = 200;
const seed = 20260821;

interface Validated {
  readonly value: unknown;
  readonly told: readonly string[];
  /** Whether something is wrong that a type can say. */
  readonly sayable: boolean;
  assignable: boolean;
  /** What the compiler said. */
  refusal: string;
}

/** An index signature has to take what the named properties take: here another property may be a number, too. */
const indexed = /^\/e\/(?:extra|x-1) type$/;

const validated = new Map<string, readonly Validated[]>();

beforeAll(async () => {
  const files = new Map<string, readonly Validated[]>();
  for (const [name, document] of documents) {
    const validators = await loadValidators(document);
    const values = fc.sample(valuesOf(definitionId("Root"), document), { numRuns: runs, seed });
    const all = values.map((made): Validated => {
      const value: unknown = JSON.parse(JSON.stringify(made));
      const issues = validators.issues("Root", value);
      const told = issues.map(({ path, code }) => `${path} ${code}`);
      const sayable = issues.filter((issue) => !unsayable(issue));
      const hidden = (issue: Issue): boolean =>
        name === "maps" && indexed.test(`${issue.path} ${issue.code}`) && issue.received !== "null";
      return { value, told, sayable: sayable.some((issue) => !hidden(issue)), assignable: true, refusal: "" };
    });
    const file = join(validators.folder, "values.ts");
    const lines = all.map(({ value }, index) => `export const v${index}: Root = null! as ${typeOf(value)};`);
    writeFileSync(file, ['import type { Root } from "./src/types/index.js";', ...lines].join("\n"));
    files.set(file, all);
    validated.set(name, all);
  }
  for (const line of compile([...files.keys()])) {
    const [, file = "", row = ""] = /^(.*values\.ts)\((\d+),/.exec(line) ?? [];
    const found = files.get(file)?.[Number(row) - 2];
    if (!found) throw new RangeError(line);
    found.assignable = false;
    found.refusal = line.slice(line.indexOf(": TS") + 2);
  }
}, 120_000);

const described = ({ value, told, refusal }: Validated) => ({ value, told, refusal });

/**
 * What the compiler says of the type and not of the value: that names may be misspelt, where all are optional and
 * none is there; and that every object has functions of some names.
 */
const isHint = (refusal: string): boolean =>
  /Type '\{.*' has no properties in common|Types of property '(?:constructor|toString)' .*\s+Type '(?:Function|\(\) => string)'/.test(
    refusal,
  );

test.each(documents.map(([name]) => name))("%s: what is taken can be assigned", (name) => {
  const all = validated.get(name) ?? [];
  const taken = all.filter(({ told }) => told.length === 0);
  expect(taken.length).toBeGreaterThan(runs / 20);
  const wrong = taken.filter(({ assignable, refusal }) => !assignable && !isHint(refusal));
  expect(wrong.map(described)).toEqual([]);
});

// What an assertion asks for is nothing a type says.
test.each(documents.map(([name]) => name).filter((name) => !(name in assertionFamilies)))(
  "%s: what is refused cannot be assigned, unless no type could say why",
  (name) => {
    const refused = (validated.get(name) ?? []).filter(({ sayable }) => sayable);
    expect(refused.length).toBeGreaterThan(runs / 50);
    expect(refused.filter(({ assignable }) => assignable).map(described)).toEqual([]);
  },
);
