// Rules of arrays and tuples. Knows nothing of what the items are.

import type { Rule } from "./check.js";
import { jsonType } from "./check-describe.js";
import { fill, judgePart } from "./check-place.js";
import { bounded, hasType, type Limits } from "./check-scalar.js";

interface ListLimits extends Limits {
  /** What is asked of the array as a whole. */
  readonly also?: Rule;
}

/** Null: the items may be anything. */
export function list(rule: Rule | null, limits: ListLimits = {}): Rule {
  return tuple([], rule, limits);
}

/** `rest`: what each further item must satisfy; null = anything. */
export function tuple(first: readonly (Rule | null)[], rest: Rule | null, limits: ListLimits = {}): Rule {
  return {
    check(value, found) {
      if (!hasType(value, found, jsonType.array)) return;
      const items = value as readonly unknown[];
      bounded(items.length, found, limits, "items");
      for (let key = 0; key < items.length; key++) {
        const rule = key < first.length ? first[key] : rest;
        const place = key < first.length ? `/prefixItems/${key}` : "/items";
        if (rule) judgePart(rule, items[key], found, { key, place });
      }
      limits.also?.check(items, found);
    },
    fill(value, depth) {
      if (!Array.isArray(value)) return value;
      let copy: unknown[] | null = null;
      (value as readonly unknown[]).forEach((item, index) => {
        const rule = index < first.length ? first[index] : rest;
        const filled = fill(rule, item, depth);
        if (filled === item) return;
        copy ??= [...(value as readonly unknown[])];
        copy[index] = filled;
      });
      return copy ?? value;
    },
  };
}
