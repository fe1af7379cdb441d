// Copied by sdkwright from its runtime. Changes made here are lost.
// Rules of discriminated unions: the discriminator's value selects the variant, and only that one is validated.

import type { ValidationState, Rule } from "./validator.js";
import { everyType, objectType, disjunction, displayText, typeBit } from "./describe-value.js";
import { addIssue } from "./collect-issues.js";
import { objectProperties } from "./rule-object.js";
import { own } from "./own-properties.js";
import { applyDefaults, evaluates } from "./rule-location.js";
import { BasicRule, ruleOf, type RuleSource } from "./rule.js";
import { anything } from "./rule-scalar.js";

export interface OtherVariants {
  /** The rule of values whose discriminator selects no variant. */
  readonly undiscriminated?: RuleSource;
  /** The rule of objects without the discriminator, where it differs. */
  readonly withoutDiscriminator?: RuleSource;
}

/** `mapping`: the variants by discriminator value; pairs where the values are not strings. */
export function discriminated(
  property: string,
  mapping: Readonly<Record<string, RuleSource>> | readonly (readonly [value: unknown, rule: RuleSource])[],
  others: OtherVariants = {},
): Rule {
  const undiscriminated = others.undiscriminated && ruleOf(others.undiscriminated);
  const withoutDiscriminator = others.withoutDiscriminator
    ? ruleOf(others.withoutDiscriminator)
    : undiscriminated;
  const pairs = isPairs(mapping) ? mapping : Object.entries(mapping);
  const rules = new Map(pairs.map(([value, source]) => [value as unknown, ruleOf(source)]));
  const allowed = [...rules.keys()];
  let expected = "";
  const chosenBy = (value: unknown): Rule | undefined => {
    if (typeof value !== "object" || value === null) return undiscriminated;
    const discriminator = own(value as Record<string, unknown>, property);
    return rules.get(discriminator) ?? (discriminator === undefined ? withoutDiscriminator : undiscriminated);
  };
  return new BasicRule(() => objectType | (undiscriminated ? (undiscriminated.types ?? everyType) : 0), {
    validate(value, state) {
      if (undiscriminated && typeBit(value) !== objectType) return undiscriminated.validate(value, state);
      const properties = objectProperties(value, state);
      if (properties === null) return;
      const discriminator = own(properties, property);
      const chosen = rules.get(discriminator);
      if (!chosen) {
        const other = discriminator === undefined ? withoutDiscriminator : undiscriminated;
        if (other) return other.validate(value, state);
        expected ||= disjunction(allowed.map(displayText));
        return wrongDiscriminator(discriminator, state, { property, allowed, expected });
      }
      const outer = state.discriminator;
      state.discriminator = { depth: state.instancePath.length, property, value: discriminator };
      chosen.validate(value, state);
      state.discriminator = outer;
    },
    evaluates: (key, object, state) =>
      key === property || evaluates(chosenBy(object) ?? anything, key, object, state),
    applyDefaults: (value, depth) => applyDefaults(chosenBy(value), value, depth),
  });
}

function isPairs<T>(mapping: object): mapping is readonly T[] {
  return Array.isArray(mapping);
}

/** Reports a discriminator value that no variant has, or a missing discriminator. */
function wrongDiscriminator(
  value: unknown,
  state: ValidationState,
  { property, allowed, expected }: { property: string; allowed: readonly unknown[]; expected: string },
): void {
  if (value !== undefined) {
    const words = { key: property, expected, received: displayText(value) };
    return addIssue(state, { code: "unknown_discriminator", property, allowed }, words);
  }
  const message = `The discriminator ${displayText(property)} is missing: it must be ${expected}.`;
  const words = { key: property, message, expected, received: "nothing" };
  addIssue(state, { code: "missing_discriminator", property, allowed }, words);
}
