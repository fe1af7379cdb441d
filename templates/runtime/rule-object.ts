// Rules of objects and maps: what is missing, what may not be there, and what is wrong inside.
// Knows nothing of variants.

import type { ValidationState, Rule } from "./validator.js";
import { objectType, disjunction, displayText } from "./describe-value.js";
import { addIssue } from "./collect-issues.js";
import { own, ownProperties } from "./own-properties.js";
import { applyDefaults, validateChild, validateProperty, type ChildRule } from "./rule-location.js";
import { BasicRule, ruleOf, type RuleSource } from "./rule.js";
import { hasType } from "./rule-scalar.js";

type Properties = Record<string, unknown>;
type Rules = Readonly<Record<string, RuleSource>>;

/** What the value has of its own; null, and an issue, when it is no object. */
export function objectProperties(value: unknown, state: ValidationState): Properties | null {
  if (!hasType(value, state, objectType)) return null;
  return ownProperties(value as object);
}

interface ObjectOptions {
  /** True: there may be no keys beside the properties. */
  readonly closed?: boolean;
  /** Of the values of keys beside the properties; absent = nothing is said of them. */
  readonly additionalProperties?: RuleSource;
  /** What stands for a property that is absent, by its name. */
  readonly defaults?: Readonly<Record<string, unknown>>;
}

/** `must`: properties that have to be there; `may`: those that may be absent. */
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
      // What is inside is judged where it is. Not by `Object.keys`, since engines read what `in` finds far faster.
      for (const key in properties) {
        const item = properties[key];
        if (item === undefined) continue;
        const rule = rules.get(key);
        if (rule) validateProperty(rule, item, state, key);
        // Someone may have added to Object.prototype: the fast check reads declared properties there too.
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
      // Not by assignment: a property may be called `__proto__`.
      return Object.fromEntries([...Object.entries(copy), ...added]) as unknown;
    },
  });
}

function additionalRule(source: RuleSource): ChildRule {
  return { rule: ruleOf(source), location: "/additionalProperties" };
}

/** A property whose name no object inherits. */
function readDirectly(properties: Properties, key: string): unknown {
  return properties[key];
}

/** The same object, or a copy where something inside was filled in. */
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

/** What is asked of a key, and what it is called. */
export interface NameRule {
  readonly accepts: (key: string) => boolean;
  readonly expected: () => string;
}

export function namesIn(all: Iterable<unknown>): NameRule {
  const names = new Set(all);
  return { accepts: (key) => names.has(key), expected: () => disjunction([...names].map(displayText)) };
}

export function namesMatching(pattern: RegExp): NameRule {
  return { accepts: (key) => pattern.test(key), expected: () => `a key matching ${pattern.source}` };
}

/** A map: every key and every value. */
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
  const message = `The key ${displayText(property)} is not allowed here.`;
  addIssue(
    state,
    { code: "key", property },
    { keyword: "propertyNames", key: property, message, expected, received: displayText(property) },
  );
}
