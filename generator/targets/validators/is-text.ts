// Schema → the boolean expression that is true for its values. No allocation, no messages.
// Knows nothing of files, and leaves objects and variants to their own pieces.

import { matchSchema } from "../../model/match.js";
import type {
  ArraySchema,
  NumberSchema,
  RefSchema,
  Schema,
  StringSchema,
  TupleSchema,
  LiteralValue,
} from "../../model/schema.js";
import { literal, numberLiteral } from "../../writer/text.js";
import { refinedTest } from "./validator-refined.js";
import { recordBody } from "./validator-record.js";
import { objectBody } from "./validator-object.js";
import { verdictOf } from "./validator-verdict.js";
import { callOf, containsCycle, functionRest, handOn, type Scope } from "./validator-scope.js";
import {
  all,
  always,
  any,
  compares,
  equals,
  fails,
  holds,
  never,
  truthy,
  type Test,
} from "./validator-test.js";
import { taggedBody, unionTest } from "./validator-union.js";

/** `x`: the value, as an identifier or a property read, cheap enough to stand there twice. */
export function isTest(schema: Schema, x: string, scope: Scope): Test {
  // Asked first: tests of parts that do not matter would leave functions behind that nobody calls.
  const decided = verdictOf(schema);
  if (decided !== null) return decided ? always : never;
  return matchSchema<Test>(schema, {
    string: (s) => textTest(s, x, scope),
    number: (s) => numberTest(s, x, scope),
    boolean: () => typeIs(x, "boolean"),
    null: () => equals(x, "null"),
    unknown: () => always,
    never: () => never,
    literal: (s) => equals(x, literal(s.value)),
    enum: (s) =>
      oneOfTest(
        s.members.map((member) => member.value),
        x,
        scope,
      ),
    unlisted: (s) => typeIs(x, s.type),
    array: (s) => (isAnyList(s) ? truthy(`Array.isArray(${x})`) : hoisted(s, x, scope)),
    tuple: (s) => hoisted(s, x, scope),
    object: (s) => hoisted(s, x, scope),
    record: (s) => hoisted(s, x, scope),
    union: (s) => unionTest(s, x, scope),
    tagged: (s) => hoisted(s, x, scope),
    intersection: (s) => all(s.parts.map((part) => isTest(part, x, scope))),
    nullable: (s) => any([equals(x, "null"), isTest(s.of, x, scope)]),
    ref: (s) => truthy(refCall(s, x, scope)),
    refined: (s) => refinedTest(s, x, scope),
    file: () => truthy(`${scope.file.use("isFile")}(${x})`),
  });
}

/** The statements of a function of `value` that returns the verdict. */
export function isBody(schema: Schema, scope: Scope): string {
  switch (schema.kind) {
    case "array":
    case "tuple":
      return listBody(schema, scope);
    case "object":
      return objectBody(schema, scope);
    case "record":
      return recordBody(schema, scope);
    case "tagged":
      return taggedBody(schema, scope);
    default:
      return `return ${holds(isTest(schema, "value", scope))};`;
  }
}

/** A call of a function that other places with the same schema call too. */
function hoisted(schema: Schema, x: string, scope: Scope): Test {
  const deep = scope.cyclic && containsCycle(schema, scope);
  const rest = functionRest(deep, scope, isBody(schema, scope));
  return truthy(scope.file.hoist(rest, scope.owner) + handOn(deep, x));
}

function refCall(schema: RefSchema, x: string, scope: Scope): string {
  const { name, cyclic } = callOf(schema, scope);
  if (!cyclic) return `${name}(${x})`;
  return scope.cyclic ? `${name}(${x}, depth + 1, memo)` : `${name}(${x}, 0, null)`;
}

function typeIs(x: string, type: "string" | "number" | "boolean"): Test {
  return equals(`typeof ${x}`, `"${type}"`);
}

function textTest({ limits, format }: StringSchema, x: string, { file, owner }: Scope): Test {
  const { min = 0, max = Infinity } = limits;
  const pattern = limits.pattern === undefined ? null : file.pattern(limits.pattern, owner);
  const least =
    min === 0
      ? always
      : min === 1
        ? compares(`${x}.length > 0`)
        : truthy(`${file.use("atLeast")}(${x}, ${min})`);
  // Most texts are shorter in UTF-16 units already: only the others are counted.
  const most =
    max === Infinity
      ? always
      : any([compares(`${x}.length <= ${max}`), truthy(`${file.use("atMost")}(${x}, ${max})`)]);
  const asserted = file.format(format);
  return all([
    typeIs(x, "string"),
    least,
    most,
    pattern === null ? always : truthy(`${pattern}.test(${x})`),
    asserted === null ? always : truthy(`${asserted}(${x})`),
  ]);
}

/** Where bounds on both sides are asked for, only finite numbers meet them. */
function numberTest({ integer, limits }: NumberSchema, x: string, { file }: Scope): Test {
  const { min, max, exclusiveMin, exclusiveMax, multipleOf } = limits;
  const least = [
    ...(min === undefined ? [] : [compares(`${x} >= ${numberLiteral(min)}`)]),
    ...(exclusiveMin === undefined ? [] : [compares(`${x} > ${numberLiteral(exclusiveMin)}`)]),
  ];
  const most = [
    ...(max === undefined ? [] : [compares(`${x} <= ${numberLiteral(max)}`)]),
    ...(exclusiveMax === undefined ? [] : [compares(`${x} < ${numberLiteral(exclusiveMax)}`)]),
  ];
  // Not by `%`: it is exact on what a large number is rounded to, while issues are found by what is written.
  const multiple =
    multipleOf === undefined ? [] : [truthy(`${file.use("isMultiple")}(${x}, ${numberLiteral(multipleOf)})`)];
  const bounds = [...least, ...most, ...multiple];
  const isFinite = !integer && least.length > 0 && most.length > 0;
  const kind = isFinite ? always : truthy(`Number.${integer ? "isInteger" : "isFinite"}(${x})`);
  // The compiler learns from `typeof` only, and needs to know it before it compares.
  return bounds.length === 0 ? kind : all([typeIs(x, "number"), kind, ...bounds]);
}

function oneOfTest(values: readonly LiteralValue[], x: string, { file, owner }: Scope): Test {
  const set = file.valueSet(values, owner);
  return set === null ? any(values.map((value) => equals(x, literal(value)))) : truthy(`${set}.has(${x})`);
}

/** True when nothing is asked of the items or of how many there are. */
function isAnyList({ items, limits }: ArraySchema): boolean {
  const asks = limits.min || limits.max !== undefined || limits.unique;
  return !asks && verdictOf(items) === true;
}

function listBody(schema: ArraySchema | TupleSchema, scope: Scope): string {
  const { limits } = schema;
  const first: readonly Schema[] = schema.kind === "array" ? [] : schema.items;
  const further = schema.kind === "array" ? schema.items : schema.rest;
  // Items that nothing satisfies are items that may not be there.
  const rest = further !== null && verdictOf(further) === false ? null : further;
  const max = Math.min(limits.max ?? Infinity, rest === null ? first.length : Infinity);
  const lines: string[] = [];
  const unless = (test: Test): number => lines.push(`if (${fails(test)}) return false;`);
  if (limits.min) unless(compares(`items.length >= ${limits.min}`));
  if (max !== Infinity) unless(compares(`items.length <= ${max}`));
  first.forEach((item, index) => {
    const test = isTest(item, `items[${index}]`, scope);
    if (test.kind !== "always") unless(any([compares(`items.length <= ${index}`), test]));
  });
  const each = rest === null ? always : isTest(rest, "item", scope);
  if (each.kind !== "always") {
    lines.push(
      `for (let i = ${first.length}; i < items.length; i++) {\nconst item = items[i];\nif (${fails(each)}) return false;\n}`,
    );
  }
  if (limits.unique) unless(truthy(`${scope.file.use("isUnique")}(items)`));
  // Nothing is asked of the items, and nobody may declare what is not read.
  if (lines.length === 0) return "return Array.isArray(value);";
  const opening = ["if (!Array.isArray(value)) return false;", "const items: readonly unknown[] = value;"];
  return [...opening, ...lines, "return true;"].join("\n");
}
