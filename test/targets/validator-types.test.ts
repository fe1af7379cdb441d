// What is known of two schemas without a value at hand.

import { expect, test } from "vitest";
import { mapModules } from "../../generator/targets/modules.js";
import { areDisjoint } from "../../generator/targets/validators/validator-types.js";
import { constantResult } from "../../generator/targets/validators/constant-result.js";
import { make } from "../../generator/model/build.js";
import type { Schema } from "../../generator/model/schema.js";
import {
  here,
  list,
  literal,
  nullable,
  object,
  string,
  union,
  unknown,
} from "../support/document-builder.js";
import { petDocument } from "../support/pet-document.js";

const modules = mapModules(petDocument);
const closed = (properties: Readonly<Record<string, Schema>>): Schema => ({
  ...object(properties),
  additionalProperties: "closed",
});

const pairs: readonly [what: string, left: Schema, right: Schema, want: boolean][] = [
  ["two JSON types", string, list(string), true],
  ["two literals", literal("a"), literal("b"), true],
  ["a literal and its type", literal("a"), string, false],
  ["a closed object and one that needs another key", closed({ a: string }), object({ b: string }), true],
  [
    "a closed object and one that may have another key",
    closed({ a: string }),
    object({ "b?": string }),
    false,
  ],
  ["a property of two types", object({ a: string }), object({ a: list(string) }), true],
  ["an optional property of two types", object({ "a?": string }), object({ a: list(string) }), false],
];

test.each(pairs)("%s: disjoint, whichever comes first", (_, left, right, want) => {
  expect([areDisjoint(left, right, modules), areDisjoint(right, left, modules)]).toEqual([want, want]);
});

const results: readonly [what: string, schema: Schema, want: boolean | null][] = [
  ["anything", unknown, true],
  ["nothing", make.never(here), false],
  ["anything or null", nullable(unknown), true],
  ["nothing or null", nullable(make.never(here)), null],
  ["anything among others", union(string, unknown), true],
  ["nothing in all variants", union(make.never(here), make.never(here)), false],
  ["a type", string, null],
];

test.each(results)("%s passes always, never, or as the value is", (_, schema, want) => {
  expect(constantResult(schema)).toBe(want);
});
