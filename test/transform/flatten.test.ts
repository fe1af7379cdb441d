// Unions and intersections in normal form. Knows nothing of parents and cycles, which have tests of their own.

import { expect, test } from "vitest";
import { make } from "../../generator/model/build.js";
import type { Pointer } from "../../generator/model/brands.js";
import { violations } from "../../generator/model/check.js";
import type { Schema } from "../../generator/model/schema.js";
import { flatten } from "../../generator/transform/flatten.js";
import { nullables } from "../../generator/transform/nullables.js";
import { type Components, runPass } from "./run-pass.js";
import {
  allOf,
  any,
  anyOf,
  bool,
  by,
  choice,
  int,
  list,
  lit,
  map,
  maybe,
  nil,
  num,
  obj,
  oneOf,
  oneOfValues,
  prop,
  ref,
  requiring,
  str,
} from "./terse.js";

const pointer = "#" as Pointer;
const passes = [nullables, flatten];

const components: Components = {
  Base: obj({ "id?": str, "score?": maybe(int), "kind?": ref("Kind"), "note?": str }),
  Middle: allOf(ref("Base"), obj({ score: int })),
  Kind: oneOfValues("a", "b", "c"),
  Name: str,
  Maybe: maybe(str),
  Closed: obj({ a: str }, "closed"),
  Place: obj({ x: str }),
  Numbers: map(num),
  Kinds: oneOfValues("a", "b"),
  Other: oneOfValues("x", "y"),
  Moved: obj({ x: num }),
  Left: obj({ k: lit("l"), v: str }),
  Right: obj({ k: lit("r"), v: str }),
};

const unions: readonly (readonly [given: string, schema: Schema, want: string])[] = [
  ["anyOf in anyOf", anyOf(anyOf(str, num), bool), "(string | number | boolean)"],
  ["oneOf in oneOf", oneOf(oneOf(str, num), bool), "(string ^ number ^ boolean)"],
  ["anyOf in oneOf, types apart", oneOf(anyOf(str, lit("x")), list(str)), '(string | "x" | string[])'],
  [
    "anyOf in oneOf, types shared",
    oneOf(anyOf(ref("Base"), num), ref("Middle")),
    "((Base | number) ^ Middle)",
  ],
  ["a single-member oneOf", oneOf(ref("Base")), "Base"],
  ["a single-member oneOf around a union", oneOf(anyOf(str, num)), "(string | number)"],
  [
    "oneOf nested in anyOf with null",
    anyOf(oneOf(str, list(str)), make.null(pointer)),
    "(string ^ string[])?",
  ],
  ["literals", anyOf(lit("a"), lit("b")), 'enum("a", "b")'],
  [
    "literals and enums",
    anyOf(oneOfValues("a", "b"), lit("c"), oneOfValues("b", "d")),
    'enum("a", "b", "c", "d")',
  ],
  ["the same literal twice", anyOf(lit("a"), lit("a")), '"a"'],
  [
    "literals beside an object",
    oneOf(lit("none"), lit("auto"), ref("Base")),
    '(enum("none", "auto") ^ Base)',
  ],
  ["an open enum", anyOf(str, oneOfValues("a", "b")), '(string | enum("a", "b"))'],
  ["an open enum, string last", anyOf(oneOfValues("a", "b"), str), '(string | enum("a", "b"))'],
  ["an open enum by reference", anyOf(ref("Kind"), str), "(string | Kind)"],
  ["the same reference twice", anyOf(ref("Base"), ref("Base"), num), "(Base | number)"],
  ["the same scalar twice", anyOf(str, num, str), "(string | number)"],
  ["anything beside a type, one of them only", oneOf(str, any), "(string ^ unknown)"],
  ["an intersection that turns out nullable", anyOf(allOf(maybe(str)), num), "(string | number)?"],
];

const intersections: readonly (readonly [given: string, schema: Schema, want: string])[] = [
  ["a reference and nothing else", allOf(ref("Base")), "Base"],
  ["a part that says nothing", allOf(ref("Base"), any), "Base"],
  [
    "allOf in allOf",
    allOf(allOf(ref("Base"), ref("Middle")), obj({ x: num })),
    "(Base & Middle & { x: number })",
  ],
  ["inline objects", allOf(obj({ a: str }), obj({ "b?": num })), "{ a: string, b?: number }"],
  ["required by either", allOf(obj({ "a?": str }), obj({ a: str })), "{ a: string }"],
  ["a map of anything beside properties", allOf(map(any), obj({ a: str })), "{ a: string, ...unknown }"],
  [
    "limits",
    allOf(
      make.number(pointer, { constraints: { min: 0, max: 9 } }),
      make.number(pointer, { constraints: { min: 2 } }),
    ),
    "number<min 2, max 9>",
  ],
  ["a limit beside a type", allOf(str, make.string(pointer, { constraints: { max: 5 } })), "string<max 5>"],
  [
    "two patterns",
    allOf(
      make.string(pointer, { constraints: { pattern: "a" } }),
      make.string(pointer, { constraints: { pattern: "b" } }),
    ),
    "(string<pattern a> & string<pattern b>)",
  ],
  ["number and integer", allOf(num, int), "integer"],
  ["enums", allOf(oneOfValues("a", "b", "c"), oneOfValues("b", "c", "d")), 'enum("b", "c")'],
  ["an enum and one of its values", allOf(oneOfValues("a", "b"), lit("b")), '"b"'],
  ["a literal and its type", allOf(str, lit("b")), '"b"'],
  [
    "an enum and a length",
    allOf(oneOfValues("a", "bcd"), make.string(pointer, { constraints: { max: 1 } })),
    '"a"',
  ],
  ["nullable and not", allOf(maybe(str), str), "string"],
  [
    "nullable on both sides",
    allOf(maybe(str), maybe(make.string(pointer, { constraints: { max: 2 } }))),
    "string<max 2>?",
  ],
  [
    "nullable beside a nullable reference",
    allOf(maybe(make.string(pointer, { constraints: { max: 2 } })), ref("Maybe")),
    "(string<max 2> & Maybe)?",
  ],
  ["nullable beside an object", allOf(maybe(ref("Base")), obj({ x: num })), "(Base & { x: number })"],
  ["required only", allOf(ref("Base"), requiring("id")), "(Base & { id: string })"],
  [
    "required only, through two references",
    allOf(ref("Middle"), requiring("id")),
    "(Middle & { id: string })",
  ],
  ["required only, inline", allOf(obj({ "id?": str }), requiring("id")), "{ id: string }"],
  [
    "one of two required",
    allOf(obj({ "a?": str, "b?": num }), anyOf(requiring("a"), requiring("b"))),
    "({ a?: string, b?: number } & ({ a: string } | { b: number }))",
  ],
  [
    "required beside a choice that declares it",
    allOf(requiring("a"), oneOf(obj({ "a?": str }), obj({ "a?": num, b: str }))),
    "({ a: unknown } & ({ a?: string } ^ { a?: number, b: string }))",
  ],
  ["required where it is required already", allOf(ref("Middle"), requiring("score")), "Middle"],
  [
    "required where every choice requires it",
    allOf(requiring("a"), oneOf(obj({ a: str }), obj({ a: num }))),
    "({ a: string } ^ { a: number })",
  ],
  ["redefined without null", allOf(ref("Base"), obj({ "score?": int })), "(Base & { score?: integer })"],
  [
    "redefined at three levels",
    allOf(ref("Middle"), obj({ "score?": maybe(int) })),
    "(Middle & { score: integer })",
  ],
  [
    "redefined as one value of an enum",
    allOf(ref("Base"), obj({ kind: lit("a") })),
    '(Base & { kind: "a" })',
  ],
  [
    "one variant of a choice",
    allOf(oneOf(obj({ x: lit(1) }), obj({ x: lit(2) })), obj({ x: lit(1) })),
    "(({ x: 1 } ^ { x: 2 }) & { x: 1 })",
  ],
  [
    "variants that can be no object beside one",
    allOf(obj({ a: anyOf(map(any), str) }), obj({ a: ref("Place") })),
    "{ a: (map(unknown) & Place) }",
  ],
  ["redefined as anything", allOf(ref("Base"), obj({ kind: any })), "(Base & { kind: Kind })"],
];

test.each([...unions, ...intersections])("%s", (_, schema, want) => {
  const { texts, problems, draft } = runPass(passes, { ...components, X: schema });
  expect(texts["X"]).toBe(want);
  expect(problems).toEqual([]);
  expect(violations(draft, "flatten")).toEqual([]);
});

const refused = (names: string): string =>
  `SW327 ${names}, declared by a sibling schema, would be rejected here; declared properties are accepted`;

const overridden = (earlier: string, later: string, property?: string): string =>
  `SW328 this allOf asks for ${earlier} and ${later} at once${
    property === undefined ? "" : ` in the property ${property}`
  }; it is read as ${later}`;

const strictly = (schema: Schema): Schema =>
  schema.kind === "intersection" ? { ...schema, strict: true } : schema;

const broken: readonly (readonly [given: string, schema: Schema, want: string, problem: string])[] = [
  [
    "closed beside keys it forbids",
    allOf(obj({ a: str }, "closed"), obj({ b: str })),
    "{ a: string, b: string, closed }",
    refused("b"),
  ],
  [
    "closed beside a base it forbids",
    allOf(ref("Place"), obj({ b: str }, "closed")),
    "(Place & { b: string }) where unevaluatedProperties",
    refused("x"),
  ],
  [
    "a closed base",
    allOf(ref("Closed"), obj({ "b?": str })),
    "{ a: string, b?: string, closed }",
    refused("b"),
  ],
  [
    "a base whose other keys are of another type",
    allOf(ref("Numbers"), obj({ a: str, n: num })),
    "{ a: string, n: number, ...number }",
    refused("a"),
  ],
  [
    "closed beside a choice",
    allOf(oneOf(ref("Place"), ref("Closed")), obj({ b: str }, "closed")),
    "((Place ^ { a: string, b: string, closed }) & { b: string }) where unevaluatedProperties",
    refused("a, x"),
  ],
  [
    "anything beside a type",
    anyOf(str, any),
    "unknown",
    "SW324 one variant of this anyOf accepts any value, so that the others have no effect",
  ],
  ["two types at once", allOf(str, num), "number", overridden("a string", "a number")],
  ["two values at once", allOf(lit("a"), lit("b")), '"b"', overridden('"a"', '"b"')],
  [
    "a property of two types",
    allOf(ref("Base"), obj({ id: int })),
    "{ id: integer, score?: integer?, kind?: Kind, note?: string }",
    overridden("a string", "an integer"),
  ],
  [
    "a property of a base's base, required there",
    allOf(ref("Middle"), obj({ "score?": str })),
    "{ id?: string, score: string, kind?: Kind, note?: string }",
    overridden("an integer or null", "a string"),
  ],
  [
    "values that have nothing in common",
    allOf(ref("Kinds"), oneOfValues("x", "y")),
    'enum("x", "y")',
    overridden("#/components/schemas/Kinds", '"x" or "y"'),
  ],
  [
    "values of two references",
    allOf(ref("Kind"), ref("Other")),
    "Other",
    overridden("#/components/schemas/Kind", "#/components/schemas/Other"),
  ],
  [
    "values of a nullable property, which stays nullable",
    allOf(obj({ a: maybe(lit("x")) }), obj({ a: maybe(lit("y")) })),
    '{ a: "y"? }',
    overridden('"x"', '"y"'),
  ],
  [
    "a property inside a property: what is not redefined stays",
    allOf(obj({ a: obj({ b: str, c: str }) }), obj({ a: obj({ b: num }) })),
    "{ a: { b: number, c: string } }",
    overridden("a string", "a number"),
  ],
  [
    "items",
    allOf(obj({ a: list(map(any)) }), obj({ a: list(str) })),
    "{ a: string[] }",
    overridden("an object", "a string"),
  ],
  [
    "the values of a map",
    allOf(obj({ a: map(str) }), obj({ a: map(num) })),
    "{ a: map(number) }",
    overridden("a string", "a number"),
  ],
  [
    "two references, of which the later one stays",
    allOf(ref("Place"), ref("Moved")),
    "({ x: number } & Moved)",
    overridden("a string", "a number", "x"),
  ],
  [
    "what stands in place before a reference",
    allOf(obj({ x: bool, y: bool }), ref("Place")),
    "({ x: string, y: boolean } & Place)",
    overridden("a boolean", "a string", "x"),
  ],
  [
    "what every variant redefines",
    allOf(ref("Place"), oneOf(obj({ x: lit(1) }), obj({ x: lit(2) }))),
    "({ x: unknown } & ({ x: 1 } ^ { x: 2 }))",
    overridden("a string", "1"),
  ],
  [
    "a choice whose every variant is redefined",
    allOf(oneOf(obj({ x: lit(1) }), obj({ x: lit(2) })), obj({ x: str })),
    "(({ x: unknown } | { x: unknown }) & { x: string })",
    overridden("1", "a string"),
  ],
  [
    "a choice by discriminator, which knows its variants by reference",
    allOf(choice(by("k"), ref("Left"), ref("Right")), obj({ v: num })),
    "((Left ^ Right) & { v: number })",
    "SW320 no value can satisfy this schema: it must be a string and a number at once",
  ],
  [
    "a type that keywords hint at, beside one that is named",
    allOf(str, { ...obj({ x: str }), implied: true }),
    "string",
    overridden("an object", "a string"),
  ],
  [
    "the same in a property",
    allOf(obj({ a: str }), obj({ a: { ...obj({ x: str }), implied: true } })),
    "{ a: string }",
    overridden("an object", "a string"),
  ],
  [
    "null beside what does not take it",
    allOf(ref("Place"), nil),
    "Place?",
    "SW304 the type allows null, but the allOf beside it does not; null is accepted",
  ],
  [
    "to the letter",
    strictly(allOf(ref("Base"), obj({ "id?": num }))),
    "(Base & { id?: never })",
    "SW320 no value can satisfy this schema: it must be a string and a number at once",
  ],
  [
    "a required property that takes no value",
    allOf(obj({ "a?": make.never(pointer) }), requiring("a")),
    "{ a: never }",
    "SW320 no value can satisfy this schema: a is required, but no value of it is valid",
  ],
  [
    "two types to the letter",
    strictly(allOf(str, num)),
    "never",
    "SW320 no value can satisfy this schema: it must be a string and a number at once",
  ],
  [
    "a required key that is nowhere",
    allOf(ref("Base"), requiring("idd")),
    "(Base & { idd: unknown })",
    "SW321 idd is required, but not declared",
  ],
  [
    "the same without an allOf",
    requiring("idd"),
    "{ idd: unknown }",
    "SW321 idd is required, but not declared",
  ],
  [
    "oneOf of string and its values",
    oneOf(str, lit("a")),
    '(string | "a")',
    "SW323 more than one variant of this oneOf accepts strings that another one lists; it is read as anyOf",
  ],
  [
    "oneOf of objects that ask for the same",
    oneOf(
      obj({ role: str, text: str }),
      obj({ role: oneOfValues("user", "tool"), text: str, "kind?": lit("x") }),
    ),
    '({ role: string, text: string } | { role: enum("user", "tool"), text: string, kind?: "x" })',
    "SW323 more than one variant of this oneOf accepts objects with role and text; it is read as anyOf",
  ],
  [
    "oneOf with a value twice",
    oneOf(lit("a"), oneOfValues("a", "b")),
    'enum("a", "b")',
    'SW323 more than one variant of this oneOf accepts "a"; it is read as anyOf',
  ],
];

test.each(broken)("%s", (_, schema, want, problem) => {
  const { texts, problems } = runPass(passes, { ...components, X: schema });
  expect(texts["X"]).toBe(want);
  expect(problems).toEqual([problem]);
});

test("a redefined property keeps the documentation and the access of the one it redefines", () => {
  const base = make.object(pointer, [
    prop("id?", str, { details: "Who it is.", access: "readOnly", default: "x" }),
  ]);
  const { draft } = runPass(passes, { Base: base, X: allOf(ref("Base"), requiring("id")) });
  const [, x] = draft.definitions;
  const [, own] = x?.schema.kind === "intersection" ? x.schema.parts : [];
  expect(own?.kind === "object" && own.properties[0]).toMatchObject({
    details: "Who it is.",
    access: "readOnly",
    default: "x",
    required: true,
  });
});

test("what needs no change is the same object", () => {
  const { draft } = runPass(passes, { ...components, X: allOf(ref("Base"), obj({ x: num })) });
  const again = runPass(
    passes,
    Object.fromEntries(draft.definitions.map((definition) => [definition.name.text, definition.schema])),
  );
  expect(again.draft.definitions.map(({ schema }) => schema)).toEqual(
    draft.definitions.map(({ schema }) => schema),
  );
  expect(again.draft.definitions.every(({ schema }, i) => schema === draft.definitions[i]?.schema)).toBe(
    true,
  );
});

const multiples: readonly [a: number | undefined, b: number | undefined, want: number][] = [
  [2, 6, 6],
  [6, 2, 6],
  [3, 3, 3],
  [2, undefined, 2],
  [undefined, 2, 2],
];
test.each(multiples)("multiples of %s and of %s are multiples of %s", (a, b, want) => {
  const multiple = (multipleOf: number | undefined): Schema =>
    make.number(pointer, { constraints: multipleOf === undefined ? {} : { multipleOf } });
  const { draft } = runPass(passes, { X: allOf(multiple(a), multiple(b)) });
  expect(draft.definitions[0]?.schema).toMatchObject({ kind: "number", constraints: { multipleOf: want } });
});
