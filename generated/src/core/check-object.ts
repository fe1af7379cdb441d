// Copied by sdkwright from its runtime. Changes made here are lost.
// Issues of objects and maps: what is missing, what may not be there, and what is wrong inside.
// Knows nothing of variants.

import type { Check, Found } from "./check.js";
import { jsonType, listed, shown } from "./check-describe.js";
import { add } from "./check-found.js";
import { own, ownProperties } from "./check-own.js";
import { hasType } from "./check-scalar.js";

type Properties = Record<string, unknown>;

/** What the value has of its own; null, and an issue, when it is no object. */
export function object(value: unknown, path: string, found: Found): Properties | null {
  if (!hasType(value, path, found, jsonType.object)) return null;
  return ownProperties(value as object);
}

/** Where a property is: the path with one more step, escaped as RFC 6901 says. */
export function step(path: string, key: string): string {
  return `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** A property that must be there; null = with any value. */
export function need(
  properties: Properties,
  key: string,
  at: { path: string; found: Found },
  check: Check | null,
): void {
  const value = own(properties, key);
  if (value !== undefined) return check?.(value, step(at.path, key), at.found);
  add(at.found, at.path, {
    code: "required",
    message: `The property ${shown(key)} is missing.`,
    expected: `the property ${shown(key)}`,
    received: "nothing",
  });
}

/** A property that may be absent. */
export function may(
  properties: Properties,
  key: string,
  at: { path: string; found: Found },
  check: Check,
): void {
  const value = own(properties, key);
  if (value !== undefined) check(value, step(at.path, key), at.found);
}

/** Keys beside the known ones: what each value must satisfy; null = none may be there. */
export function others(
  properties: Properties,
  known: Iterable<unknown>,
  at: { path: string; found: Found },
  check: Check | null,
): void {
  const names = new Set<unknown>(known);
  for (const [key, value] of Object.entries(properties)) {
    if (names.has(key) || value === undefined) continue;
    if (check) check(value, step(at.path, key), at.found);
    else {
      add(at.found, step(at.path, key), {
        code: "unknown_key",
        message: `The property ${shown(key)} is not allowed here.`,
        expected: names.size === 0 ? "no properties" : listed([...names].map(shown)),
        received: shown(key),
      });
    }
  }
}

/** A map: every key and every value. */
export function record(
  value: unknown,
  path: string,
  found: Found,
  rules: { readonly check: Check | null; readonly keys?: Iterable<unknown>; readonly pattern?: RegExp },
): void {
  const properties = object(value, path, found);
  if (properties === null) return;
  const names = rules.keys && new Set<unknown>(rules.keys);
  for (const [key, item] of Object.entries(properties)) {
    if (item === undefined) continue;
    const refused = (expected: string): void =>
      add(found, step(path, key), {
        code: "key",
        message: `The key ${shown(key)} is not allowed here.`,
        expected,
        received: shown(key),
      });
    if (names && !names.has(key)) refused(listed([...names].map(shown)));
    if (rules.pattern && !rules.pattern.test(key)) refused(`a key matching ${rules.pattern.source}`);
    rules.check?.(item, step(path, key), found);
  }
}
