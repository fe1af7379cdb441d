// What passes rely on when they go through schemas. Knows no pass.

import { expect, test } from "vitest";
import type { DefinitionId, Pointer } from "../../generator/model/brands.js";
import { make } from "../../generator/model/build.js";
import type { Schema } from "../../generator/model/schema.js";
import {
  children,
  mapSchema,
  mapTyped,
  refsOf,
  schemaEquals,
  typedChildren,
  visitSchema,
} from "../../generator/model/walk.js";

const pointer = "#/x" as Pointer;
const elsewhere = "#/y" as Pointer;
const id = (name: string): DefinitionId => name as DefinitionId;
const str = make.string(pointer);
const num = make.number(pointer);
const ref = (name: string): Schema => make.ref(pointer, id(name));

const parents: readonly (readonly [string, Schema])[] = [
  ["array", make.array(pointer, str)],
  ["tuple", make.tuple(pointer, [num, str], { rest: str })],
  ["object property", make.object(pointer, [make.property(pointer, "a", { schema: str })])],
  ["object extra", make.object(pointer, [], str)],
  ["record", make.map(pointer, str)],
  ["union", make.union(pointer, [num, str])],
  [
    "tagged case",
    make.discriminated(pointer, "t", { cases: [{ value: "v", variants: [str], source: "literal" }] }),
  ],
  [
    "untagged variant",
    make.discriminated(pointer, "t", {
      cases: [{ value: "v", variants: [num], source: "literal" }],
      undiscriminated: [str],
    }),
  ],
  ["intersection", make.intersection(pointer, [num, str])],
  ["nullable", make.nullable(pointer, str)],
];

test.each(parents)("children of %s hold the schema inside", (_, parent) => {
  expect(children(parent)).toContain(str);
});

test.each(parents)("mapSchema replaces inside %s and nowhere else", (_, parent) => {
  const mapped = mapSchema(parent, (s) => (s.kind === "string" ? make.boolean(pointer) : s));
  expect(mapped).not.toBe(parent);
  const kinds: string[] = [];
  visitSchema(mapped, (s) => kinds.push(s.kind));
  expect(kinds).toContain("boolean");
  expect(kinds).not.toContain("string");
});

test.each(parents)("mapSchema that changes nothing gives back the same %s", (_, parent) => {
  expect(mapSchema(parent, (s) => s)).toBe(parent);
});

test("mapSchema sees children before parents", () => {
  const order: string[] = [];
  mapSchema(make.nullable(pointer, make.array(pointer, str)), (s) => (order.push(s.kind), s));
  expect(order).toEqual(["string", "array", "nullable"]);
});

test("refsOf counts references inside and the discriminator's targets", () => {
  const union = make.union(pointer, [ref("A"), make.array(pointer, ref("B"))], {
    discriminator: { pointer, property: "t", mapping: [{ value: "c", to: id("C") }] },
  });
  expect([...refsOf(union)].sort()).toEqual(["A", "B", "C"]);
});

const shape = (order: "ab" | "ba", place: Pointer): Schema => {
  const properties = [
    make.property(place, "a", { schema: make.string(place), required: true }),
    make.property(place, "b", { schema: make.enum(place, order === "ab" ? ["x", "y"] : ["y", "x"]) }),
  ];
  return make.object(place, order === "ab" ? properties : properties.toReversed());
};

const pairs: readonly (readonly [string, Schema, Schema, boolean])[] = [
  ["another place", str, make.string(elsewhere), true],
  ["another order of keys and members", shape("ab", pointer), shape("ba", elsewhere), true],
  [
    "other documentation and default",
    make.object(pointer, [make.property(pointer, "a", { schema: str, summary: "one", default: "x" })]),
    make.object(pointer, [make.property(pointer, "a", { schema: str, details: "two" })]),
    true,
  ],
  ["another bound", str, make.string(pointer, { constraints: { min: 1 } }), false],
  ["another format", num, make.number(pointer, { format: "int64" }), false],
  ["another kind", str, num, false],
  ["a literal of another type", make.literal(pointer, "1"), make.literal(pointer, 1), false],
  [
    "required or not",
    make.object(pointer, [make.property(pointer, "a", { schema: str, required: true })]),
    make.object(pointer, [make.property(pointer, "a", { schema: str })]),
    false,
  ],
  [
    "one property more",
    shape("ab", pointer),
    make.object(pointer, [make.property(pointer, "a", { schema: str, required: true })]),
    false,
  ],
  ["another order of tuple items", make.tuple(pointer, [str, num]), make.tuple(pointer, [num, str]), false],
  ["another target", ref("A"), ref("B"), false],
  ["open or closed", make.object(pointer, [], "closed"), make.object(pointer, []), false],
];

const constrained = make.constrained(pointer, ref("A"), [
  { kind: "not", schema: ref("B") },
  {
    kind: "unevaluatedProperties",
    schema: ref("C"),
    evaluated: {
      ...{ names: ["a"], patterns: [], first: 0, matching: [ref("D")], all: false },
      cases: [
        {
          if: ref("E"),
          then: { names: [], patterns: [], first: 0, matching: [ref("F")], all: false, cases: [] },
          else: null,
        },
      ],
    },
  },
]);

test("what assertions hold counts as a reference and as a child, but not as a part of the type", () => {
  expect([...refsOf(constrained)].map((id) => id.at(-1))).toEqual(["A", "B", "C", "D", "E", "F"]);
  expect(children(constrained)).toHaveLength(6);
  expect(typedChildren(constrained)).toEqual([constrained.of]);
});

test("a refined schema in which nothing changes is the same object, and each schema in it can change", () => {
  expect(mapSchema(constrained, (schema) => schema)).toBe(constrained);
  const strings = mapSchema(constrained, (schema) => (schema.kind === "ref" ? str : schema));
  expect([...refsOf(strings)]).toEqual([]);
  const typed = mapTyped(constrained, (schema) => (schema.kind === "ref" ? str : schema));
  expect([...refsOf(typed)].map((id) => id.at(-1))).toEqual(["B", "C", "D", "E", "F"]);
});

test.each(pairs)("schemaEquals: %s", (_, left, right, want) => {
  expect(schemaEquals(left, right)).toBe(want);
  expect(schemaEquals(right, left)).toBe(want);
});
