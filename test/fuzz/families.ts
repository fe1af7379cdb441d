// Small documents that between them use every kind of schema, for tests against another validator.
// Knows nothing of values.

import { make } from "../../generator/model/build.js";
import type { Definition, Document } from "../../generator/model/document.js";
import { assertionFamilies } from "./assertion-families.js";
import * as b from "../support/document-builder.js";

const { here } = b;
const text = (constraints: { min?: number; max?: number; pattern?: string }) =>
  make.string(here, { constraints });
const num = (limits: object, integer = false) => make.number(here, { constraints: limits, integer });
const exactly = (...variants: Parameters<typeof b.union>) => make.union(here, variants, { oneOf: true });

const families: Readonly<Record<string, readonly Definition[]>> = {
  scalars: [
    b.definition(
      "Root",
      b.object({
        a: text({ min: 2, max: 4 }),
        "b?": text({ pattern: "^[a-z]+$" }),
        "c?": num({ min: -3, max: 5 }),
        "d?": num({ exclusiveMin: 0, exclusiveMax: 10 }, true),
        "e?": num({ multipleOf: 3 }, true),
        "f?": b.boolean,
        "g?": b.nothing,
        "h?": b.unknown,
        "i?": make.never(here),
        "j?": text({ min: 1 }),
      }),
    ),
  ],
  enums: [
    b.definition(
      "Root",
      b.object({
        a: b.choice("x", "y", 3, true),
        "b?": b.nullable(b.choice("p", "q")),
        "c?": b.literal(0),
        "d?": b.literal("1"),
        "e?": b.choice("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"),
        "f?": b.union(b.choice("a", "b"), b.string),
      }),
    ),
  ],
  lists: [
    b.definition(
      "Root",
      b.object({
        a: make.array(here, b.integer, { min: 1, max: 3 }),
        "b?": make.array(here, b.unknown, { unique: true }),
        "c?": make.tuple(here, [b.string, b.number]),
        "d?": make.tuple(here, [b.string, b.nullable(b.number)], {
          rest: b.boolean,
          constraints: { min: 1, max: 4 },
        }),
        "e?": b.list(b.list(b.nullable(b.string))),
        "f?": make.array(here, b.ref("Pair"), { unique: true }),
      }),
    ),
    b.definition("Pair", b.object({ x: b.integer, "y?": b.integer })),
  ],
  maps: [
    b.definition(
      "Root",
      b.object({
        a: make.map(here, b.string),
        "b?": make.map(here, b.unknown, { keys: ["a", "bb"] }),
        "c?": make.map(here, b.nullable(b.number), { keyPattern: "^[a-z]+$" }),
        "d?": b.ref("Closed"),
        "e?": b.ref("Typed"),
      }),
    ),
    b.definition("Closed", b.object({ a: b.string, "b?": b.number }, "closed")),
    b.definition("Typed", b.object({ a: b.string, "b?": b.number }, b.union(b.string, b.boolean))),
  ],
  unions: [
    b.definition("Root", b.list(b.ref("Any"))),
    b.definition(
      "Any",
      b.union(b.string, b.integer, b.list(b.string), b.ref("One"), b.ref("Two"), b.boolean),
    ),
    b.definition("One", b.object({ a: b.string, "b?": b.number })),
    b.definition("Two", b.object({ "a?": b.number, b: b.number })),
  ],
  exactlyOneOf: [
    b.definition(
      "Root",
      b.object({
        a: exactly(b.integer, num({ min: 3 })),
        "b?": exactly(b.ref("One"), b.ref("Two"), b.string),
        "c?": exactly(b.choice("a", "b"), b.literal("c"), b.list(b.string)),
        "d?": exactly(text({ min: 2 }), text({ max: 3 })),
        "e?": exactly(b.unknown, b.string),
        "f?": b.nullable(exactly(b.ref("Left"), b.ref("Right"))),
      }),
    ),
    b.definition("One", b.object({ "a?": b.string, "b?": b.number })),
    b.definition("Two", b.object({ "a?": b.string, "c?": b.number })),
    b.definition("Left", b.object({ kind: b.literal("l"), "n?": b.number }, "closed")),
    b.definition("Right", b.object({ kind: b.literal("r") })),
  ],
  discriminated: [
    b.definition("Root", b.list(b.ref("Message"))),
    b.definition(
      "Message",
      make.discriminated(here, "role", {
        oneOf: false,
        cases: [
          { value: "user", variants: [b.ref("User")], source: "literal" },
          { value: "tool", variants: [b.ref("Tool"), b.ref("OldTool")], source: "literal" },
          { value: "helper", variants: [b.ref("Helper")], source: "literal" },
          { value: "aide", variants: [b.ref("Helper")], source: "literal" },
          { value: 1, variants: [b.ref("Counted")], source: "literal" },
          { value: "maybe", variants: [b.ref("Maybe")], source: "literal" },
        ],
        undiscriminated: [b.ref("Untagged")],
      }),
    ),
    b.definition(
      "User",
      b.object({ role: b.literal("user"), content: b.union(b.string, b.list(b.ref("Part"))) }),
    ),
    b.definition("Tool", b.object({ role: b.literal("tool"), id: b.string })),
    b.definition("OldTool", b.object({ role: b.literal("tool"), name: b.string })),
    b.definition("Helper", b.object({ role: b.choice("helper", "aide"), "n?": b.nullable(b.number) })),
    b.definition("Counted", b.object({ role: b.literal(1) })),
    b.definition("Maybe", b.object({ "role?": b.literal("maybe"), m: b.boolean })),
    b.definition("Untagged", b.object({ role: b.choice("other", "more"), u: b.string })),
    b.definition("Part", b.object({ type: b.choice("a", "b"), "text?": b.string }, "closed")),
  ],
  intersections: [
    b.definition("Root", b.both(b.ref("Base"), b.object({ b: b.number, "c?": b.list(b.ref("Mixed")) }))),
    b.definition("Base", b.object({ a: b.string, "b?": num({ min: 0 }) })),
    b.definition("Mixed", b.both(b.ref("Base"), b.union(b.ref("P"), b.ref("Q")))),
    b.definition("P", b.object({ p: b.string })),
    b.definition("Q", b.object({ q: b.string })),
  ],
  recursive: [
    b.definition(
      "Root",
      b.object({ name: b.string, "kids?": b.list(b.ref("Root")), "next?": b.nullable(b.ref("Value")) }),
      { cyclic: true },
    ),
    b.definition(
      "Value",
      b.union(b.string, b.number, b.list(b.ref("Value")), make.map(here, b.ref("Value")), b.ref("Root")),
      { cyclic: true },
    ),
  ],
  names: [
    b.definition(
      "Root",
      b.object({
        "constructor?": b.string,
        "toString?": b.number,
        "a/b~c": b.string,
        "1": b.integer,
        // Not required: Ajv takes a missing property of this name for none.
        "?": b.boolean,
        "x y?": b.string,
      }),
    ),
  ],
};

export const documents: readonly (readonly [name: string, document: Document])[] = Object.entries({
  ...families,
  ...assertionFamilies,
}).map(([name, definitions]) => [
  name,
  b.documentOf([...definitions].sort((x, y) => (x.name < y.name ? -1 : 1))),
]);
