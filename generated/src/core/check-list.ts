// Copied by sdkwright from its runtime. Changes made here are lost.
// Rules of arrays and tuples. Knows nothing of what the items are.

import type { Rule } from "./check.js";
import { arrayType } from "./check-describe.js";
import { fill, judgePart, type Part } from "./check-place.js";
import { MadeRule, ruleOf, type RuleSource } from "./check-rule.js";
import { bounded, hasType, type Limits } from "./check-scalar.js";

interface ListLimits extends Limits {
  /** What is asked of the array as a whole. */
  readonly also?: Rule;
}

export function list(items: RuleSource, limits: ListLimits = {}): Rule {
  const each = { rule: ruleOf(items), place: "/items" };
  return itemwise(limits, () => each);
}

/** `others`: what each further item must satisfy. */
export function tuple(first: readonly RuleSource[], others: RuleSource, limits: ListLimits = {}): Rule {
  const rest = { rule: ruleOf(others), place: "/items" };
  const own = first.map((source, index) => ({ rule: ruleOf(source), place: `/prefixItems/${index}` }));
  return itemwise(limits, (index) => own[index] ?? rest);
}

function itemwise(limits: ListLimits, at: (index: number) => Part): Rule {
  return new MadeRule(() => arrayType, {
    check(value, found) {
      if (!hasType(value, found, arrayType)) return;
      const items = value as readonly unknown[];
      bounded(items.length, found, limits, "items");
      for (let key = 0; key < items.length; key++) {
        judgePart(at(key), items[key], found, key);
      }
      limits.also?.check(items, found);
    },
    fill(value, depth) {
      if (!Array.isArray(value)) return value;
      const items = value as readonly unknown[];
      const copy = items.map((item, index) => fill(at(index).rule, item, depth));
      return copy.some((item, index) => item !== items[index]) ? copy : value;
    },
  });
}
