// The fast check of assertions: what must hold of a value beside its shape. Each schema inside an assertion is
// judged by a function of its own, where the compiler knows nothing of the value yet.
// Knows nothing of issues.

import type {
  Assertion,
  ConditionalAssertion,
  ContainsAssertion,
  SameTypeAssertion,
} from "../../model/assertion.js";
import { make } from "../../model/build.js";
import { isNonEmpty } from "../../model/brands.js";
import type { RefinedSchema, Schema } from "../../model/schema.js";
import { code, declaring, joinCode, type Code } from "../../writer/code.js";
import { isRef } from "../../model/query/kinds.js";
import { inBlock } from "./in-block.js";
import { isBody, isTest } from "./is-text.js";
import { openObject, ownLoop, readProperty } from "./validator-object.js";
import { containsCycle, functionRest, handOn, local, type Scope } from "./validator-scope.js";
import { Seen } from "./validator-seen.js";
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
import { isIdle, verdictOf } from "./validator-verdict.js";

export function refinedTest(schema: RefinedSchema, x: Code, scope: Scope): Test {
  const { of, checks } = schema;
  const whole = checks.map((check) => valueTest(check, x, scope));
  const ofKeys = checks.flatMap((check) => keyLines(check, scope));
  const ofItems = checks.flatMap((check) => itemLines(check, scope));
  const { at } = schema;
  const deep = scope.cyclic && isNonEmpty(checks) && containsCycle(make.refined(at, of, checks), scope);
  const call = (body: Code): Test => hoist(body, { x, scope, deep });
  return all([
    isTest(of, x, scope),
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
  const verdict = verdictOf(schema);
  if (verdict !== null || isRef(schema)) return isTest(schema, x, scope);
  const deep = scope.cyclic && containsCycle(schema, scope);
  return hoist(isBody(schema, scope), { x, scope, deep });
}

interface Hoisting {
  readonly x: Code;
  readonly scope: Scope;
  readonly deep: boolean;
}

function hoist(body: Code, { x, scope, deep }: Hoisting): Test {
  const name = scope.file.hoist(functionRest(deep, scope, body), scope.owner);
  return truthy(code`${name}${handOn(deep, x)}`);
}

/** Assertions about the value as a whole. */
function valueTest(check: Assertion, x: Code, scope: Scope): Test {
  switch (check.kind) {
    case "not":
      return negated(callTest(check.schema, x, scope));
    case "conditional":
      return conditionalTest(check, x, scope);
    case "exactlyOne":
      return variantsTest(check.variants, true, { x, scope });
    case "sameType":
      return sameTypeTest(check, x, scope);
    case "contains":
    case "remainingItems":
    case "keyNames":
    case "matchingKeys":
    case "keyCount":
    case "dependentKeys":
    case "dependentSchema":
    case "remainingKeys":
      return always;
  }
}

function conditionalTest({ when, then, otherwise }: ConditionalAssertion, x: Code, scope: Scope): Test {
  const verdict = verdictOf(when);
  const consequence = (schema: Schema | null): Test => (schema ? callTest(schema, x, scope) : always);
  if (verdict !== null) return consequence(verdict ? then : otherwise);
  const met = callTest(when, x, scope);
  return all([any([negated(met), consequence(then)]), any([met, consequence(otherwise)])]);
}

function sameTypeTest({ type, schema }: SameTypeAssertion, x: Code, scope: Scope): Test {
  const { value } = local;
  const isList = truthy(code`Array.isArray(${value})`);
  const other: Readonly<Record<SameTypeAssertion["type"], Test>> = {
    string: compares(code`typeof ${value} !== "string"`),
    number: compares(code`typeof ${value} !== "number"`),
    array: negated(isList),
    object: any([compares(code`typeof ${value} !== "object"`), equals(value, "null"), isList]),
  };
  const deep = scope.cyclic && containsCycle(schema, scope);
  const test = any([other[type], isTest(schema, value, scope)]);
  return test.kind === "always" ? always : hoist(code`return ${holds(test)};`, { x, scope, deep });
}

/** Statements about the own properties `v` of an object. */
function keyLines(check: Assertion, scope: Scope): readonly Code[] {
  const { file, owner } = scope;
  const { v, key, item, value } = local;
  const read = (name: string): Code => readProperty(name, file);
  switch (check.kind) {
    case "keyNames": {
      const test = callTest(check.schema, key, scope);
      if (test.kind === "always") return [];
      const wrong = test.kind === "never" ? "" : code` && ${fails(test)}`;
      const line = code`if (${v}[${key}] !== undefined${wrong} && Object.hasOwn(${v}, ${key})) return false;`;
      return [declaring(["key"], code`for (const key in ${v}) {\n${line}\n}`)];
    }
    case "matchingKeys": {
      const test = isTest(check.schema, item, scope);
      const pattern = test.kind === "always" ? null : file.pattern(check.pattern, owner);
      return pattern === null ? [] : [ownLoop(code`!${pattern}.test(${key})`, test)];
    }
    case "keyCount":
      return countLines(code`${file.use("countProperties")}(${v})`, check, "keys");
    case "dependentKeys": {
      const missing = joinCode(
        check.needs.map((name) => code`${read(name)} === undefined`),
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
    case "remainingKeys": {
      if (isIdle(check)) return [];
      const seen = new Seen(scope);
      const loop = ownLoop(seen.text(check.seen), isTest(check.schema, item, scope));
      return [declaring(seen.names, inBlock([...seen.lines, loop]))];
    }
    case "not":
    case "conditional":
    case "exactlyOne":
    case "sameType":
    case "contains":
    case "remainingItems":
      return [];
  }
}

function countLines(count: Code, limits: { min: number; max: number | null }, name: string): Code[] {
  const { min, max } = limits;
  const least = min > 0 ? [`${name} < ${min}`] : [];
  const most = max === null ? [] : [`${name} > ${max}`];
  const wrong = [...least, ...most].join(" || ");
  return wrong === "" ? [] : [inBlock([code`const ${name} = ${count};`, code`if (${wrong}) return false;`])];
}

/** Statements about the `items` of an array. */
function itemLines(check: Assertion, scope: Scope): readonly Code[] {
  if (check.kind === "contains") return containsLines(check, scope);
  if (check.kind !== "remainingItems") return [];
  if (isIdle(check)) return [];
  const seen = new Seen(scope);
  const { items, item, i } = local;
  const skipped = seen.text(check.seen);
  const wrong = fails(isTest(check.schema, item, scope));
  const lines = [...(skipped ? [code`if (${skipped}) continue;`] : []), code`if (${wrong}) return false;`];
  const isRead = lines.some(({ reads }) => reads.has("item"));
  const body = joinCode([...(isRead ? [code`const item = ${items}[${i}];`] : []), ...lines], "\n");
  const loop = code`for (let i = 0; ${i} < ${items}.length; ${i}++) {\n${body}\n}`;
  return [declaring(["i", "item", ...seen.names], inBlock([...seen.lines, loop]))];
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
