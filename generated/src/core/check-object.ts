// Copied by sdkwright from its runtime. Changes made here are lost.
// Rules of objects and maps: what is missing, what may not be there, and what is wrong inside.
// Knows nothing of variants.

import type { Found, Rule } from "./check.js";
import { objectType, listed, shown } from "./check-describe.js";
import { add } from "./check-found.js";
import { own, ownProperties } from "./check-own.js";
import { fill, judgePart, judgeProperty, type Part } from "./check-place.js";
import { MadeRule, ruleOf, type RuleSource } from "./check-rule.js";
import { hasType } from "./check-scalar.js";

type Properties = Record<string, unknown>;
type Rules = Readonly<Record<string, RuleSource>>;

/** What the value has of its own; null, and an issue, when it is no object. */
export function opened(value: unknown, found: Found): Properties | null {
  if (!hasType(value, found, objectType)) return null;
  return ownProperties(value as object);
}

interface More {
  /** True: there may be no keys beside the properties. */
  readonly closed?: boolean;
  /** Of the values of keys beside the properties; absent = nothing is said of them. */
  readonly extra?: RuleSource;
  /** What stands for a property that is absent, by its name. */
  readonly defaults?: Readonly<Record<string, unknown>>;
}

/** `must`: properties that have to be there; `may`: those that may be absent. */
export function object(must: Rules, may: Rules = {}, more: More = {}): Rule {
  const { closed = false, defaults = {} } = more;
  const extra = more.extra && otherValue(more.extra);
  const rules = new Map(
    [...Object.entries(must), ...Object.entries(may)].map(([key, source]) => [key, ruleOf(source)]),
  );
  const required = Object.keys(must);
  const read = required.some((name) => name in Object.prototype) ? own : readPlainly;
  const names = (): string => (rules.size === 0 ? "no properties" : listed([...rules.keys()].map(shown)));
  return new MadeRule(() => objectType, {
    check(value, found) {
      const properties = opened(value, found);
      if (properties === null) return;
      for (const property of required) if (read(properties, property) === undefined) missing(property, found);
      const strict = found.strict && found.judged !== found.keys.length;
      // What is inside is judged where it is. Not by `Object.keys`, since engines read what `in` finds far faster.
      for (const key in properties) {
        const item = properties[key];
        if (item === undefined) continue;
        const rule = rules.get(key);
        if (rule) judgeProperty(rule, item, found, key);
        // Someone may have added to Object.prototype: the fast check reads declared properties there too.
        else if (!Object.hasOwn(properties, key)) continue;
        else if (extra) judgePart(extra, item, found, key);
        else if (closed || strict) unknownKey(key, found, names());
      }
    },
    knows: (key) => closed || extra !== undefined || rules.has(key),
    fill(value, depth) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
      const copy = filled(value as Properties, depth, (key) => rules.get(key) ?? extra?.rule);
      const absent = Object.keys(defaults).filter((key) => own(value as Properties, key) === undefined);
      if (absent.length === 0) return copy;
      const added = absent.map((key) => [key, structuredClone(defaults[key])]);
      // Not by assignment: a property may be called `__proto__`.
      return Object.fromEntries([...Object.entries(copy), ...added]) as unknown;
    },
  });
}

function otherValue(source: RuleSource): Part {
  return { rule: ruleOf(source), place: "/additionalProperties" };
}

/** A property whose name no object inherits. */
function readPlainly(properties: Properties, key: string): unknown {
  return properties[key];
}

/** The same object, or a copy where something inside was filled in. */
function filled(value: Properties, depth: number, ruleAt: (key: string) => Rule | undefined): Properties {
  const changes = Object.entries(value).flatMap(([key, item]) => {
    const after = item === undefined ? item : fill(ruleAt(key), item, depth);
    return after === item ? [] : [[key, after] as const];
  });
  return changes.length === 0 ? value : { ...value, ...Object.fromEntries(changes) };
}

function missing(property: string, found: Found): void {
  const name = shown(property);
  const [message, expected] = [`The property ${name} is missing.`, `the property ${name}`];
  add(found, { code: "required", property }, { keyword: "required", message, expected, received: "nothing" });
}

export function unknownKey(property: string, found: Found, expected: string): void {
  const name = shown(property);
  const message = `The property ${name} is not allowed here.`;
  add(
    found,
    { code: "unknown_key", property },
    { keyword: "additionalProperties", key: property, message, expected, received: name },
  );
}

/** What is asked of a key, and what it is called. */
export interface KeyRule {
  readonly takes: (key: string) => boolean;
  readonly expected: () => string;
}

export function keysIn(all: Iterable<unknown>): KeyRule {
  const names = new Set(all);
  return { takes: (key) => names.has(key), expected: () => listed([...names].map(shown)) };
}

export function keysMatching(pattern: RegExp): KeyRule {
  return { takes: (key) => pattern.test(key), expected: () => `a key matching ${pattern.source}` };
}

/** A map: every key and every value. */
export function record(source: RuleSource, ...keyRules: readonly KeyRule[]): Rule {
  const part = otherValue(source);
  return new MadeRule(() => objectType, {
    check(value, found) {
      const properties = opened(value, found);
      if (properties === null) return;
      for (const key of Object.keys(properties)) {
        const item = properties[key];
        if (item === undefined) continue;
        for (const { takes, expected } of keyRules) if (!takes(key)) refusedKey(key, found, expected());
        judgePart(part, item, found, key);
      }
    },
    fill(value, depth) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
      return filled(value as Properties, depth, () => part.rule);
    },
  });
}

export function refusedKey(property: string, found: Found, expected: string): void {
  const message = `The key ${shown(property)} is not allowed here.`;
  add(
    found,
    { code: "key", property },
    { keyword: "propertyNames", key: property, message, expected, received: shown(property) },
  );
}
