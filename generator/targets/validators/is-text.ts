// Schema → the boolean expression that is true for its values. No allocation, no messages; objects and variants are
// functions of their own.

import { matchSchema } from "../../model/match.js";
import type {
  ArraySchema,
  NumberSchema,
  RefSchema,
  Schema,
  StringSchema,
  TupleSchema,
  LiteralValue,
  MapSchema,
} from "../../model/schema.js";
import { code, declaring, joinCode, type Code } from "../../writer/code.js";
import { isArray, isTuple, isObject, isMap, isDiscriminated } from "../../model/query/kinds.js";
import { literal, numberLiteral, stringLiteral } from "../../writer/text.js";
import { constrainedTest } from "./validator-constrained.js";
import { objectBody, anyObject, openObject, ownLoop } from "./validator-object.js";
import { constantResult } from "./constant-result.js";
import { callOf, containsCycle, functionRest, argumentsText, local, type Scope } from "./validator-scope.js";
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
import { discriminatedBody, unionTest } from "./validator-union.js";

/** `x`: the value, as an identifier or a property read, cheap enough to stand there twice. */
export function isTest(schema: Schema, x: Code, scope: Scope): Test {
  // Asked first: tests of parts that do not matter would leave functions behind that nobody calls.
  const decided = constantResult(schema);
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
    unknownVariant: (s) => typeIs(x, s.type),
    array: (s) => (isAnyList(s) ? truthy(code`Array.isArray(${x})`) : sharedTest(s, x, scope)),
    tuple: (s) => sharedTest(s, x, scope),
    object: (s) => sharedTest(s, x, scope),
    map: (s) => sharedTest(s, x, scope),
    union: (s) => unionTest(s, x, scope),
    discriminated: (s) => sharedTest(s, x, scope),
    intersection: (s) => all(s.parts.map((part) => isTest(part, x, scope))),
    nullable: (s) => any([equals(x, "null"), isTest(s.of, x, scope)]),
    ref: (s) => truthy(refCall(s, x, scope)),
    constrained: (s) => constrainedTest(s, x, scope),
    binary: () => truthy(code`${scope.file.use("isBinary")}(${x})`),
  });
}

/** The statements of a function of `value` that returns the result. */
export function isBody(schema: Schema, scope: Scope): Code {
  const result = constantResult(schema);
  if (result !== null) return code`return ${String(result)};`;
  if (isArray(schema) || isTuple(schema)) return listBody(schema, scope);
  if (isObject(schema)) return objectBody(schema, scope);
  if (isMap(schema)) return mapBody(schema, scope);
  if (isDiscriminated(schema)) return discriminatedBody(schema, scope);
  return code`return ${holds(isTest(schema, local.value, scope))};`;
}

/** A call of a function that other places with the same schema call too. */
function sharedTest(schema: Schema, x: Code, scope: Scope): Test {
  const deep = scope.cyclic && containsCycle(schema, scope);
  const rest = functionRest(deep, scope, isBody(schema, scope));
  return truthy(code`${scope.file.sharedFunction(rest, scope.owner)}${argumentsText(deep, x)}`);
}

function refCall(schema: RefSchema, x: Code, scope: Scope): Code {
  const { name, cyclic } = callOf(schema, scope);
  if (!cyclic) return code`${name}(${x})`;
  if (!scope.cyclic) return code`${name}(${x}, 0, null)`;
  return code`${name}(${x}, ${local.depth} + 1, ${local.memo})`;
}

function typeIs(x: Code, type: "string" | "number" | "boolean"): Test {
  return equals(code`typeof ${x}`, `"${type}"`);
}

function textTest({ constraints, format }: StringSchema, x: Code, { file, owner }: Scope): Test {
  const { min = 0, max = Infinity } = constraints;
  const pattern = constraints.pattern === undefined ? null : file.pattern(constraints.pattern, owner);
  const least =
    min === 0
      ? always
      : min === 1
        ? compares(code`${x}.length > 0`)
        : truthy(code`${file.use("hasMinLength")}(${x}, ${min})`);
  // Most texts are shorter in UTF-16 units already: only the others are counted.
  const most =
    max === Infinity
      ? always
      : any([compares(code`${x}.length <= ${max}`), truthy(code`${file.use("hasMaxLength")}(${x}, ${max})`)]);
  const asserted = file.format(format);
  return all([
    typeIs(x, "string"),
    least,
    most,
    pattern === null ? always : truthy(code`${pattern}.test(${x})`),
    asserted === null ? always : truthy(code`${asserted}(${x})`),
  ]);
}

/** Where bounds on both sides are asked for, only finite numbers meet them. */
function numberTest({ integer, constraints }: NumberSchema, x: Code, { file }: Scope): Test {
  const { min, max, exclusiveMin, exclusiveMax, multipleOf } = constraints;
  const least = [
    ...(min === undefined ? [] : [compares(code`${x} >= ${numberLiteral(min)}`)]),
    ...(exclusiveMin === undefined ? [] : [compares(code`${x} > ${numberLiteral(exclusiveMin)}`)]),
  ];
  const most = [
    ...(max === undefined ? [] : [compares(code`${x} <= ${numberLiteral(max)}`)]),
    ...(exclusiveMax === undefined ? [] : [compares(code`${x} < ${numberLiteral(exclusiveMax)}`)]),
  ];
  // Not by `%`: it is exact on what a large number is rounded to, while issues are found by what is written.
  const multiple =
    multipleOf === undefined
      ? []
      : [truthy(code`${file.use("isMultiple")}(${x}, ${numberLiteral(multipleOf)})`)];
  const bounds = [...least, ...most, ...multiple];
  const isFinite = !integer && least.length > 0 && most.length > 0;
  const kind = isFinite ? always : truthy(code`Number.${integer ? "isInteger" : "isFinite"}(${x})`);
  // The compiler learns from `typeof` only, and needs to know it before it compares.
  return bounds.length === 0 ? kind : all([typeIs(x, "number"), kind, ...bounds]);
}

function oneOfTest(values: readonly LiteralValue[], x: Code, { file, owner }: Scope): Test {
  const set = file.valueSet(values, owner);
  return set === null
    ? any(values.map((value) => equals(x, literal(value))))
    : truthy(code`${set}.has(${x})`);
}

/** True when nothing is asked of the items or of how many there are. */
function isAnyList({ items, constraints }: ArraySchema): boolean {
  const asks = constraints.min || constraints.max !== undefined || constraints.unique;
  return !asks && constantResult(items) === true;
}

function listBody(schema: ArraySchema | TupleSchema, scope: Scope): Code {
  const { constraints } = schema;
  const { value, items, i } = local;
  const first: readonly Schema[] = isArray(schema) ? [] : schema.items;
  const further = isArray(schema) ? schema.items : schema.rest;
  // Items that nothing satisfies are items that may not be there.
  const rest = further !== null && constantResult(further) === false ? null : further;
  const max = Math.min(constraints.max ?? Infinity, rest === null ? first.length : Infinity);
  const lines: Code[] = [];
  const unless = (test: Test): number => lines.push(code`if (${fails(test)}) return false;`);
  if (constraints.min) unless(compares(code`${items}.length >= ${constraints.min}`));
  if (max !== Infinity) unless(compares(code`${items}.length <= ${max}`));
  first.forEach((item, index) => {
    const test = isTest(item, code`${items}[${index}]`, scope);
    if (test.kind !== "always") unless(any([compares(code`${items}.length <= ${index}`), test]));
  });
  const each = rest === null ? always : isTest(rest, local.item, scope);
  if (each.kind !== "always") {
    const body = code`const item = ${items}[${i}];\nif (${fails(each)}) return false;`;
    const loop = code`for (let i = ${first.length}; ${i} < ${items}.length; ${i}++) {\n${body}\n}`;
    lines.push(declaring(["i", "item"], loop));
  }
  if (constraints.unique) unless(truthy(code`${scope.file.use("hasUniqueItems")}(${items})`));
  // Nothing is asked of the items, and nobody may declare what is not read.
  if (lines.length === 0) return code`return Array.isArray(${value});`;
  const opening = [
    code`if (!Array.isArray(${value})) return false;`,
    code`const items: readonly unknown[] = ${value};`,
  ];
  return declaring(["items"], joinCode([...opening, ...lines, "return true;"], "\n"));
}

/** The fast check of a map: its keys and its values. First failure ends. */
function mapBody(schema: MapSchema, scope: Scope): Code {
  const value = scope.inner.test(schema.value, local.item, scope);
  // A map that takes no value needs no test of its keys.
  const test = value.kind === "never" ? value : all([keyTest(schema, scope), value]);
  if (test.kind === "always") return anyObject(scope.file);
  return declaring(["v"], joinCode([openObject(scope.file), ownLoop(null, test), "return true;"], "\n"));
}

function keyTest({ keys, keyPattern }: MapSchema, { file, owner }: Scope): Test {
  const pattern = keyPattern === null ? null : file.pattern(keyPattern, owner);
  const matches = pattern === null ? always : truthy(code`${pattern}.test(${local.key})`);
  if (keys === null) return matches;
  const set = file.valueSet(keys, owner);
  const listed =
    set === null
      ? any(keys.map((key) => equals(local.key, stringLiteral(key))))
      : truthy(code`${set}.has(${local.key})`);
  return all([listed, matches]);
}
