// Schema → type expression, one row a rule.

import { expect, test } from "vitest";
import { mapModules } from "../../generator/targets/modules.js";
import { TypeNames } from "../../generator/targets/types/type-names.js";
import { typeText, type TypeContext } from "../../generator/targets/types/type-text.js";
import { make } from "../../generator/model/build.js";
import type { Schema, DiscriminatorCase } from "../../generator/model/schema.js";
import { ImportBag } from "../../generator/writer/symbols.js";
import * as given from "../support/document-builder.js";

const { here, list, nullable, union, both, ref, string, number, choice, literal } = given;
const definitions = [
  given.definition("Color", choice("red", "blue")),
  given.definition("Cat", given.object({ kind: string })),
  given.definition("Dog", given.object({ kind: literal("dog") })),
  given.definition("Dog.Paw", given.object({})),
];

function text(schema: Schema, side: TypeContext["side"] = "response"): string {
  const imports = new ImportBag("src/types/shared", []);
  const names = new TypeNames(mapModules(given.documentOf(definitions)), imports, new Set());
  return typeText(schema, { names, inside: [], side });
}
const discriminatorCase = (
  value: DiscriminatorCase["value"],
  variant: string,
  source: DiscriminatorCase["source"],
): DiscriminatorCase => ({
  value,
  variants: [ref(variant)],
  source,
});

const rows: readonly [given: Schema, want: string][] = [
  [string, "string"],
  [given.integer, "number"],
  [given.unknown, "unknown"],
  [make.never(here), "never"],
  [literal('a"\u2028b'), "'a\"\\u2028b'"],
  [literal(-0), "0"],
  [choice("a", 1, true), '"a" | 1 | true'],
  [list(string), "string[]"],
  [list(union(string, number)), "(string | number)[]"],
  [list(nullable(string)), "(string | null)[]"],
  [list(both(ref("Cat"), ref("Dog"))), "(Cat & Dog)[]"],
  [list(list(nullable(ref("Dog.Paw")))), "(Dog.Paw | null)[][]"],
  [nullable(both(ref("Cat"), ref("Dog"))), "(Cat & Dog) | null"],
  [both(ref("Cat"), union(ref("Cat"), ref("Dog"))), "Cat & (Cat | Dog)"],
  [union(string, nullable(string)), "string | null"],
  [union(string, choice("a", "b")), '(string & {}) | "a" | "b"'],
  [union(string, ref("Color")), "(string & {}) | Color"],
  [list(union(number, literal(1))), "((number & {}) | 1)[]"],
  [union(string, number, literal(true)), "string | number | true"],
  [
    make.tuple(here, [string, union(string, number)], { constraints: { min: 1 } }),
    "[string, (string | number)?]",
  ],
  [
    make.tuple(here, [string], { constraints: { min: 1 }, rest: nullable(number) }),
    "[string, ...(number | null)[]]",
  ],
  [make.map(here, nullable(number)), "{ [key: string]: number | null }"],
  [make.map(here, number, { keys: ["a", "b-c"] }), '{ [key in "a" | "b-c"]?: number }'],
  [given.object({}), "{ [key: string]: unknown }"],
  [given.object({}, "closed"), "{ [key: string]: never }"],
  [given.object({ a: string, "b-c?": number }), '{ a: string; "b-c"?: number }'],
  [
    given.object({ a: string, "b?": number }, given.boolean),
    "{ a: string; b?: number; [key: string]: boolean | string | number | undefined }",
  ],
  [given.object({ a: string }, given.unknown), "{ a: string; [key: string]: unknown }"],
  [
    make.discriminated(here, "kind", {
      cases: [discriminatorCase("dog", "Dog", "literal"), discriminatorCase("puppy", "Dog", "literal")],
      undiscriminated: [ref("Cat")],
    }),
    "Dog | Cat",
  ],
  [
    make.discriminated(here, "kind", {
      cases: [
        discriminatorCase("cat", "Cat", "mapping"),
        discriminatorCase("dog", "Dog", "literal"),
        discriminatorCase("kitty", "Cat", "mapping"),
      ],
    }),
    // The tags pass gives Cat its literal; nothing is left to say here.
    "Cat | Dog",
  ],
  [make.binary(here), "globalThis.Blob"],
  [nullable(given.unknown), "unknown"],
];
test.each(rows)("%j → %s", (schema, want) => expect(text(schema)).toBe(want));

const requestRows: readonly [given: Schema, want: string][] = [
  [given.object({ a: string, "b?": nullable(number) }), "{ a: string; b?: number | null | undefined }"],
  [make.map(here, number, { keys: ["a"] }), '{ [key in "a"]?: number | undefined }'],
  [make.binary(here), "Uploadable"],
];
test.each(requestRows)("in a request: %j → %s", (schema, want) => expect(text(schema, "request")).toBe(want));
