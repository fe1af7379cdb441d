// Copied by sdkwright from its runtime. Changes made here are lost.
// Rules of objects and maps: required properties, additional properties, and the values of both.

import type { ValidationState, Rule } from "./validator.js";
import { objectType, disjunction, displayText } from "./describe-value.js";
import { addIssue } from "./collect-issues.js";
import { own, ownProperties } from "./own-properties.js";
import { applyDefaults, validateChild, validateProperty, type ChildRule } from "./rule-location.js";
import { BasicRule, ruleOf, type RuleSource } from "./rule.js";
import { hasType } from "./rule-scalar.js";

type Properties = Record<string, unknown>;
type Rules = Readonly<Record<string, RuleSource>>;

/** The value's own properties; null, and an issue, when it is not an object. */
export function objectProperties(value: unknown, state: ValidationState): Properties | null {
  if (!hasType(value, state, objectType)) return null;
  return ownProperties(value as object);
}

interface ObjectOptions {
  /** True: no other properties are allowed. */
  readonly closed?: boolean;
  /** The rule of additional properties' values; absent: anything. */
  readonly additionalProperties?: RuleSource;
  /** Default values by property name. */
  readonly defaults?: Readonly<Record<string, unknown>>;
}

/** The rules of required and of optional properties, by name. */
export function object(requiredRules: Rules, optionalRules: Rules = {}, options: ObjectOptions = {}): Rule {
  const { closed = false, defaults = {} } = options;
  const additionalProperties = options.additionalProperties && additionalRule(options.additionalProperties);
  const rules = new Map(
    [...Object.entries(requiredRules), ...Object.entries(optionalRules)].map(([key, source]) => [
      key,
      ruleOf(source),
    ]),
  );
  const required = Object.keys(requiredRules);
  const read = required.some((name) => name in Object.prototype) ? own : readDirectly;
  const names = (): string =>
    rules.size === 0 ? "no properties" : disjunction([...rules.keys()].map(displayText));
  return new BasicRule(() => objectType, {
    validate(value, state) {
      const properties = objectProperties(value, state);
      if (properties === null) return;
      for (const property of required) if (read(properties, property) === undefined) missing(property, state);
      const strict = state.strict && state.looseDepth !== state.instancePath.length;
      // Not by `Object.keys`, since engines iterate far faster with `in`.
      for (const key in properties) {
        const item = properties[key];
        if (item === undefined) continue;
        const rule = rules.get(key);
        if (rule) validateProperty(rule, item, state, key);
        // Inherited properties are skipped. Declared ones, above, are read through the prototype as in the fast check.
        else if (!Object.hasOwn(properties, key)) continue;
        else if (additionalProperties) validateChild(additionalProperties, item, state, key);
        else if (closed || strict) unknownProperty(key, state, names());
      }
    },
    evaluates: (key) => closed || additionalProperties !== undefined || rules.has(key),
    applyDefaults(value, depth) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
      const copy = withDefaults(
        value as Properties,
        depth,
        (key) => rules.get(key) ?? additionalProperties?.rule,
      );
      const absent = Object.keys(defaults).filter((key) => own(value as Properties, key) === undefined);
      if (absent.length === 0) return copy;
      const added = absent.map((key) => [key, structuredClone(defaults[key])]);
      // Not by assignment, since a property may be named `__proto__`.
      return Object.fromEntries([...Object.entries(copy), ...added]) as unknown;
    },
  });
}

function additionalRule(source: RuleSource): ChildRule {
  return { rule: ruleOf(source), location: "/additionalProperties" };
}

/** For property names that no object inherits. */
function readDirectly(properties: Properties, key: string): unknown {
  return properties[key];
}

/** The same object, or a copy where defaults were applied inside. */
function withDefaults(
  value: Properties,
  depth: number,
  ruleOfKey: (key: string) => Rule | undefined,
): Properties {
  const changes = Object.entries(value).flatMap(([key, item]) => {
    const after = item === undefined ? item : applyDefaults(ruleOfKey(key), item, depth);
    return after === item ? [] : [[key, after] as const];
  });
  return changes.length === 0 ? value : { ...value, ...Object.fromEntries(changes) };
}

function missing(property: string, state: ValidationState): void {
  const name = displayText(property);
  const [message, expected] = [`The property ${name} is missing.`, `the property ${name}`];
  addIssue(
    state,
    { code: "required", property },
    { keyword: "required", message, expected, received: "nothing" },
  );
}

export function unknownProperty(property: string, state: ValidationState, expected: string): void {
  const name = displayText(property);
  const message = `The property ${name} is not allowed here.`;
  addIssue(
    state,
    { code: "unknown_key", property },
    { keyword: "additionalProperties", key: property, message, expected, received: name },
  );
}

/** A rule for property names, and how messages describe it. */
export interface NameRule {
  readonly accepts: (key: string) => boolean;
  readonly expected: () => string;
}

export function namesIn(all: Iterable<unknown>): NameRule {
  const names = new Set(all);
  return { accepts: (key) => names.has(key), expected: () => disjunction([...names].map(displayText)) };
}

export function namesMatching(pattern: RegExp): NameRule {
  return { accepts: (key) => pattern.test(key), expected: () => `a name matching ${pattern.source}` };
}

/** A map: rules for every property name and every value. */
export function map(source: RuleSource, ...nameRules: readonly NameRule[]): Rule {
  const part = additionalRule(source);
  return new BasicRule(() => objectType, {
    validate(value, state) {
      const properties = objectProperties(value, state);
      if (properties === null) return;
      for (const key of Object.keys(properties)) {
        const item = properties[key];
        if (item === undefined) continue;
        for (const { accepts, expected } of nameRules) if (!accepts(key)) refusedName(key, state, expected());
        validateChild(part, item, state, key);
      }
    },
    applyDefaults(value, depth) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
      return withDefaults(value as Properties, depth, () => part.rule);
    },
  });
}

export function refusedName(property: string, state: ValidationState, expected: string): void {
  const message = `The property name ${displayText(property)} is not allowed here.`;
  addIssue(
    state,
    { code: "key", property },
    { keyword: "propertyNames", key: property, message, expected, received: displayText(property) },
  );
}
