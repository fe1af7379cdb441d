// What validators say of a value that breaks an assertion, for documents made by hand.

import { beforeAll, expect, test } from "vitest";
import type { Assertion, Evaluated } from "../../generator/model/assertion.js";
import { make } from "../../generator/model/build.js";
import type { Schema } from "../../generator/model/schema.js";
import * as b from "../support/document-builder.js";
import { compile } from "../support/compile.js";
import { loadValidators, type Validators } from "../support/run-validators.js";

const { here } = b;
const map = make.map(here, b.unknown);
const nothing: Evaluated = { names: [], patterns: [], first: 0, matching: [], all: false, cases: [] };
const where = (of: Schema, first: Assertion, ...more: Assertion[]): Schema =>
  make.constrained(here, of, [first, ...more]);

const types: Readonly<Record<string, Schema>> = {
  Counted: where(map, { kind: "propertyCount", min: 1, max: 2 }),
  Dependent: where(map, { kind: "dependentRequired", property: "card", required: ["owner", "expiry"] }),
  Either: where(b.union(b.string, b.number), {
    kind: "conditional",
    if: b.string,
    then: make.string(here, { constraints: { min: 2 } }),
    else: make.number(here, { constraints: { min: 0 } }),
  }),
  Holding: where(b.list(b.unknown), { kind: "contains", item: b.string, min: 1, max: 2 }),
  Keyed: where(map, { kind: "propertyNames", schema: make.string(here, { constraints: { max: 2 } }) }),
  Matched: where(map, { kind: "patternProperties", pattern: "^n_", schema: b.number }),
  Named: where(b.string, { kind: "not", schema: b.choice("root", "admin") }),
  Rest: where(map, {
    kind: "unevaluatedProperties",
    schema: make.never(here),
    evaluated: {
      ...nothing,
      names: ["a"],
      cases: [{ if: b.object({ a: b.string }), then: { ...nothing, names: ["b"] }, else: null }],
    },
  }),
  Row: where(b.list(b.unknown), {
    kind: "unevaluatedItems",
    schema: make.never(here),
    evaluated: { ...nothing, first: 1 },
  }),
  Typed: where(b.unknown, {
    kind: "typeConditional",
    type: "number",
    schema: make.number(here, { constraints: { min: 5 } }),
  }),
};

let validators: Validators;
beforeAll(async () => {
  validators = await loadValidators(
    b.documentOf(Object.entries(types).map(([name, schema]) => b.definition(name, schema))),
  );
});

const rows: readonly (readonly [type: string, value: unknown, reported: readonly string[]])[] = [
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

test.each(rows)("%s of %j → %j", (type, value, reported) => {
  expect(validators.reported(type, value)).toEqual(reported);
  expect(validators.is(type, value)).toBe(reported.length === 0);
});

test("keys that are called like variables of the output leave no variable unread", async () => {
  const names = ["item", "items", "key", "value", "i", "v", "depth", "memo", "found", "case1"];
  const object = b.object(Object.fromEntries(names.map((name) => [name, b.string])));
  const never = make.never(here);
  const evaluated: Evaluated = { ...nothing, names };
  const remaining = (schema: Schema, evaluated: Evaluated): Schema =>
    where(object, { kind: "unevaluatedProperties", schema, evaluated: evaluated });
  const left = make.property(here, "left", { schema: b.ref("Tree") });
  const tree = make.object(here, [make.property(here, "depth", { schema: b.string }), left]);
  const { folder, is } = await loadValidators(
    b.documentOf([
      b.definition("Closed", remaining(never, evaluated)),
      b.definition(
        "Conditional",
        remaining(b.number, { ...nothing, cases: [{ if: object, then: evaluated, else: null }] }),
      ),
      b.definition(
        "Impossible",
        make.object(here, [make.property(here, "item", { schema: never, required: true }), left]),
      ),
      b.definition("Keys", remaining(b.number, evaluated)),
      b.definition(
        "Tree",
        where(tree, { kind: "dependentSchema", property: "memo", schema: b.union(object, b.ref("Tree")) }),
        { cyclic: true },
      ),
    ]),
  );
  expect(compile([`${folder}/src/validators/index.ts`])).toEqual([]);
  expect(is("Impossible", { item: 1 })).toBe(false);
});
