// The fast check of assertions: what must hold of a value beside its shape. Each schema inside an assertion is
// judged by a function of its own, where the compiler knows nothing of the value yet.
// Knows nothing of issues.

import type {
  Assertion,
  ConditionalAssertion,
  ContainsAssertion,
  RemainingItemsAssertion,
  RemainingKeysAssertion,
  SameTypeAssertion,
} from "../../model/assertion.js";
import { make } from "../../model/build.js";
import { isNonEmpty } from "../../model/non-empty.js";
import type { RefinedSchema, Schema } from "../../model/schema.js";
import { inBlock } from "./in-block.js";
import { isBody, isTest } from "./is-text.js";
import { openObject, ownLoop, readProperty } from "./validator-object.js";
import { containsCycle, functionRest, handOn, type Scope } from "./validator-scope.js";
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
import { verdictOf } from "./validator-verdict.js";

export function refinedTest(schema: RefinedSchema, x: string, scope: Scope): Test {
  const { of, checks } = schema;
  const whole = checks.map((check) => valueTest(check, x, scope));
  const ofKeys = checks.flatMap((check) => keyLines(check, scope));
  const ofItems = checks.flatMap((check) => itemLines(check, scope));
  const { at } = schema;
  const deep = scope.cyclic && isNonEmpty(checks) && containsCycle(make.refined(at, of, checks), scope);
  const group = (opening: (lines: string) => readonly string[], lines: readonly string[]): Test => {
    if (lines.length === 0) return always;
    const text = lines.join("\n");
    const end = lines.includes(refused) ? [] : ["return true;"];
    return hoist([...opening(text), text, ...end].join("\n"), { x, scope, deep });
  };
  return all([
    isTest(of, x, scope),
    ...whole,
    group(() => [openObject(scope.file).replaceAll("return false", "return true")], ofKeys),
    group(openItems, ofItems),
  ]);
}

/** The one statement that leaves no value. */
const refused = "return false;";

/** Nobody may declare what is not read. */
function openItems(lines: string): readonly string[] {
  const items = /\bitems\b/.test(lines) ? ["const items: readonly unknown[] = value;"] : [];
  return ["if (!Array.isArray(value)) return true;", ...items];
}

/** A test that is a call, whatever it was known of the value before. */
export function callTest(schema: Schema, x: string, scope: Scope): Test {
  const verdict = verdictOf(schema);
  if (verdict !== null || schema.kind === "ref") return isTest(schema, x, scope);
  const deep = scope.cyclic && containsCycle(schema, scope);
  return hoist(isBody(schema, scope), { x, scope, deep });
}

interface Hoisting {
  readonly x: string;
  readonly scope: Scope;
  readonly deep: boolean;
}

function hoist(body: string, { x, scope, deep }: Hoisting): Test {
  const name = scope.file.hoist(functionRest(deep, scope, body), scope.owner);
  return truthy(name + handOn(deep, x));
}

/** Assertions about the value as a whole. */
function valueTest(check: Assertion, x: string, scope: Scope): Test {
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

function conditionalTest({ when, then, otherwise }: ConditionalAssertion, x: string, scope: Scope): Test {
  const verdict = verdictOf(when);
  const consequence = (schema: Schema | null): Test => (schema ? callTest(schema, x, scope) : always);
  if (verdict !== null) return consequence(verdict ? then : otherwise);
  const met = callTest(when, x, scope);
  return all([any([negated(met), consequence(then)]), any([met, consequence(otherwise)])]);
}

function sameTypeTest({ type, schema }: SameTypeAssertion, x: string, scope: Scope): Test {
  const other: Readonly<Record<SameTypeAssertion["type"], Test>> = {
    string: compares('typeof value !== "string"'),
    number: compares('typeof value !== "number"'),
    array: negated(truthy("Array.isArray(value)")),
    object: any([
      compares('typeof value !== "object"'),
      equals("value", "null"),
      truthy("Array.isArray(value)"),
    ]),
  };
  const deep = scope.cyclic && containsCycle(schema, scope);
  const test = any([other[type], isTest(schema, "value", scope)]);
  return test.kind === "always" ? always : hoist(`return ${holds(test)};`, { x, scope, deep });
}

/** Statements about the own properties `v` of an object. */
function keyLines(check: Assertion, scope: Scope): readonly string[] {
  const { file, owner } = scope;
  const read = (name: string): string => readProperty(name, file);
  switch (check.kind) {
    case "keyNames": {
      const test = callTest(check.schema, "key", scope);
      if (test.kind === "always") return [];
      const wrong = test.kind === "never" ? "" : ` && ${fails(test)}`;
      return [
        `for (const key in v) {\nif (v[key] !== undefined${wrong} && Object.hasOwn(v, key)) return false;\n}`,
      ];
    }
    case "matchingKeys": {
      const test = isTest(check.schema, "item", scope);
      const pattern = test.kind === "always" ? null : file.pattern(check.pattern, owner);
      return pattern === null ? [] : [ownLoop(`!${pattern}.test(key)`, test)];
    }
    case "keyCount":
      return countLines(`${file.use("countKeys")}(v)`, check, "keys");
    case "dependentKeys": {
      const missing = check.needs.map((name) => `${read(name)} === undefined`).join(" || ");
      return [`if (${read(check.property)} !== undefined && (${missing})) return false;`];
    }
    case "dependentSchema": {
      const test = callTest(check.schema, "value", scope);
      if (test.kind === "always") return [];
      const wrong = test.kind === "never" ? "" : ` && ${fails(test)}`;
      return [`if (${read(check.property)} !== undefined${wrong}) return false;`];
    }
    case "remainingKeys": {
      if (isIdle(check)) return [];
      const seen = new Seen(scope);
      const skipped = seen.text(check.seen);
      return [inBlock([...seen.lines, ownLoop(skipped, isTest(check.schema, "item", scope))])];
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

function countLines(count: string, limits: { min: number; max: number | null }, name: string): string[] {
  const { min, max } = limits;
  const least = min > 0 ? [`${name} < ${min}`] : [];
  const most = max === null ? [] : [`${name} > ${max}`];
  const wrong = [...least, ...most].join(" || ");
  return wrong === "" ? [] : [inBlock([`const ${name} = ${count};`, `if (${wrong}) return false;`])];
}

/** Statements about the `items` of an array. */
function itemLines(check: Assertion, scope: Scope): readonly string[] {
  if (check.kind === "contains") return containsLines(check, scope);
  if (check.kind !== "remainingItems") return [];
  if (isIdle(check)) return [];
  const seen = new Seen(scope);
  const skipped = seen.text(check.seen);
  const test = isTest(check.schema, "item", scope);
  const skip = skipped === null ? [] : [`if (${skipped}) continue;`];
  const read = /\bitem\b/.test([...skip, fails(test)].join()) ? ["const item = items[i];"] : [];
  const lines = [...read, ...skip, `if (${fails(test)}) return false;`];
  return [inBlock([...seen.lines, `for (let i = 0; i < items.length; i++) {\n${lines.join("\n")}\n}`])];
}

/** True when nothing remains, or anything may. */
export function isIdle({ schema, seen }: RemainingItemsAssertion | RemainingKeysAssertion): boolean {
  return seen.all || verdictOf(schema) === true;
}

function containsLines({ item, min, max }: ContainsAssertion, scope: Scope): readonly string[] {
  const test = callTest(item, "item", scope);
  if (test.kind === "always") return countLines("items.length", { min, max }, "found");
  if (test.kind === "never") return min > 0 ? [refused] : [];
  const loop = `for (const item of items) if (${holds(test)}) found++;`;
  const wrong = [...(min > 0 ? [`found < ${min}`] : []), ...(max === null ? [] : [`found > ${max}`])];
  return wrong.length === 0
    ? []
    : [inBlock(["let found = 0;", loop, `if (${wrong.join(" || ")}) return false;`])];
}
