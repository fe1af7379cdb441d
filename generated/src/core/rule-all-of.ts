// Copied by sdkwright from its runtime. Changes made here are lost.
// `allOf`: several rules for one value. Also intersections, and schemas with further constraints.

import type { ValidationState, Rule } from "./validator.js";
import { ownProperties } from "./own-properties.js";
import { unknownProperty } from "./rule-object.js";
import { everyType } from "./describe-value.js";
import { applyDefaults, evaluates } from "./rule-location.js";
import { BasicRule, ruleOf, type RuleSource } from "./rule.js";
import { hasType } from "./rule-scalar.js";

/**
 * Applies every part to the same value; an issue that two parts report is kept once. A value whose JSON type some
 * part never accepts is reported as that alone.
 */
export function allOf(sources: readonly RuleSource[]): Rule {
  const parts = sources.map((source) => ruleOf(source));
  const typesOf = (): number => parts.reduce((common, { types = everyType }) => common & types, everyType);
  const isEvaluated = (key: string, object: object, state: ValidationState): boolean =>
    parts.some((part) => evaluates(part, key, object, state));
  return new BasicRule(typesOf, {
    validate(value, state) {
      const types = typesOf();
      // Parts without a type in common each report that.
      if (types !== 0 && types !== everyType && !hasType(value, state, types)) return;
      const before = state.issues.length;
      const outerDepth = state.looseDepth;
      const level = state.instancePath.length;
      // A property that one part does not evaluate another may: only all of them together tell which are unknown.
      state.looseDepth = level;
      for (const part of parts) part.validate(value, state);
      state.looseDepth = outerDepth;
      if (state.strict && outerDepth !== level) {
        for (const key of Object.keys(ownProperties(value) ?? {})) {
          if (!isEvaluated(key, value as object, state)) unknownProperty(key, state, "no other properties");
        }
      }
      if (state.issues.length > before + 1) dropRepeated(state, before);
    },
    evaluates: isEvaluated,
    applyDefaults: (value, depth) =>
      parts.reduce((filled, part) => applyDefaults(part, filled, depth), value),
  });
}

/** Of the issues added since `before`, keeps the first of those that say the same about the same location. */
function dropRepeated(state: ValidationState, before: number): void {
  const seen = new Set<string>();
  const added = state.issues.splice(before).filter(({ path, code, expected }) => {
    const key = JSON.stringify([path, code, expected]);
    return !seen.has(key) && seen.add(key);
  });
  state.issues.push(...added);
}
