// Assertions → expressions of Rules. A condition is asked of the fast check. Knows nothing of files.

import type { Assertion, Evaluated } from "../../model/assertion.js";
import type { RefinedSchema, Schema } from "../../model/schema.js";
import { arrow, code, declaring, joinCode, variable } from "../../writer/code.js";
import { isNever } from "../../model/query/kinds.js";
import { stringLiteral } from "../../writer/text.js";
import { bothText, ruleText, variantsRule, type RuleScope } from "./rule-text.js";
import { callTest } from "./validator-refined.js";
import { Seen } from "./validator-seen.js";
import { holds } from "./validator-test.js";
import { isIdle } from "./validator-verdict.js";

export function refinedRule({ of, checks }: RefinedSchema, scope: RuleScope): string {
  const rules = checks.flatMap((check) => assertionRule(check, scope) ?? []);
  return bothText([ruleText(of, scope), ...rules], scope);
}

/** A function of `name` that gives the verdict; a condition starts afresh, at no depth. */
function test(schema: Schema, name: string, scope: RuleScope): string {
  const test = holds(callTest(schema, variable(name), { ...scope, cyclic: false }));
  return arrow([name], test).text;
}

/** Null: nothing is asked for. */
function assertionRule(check: Assertion, scope: RuleScope): string | null {
  const { file, owner } = scope;
  switch (check.kind) {
    case "not":
      return `${file.use("not")}(${test(check.schema, "value", scope)})`;
    case "conditional": {
      const [then, otherwise] = [check.then, check.otherwise].map((part) => part && ruleText(part, scope));
      return `${file.use("ifThenElse")}(${test(check.when, "value", scope)}, ${then}, ${otherwise})`;
    }
    case "exactlyOne":
      return variantsRule(check.variants, true, scope);
    case "sameType":
      return `${file.use("ifType")}(${stringLiteral(check.type)}, ${ruleText(check.schema, scope)})`;
    case "contains":
      return `${file.use("contains")}(${test(check.item, "item", scope)}, ${countText(check)})`;
    case "remainingItems":
      return isIdle(check)
        ? null
        : `${file.use("unevaluatedItems")}(${seenText(check.seen, ["item", "i"], scope)}, ${restText(check.schema, scope)})`;
    case "keyNames":
      return `${file.use("propertyNames")}(${test(check.schema, "key", scope)})`;
    case "matchingKeys": {
      const pattern = file.pattern(check.pattern, owner);
      return pattern && `${file.use("patternProperties")}(${pattern}, ${ruleText(check.schema, scope)})`;
    }
    case "keyCount":
      return `${file.use("propertyCount")}(${countText(check)})`;
    case "dependentKeys": {
      const needs = `[${check.needs.map(stringLiteral).join(", ")}]`;
      return `${file.use("dependentRequired")}(${stringLiteral(check.property)}, ${needs})`;
    }
    case "dependentSchema":
      return `${file.use("dependentSchema")}(${stringLiteral(check.property)}, ${ruleText(check.schema, scope)})`;
    case "remainingKeys":
      return isIdle(check)
        ? null
        : `${file.use("unevaluatedProperties")}(${seenText(check.seen, ["key", "item"], scope)}, ${restText(check.schema, scope)})`;
  }
}

function countText({ min, max }: { readonly min: number; readonly max: number | null }): string {
  return `{ min: ${min}, max: ${max} }`;
}

/** Null, as text, where nothing more may be there. */
function restText(schema: Schema, scope: RuleScope): string {
  return isNever(schema) ? "null" : ruleText(schema, scope);
}

/** A function of the whole value that gives the function of its parts. */
function seenText(evaluated: Evaluated, names: readonly string[], scope: RuleScope): string {
  const seen = new Seen({ ...scope, cyclic: false });
  const inner = arrow(names, seen.text(evaluated) ?? code`false`);
  const { lines } = seen;
  const body = lines.length === 0 ? inner : code`{\n${joinCode(lines, "\n")}\nreturn ${inner};\n}`;
  return arrow(["value"], declaring(seen.names, body)).text;
}
