// Rules about what must hold of a value beside its shape. Knows nothing of where they come from.

import type { Found, Rule } from "./check.js";
import { shown, typeName } from "./check-describe.js";
import { add } from "./check-found.js";
import { countKeys } from "./check-keys.js";
import { refusedKey, unknownKey } from "./check-object.js";
import { own, ownProperties } from "./check-own.js";
import { fill, judgePart, knows } from "./check-place.js";
import type { JSONTypeName } from "./check-issue.js";
import { ruleOf, type RuleSource } from "./check-rule.js";
import { amount, bounded } from "./check-scalar.js";

type Properties = Record<string, unknown>;
type Test = (value: unknown) => boolean;

/** `max` null = any number. */
interface Count {
  readonly min: number;
  readonly max: number | null;
}

/** A rule that describes no property. */
function about(check: Rule["check"]): Rule {
  return { check, knows: () => false };
}

/** Rules for keys hold of everything that has none. */
function aboutKeys(check: (properties: Properties, found: Found, value: unknown) => void): Rule {
  return about((value, found) => {
    const properties = ownProperties(value);
    if (properties !== null) check(properties, found, value);
  });
}

/** The value is one that the document rules out. */
export function not(test: Test): Rule {
  return about((value, found) => {
    if (!test(value)) return;
    const message = "The value is one of those that are not allowed here.";
    add(
      found,
      { code: "not" },
      { keyword: "not", message, expected: "another value", received: shown(value) },
    );
  });
}

/** One rule where the test holds, the other where it does not; null = nothing more is asked for. */
export function conditional(test: Test, then: RuleSource | null, otherwise: RuleSource | null): Rule {
  const [yes, no] = [then && ruleOf(then), otherwise && ruleOf(otherwise)];
  const chosen = (value: unknown): Rule | null => (test(value) ? yes : no);
  return {
    check: (value, found) => chosen(value)?.check(value, found),
    knows: (key, object, found) => {
      const rule = chosen(object);
      return rule !== null && knows(rule, key, object, found);
    },
    fill: (value, depth) => fill(chosen(value) ?? undefined, value, depth),
  };
}

/** A rule for values of one JSON type. */
export function sameType(type: JSONTypeName, rule: RuleSource): Rule {
  return conditional((value) => typeName(value) === type, rule, null);
}

/** A rule for objects that have the property. */
export function dependentSchema(property: string, rule: RuleSource): Rule {
  const has = (value: unknown): boolean => own(ownProperties(value) ?? {}, property) !== undefined;
  return conditional(has, rule, null);
}

export function contains(test: Test, { min, max }: Count): Rule {
  return about((value, found) => {
    if (!Array.isArray(value)) return;
    const matching = (value as readonly unknown[]).filter(test).length;
    const finding = { code: "contains", min, max, found: matching } as const;
    const told = (keyword: string, expected: string): void =>
      add(found, finding, { keyword, expected, received: `${matching} of them` });
    if (matching < min) told("contains", `at least ${amount(min, "items")} of a certain kind`);
    if (max !== null && matching > max)
      told("maxContains", `at most ${amount(max, "items")} of a certain kind`);
  });
}

export function keyCount({ min, max }: Count): Rule {
  return aboutKeys((properties, found) => {
    bounded(countKeys(properties), found, { min, max: max ?? Infinity }, "properties");
  });
}

export function keyNames(test: (key: string) => boolean): Rule {
  return aboutKeys((properties, found) => {
    for (const [key, value] of Object.entries(properties)) {
      if (value !== undefined && !test(key)) refusedKey(key, found, "another key");
    }
  });
}

/** The values of those keys that match. */
export function matchingKeys(pattern: RegExp, source: RuleSource): Rule {
  const part = { rule: ruleOf(source), place: "" };
  const { check } = aboutKeys((properties, found) => {
    for (const [key, value] of Object.entries(properties)) {
      if (value === undefined || !pattern.test(key)) continue;
      judgePart(part, value, found, key);
    }
  });
  return { check, knows: (key) => pattern.test(key) };
}

/** Where the property is, the others are too. */
export function dependentKeys(property: string, needs: readonly string[]): Rule {
  return aboutKeys((properties, found) => {
    if (own(properties, property) === undefined) return;
    for (const key of needs) {
      if (own(properties, key) !== undefined) continue;
      const expected = `the property ${shown(key)}`;
      const message = `The property ${shown(key)} is missing, which ${shown(property)} asks for.`;
      const finding = { code: "required", property: key, because: property } as const;
      add(found, finding, { keyword: "dependentRequired", message, expected, received: "nothing" });
    }
  });
}

/** The values of those keys that nothing else has looked at; null = there may be none. */
export function remainingKeys(
  seen: (value: unknown) => (key: string, item: unknown) => boolean,
  source: RuleSource | null,
): Rule {
  const part = source && { rule: ruleOf(source), place: "" };
  const { check } = aboutKeys((properties, found, value) => {
    const isSeen = seen(value);
    for (const [key, item] of Object.entries(properties)) {
      if (item === undefined || isSeen(key, item)) continue;
      if (part) judgePart(part, item, found, key);
      else unknownKey(key, found, "no further properties");
    }
  });
  return { check };
}

/** The items that nothing else has looked at; null = there may be none. */
export function remainingItems(
  seen: (value: unknown) => (item: unknown, position: number) => boolean,
  source: RuleSource | null,
): Rule {
  const part = source && { rule: ruleOf(source), place: "" };
  return about((value, found) => {
    if (!Array.isArray(value)) return;
    const isSeen = seen(value);
    (value as readonly unknown[]).forEach((item, key) => {
      if (isSeen(item, key)) return;
      if (part) return judgePart(part, item, found, key);
      const words = { keyword: "unevaluatedItems", key, expected: "no further items" };
      add(found, { code: "unknown_item", position: key }, { ...words, received: typeName(item) });
    });
  });
}
