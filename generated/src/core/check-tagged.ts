// Copied by sdkwright from its runtime. Changes made here are lost.
// Rules of unions told apart by a property: its value chooses the variant, and only that one is looked into.
// Knows nothing of any one variant.

import type { Found, Rule } from "./check.js";
import { jsonType, listed, shown, typeBit } from "./check-describe.js";
import { add } from "./check-found.js";
import { opened } from "./check-object.js";
import { own } from "./check-own.js";
import { fill, knows } from "./check-place.js";
import { anything } from "./check-scalar.js";

export interface OtherVariants {
  /** What a value may be whose tag chooses nothing. */
  readonly untagged?: Rule;
  /** What an object without the tag may be, where that differs. */
  readonly lacking?: Rule;
}

export function tagged(
  property: string,
  cases: readonly (readonly [value: unknown, rule: Rule])[],
  { untagged, lacking = untagged }: OtherVariants = {},
): Rule {
  const rules = new Map(cases);
  const allowed = [...rules.keys()];
  let expected = "";
  const ruleOf = (value: unknown): Rule | undefined => {
    if (typeof value !== "object" || value === null) return untagged;
    const tag = own(value as Record<string, unknown>, property);
    return rules.get(tag) ?? (tag === undefined ? lacking : untagged);
  };
  return {
    check(value, found) {
      if (untagged && typeBit(value) !== jsonType.object) return untagged.check(value, found);
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
    knows: (key, object, found) => key === property || knows(ruleOf(object) ?? anything, key, object, found),
    fill: (value, depth) => fill(ruleOf(value), value, depth),
  };
}

/** A tag that no variant has, or none at all. */
function wrongTag(
  value: unknown,
  found: Found,
  { property, allowed, expected }: { property: string; allowed: readonly unknown[]; expected: string },
): void {
  const words = { key: property, expected };
  if (value !== undefined) {
    return add(found, { code: "unknown_tag", property, allowed }, { ...words, received: shown(value) });
  }
  const message = `The property that tells the variants apart is missing: it must be ${expected}.`;
  add(found, { code: "missing_tag", property, allowed }, { ...words, message, received: "nothing" });
}
