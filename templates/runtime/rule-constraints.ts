// Rules of keywords that constrain a value beyond its type: `not`, `if`, `contains`, `dependentRequired`,
// `unevaluatedProperties` and others.

import type { ValidationState, Rule } from "./validator.js";
import { displayText, typeName } from "./describe-value.js";
import { addIssue } from "./collect-issues.js";
import { countProperties } from "./count-properties.js";
import { refusedName, unknownProperty } from "./rule-object.js";
import { own, ownProperties } from "./own-properties.js";
import { applyDefaults, validateChild, evaluates } from "./rule-location.js";
import type { JSONTypeName } from "./issue.js";
import { ruleOf, type RuleSource } from "./rule.js";
import { amount, checkBounds } from "./rule-scalar.js";

type Properties = Record<string, unknown>;
type Test = (value: unknown) => boolean;

/** `max` null: no maximum. */
interface Count {
  readonly min: number;
  readonly max: number | null;
}

/** A rule that evaluates no property. */
function constraint(validate: Rule["validate"]): Rule {
  return { validate, evaluates: () => false };
}

/** A rule for objects only; every other value is valid. */
function objectConstraint(
  validate: (properties: Properties, state: ValidationState, value: unknown) => void,
): Rule {
  return constraint((value, state) => {
    const properties = ownProperties(value);
    if (properties !== null) validate(properties, state, value);
  });
}

/** `not`: the value must fail the test. */
export function not(test: Test): Rule {
  return constraint((value, state) => {
    if (!test(value)) return;
    const message = "The value matches a schema that is not allowed here.";
    addIssue(
      state,
      { code: "not" },
      { keyword: "not", message, expected: "another value", received: displayText(value) },
    );
  });
}

/** `if`, `then` and `else`; null: the keyword is absent. */
export function ifThenElse(test: Test, thenRule: RuleSource | null, elseRule: RuleSource | null): Rule {
  const [yes, no] = [thenRule && ruleOf(thenRule), elseRule && ruleOf(elseRule)];
  const chosenRule = (value: unknown): Rule | null => (test(value) ? yes : no);
  return {
    validate: (value, state) => chosenRule(value)?.validate(value, state),
    evaluates: (key, object, state) => {
      const rule = chosenRule(object);
      return rule !== null && evaluates(rule, key, object, state);
    },
    applyDefaults: (value, depth) => applyDefaults(chosenRule(value) ?? undefined, value, depth),
  };
}

/** A rule for values of one JSON type; values of others are valid. */
export function ifType(type: JSONTypeName, rule: RuleSource): Rule {
  return ifThenElse((value) => typeName(value) === type, rule, null);
}

/** `dependentSchemas`: a rule for objects that have the property. */
export function dependentSchema(property: string, rule: RuleSource): Rule {
  const has = (value: unknown): boolean => own(ownProperties(value) ?? {}, property) !== undefined;
  return ifThenElse(has, rule, null);
}

export function contains(test: Test, { min, max }: Count): Rule {
  return constraint((value, state) => {
    if (!Array.isArray(value)) return;
    const matching = (value as readonly unknown[]).filter(test).length;
    const finding = { code: "contains", min, max, found: matching } as const;
    const report = (keyword: string, expected: string): void =>
      addIssue(state, finding, { keyword, expected, received: `${matching} of them` });
    if (matching < min) report("contains", `at least ${amount(min, "items")} that match`);
    if (max !== null && matching > max) report("maxContains", `at most ${amount(max, "items")} that match`);
  });
}

export function propertyCount({ min, max }: Count): Rule {
  return objectConstraint((properties, state) => {
    checkBounds(countProperties(properties), state, { min, max: max ?? Infinity }, "properties");
  });
}

export function propertyNames(test: (key: string) => boolean): Rule {
  return objectConstraint((properties, state) => {
    for (const [key, value] of Object.entries(properties)) {
      if (value !== undefined && !test(key)) refusedName(key, state, "another name");
    }
  });
}

/** `patternProperties`: the rule of values whose property names match. */
export function patternProperties(pattern: RegExp, source: RuleSource): Rule {
  const child = { rule: ruleOf(source), location: "" };
  const { validate } = objectConstraint((properties, state) => {
    for (const [key, value] of Object.entries(properties)) {
      if (value === undefined || !pattern.test(key)) continue;
      validateChild(child, value, state, key);
    }
  });
  return { validate, evaluates: (key) => pattern.test(key) };
}

/** `dependentRequired`: where the property is present, the others must be. */
export function dependentRequired(property: string, required: readonly string[]): Rule {
  return objectConstraint((properties, state) => {
    if (own(properties, property) === undefined) return;
    for (const key of required) {
      if (own(properties, key) !== undefined) continue;
      const expected = `the property ${displayText(key)}`;
      const message = `The property ${displayText(key)} is missing, which ${displayText(property)} requires.`;
      const finding = { code: "required", property: key, because: property } as const;
      addIssue(state, finding, { keyword: "dependentRequired", message, expected, received: "nothing" });
    }
  });
}

/** `unevaluatedProperties`: the rule of their values; null: there may be none. */
export function unevaluatedProperties(
  evaluated: (value: unknown) => (key: string, item: unknown) => boolean,
  source: RuleSource | null,
): Rule {
  const child = source && { rule: ruleOf(source), location: "" };
  const { validate } = objectConstraint((properties, state, value) => {
    const isEvaluated = evaluated(value);
    for (const [key, item] of Object.entries(properties)) {
      if (item === undefined || isEvaluated(key, item)) continue;
      if (child) validateChild(child, item, state, key);
      else unknownProperty(key, state, "no other properties");
    }
  });
  return { validate };
}

/** `unevaluatedItems`: their rule; null: there may be none. */
export function unevaluatedItems(
  evaluated: (value: unknown) => (item: unknown, position: number) => boolean,
  source: RuleSource | null,
): Rule {
  const child = source && { rule: ruleOf(source), location: "" };
  return constraint((value, state) => {
    if (!Array.isArray(value)) return;
    const isEvaluated = evaluated(value);
    (value as readonly unknown[]).forEach((item, key) => {
      if (isEvaluated(item, key)) return;
      if (child) return validateChild(child, item, state, key);
      const words = { keyword: "unevaluatedItems", key, expected: "no other items" };
      addIssue(state, { code: "unknown_item", position: key }, { ...words, received: typeName(item) });
    });
  });
}
