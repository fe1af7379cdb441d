// What validators say of a value that breaks an assertion, for documents made by hand.

import { beforeAll, expect, test } from "vitest";
import type { Assertion, Evaluated } from "../../generator/model/assertion.js";
import { make } from "../../generator/model/build.js";
import type { Schema } from "../../generator/model/schema.js";
import * as b from "../support/document-builder.js";
import { compile } from "../support/compile.js";
import { loadValidators, type Validators } from "../support/run-validators.js";

const { here } = b;
const map = make.record(here, b.unknown);
const nothing: Evaluated = { names: [], patterns: [], first: 0, matching: [], all: false, cases: [] };
const where = (of: Schema, first: Assertion, ...more: Assertion[]): Schema =>
  make.refined(here, of, [first, ...more]);

const types: Readonly<Record<string, Schema>> = {
  Counted: where(map, { kind: "keyCount", min: 1, max: 2 }),
  Dependent: where(map, { kind: "dependentKeys", property: "card", needs: ["owner", "expiry"] }),
  Either: where(b.union(b.string, b.number), {
    kind: "conditional",
    when: b.string,
    then: make.string(here, { limits: { min: 2 } }),
    otherwise: make.number(here, { limits: { min: 0 } }),
  }),
  Holding: where(b.list(b.unknown), { kind: "contains", item: b.string, min: 1, max: 2 }),
  Keyed: where(map, { kind: "keyNames", schema: make.string(here, { limits: { max: 2 } }) }),
  Matched: where(map, { kind: "matchingKeys", pattern: "^n_", schema: b.number }),
  Named: where(b.string, { kind: "not", schema: b.choice("root", "admin") }),
  Rest: where(map, {
    kind: "remainingKeys",
    schema: make.never(here),
    seen: {
      ...nothing,
      names: ["a"],
      cases: [{ when: b.object({ a: b.string }), then: { ...nothing, names: ["b"] }, otherwise: null }],
    },
  }),
  Row: where(b.list(b.unknown), {
    kind: "remainingItems",
    schema: make.never(here),
    seen: { ...nothing, first: 1 },
  }),
  Typed: where(b.unknown, {
    kind: "sameType",
    type: "number",
    schema: make.number(here, { limits: { min: 5 } }),
  }),
};

let validators: Validators;
beforeAll(async () => {
  validators = await loadValidators(
    b.documentOf(Object.entries(types).map(([name, schema]) => b.declaration(name, schema))),
  );
});

const rows: readonly (readonly [type: string, value: unknown, told: readonly string[]])[] = [
  ["Counted", { a: 1 }, []],
  ["Counted", { a: undefined }, [" min_properties"]],
  ["Counted", { a: 1, b: 1, c: 1 }, [" max_properties"]],
  ["Dependent", { owner: 1 }, []],
  ["Dependent", { card: 1, owner: 1 }, [" required"]],
  ["Either", "ab", []],
  ["Either", "a", [" min_length"]],
  ["Either", -1, [" min"]],
  ["Either", null, [" type"]],
  ["Holding", [1, "a"], []],
  ["Holding", [1], [" contains"]],
  ["Holding", ["a", "b", "c"], [" contains"]],
  ["Keyed", { ab: 1 }, []],
  ["Keyed", { abc: 1 }, ["/abc key"]],
  ["Matched", { n_a: 1, b: "" }, []],
  ["Matched", { n_a: "" }, ["/n_a type"]],
  ["Named", "someone", []],
  ["Named", "root", [" not"]],
  ["Rest", { a: "", b: 1 }, []],
  ["Rest", { a: 1, b: 1 }, ["/b unknown_key"]],
  ["Rest", { constructor: 1 }, ["/constructor unknown_key"]],
  ["Row", [1], []],
  ["Row", [1, 2, 3], ["/1 unknown_item", "/2 unknown_item"]],
  ["Typed", "text", []],
  ["Typed", 4, [" min"]],
];

test.each(rows)("%s of %j → %j", (type, value, told) => {
  expect(validators.told(type, value)).toEqual(told);
  expect(validators.is(type, value)).toBe(told.length === 0);
});

test("keys that are called like variables of the output leave no variable unread", async () => {
  const names = ["item", "items", "key", "value", "i", "v", "depth", "memo", "found", "case1"];
  const object = b.object(Object.fromEntries(names.map((name) => [name, b.string])));
  const never = make.never(here);
  const seen: Evaluated = { ...nothing, names };
  const remaining = (schema: Schema, evaluated: Evaluated): Schema =>
    where(object, { kind: "remainingKeys", schema, seen: evaluated });
  const left = make.property(here, "left", { schema: b.ref("Tree") });
  const tree = make.object(here, [make.property(here, "depth", { schema: b.string }), left]);
  const { folder, is } = await loadValidators(
    b.documentOf([
      b.declaration("Closed", remaining(never, seen)),
      b.declaration(
        "Conditional",
        remaining(b.number, { ...nothing, cases: [{ when: object, then: seen, otherwise: null }] }),
      ),
      b.declaration(
        "Impossible",
        make.object(here, [make.property(here, "item", { schema: never, required: true }), left]),
      ),
      b.declaration("Keys", remaining(b.number, seen)),
      b.declaration(
        "Tree",
        where(tree, { kind: "dependentSchema", property: "memo", schema: b.union(object, b.ref("Tree")) }),
        { cyclic: true },
      ),
    ]),
  );
  expect(compile([`${folder}/src/validators/index.ts`])).toEqual([]);
  expect(is("Impossible", { item: 1 })).toBe(false);
});
