// Null in every position a document can put it. Knows nothing of how it was spelt there.

import { expect, test } from "vitest";
import { violations } from "../../generator/model/check.js";
import type { Schema } from "../../generator/model/schema.js";
import { nullables } from "../../generator/transform/nullables.js";
import { runPass } from "./run-pass.js";
import {
  allOf,
  any,
  anyOf,
  list,
  lit,
  map,
  maybe,
  nil,
  num,
  obj,
  oneOf,
  oneOfValues,
  ref,
  str,
} from "./terse.js";

const rows: readonly (readonly [given: string, schema: Schema, want: string])[] = [
  ["a type and null", anyOf(str, nil), "string?"],
  ["null first", anyOf(nil, str), "string?"],
  ["two types and null", anyOf(str, nil, num), "(string | number)?"],
  ["an enum and null", oneOf(oneOfValues("a", "b"), nil), 'enum("a", "b")?'],
  ["null alone", nil, "null"],
  ["a union of null alone", anyOf(nil), "null"],
  ["a union of nulls", anyOf(nil, maybe(nil)), "null"],
  ["a nullable variant", oneOf(maybe(str), num), "(string ^ number)?"],
  ["null inside a nested union", anyOf(anyOf(str, nil), list(str)), "(string | string[])?"],
  ["oneOf nested in anyOf with null", anyOf(oneOf(str, list(str)), nil), "(string ^ string[])?"],
  ["nullable of nullable", maybe(maybe(str)), "string?"],
  ["nullable of null", maybe(nil), "null"],
  ["nullable of anything", maybe(any), "unknown"],
  ["a reference to a nullable declaration", anyOf(ref("Maybe"), num), "(Maybe | number)"],
  ["a nullable reference to a nullable declaration", maybe(ref("Maybe")), "Maybe?"],
  ["every part of an allOf nullable", allOf(maybe(ref("A")), maybe(obj({ a: str }))), "(A & { a: string })?"],
  ["inside a property", obj({ "a?": anyOf(nil, lit("x")) }), '{ a?: "x"? }'],
  ["inside items and values", list(map(anyOf(str, nil))), "map(string?)[]"],
  ["one variant", anyOf(str), "string"],
];

test.each(rows)("%s", (_, schema, want) => {
  const { texts, draft } = runPass(nullables, { X: schema, A: obj({}), Maybe: maybe(str) });
  expect(texts["X"]).toBe(want);
  expect(violations(draft, "nullables")).toEqual([]);
});

test("null that two variants of a oneOf take is reported, and taken", () => {
  const { texts, codes } = runPass(nullables, { X: oneOf(maybe(str), maybe(num)) });
  expect(texts["X"]).toBe("(string ^ number)?");
  expect(codes).toEqual(["SW323"]);
});

test("what needs no change is the same object", () => {
  const { draft } = runPass(nullables, { X: obj({ a: maybe(str), b: anyOf(str, num) }) });
  expect(runPass(nullables, { X: draft.definitions[0]?.schema ?? any }).draft.definitions[0]?.schema).toBe(
    draft.definitions[0]?.schema,
  );
});
