// The normal form, broken on purpose one way at a time, and the two ways a model is shown or kept. Knows no pass.

import { expect, test } from "vitest";
import { Bug } from "../../generator/bug.js";
import type { DefinitionId, Pointer } from "../../generator/model/brands.js";
import { make } from "../../generator/model/build.js";
import { checkedStages, checkModel, violations, type CheckedStage } from "../../generator/model/check.js";
import type { Draft, DraftDefinition } from "../../generator/model/document.js";
import { dumpDocument } from "../../generator/model/dump.js";
import { deepFreeze } from "../../generator/model/freeze.js";
import type { Schema } from "../../generator/model/schema.js";

const pointer = "#/x" as Pointer;
const id = (name: string): DefinitionId => name as DefinitionId;

function definition(name: string, schema: Schema): DraftDefinition {
  return {
    id: id(name),
    pointer,
    name: { text: name, source: "component" },
    owner: null,
    origin: "component",
    schema,
    cyclic: false,
    used: "none",
    moduleGroup: null,
  };
}

function draft(...definitions: readonly DraftDefinition[]): Draft {
  return {
    title: "T",
    version: "1",
    license: null,
    servers: [],
    securitySchemes: [],
    definitions,
    operations: [],
  };
}

const str = make.string(pointer);
const num = make.number(pointer);
const object = make.object(pointer, [make.property(pointer, "a", { schema: str })]);

const broken: readonly (readonly [stage: CheckedStage, schema: Schema, fault: string])[] = [
  ["lower", make.ref(pointer, id("Nowhere")), "nothing is declared as Nowhere"],
  ["lower", make.enum(pointer, ["a"]), "one value is a literal"],
  ["lower", make.enum(pointer, ["a", "a"]), 'the value "a" is there twice'],
  [
    "lower",
    make.object(pointer, [...object.properties, ...object.properties]),
    "the property a is there twice",
  ],
  ["nullables", make.union(pointer, [str, make.null(pointer)]), "null inside union"],
  ["nullables", make.union(pointer, [str, make.nullable(pointer, num)]), "nullable inside union"],
  ["nullables", make.nullable(pointer, make.nullable(pointer, str)), "nullable inside nullable"],
  ["flatten", make.union(pointer, [str]), "it has one variant"],
  [
    "flatten",
    make.union(pointer, [str, make.union(pointer, [num, str])]),
    "it stands directly inside another",
  ],
  ["flatten", make.intersection(pointer, [str]), "it has one part"],
  [
    "discriminate",
    make.union(pointer, [str, num], { discriminator: { pointer, property: "t", mapping: [] } }),
    "it keeps its discriminator",
  ],
  ["inline", make.array(pointer, object), "it is not the schema of a declaration"],
];

test.each(broken)("after %s: %j", (stage, schema, fault) => {
  const before = checkedStages[checkedStages.indexOf(stage) - 1];
  const model = draft(definition("X", schema));
  expect(violations(model, stage).join("\n")).toContain(fault);
  expect(() => checkModel(model, stage)).toThrow(Bug);
  if (before) expect(violations(model, before)).toEqual([]);
});

test("a model in normal form has no violations", () => {
  const whole = make.intersection(pointer, [make.ref(pointer, id("Y")), object]);
  const model = draft(
    definition("X", whole),
    definition("Y", make.nullable(pointer, make.union(pointer, [str, num]))),
    definition("Z", make.null(pointer)),
  );
  expect(violations(model, "names")).toEqual([]);
});

test("a dump does not show the order in which a model was put together", () => {
  const [x, y] = [definition("X", str), definition("Y", num)];
  const { schema, ...rest } = x;
  expect(dumpDocument(draft({ schema, ...rest }, y))).toBe(dumpDocument(draft(y, x)));
  expect(dumpDocument(draft(x))).not.toBe(dumpDocument(draft(y)));
});

test("a dump is JSON and keeps keys that are dangerous in copies", () => {
  const value: unknown = JSON.parse('{"__proto__":{"a":[1,{}]},"b":"\\u2028"}');
  const property = make.property(pointer, "p", { schema: str, default: value as string });
  const dumped = dumpDocument(draft(definition("X", make.object(pointer, [property]))));
  expect(dumped).toContain('"__proto__": {');
  expect(dumpDocument(JSON.parse(dumped) as Draft)).toBe(dumped);
});

test("deepFreeze reaches everything, also where data nests deeper than the stack", () => {
  const frozen = deepFreeze({ a: [{ b: { c: 1 } }], d: null, e: undefined });
  expect(Object.isFrozen(frozen.a[0]?.b)).toBe(true);
  let nested: unknown[] = [];
  const innermost = nested;
  for (let depth = 0; depth < 100_000; depth++) nested = [nested];
  deepFreeze(nested);
  expect(Object.isFrozen(innermost)).toBe(true);
});
