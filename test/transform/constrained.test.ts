// Assertions on their way through the passes: shapes are simplified as ever, and no assertion is lost.

import { expect, test } from "vitest";
import type { Assertion } from "../../generator/model/assertion.js";
import type { Pointer } from "../../generator/model/brands.js";
import { make } from "../../generator/model/build.js";
import { violations } from "../../generator/model/check.js";
import type { Schema } from "../../generator/model/schema.js";
import { flatten } from "../../generator/transform/flatten.js";
import { inline } from "../../generator/transform/inline.js";
import { nullables } from "../../generator/transform/nullables.js";
import { discriminate } from "../../generator/transform/discriminators.js";
import { runPass } from "./run-pass.js";
import { allOf, any, anyOf, int, list, lit, maybe, num, obj, ref, str } from "./terse.js";

const pointer = "#" as Pointer;
const not = (schema: Schema): Assertion => ({ kind: "not", schema });
const few: Assertion = { kind: "propertyCount", min: 0, max: 2 };
const where = (of: Schema, first: Assertion, ...more: Assertion[]): Schema =>
  make.constrained(pointer, of, [first, ...more]);

const components = {
  Base: obj({ "id?": str }),
  Cat: where(obj({ kind: lit("cat"), "n?": num }), few),
  Dog: obj({ kind: lit("dog") }),
};

const rows: readonly (readonly [given: string, schema: Schema, want: string])[] = [
  [
    "a part of an intersection",
    allOf(ref("Base"), where(obj({ a: str }), few)),
    "(Base & { a: string }) where propertyCount",
  ],
  [
    "two parts",
    allOf(where(obj({ a: str }), few), where(obj({ b: str }), not(any))),
    "{ a: string, b: string } where propertyCount, not",
  ],
  [
    "an intersection inside",
    allOf(ref("Base"), allOf(where(obj({ a: str }), few), ref("Dog"))),
    "(Base & { a: string } & Dog) where propertyCount",
  ],
  [
    "a property that is redefined",
    allOf(obj({ a: where(num, not(lit(1))) }), obj({ a: int })),
    "{ a: integer where not }",
  ],
  ["one around another", where(where(str, not(lit("a"))), not(lit("b"))), "string where not, not"],
  ["a null inside", where(anyOf(str, make.null(pointer)), not(lit("a"))), "string? where not"],
  ["a null around", maybe(where(str, not(lit("a")))), "string where not?"],
  ["no value at all", allOf(where(str, not(lit("a"))), make.never(pointer)), "never"],
  ["variants with a tag", anyOf(ref("Cat"), ref("Dog")), 'implied kind{ "cat" → Cat, "dog" → Dog }'],
];

test.each(rows)("%s", (_, schema, want) => {
  const { texts, draft } = runPass([nullables, flatten, discriminate], { ...components, X: schema });
  expect(texts["X"]).toBe(want);
  expect(violations(draft, "discriminate")).toEqual([]);
});

test("what an assertion says stays as the document says it", () => {
  const said = anyOf(anyOf(str, make.null(pointer)), lit("a"), str);
  const { draft } = runPass([nullables, flatten, discriminate], { X: where(any, not(said)) });
  expect(draft.definitions[0]?.schema).toMatchObject({ assertions: [{ kind: "not", schema: said }] });
});

test("an object with assertions is promoted with them, those inside assertions are not", () => {
  const inner = where(obj({ a: obj({ b: str }) }), not(obj({ c: str })));
  const { texts, draft } = runPass(inline, { X: obj({ list: list(inner) }) });
  expect(texts).toMatchObject({ X: "{ list: X/~in/#[] }" });
  expect(draft.definitions.map(({ name }) => name.text)).toEqual(["X", "list", "a"]);
  expect(violations(draft, "inline")).toEqual([]);
});
