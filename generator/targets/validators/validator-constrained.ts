// The fast check of assertions: what must hold of a value beside its shape. Each schema inside an assertion is checked
// by a function of its own, where the compiler has not narrowed the value yet.

import type {
  Assertion,
  ConditionalAssertion,
  ContainsAssertion,
  TypeConditionalAssertion,
} from "../../model/assertion.js";
import { make } from "../../model/build.js";
import { isNonEmpty } from "../../model/brands.js";
import type { ConstrainedSchema, Schema } from "../../model/schema.js";
import { code, declaring, joinCode, type Code } from "../../writer/code.js";
import { isRef } from "../../model/query/kinds.js";
import { openObject, ownLoop, readProperty } from "./validator-object.js";
import { containsCycle, functionRest, argumentsText, local, type Scope } from "./validator-scope.js";
import { EvaluatedConditions } from "./validator-evaluated.js";
import {
  all,
  always,
  any,
  compares,
  equals,
  fails,
  holds,
  negated,
  truthy,
  type Test,
} from "./validator-test.js";
import { variantsTest } from "./validator-union.js";
import { isIdle, constantResult } from "./constant-result.js";

export function constrainedTest(schema: ConstrainedSchema, x: Code, scope: Scope): Test {
  const { of, assertions } = schema;
  const whole = assertions.map((check) => valueTest(check, x, scope));
  const ofKeys = assertions.flatMap((check) => keyLines(check, scope));
  const ofItems = assertions.flatMap((check) => itemLines(check, scope));
  const { pointer } = schema;
  const deep =
    scope.cyclic && isNonEmpty(assertions) && containsCycle(make.constrained(pointer, of, assertions), scope);
  const call = (body: Code): Test => sharedFunction(body, { x, scope, deep });
  return all([
    scope.inner.test(of, x, scope),
    ...whole,
    ofKeys.length === 0 ? always : call(keysBody(ofKeys, scope)),
    ofItems.length === 0 ? always : call(itemsBody(ofItems)),
  ]);
}

function keysBody(lines: readonly Code[], { file }: Scope): Code {
  return declaring(["v"], joinCode([openObject(file, "true"), ...lines, "return true;"], "\n"));
}

/** The one statement that leaves no value. */
const refused = code`return false;`;

function itemsBody(lines: readonly Code[]): Code {
  const { value } = local;
  const isRead = lines.some(({ reads }) => reads.has("items"));
  const body = [
    code`if (!Array.isArray(${value})) return true;`,
    // Nobody may declare what is not read.
    ...(isRead ? [code`const items: readonly unknown[] = ${value};`] : []),
    ...lines,
    ...(lines.includes(refused) ? [] : ["return true;"]),
  ];
  return declaring(["items"], joinCode(body, "\n"));
}

/** A test that is a call, whatever it was known of the value before. */
export function callTest(schema: Schema, x: Code, scope: Scope): Test {
  const result = constantResult(schema);
  if (result !== null || isRef(schema)) return scope.inner.test(schema, x, scope);
  const deep = scope.cyclic && containsCycle(schema, scope);
  return sharedFunction(scope.inner.body(schema, scope), { x, scope, deep });
}

interface SharedFunctionScope {
  readonly x: Code;
  readonly scope: Scope;
  readonly deep: boolean;
}

function sharedFunction(body: Code, { x, scope, deep }: SharedFunctionScope): Test {
  const name = scope.file.sharedFunction(functionRest(deep, scope, body), scope.owner);
  return truthy(code`${name}${argumentsText(deep, x)}`);
}

/** Assertions about the value as a whole. */
function valueTest(check: Assertion, x: Code, scope: Scope): Test {
  switch (check.kind) {
    case "not":
      return negated(callTest(check.schema, x, scope));
    case "conditional":
      return conditionalTest(check, x, scope);
    case "oneOf":
      return variantsTest(check.variants, true, { x, scope });
    case "typeConditional":
      return typeConditionalTest(check, x, scope);
    case "contains":
    case "unevaluatedItems":
    case "propertyNames":
    case "patternProperties":
    case "propertyCount":
    case "dependentRequired":
    case "dependentSchema":
    case "unevaluatedProperties":
      return always;
  }
}

function conditionalTest(
  { if: when, then, else: otherwise }: ConditionalAssertion,
  x: Code,
  scope: Scope,
): Test {
  const result = constantResult(when);
  const consequence = (schema: Schema | null): Test => (schema ? callTest(schema, x, scope) : always);
  if (result !== null) return consequence(result ? then : otherwise);
  const visited = callTest(when, x, scope);
  return all([any([negated(visited), consequence(then)]), any([visited, consequence(otherwise)])]);
}

function typeConditionalTest({ type, schema }: TypeConditionalAssertion, x: Code, scope: Scope): Test {
  const { value } = local;
  const isList = truthy(code`Array.isArray(${value})`);
  const other: Readonly<Record<TypeConditionalAssertion["type"], Test>> = {
    string: compares(code`typeof ${value} !== "string"`),
    number: compares(code`typeof ${value} !== "number"`),
    array: negated(isList),
    object: any([compares(code`typeof ${value} !== "object"`), equals(value, "null"), isList]),
  };
  const deep = scope.cyclic && containsCycle(schema, scope);
  const test = any([other[type], scope.inner.test(schema, value, scope)]);
  return test.kind === "always" ? always : sharedFunction(code`return ${holds(test)};`, { x, scope, deep });
}

/** Statements about the own properties `v` of an object. */
function keyLines(check: Assertion, scope: Scope): readonly Code[] {
  const { file, owner } = scope;
  const { v, key, item, value } = local;
  const read = (name: string): Code => readProperty(name, file);
  switch (check.kind) {
    case "propertyNames": {
      const test = callTest(check.schema, key, scope);
      if (test.kind === "always") return [];
      const wrong = test.kind === "never" ? "" : code` && ${fails(test)}`;
      const line = code`if (${v}[${key}] !== undefined${wrong} && Object.hasOwn(${v}, ${key})) return false;`;
      return [declaring(["key"], code`for (const key in ${v}) {\n${line}\n}`)];
    }
    case "patternProperties": {
      const test = scope.inner.test(check.schema, item, scope);
      const pattern = test.kind === "always" ? null : file.pattern(check.pattern, owner);
      return pattern === null ? [] : [ownLoop(code`!${pattern}.test(${key})`, test)];
    }
    case "propertyCount":
      return countLines(code`${file.use("countProperties")}(${v})`, check, "keys");
    case "dependentRequired": {
      const missing = joinCode(
        check.required.map((name) => code`${read(name)} === undefined`),
        " || ",
      );
      return [code`if (${read(check.property)} !== undefined && (${missing})) return false;`];
    }
    case "dependentSchema": {
      const test = callTest(check.schema, value, scope);
      if (test.kind === "always") return [];
      const wrong = test.kind === "never" ? "" : code` && ${fails(test)}`;
      return [code`if (${read(check.property)} !== undefined${wrong}) return false;`];
    }
    case "unevaluatedProperties": {
      if (isIdle(check)) return [];
      const conditions = new EvaluatedConditions(scope);
      const loop = ownLoop(conditions.text(check.evaluated), scope.inner.test(check.schema, item, scope));
      return [declaring(conditions.names, inBlock([...conditions.lines, loop]))];
    }
    case "not":
    case "conditional":
    case "oneOf":
    case "typeConditional":
    case "contains":
    case "unevaluatedItems":
      return [];
  }
}

function countLines(count: Code, constraints: { min: number; max: number | null }, name: string): Code[] {
  const { min, max } = constraints;
  const least = min > 0 ? [`${name} < ${min}`] : [];
  const most = max === null ? [] : [`${name} > ${max}`];
  const wrong = [...least, ...most].join(" || ");
  return wrong === "" ? [] : [inBlock([code`const ${name} = ${count};`, code`if (${wrong}) return false;`])];
}

/** Statements about the `items` of an array. */
function itemLines(check: Assertion, scope: Scope): readonly Code[] {
  if (check.kind === "contains") return containsLines(check, scope);
  if (check.kind !== "unevaluatedItems") return [];
  if (isIdle(check)) return [];
  const conditions = new EvaluatedConditions(scope);
  const { items, item, i } = local;
  const skipped = conditions.text(check.evaluated);
  const wrong = fails(scope.inner.test(check.schema, item, scope));
  const lines = [...(skipped ? [code`if (${skipped}) continue;`] : []), code`if (${wrong}) return false;`];
  const isRead = lines.some(({ reads }) => reads.has("item"));
  const body = joinCode([...(isRead ? [code`const item = ${items}[${i}];`] : []), ...lines], "\n");
  const loop = code`for (let i = 0; ${i} < ${items}.length; ${i}++) {\n${body}\n}`;
  return [declaring(["i", "item", ...conditions.names], inBlock([...conditions.lines, loop]))];
}

function containsLines({ item, min, max }: ContainsAssertion, scope: Scope): readonly Code[] {
  const { items } = local;
  const test = callTest(item, local.item, scope);
  if (test.kind === "always") return countLines(code`${items}.length`, { min, max }, "found");
  if (test.kind === "never") return min > 0 ? [refused] : [];
  const loop = declaring(["item"], code`for (const item of ${items}) if (${holds(test)}) found++;`);
  const wrong = [...(min > 0 ? [`found < ${min}`] : []), ...(max === null ? [] : [`found > ${max}`])];
  return wrong.length === 0
    ? []
    : [inBlock([code`let found = 0;`, loop, code`if (${wrong.join(" || ")}) return false;`])];
}

/** Where some of them declare names, others like them may stand beside. */
function inBlock(statements: readonly Code[]): Code {
  const all = joinCode(statements, "\n");
  return statements.length > 1 ? code`{\n${all}\n}` : all;
}
