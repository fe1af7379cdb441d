// Small declarations that between them use every assertion, for tests against another validator.
// Knows nothing of values.

import type { Assertion, Evaluated } from "../../generator/model/assertion.js";
import { make } from "../../generator/model/build.js";
import type { Definition } from "../../generator/model/document.js";
import type { Schema } from "../../generator/model/schema.js";
import * as b from "../support/document-builder.js";

const { here } = b;
const where = (of: Schema, first: Assertion, ...more: Assertion[]): Schema =>
  make.constrained(here, of, [first, ...more]);
const text = (constraints: { min?: number; max?: number; pattern?: string }) =>
  make.string(here, { constraints });
const atLeast = (min: number) => make.number(here, { constraints: { min } });
const map = (value: Schema) => make.map(here, value);
const nothing: Evaluated = { names: [], patterns: [], first: 0, matching: [], all: false, cases: [] };

export const assertionFamilies: Readonly<Record<string, readonly Definition[]>> = {
  conditions: [
    b.definition(
      "Root",
      b.object({
        a: where(b.unknown, { kind: "not", schema: b.string }),
        "b?": where(b.union(b.string, b.number), {
          kind: "conditional",
          if: b.string,
          then: text({ min: 2 }),
          else: atLeast(0),
        }),
        "c?": where(b.number, { kind: "oneOf", variants: [atLeast(3), b.integer] }),
        "d?": where(
          b.unknown,
          { kind: "typeConditional", type: "number", schema: atLeast(0) },
          { kind: "typeConditional", type: "string", schema: text({ max: 1 }) },
          { kind: "typeConditional", type: "array", schema: b.list(b.number) },
          { kind: "typeConditional", type: "object", schema: b.object({ a: b.unknown }) },
        ),
        "e?": where(b.ref("Named"), { kind: "not", schema: b.ref("Short") }),
        "f?": b.nullable(where(b.string, { kind: "not", schema: b.choice("a", "B") })),
      }),
    ),
    b.definition("Named", b.object({ name: b.string, "n?": b.number })),
    b.definition("Short", b.object({ name: text({ max: 2 }) })),
  ],
  items: [
    b.definition(
      "Root",
      b.object({
        "a?": where(b.list(b.union(b.string, b.number)), {
          kind: "contains",
          item: b.number,
          min: 1,
          max: 2,
        }),
        "b?": where(b.list(b.unknown), { kind: "contains", item: b.ref("Short"), min: 0, max: 1 }),
        "c?": where(b.list(b.union(b.string, b.number)), {
          kind: "unevaluatedItems",
          schema: b.string,
          // Ajv does not count the items that a `contains` matches; the public suite covers them.
          evaluated: { ...nothing, first: 1 },
        }),
        "d?": where(b.list(b.union(b.string, b.number)), {
          kind: "unevaluatedItems",
          schema: make.never(here),
          evaluated: {
            ...nothing,
            cases: [
              {
                if: make.array(here, b.unknown, { max: 2 }),
                then: { ...nothing, first: 2 },
                else: { ...nothing, first: 3 },
              },
            ],
          },
        }),
      }),
    ),
    b.definition("Short", text({ max: 2 })),
  ],
  keys: [
    b.definition(
      "Root",
      b.object({
        "a?": where(map(b.number), { kind: "propertyNames", schema: text({ max: 1 }) }),
        "b?": where(
          map(b.union(b.string, b.number)),
          { kind: "patternProperties", pattern: "^[ab]", schema: b.number },
          { kind: "patternProperties", pattern: "b$", schema: atLeast(0) },
        ),
        "c?": where(map(b.unknown), { kind: "propertyCount", min: 1, max: 2 }),
        "d?": where(map(b.unknown), { kind: "dependentRequired", property: "a", required: ["bb"] }),
        "e?": where(map(b.number), {
          kind: "dependentSchema",
          property: "a",
          schema: b.object({ a: atLeast(0) }),
        }),
        "f?": where(map(b.number), {
          kind: "unevaluatedProperties",
          schema: atLeast(5),
          evaluated: { ...nothing, names: ["a"], patterns: ["^c"] },
        }),
        "g?": where(map(b.number), {
          kind: "unevaluatedProperties",
          schema: make.never(here),
          evaluated: {
            ...nothing,
            names: ["a"],
            cases: [
              {
                if: b.object({ a: atLeast(0) }),
                then: { ...nothing, names: ["bb"] },
                else: { ...nothing, patterns: ["."] },
              },
            ],
          },
        }),
      }),
    ),
  ],
  "recursive conditions": [
    b.definition("Root", where(b.ref("Tree"), { kind: "not", schema: b.ref("Flat") })),
    b.definition(
      "Tree",
      where(b.object({ name: b.string, "kids?": b.list(b.ref("Tree")) }), {
        kind: "conditional",
        if: b.object({ kids: make.array(here, b.ref("Tree"), { min: 2 }) }),
        then: b.object({ name: text({ min: 2 }) }),
        else: null,
      }),
      { cyclic: true },
    ),
    b.definition("Flat", b.object({ name: text({ max: 0 }) })),
  ],
};
