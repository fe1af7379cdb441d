// Copied by sdkwright from its runtime. Changes made here are lost.
// A rule made of several about the same value: intersections, and schemas with assertions.
// Knows nothing of the parts.

import type { Found, Rule } from "./check.js";
import { ownProperties } from "./check-own.js";
import { unknownKey } from "./check-object.js";
import { everyType } from "./check-describe.js";
import { fill, knows } from "./check-place.js";
import { MadeRule, ruleOf, type RuleSource } from "./check-rule.js";
import { hasType } from "./check-scalar.js";

/**
 * Every part on the same value; what two parts both say is told once. A value of a JSON type that one of them never
 * takes is just that.
 */
export function both(sources: readonly RuleSource[]): Rule {
  const parts = sources.map((source) => ruleOf(source));
  const typesOf = (): number => parts.reduce((common, { types = everyType }) => common & types, everyType);
  const isKnown = (key: string, object: object, found: Found): boolean =>
    parts.some((part) => knows(part, key, object, found));
  return new MadeRule(typesOf, {
    check(value, found) {
      const types = typesOf();
      // Parts that have none in common each say so.
      if (types !== 0 && types !== everyType && !hasType(value, found, types)) return;
      const before = found.issues.length;
      const outer = found.judged;
      const level = found.keys.length;
      // A key that one part does not know another one may: only all of them together leave one over.
      found.judged = level;
      for (const part of parts) part.check(value, found);
      found.judged = outer;
      if (found.strict && outer !== level) {
        for (const key of Object.keys(ownProperties(value) ?? {})) {
          if (!isKnown(key, value as object, found)) unknownKey(key, found, "no further properties");
        }
      }
      if (found.issues.length > before + 1) toldOnce(found, before);
    },
    knows: isKnown,
    fill: (value, depth) => parts.reduce((filled, part) => fill(part, filled, depth), value),
  });
}

/** Of issues added since `before` that say the same about the same place, keeps the first. */
function toldOnce(found: Found, before: number): void {
  const seen = new Set<string>();
  const added = found.issues.splice(before).filter(({ path, code, expected }) => {
    const said = JSON.stringify([path, code, expected]);
    return !seen.has(said) && seen.add(said);
  });
  found.issues.push(...added);
}
