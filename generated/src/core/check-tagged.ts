// Copied by sdkwright from its runtime. Changes made here are lost.
// Rules of unions told apart by a property: its value chooses the variant, and only that one is looked into.
// Knows nothing of any one variant.

import type { Found, Rule } from "./check.js";
import { everyType, objectType, listed, shown, typeBit } from "./check-describe.js";
import { add } from "./check-found.js";
import { opened } from "./check-object.js";
import { own } from "./check-own.js";
import { fill, knows } from "./check-place.js";
import { MadeRule, ruleOf, type RuleSource } from "./check-rule.js";
import { anything } from "./check-scalar.js";

export interface OtherVariants {
  /** What a value may be whose tag chooses nothing. */
  readonly untagged?: RuleSource;
  /** What an object without the tag may be, where that differs. */
  readonly lacking?: RuleSource;
}

/** `cases`: the variants by their tag; as pairs where tags are no texts. */
export function tagged(
  property: string,
  cases: Readonly<Record<string, RuleSource>> | readonly (readonly [value: unknown, rule: RuleSource])[],
  others: OtherVariants = {},
): Rule {
  const untagged = others.untagged && ruleOf(others.untagged);
  const lacking = others.lacking ? ruleOf(others.lacking) : untagged;
  const pairs = isPairs(cases) ? cases : Object.entries(cases);
  const rules = new Map(pairs.map(([value, source]) => [value as unknown, ruleOf(source)]));
  const allowed = [...rules.keys()];
  let expected = "";
  const chosenBy = (value: unknown): Rule | undefined => {
    if (typeof value !== "object" || value === null) return untagged;
    const tag = own(value as Record<string, unknown>, property);
    return rules.get(tag) ?? (tag === undefined ? lacking : untagged);
  };
  return new MadeRule(() => objectType | (untagged ? (untagged.types ?? everyType) : 0), {
    check(value, found) {
      if (untagged && typeBit(value) !== objectType) return untagged.check(value, found);
      const properties = opened(value, found);
      if (properties === null) return;
      const tag = own(properties, property);
      const chosen = rules.get(tag);
      if (!chosen) {
        const other = tag === undefined ? lacking : untagged;
        if (other) return other.check(value, found);
        expected ||= listed(allowed.map(shown));
        return wrongTag(tag, found, { property, allowed, expected });
      }
      const outer = found.tag;
      found.tag = { depth: found.keys.length, property, value: tag };
      chosen.check(value, found);
      found.tag = outer;
    },
    knows: (key, object, found) =>
      key === property || knows(chosenBy(object) ?? anything, key, object, found),
    fill: (value, depth) => fill(chosenBy(value), value, depth),
  });
}

function isPairs<T>(cases: object): cases is readonly T[] {
  return Array.isArray(cases);
}

/** A tag that no variant has, or none at all. */
function wrongTag(
  value: unknown,
  found: Found,
  { property, allowed, expected }: { property: string; allowed: readonly unknown[]; expected: string },
): void {
  if (value !== undefined) {
    const words = { key: property, expected, received: shown(value) };
    return add(found, { code: "unknown_tag", property, allowed }, words);
  }
  const message = `The property that tells the variants apart is missing: it must be ${expected}.`;
  const words = { key: property, message, expected, received: "nothing" };
  add(found, { code: "missing_tag", property, allowed }, words);
}
