// Copied by sdkwright from its runtime. Changes made here are lost.
// Issues of arrays and tuples. Knows nothing of what the items are.

import type { Check, Found } from "./check.js";
import { jsonType } from "./check-describe.js";
import { add } from "./check-found.js";
import { counted, hasType } from "./check-scalar.js";
import { firstRepeated } from "./check-unique.js";

export interface ListLimits {
  readonly min?: number;
  readonly max?: number;
  readonly unique?: boolean;
}

export function list(
  value: unknown,
  path: string,
  found: Found,
  rules: ListLimits & { readonly check: Check | null },
): void {
  tuple(value, path, found, { ...rules, items: [], rest: rules.check });
}

/** `rest`: what each further item must satisfy; null = anything. */
export function tuple(
  value: unknown,
  path: string,
  found: Found,
  rules: ListLimits & { readonly items: readonly (Check | null)[]; readonly rest: Check | null },
): void {
  if (!hasType(value, path, found, jsonType.array)) return;
  const items = value as readonly unknown[];
  const { min = 0, max = Infinity } = rules;
  const received = counted(items.length, "item");
  if (items.length < min) {
    add(found, path, { code: "min_items", expected: `at least ${counted(min, "item")}`, received });
  }
  if (items.length > max) {
    add(found, path, { code: "max_items", expected: `at most ${counted(max, "item")}`, received });
  }
  for (let i = 0; i < items.length; i++) {
    const check = i < rules.items.length ? rules.items[i] : rules.rest;
    check?.(items[i], `${path}/${i}`, found);
  }
  const repeated = rules.unique ? firstRepeated(items) : null;
  if (repeated) {
    add(found, `${path}/${repeated[1]}`, {
      code: "unique_items",
      message: `The items ${repeated[0]} and ${repeated[1]} are equal.`,
      expected: "items that all differ",
      received: "an item that was there before",
    });
  }
}
