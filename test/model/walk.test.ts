// What passes rely on when they go through schemas. Knows no pass.

import { expect, test } from "vitest";
import type { DeclId, Pointer } from "../../generator/model/brands.js";
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

const at = "#/x" as Pointer;
const elsewhere = "#/y" as Pointer;
const id = (name: string): DeclId => name as DeclId;
const str = make.string(at);
const num = make.number(at);
const ref = (name: string): Schema => make.ref(at, id(name));

const parents: readonly (readonly [string, Schema])[] = [
  ["array", make.array(at, str)],
  ["tuple", make.tuple(at, [num, str], { rest: str })],
  ["object property", make.object(at, [make.property(at, "a", { schema: str })])],
  ["object extra", make.object(at, [], str)],
  ["record", make.record(at, str)],
  ["union", make.union(at, [num, str])],
  ["tagged case", make.tagged(at, "t", { cases: [{ value: "v", variants: [str], source: "literal" }] })],
  [
    "untagged variant",
    make.tagged(at, "t", { cases: [{ value: "v", variants: [num], source: "literal" }], untagged: [str] }),
  ],
  ["intersection", make.intersection(at, [num, str])],
  ["nullable", make.nullable(at, str)],
];

test.each(parents)("children of %s hold the schema inside", (_, parent) => {
  expect(children(parent)).toContain(str);
});

test.each(parents)("mapSchema replaces inside %s and nowhere else", (_, parent) => {
  const mapped = mapSchema(parent, (s) => (s.kind === "string" ? make.boolean(at) : s));
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
  mapSchema(make.nullable(at, make.array(at, str)), (s) => (order.push(s.kind), s));
  expect(order).toEqual(["string", "array", "nullable"]);
});

test("refsOf counts references inside and the discriminator's targets", () => {
  const union = make.union(at, [ref("A"), make.array(at, ref("B"))], {
    discriminator: { at, property: "t", mapping: [{ value: "c", to: id("C") }] },
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
  ["another order of keys and members", shape("ab", at), shape("ba", elsewhere), true],
  [
    "other documentation and default",
    make.object(at, [make.property(at, "a", { schema: str, summary: "one", default: "x" })]),
    make.object(at, [make.property(at, "a", { schema: str, details: "two" })]),
    true,
  ],
  ["another bound", str, make.string(at, { limits: { min: 1 } }), false],
  ["another format", num, make.number(at, { format: "int64" }), false],
  ["another kind", str, num, false],
  ["a literal of another type", make.literal(at, "1"), make.literal(at, 1), false],
  [
    "required or not",
    make.object(at, [make.property(at, "a", { schema: str, required: true })]),
    make.object(at, [make.property(at, "a", { schema: str })]),
    false,
  ],
  [
    "one property more",
    shape("ab", at),
    make.object(at, [make.property(at, "a", { schema: str, required: true })]),
    false,
  ],
  ["another order of tuple items", make.tuple(at, [str, num]), make.tuple(at, [num, str]), false],
  ["another target", ref("A"), ref("B"), false],
  ["open or closed", make.object(at, [], "closed"), make.object(at, []), false],
];

const refined = make.refined(at, ref("A"), [
  { kind: "not", schema: ref("B") },
  {
    kind: "remainingKeys",
    schema: ref("C"),
    seen: {
      ...{ names: ["a"], patterns: [], first: 0, matching: [ref("D")], all: false },
      cases: [
        {
          when: ref("E"),
          then: { names: [], patterns: [], first: 0, matching: [ref("F")], all: false, cases: [] },
          otherwise: null,
        },
      ],
    },
  },
]);

test("what assertions hold counts as a reference and as a child, but not as a part of the type", () => {
  expect([...refsOf(refined)].map((id) => id.at(-1))).toEqual(["A", "B", "C", "D", "E", "F"]);
  expect(children(refined)).toHaveLength(6);
  expect(typedChildren(refined)).toEqual([refined.of]);
});

test("a refined schema in which nothing changes is the same object, and each schema in it can change", () => {
  expect(mapSchema(refined, (schema) => schema)).toBe(refined);
  const strings = mapSchema(refined, (schema) => (schema.kind === "ref" ? str : schema));
  expect([...refsOf(strings)]).toEqual([]);
  const typed = mapTyped(refined, (schema) => (schema.kind === "ref" ? str : schema));
  expect([...refsOf(typed)].map((id) => id.at(-1))).toEqual(["B", "C", "D", "E", "F"]);
});

test.each(pairs)("schemaEquals: %s", (_, left, right, want) => {
  expect(schemaEquals(left, right)).toBe(want);
  expect(schemaEquals(right, left)).toBe(want);
});
