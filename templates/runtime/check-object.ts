// Rules of objects and maps: what is missing, what may not be there, and what is wrong inside.
// Knows nothing of variants.

import type { Found, Rule } from "./check.js";
import { jsonType, listed, shown } from "./check-describe.js";
import { add } from "./check-found.js";
import { own, ownProperties } from "./check-own.js";
import { fill, judgePart, judgeProperty } from "./check-place.js";
import { hasType } from "./check-scalar.js";

type Properties = Record<string, unknown>;
type Rules = Readonly<Record<string, Rule>>;

/** What the value has of its own; null, and an issue, when it is no object. */
export function opened(value: unknown, found: Found): Properties | null {
  if (!hasType(value, found, jsonType.object)) return null;
  return ownProperties(value as object);
}

interface More {
  /** Of keys beside the properties; null = there may be none, absent = nothing is said of them. */
  readonly extra?: Rule | null;
  /** What stands for a property that is absent, by its name. */
  readonly defaults?: Readonly<Record<string, unknown>>;
}

/** `must`: properties that have to be there; `may`: those that may be absent. */
export function object(must: Rules, may: Rules = {}, { extra, defaults = {} }: More = {}): Rule {
  const rules = new Map([...Object.entries(must), ...Object.entries(may)]);
  const required = Object.keys(must);
  const names = (): string => (rules.size === 0 ? "no properties" : listed([...rules.keys()].map(shown)));
  return {
    check(value, found) {
      const properties = opened(value, found);
      if (properties === null) return;
      for (const property of required) if (own(properties, property) === undefined) missing(property, found);
      const strict = found.strict && found.judged !== found.keys.length;
      // What is inside is judged where it is.
      for (const key of Object.keys(properties)) {
        const item = properties[key];
        if (item === undefined) continue;
        const rule = rules.get(key);
        if (rule) judgeProperty(rule, item, found, key);
        else if (extra) judgePart(extra, item, found, { key, place: "/additionalProperties" });
        else if (extra === null || strict) unknownKey(key, found, names());
      }
    },
    knows: (key) => extra !== undefined || rules.has(key),
    fill(value, depth) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
      const copy = filled(value as Properties, depth, (key) => rules.get(key) ?? extra);
      const absent = Object.keys(defaults).filter((key) => own(value as Properties, key) === undefined);
      if (absent.length === 0) return copy;
      const added = absent.map((key) => [key, structuredClone(defaults[key])]);
      // Not by assignment: a property may be called `__proto__`.
      return Object.fromEntries([...Object.entries(copy), ...added]) as unknown;
    },
  };
}

/** The same object, or a copy where something inside was filled in. */
function filled(
  value: Properties,
  depth: number,
  ruleOf: (key: string) => Rule | null | undefined,
): Properties {
  const changes = Object.entries(value).flatMap(([key, item]) => {
    const after = item === undefined ? item : fill(ruleOf(key), item, depth);
    return after === item ? [] : [[key, after] as const];
  });
  return changes.length === 0 ? value : { ...value, ...Object.fromEntries(changes) };
}

export function missing(property: string, found: Found, because?: string): void {
  const name = shown(property);
  add(
    found,
    because === undefined ? { code: "required", property } : { code: "required", property, because },
    {
      keyword: because === undefined ? "required" : "dependentRequired",
      message: `The property ${name} is missing${because === undefined ? "" : `, which ${shown(because)} asks for`}.`,
      expected: `the property ${name}`,
      received: "nothing",
    },
  );
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

export interface MapRules {
  readonly keys?: Iterable<unknown>;
  readonly pattern?: RegExp;
}

/** A map: every key and every value; null = with any value. */
export function record(rule: Rule | null, { keys, pattern }: MapRules = {}): Rule {
  const names = keys && new Set<unknown>(keys);
  return {
    check(value, found) {
      const properties = opened(value, found);
      if (properties === null) return;
      for (const key of Object.keys(properties)) {
        const item = properties[key];
        if (item === undefined) continue;
        if (names && !names.has(key)) refusedKey(key, found, listed([...names].map(shown)));
        if (pattern && !pattern.test(key)) refusedKey(key, found, `a key matching ${pattern.source}`);
        if (rule) judgePart(rule, item, found, { key, place: "/additionalProperties" });
      }
    },
    fill(value, depth) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
      return filled(value as Properties, depth, () => rule);
    },
  };
}

export function refusedKey(property: string, found: Found, expected: string): void {
  const message = `The key ${shown(property)} is not allowed here.`;
  add(
    found,
    { code: "key", property },
    { keyword: "propertyNames", key: property, message, expected, received: shown(property) },
  );
}
