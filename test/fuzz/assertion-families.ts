// Small declarations that between them use every assertion, for tests against another validator.
// Knows nothing of values.

import type { Assertion, Evaluated } from "../../generator/model/assertion.js";
import { make } from "../../generator/model/build.js";
import type { Declaration } from "../../generator/model/document.js";
import type { Schema } from "../../generator/model/schema.js";
import * as b from "../support/document-builder.js";

const { here } = b;
const where = (of: Schema, first: Assertion, ...more: Assertion[]): Schema =>
  make.refined(here, of, [first, ...more]);
const text = (limits: { min?: number; max?: number; pattern?: string }) => make.string(here, { limits });
const atLeast = (min: number) => make.number(here, { limits: { min } });
const map = (value: Schema) => make.record(here, value);
const nothing: Evaluated = { names: [], patterns: [], first: 0, matching: [], all: false, cases: [] };

export const assertionFamilies: Readonly<Record<string, readonly Declaration[]>> = {
  conditions: [
    b.declaration(
      "Root",
      b.object({
        a: where(b.unknown, { kind: "not", schema: b.string }),
        "b?": where(b.union(b.string, b.number), {
          kind: "conditional",
          when: b.string,
          then: text({ min: 2 }),
          otherwise: atLeast(0),
        }),
        "c?": where(b.number, { kind: "exactlyOne", variants: [atLeast(3), b.integer] }),
        "d?": where(
          b.unknown,
          { kind: "sameType", type: "number", schema: atLeast(0) },
          { kind: "sameType", type: "string", schema: text({ max: 1 }) },
          { kind: "sameType", type: "array", schema: b.list(b.number) },
          { kind: "sameType", type: "object", schema: b.object({ a: b.unknown }) },
        ),
        "e?": where(b.ref("Named"), { kind: "not", schema: b.ref("Short") }),
        "f?": b.nullable(where(b.string, { kind: "not", schema: b.choice("a", "B") })),
      }),
    ),
    b.declaration("Named", b.object({ name: b.string, "n?": b.number })),
    b.declaration("Short", b.object({ name: text({ max: 2 }) })),
  ],
  items: [
    b.declaration(
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
          kind: "remainingItems",
          schema: b.string,
          // Ajv does not count the items that a `contains` matches; the public suite covers them.
          seen: { ...nothing, first: 1 },
        }),
        "d?": where(b.list(b.union(b.string, b.number)), {
          kind: "remainingItems",
          schema: make.never(here),
          seen: {
            ...nothing,
            cases: [
              {
                when: make.array(here, b.unknown, { max: 2 }),
                then: { ...nothing, first: 2 },
                otherwise: { ...nothing, first: 3 },
              },
            ],
          },
        }),
      }),
    ),
    b.declaration("Short", text({ max: 2 })),
  ],
  keys: [
    b.declaration(
      "Root",
      b.object({
        "a?": where(map(b.number), { kind: "keyNames", schema: text({ max: 1 }) }),
        "b?": where(
          map(b.union(b.string, b.number)),
          { kind: "matchingKeys", pattern: "^[ab]", schema: b.number },
          { kind: "matchingKeys", pattern: "b$", schema: atLeast(0) },
        ),
        "c?": where(map(b.unknown), { kind: "keyCount", min: 1, max: 2 }),
        "d?": where(map(b.unknown), { kind: "dependentKeys", property: "a", needs: ["bb"] }),
        "e?": where(map(b.number), {
          kind: "dependentSchema",
          property: "a",
          schema: b.object({ a: atLeast(0) }),
        }),
        "f?": where(map(b.number), {
          kind: "remainingKeys",
          schema: atLeast(5),
          seen: { ...nothing, names: ["a"], patterns: ["^c"] },
        }),
        "g?": where(map(b.number), {
          kind: "remainingKeys",
          schema: make.never(here),
          seen: {
            ...nothing,
            names: ["a"],
            cases: [
              {
                when: b.object({ a: atLeast(0) }),
                then: { ...nothing, names: ["bb"] },
                otherwise: { ...nothing, patterns: ["."] },
              },
            ],
          },
        }),
      }),
    ),
  ],
  "recursive conditions": [
    b.declaration("Root", where(b.ref("Tree"), { kind: "not", schema: b.ref("Flat") })),
    b.declaration(
      "Tree",
      where(b.object({ name: b.string, "kids?": b.list(b.ref("Tree")) }), {
        kind: "conditional",
        when: b.object({ kids: make.array(here, b.ref("Tree"), { min: 2 }) }),
        then: b.object({ name: text({ min: 2 }) }),
        otherwise: null,
      }),
      { cyclic: true },
    ),
    b.declaration("Flat", b.object({ name: text({ max: 0 }) })),
  ],
};
