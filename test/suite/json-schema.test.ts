// The public JSON Schema test suite: every required test of 2020-12, from a document to emitted validators.
// What is judged otherwise stands in known-gaps.json with its reason.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Issue } from "../../templates/runtime/check.js";
import { material, root } from "../support/places.js";
import { suiteFiles, type SuiteCase } from "../support/schema-suite.js";
import type { Validators } from "../support/run-validators.js";

const folder = join(material ?? "", "suites/json-schema");
const files = material
  ? suiteFiles({
      folder: join(folder, "draft2020-12"),
      remotes: join(folder, "remotes"),
      dialect: "https://json-schema.org/draft/2020-12/schema",
      version: "3.1.0",
    })
  : [];
const gaps = JSON.parse(readFileSync(join(root, "test/known-gaps.json"), "utf8")) as Record<string, string>;

test.skipIf(!material)("the suite has 1,299 required tests, and each known gap is one of them", () => {
  const names = files.flatMap(({ cases }) => cases.map(({ name }) => name));
  expect(names).toHaveLength(1299);
  expect(Object.keys(gaps).filter((name) => !names.includes(name))).toEqual([]);
  expect(Object.keys(gaps).length).toBeLessThanOrEqual(10);
});

describe.skipIf(!material)("draft 2020-12", () => {
  test.each(files.map((file) => [file.name, file] as const))("%s", async (_, { cases, load }) => {
    const { validators } = await load();
    const wrong = cases.flatMap((given) => faultOf(given, validators) ?? []);
    const known = cases.flatMap(({ name }) => (Object.hasOwn(gaps, name) ? [name] : []));
    expect(wrong.map(({ name }) => name)).toEqual(known);
    expect(wrong.filter(({ name }) => !known.includes(name))).toEqual([]);
  });
});

interface Fault {
  readonly name: string;
  readonly data: unknown;
  readonly valid: boolean;
  readonly is: boolean;
  readonly issues: readonly Issue[];
}

/** Null when the verdict is right, and the issues agree with it. */
function faultOf({ name, data, valid, type }: SuiteCase, validators: Validators): Fault | null {
  const text = JSON.stringify(data);
  const is = validators.is(type, data);
  const issues = validators.issues(type, data);
  const agrees = is === valid && (issues.length === 0) === valid && JSON.stringify(data) === text;
  const readable = issues.every(({ code }) => code !== "unreadable" && code !== "too_deep");
  return agrees && readable ? null : { name, data, valid, is, issues };
}
