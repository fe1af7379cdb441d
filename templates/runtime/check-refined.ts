// Issues of what must hold of a value beside its shape. Knows nothing of where the rules come from.

import type { Check, Found } from "./check.js";
import { shown, typeName } from "./check-describe.js";
import { add } from "./check-found.js";
import { countKeys } from "./check-keys.js";
import { step } from "./check-object.js";
import { own, ownProperties } from "./check-own.js";
import { counted } from "./check-scalar.js";

type Properties = Record<string, unknown>;

interface Place {
  readonly path: string;
  readonly found: Found;
}

/** `max` null = any number. */
interface Count {
  readonly min: number;
  readonly max: number | null;
}

/** What the value has of its own, when it is an object: rules for keys hold of everything else. */
export function keysOf(value: unknown): Properties | null {
  return typeof value === "object" && value !== null ? ownProperties(value) : null;
}

/** The value is one that the document rules out. */
export function ruledOut(value: unknown, path: string, found: Found): void {
  add(found, path, {
    code: "not",
    message: "The value is one of those that are not allowed here.",
    expected: "another value",
    received: shown(value),
  });
}

export function contains(
  value: unknown,
  path: string,
  found: Found,
  { test, min, max }: Count & { readonly test: (item: unknown) => boolean },
): void {
  if (!Array.isArray(value)) return;
  const matching = (value as readonly unknown[]).filter(test).length;
  const told = (expected: string): void =>
    add(found, path, { code: "contains", expected, received: `${matching} of them` });
  if (matching < min) told(`at least ${counted(min, "item")} of a certain kind`);
  if (max !== null && matching > max) told(`at most ${counted(max, "item")} of a certain kind`);
}

export function keyCount(properties: Properties, at: Place, { min, max }: Count): void {
  const count = countKeys(properties);
  const received = named(count);
  if (count < min)
    add(at.found, at.path, { code: "min_properties", expected: `at least ${named(min)}`, received });
  if (max !== null && count > max)
    add(at.found, at.path, { code: "max_properties", expected: `at most ${named(max)}`, received });
}

function named(count: number): string {
  return count === 1 ? "1 property" : `${count} properties`;
}

export function keyNames(properties: Properties, at: Place, test: (key: string) => boolean): void {
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || test(key)) continue;
    add(at.found, step(at.path, key), {
      code: "key",
      message: `The key ${shown(key)} is not allowed here.`,
      expected: "another key",
      received: shown(key),
    });
  }
}

/** The values of those keys that match. */
export function matchingKeys(properties: Properties, at: Place, pattern: RegExp, check: Check): void {
  for (const [key, value] of Object.entries(properties)) {
    if (value !== undefined && pattern.test(key)) check(value, step(at.path, key), at.found);
  }
}

/** The values of those keys that nothing else has looked at; null = there may be none. */
export function remainingKeys(
  properties: Properties,
  at: Place,
  seen: (key: string, item: unknown) => boolean,
  check: Check | null,
): void {
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || seen(key, value)) continue;
    if (check) check(value, step(at.path, key), at.found);
    else {
      add(at.found, step(at.path, key), {
        code: "unknown_key",
        message: `The property ${shown(key)} is not allowed here.`,
        expected: "no further properties",
        received: shown(key),
      });
    }
  }
}

/** The items that nothing else has looked at; null = there may be none. */
export function remainingItems(
  value: unknown,
  { path, found }: Place,
  seen: (item: unknown, position: number) => boolean,
  check: Check | null,
): void {
  if (!Array.isArray(value)) return;
  (value as readonly unknown[]).forEach((item, i) => {
    if (seen(item, i)) return;
    if (check) check(item, `${path}/${i}`, found);
    else
      add(found, `${path}/${i}`, {
        code: "unknown_item",
        expected: "no further items",
        received: typeName(item),
      });
  });
}

/** Where the property is, the others are too. */
export function dependentKeys(
  properties: Properties,
  at: Place,
  property: string,
  needs: readonly string[],
): void {
  if (own(properties, property) === undefined) return;
  for (const key of needs) {
    if (own(properties, key) !== undefined) continue;
    add(at.found, at.path, {
      code: "required",
      message: `The property ${shown(key)} is missing, which ${shown(property)} asks for.`,
      expected: `the property ${shown(key)}`,
      received: "nothing",
    });
  }
}
