// Rules about what must hold of a value beside its shape. Knows nothing of where they come from.

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

/** `max` null = any number. */
interface Count {
  readonly min: number;
  readonly max: number | null;
}

/** A rule that describes no property. */
function constraint(validate: Rule["validate"]): Rule {
  return { validate, evaluates: () => false };
}

/** Rules for keys hold of everything that has none. */
function objectConstraint(
  validate: (properties: Properties, state: ValidationState, value: unknown) => void,
): Rule {
  return constraint((value, state) => {
    const properties = ownProperties(value);
    if (properties !== null) validate(properties, state, value);
  });
}

/** The value is one that the document rules out. */
export function not(test: Test): Rule {
  return constraint((value, state) => {
    if (!test(value)) return;
    const message = "The value is one of those that are not allowed here.";
    addIssue(
      state,
      { code: "not" },
      { keyword: "not", message, expected: "another value", received: displayText(value) },
    );
  });
}

/** One rule where the test holds, the other where it does not; null = nothing more is asked for. */
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

/** A rule for values of one JSON type. */
export function ifType(type: JSONTypeName, rule: RuleSource): Rule {
  return ifThenElse((value) => typeName(value) === type, rule, null);
}

/** A rule for objects that have the property. */
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
    if (matching < min) report("contains", `at least ${amount(min, "items")} of a certain kind`);
    if (max !== null && matching > max)
      report("maxContains", `at most ${amount(max, "items")} of a certain kind`);
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
      if (value !== undefined && !test(key)) refusedName(key, state, "another key");
    }
  });
}

/** The values of those keys that match. */
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

/** Where the property is, the others are too. */
export function dependentRequired(property: string, required: readonly string[]): Rule {
  return objectConstraint((properties, state) => {
    if (own(properties, property) === undefined) return;
    for (const key of required) {
      if (own(properties, key) !== undefined) continue;
      const expected = `the property ${displayText(key)}`;
      const message = `The property ${displayText(key)} is missing, which ${displayText(property)} asks for.`;
      const finding = { code: "required", property: key, because: property } as const;
      addIssue(state, finding, { keyword: "dependentRequired", message, expected, received: "nothing" });
    }
  });
}

/** The values of those keys that nothing else has looked at; null = there may be none. */
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
      else unknownProperty(key, state, "no further properties");
    }
  });
  return { validate };
}

/** The items that nothing else has looked at; null = there may be none. */
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
      const words = { keyword: "unevaluatedItems", key, expected: "no further items" };
      addIssue(state, { code: "unknown_item", position: key }, { ...words, received: typeName(item) });
    });
  });
}
