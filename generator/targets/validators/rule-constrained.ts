// Assertions → expressions of Rules. A condition is asked of the fast check.

import type { Assertion, Evaluated } from "../../model/assertion.js";
import type { ConstrainedSchema, Schema } from "../../model/schema.js";
import { arrow, code, declaring, joinCode, variable } from "../../writer/code.js";
import { isNever } from "../../model/query/kinds.js";
import { stringLiteral } from "../../writer/text.js";
import type { RuleScope } from "./rule-text.js";
import { callTest } from "./validator-constrained.js";
import { EvaluatedConditions } from "./validator-evaluated.js";
import { holds } from "./validator-test.js";
import { isIdle } from "./constant-result.js";

export function constrainedRule({ of, assertions }: ConstrainedSchema, scope: RuleScope): string {
  const rules = assertions.flatMap((check) => assertionRule(check, scope) ?? []);
  return bothText([scope.inner.rule(of, scope), ...rules], scope);
}

/** A function of `name` that gives the result; a condition starts afresh, at no depth. */
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
      const [then, otherwise] = [check.then, check.else].map((part) => part && scope.inner.rule(part, scope));
      return `${file.use("ifThenElse")}(${test(check.if, "value", scope)}, ${then}, ${otherwise})`;
    }
    case "oneOf":
      return scope.inner.variantsRule(check.variants, true, scope);
    case "typeConditional":
      return `${file.use("ifType")}(${stringLiteral(check.type)}, ${scope.inner.rule(check.schema, scope)})`;
    case "contains":
      return `${file.use("contains")}(${test(check.item, "item", scope)}, ${countText(check)})`;
    case "unevaluatedItems":
      return isIdle(check)
        ? null
        : `${file.use("unevaluatedItems")}(${evaluatedText(check.evaluated, ["item", "i"], scope)}, ${restText(check.schema, scope)})`;
    case "propertyNames":
      return `${file.use("propertyNames")}(${test(check.schema, "key", scope)})`;
    case "patternProperties": {
      const pattern = file.pattern(check.pattern, owner);
      return (
        pattern && `${file.use("patternProperties")}(${pattern}, ${scope.inner.rule(check.schema, scope)})`
      );
    }
    case "propertyCount":
      return `${file.use("propertyCount")}(${countText(check)})`;
    case "dependentRequired": {
      const needs = `[${check.required.map(stringLiteral).join(", ")}]`;
      return `${file.use("dependentRequired")}(${stringLiteral(check.property)}, ${needs})`;
    }
    case "dependentSchema":
      return `${file.use("dependentSchema")}(${stringLiteral(check.property)}, ${scope.inner.rule(check.schema, scope)})`;
    case "unevaluatedProperties":
      return isIdle(check)
        ? null
        : `${file.use("unevaluatedProperties")}(${evaluatedText(check.evaluated, ["key", "item"], scope)}, ${restText(check.schema, scope)})`;
  }
}

function countText({ min, max }: { readonly min: number; readonly max: number | null }): string {
  return `{ min: ${min}, max: ${max} }`;
}

/** Null, as text, where nothing more may be there. */
function restText(schema: Schema, scope: RuleScope): string {
  return isNever(schema) ? "null" : scope.inner.rule(schema, scope);
}

/** A function of the whole value that gives the function of its parts. */
function evaluatedText(evaluated: Evaluated, names: readonly string[], scope: RuleScope): string {
  const conditions = new EvaluatedConditions({ ...scope, cyclic: false });
  const inner = arrow(names, conditions.text(evaluated) ?? code`false`);
  const { lines } = conditions;
  const body = lines.length === 0 ? inner : code`{\n${joinCode(lines, "\n")}\nreturn ${inner};\n}`;
  return arrow(["value"], declaring(conditions.names, body)).text;
}

export function bothText(parts: readonly string[], { file }: RuleScope): string {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return `${file.use("allOf")}([${parts.join(", ")}])`;
}
