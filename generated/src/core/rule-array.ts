// Copied by sdkwright from its runtime. Changes made here are lost.
// Rules of arrays and tuples.

import type { Rule } from "./validator.js";
import { arrayType } from "./describe-value.js";
import { applyDefaults, validateChild, type ChildRule } from "./rule-location.js";
import { BasicRule, ruleOf, type RuleSource } from "./rule.js";
import { checkBounds, hasType, type Bounds } from "./rule-scalar.js";

interface ArrayConstraints extends Bounds {
  /** A further rule for the whole array. */
  readonly also?: Rule;
}

export function array(items: RuleSource, constraints: ArrayConstraints = {}): Rule {
  const each = { rule: ruleOf(items), location: "/items" };
  return itemRule(constraints, () => each);
}

/** `others`: the rule of each further item. */
export function tuple(
  first: readonly RuleSource[],
  others: RuleSource,
  constraints: ArrayConstraints = {},
): Rule {
  const rest = { rule: ruleOf(others), location: "/items" };
  const prefix = first.map((source, index) => ({ rule: ruleOf(source), location: `/prefixItems/${index}` }));
  return itemRule(constraints, (index) => prefix[index] ?? rest);
}

function itemRule(constraints: ArrayConstraints, at: (index: number) => ChildRule): Rule {
  return new BasicRule(() => arrayType, {
    validate(value, state) {
      if (!hasType(value, state, arrayType)) return;
      const items = value as readonly unknown[];
      checkBounds(items.length, state, constraints, "items");
      for (let key = 0; key < items.length; key++) {
        validateChild(at(key), items[key], state, key);
      }
      constraints.also?.validate(items, state);
    },
    applyDefaults(value, depth) {
      if (!Array.isArray(value)) return value;
      const items = value as readonly unknown[];
      const copy = items.map((item, index) => applyDefaults(at(index).rule, item, depth));
      return copy.some((item, index) => item !== items[index]) ? copy : value;
    },
  });
}
