// The normal form, broken on purpose one way at a time, and the two ways a model is shown or kept. Knows no pass.

import { expect, test } from "vitest";
import { Bug } from "../../generator/bug.js";
import type { DeclId, Pointer } from "../../generator/model/brands.js";
import { make } from "../../generator/model/build.js";
import { checkedStages, checkModel, violations, type CheckedStage } from "../../generator/model/check.js";
import type { Draft, DraftDeclaration } from "../../generator/model/document.js";
import { dumpDocument } from "../../generator/model/dump.js";
import { deepFreeze } from "../../generator/model/freeze.js";
import type { Schema } from "../../generator/model/schema.js";

const at = "#/x" as Pointer;
const id = (name: string): DeclId => name as DeclId;

function decl(name: string, schema: Schema): DraftDeclaration {
  return {
    id: id(name),
    at,
    name: { text: name, source: "component" },
    owner: null,
    origin: "component",
    schema,
    cyclic: false,
    used: "none",
    area: null,
  };
}

function draft(...decls: readonly DraftDeclaration[]): Draft {
  return { title: "T", version: "1", license: null, servers: [], securitySchemes: [], decls, operations: [] };
}

const str = make.string(at);
const num = make.number(at);
const object = make.object(at, [make.property(at, "a", { schema: str })]);

const broken: readonly (readonly [stage: CheckedStage, schema: Schema, fault: string])[] = [
  ["lower", make.ref(at, id("Nowhere")), "nothing is declared as Nowhere"],
  ["lower", make.enum(at, ["a"]), "one value is a literal"],
  ["lower", make.enum(at, ["a", "a"]), 'the value "a" is there twice'],
  ["lower", make.object(at, [...object.properties, ...object.properties]), "the property a is there twice"],
  ["nullables", make.union(at, [str, make.null(at)]), "null inside union"],
  ["nullables", make.union(at, [str, make.nullable(at, num)]), "nullable inside union"],
  ["nullables", make.nullable(at, make.nullable(at, str)), "nullable inside nullable"],
  ["flatten", make.union(at, [str]), "it has one variant"],
  ["flatten", make.union(at, [str, make.union(at, [num, str])]), "it stands directly inside another"],
  ["flatten", make.intersection(at, [str]), "it has one part"],
  [
    "tags",
    make.union(at, [str, num], { discriminator: { at, property: "t", mapping: [] } }),
    "it keeps its discriminator",
  ],
  ["inline", make.array(at, object), "it is not the schema of a declaration"],
];

test.each(broken)("after %s: %j", (stage, schema, fault) => {
  const before = checkedStages[checkedStages.indexOf(stage) - 1];
  const model = draft(decl("X", schema));
  expect(violations(model, stage).join("\n")).toContain(fault);
  expect(() => checkModel(model, stage)).toThrow(Bug);
  if (before) expect(violations(model, before)).toEqual([]);
});

test("a model in normal form has no violations", () => {
  const whole = make.intersection(at, [make.ref(at, id("Y")), object]);
  const model = draft(
    decl("X", whole),
    decl("Y", make.nullable(at, make.union(at, [str, num]))),
    decl("Z", make.null(at)),
  );
  expect(violations(model, "names")).toEqual([]);
});

test("a dump does not show the order in which a model was put together", () => {
  const [x, y] = [decl("X", str), decl("Y", num)];
  const { schema, ...rest } = x;
  expect(dumpDocument(draft({ schema, ...rest }, y))).toBe(dumpDocument(draft(y, x)));
  expect(dumpDocument(draft(x))).not.toBe(dumpDocument(draft(y)));
});

test("a dump is JSON and keeps keys that are dangerous in copies", () => {
  const value: unknown = JSON.parse('{"__proto__":{"a":[1,{}]},"b":"\\u2028"}');
  const property = make.property(at, "p", { schema: str, default: value as string });
  const dumped = dumpDocument(draft(decl("X", make.object(at, [property]))));
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
