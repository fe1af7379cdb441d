// Copied by sdkwright from its runtime. Changes made here are lost.
// A rule made of several about the same value: intersections, and schemas with assertions.
// Knows nothing of the parts.

import type { ValidationState, Rule } from "./validator.js";
import { ownProperties } from "./own-properties.js";
import { unknownProperty } from "./rule-object.js";
import { everyType } from "./describe-value.js";
import { applyDefaults, evaluates } from "./rule-location.js";
import { BasicRule, ruleOf, type RuleSource } from "./rule.js";
import { hasType } from "./rule-scalar.js";

/**
 * Every part on the same value; what two parts both say is told once. A value of a JSON type that one of them never
 * takes is just that.
 */
export function allOf(sources: readonly RuleSource[]): Rule {
  const parts = sources.map((source) => ruleOf(source));
  const typesOf = (): number => parts.reduce((common, { types = everyType }) => common & types, everyType);
  const isEvaluated = (key: string, object: object, state: ValidationState): boolean =>
    parts.some((part) => evaluates(part, key, object, state));
  return new BasicRule(typesOf, {
    validate(value, state) {
      const types = typesOf();
      // Parts that have none in common each say so.
      if (types !== 0 && types !== everyType && !hasType(value, state, types)) return;
      const before = state.issues.length;
      const outerDepth = state.looseDepth;
      const level = state.instancePath.length;
      // A key that one part does not know another one may: only all of them together leave one over.
      state.looseDepth = level;
      for (const part of parts) part.validate(value, state);
      state.looseDepth = outerDepth;
      if (state.strict && outerDepth !== level) {
        for (const key of Object.keys(ownProperties(value) ?? {})) {
          if (!isEvaluated(key, value as object, state)) unknownProperty(key, state, "no further properties");
        }
      }
      if (state.issues.length > before + 1) dropRepeated(state, before);
    },
    evaluates: isEvaluated,
    applyDefaults: (value, depth) =>
      parts.reduce((filled, part) => applyDefaults(part, filled, depth), value),
  });
}

/** Of issues added since `before` that say the same about the same place, keeps the first. */
function dropRepeated(state: ValidationState, before: number): void {
  const seen = new Set<string>();
  const added = state.issues.splice(before).filter(({ path, code, expected }) => {
    const key = JSON.stringify([path, code, expected]);
    return !seen.has(key) && seen.add(key);
  });
  state.issues.push(...added);
}
