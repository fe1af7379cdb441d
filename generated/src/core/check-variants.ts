// Copied by sdkwright from its runtime. Changes made here are lost.
// Rules of unions: which variant a value was meant to be, and what keeps it from being one.
// Knows nothing of any one variant.

import type { Found, Rule } from "./check.js";
import { everyType, listed, typeBit, typeName, typeNames, typesOf } from "./check-describe.js";
import { add, collect, mostTrials, put, search } from "./check-found.js";
import type { Issue } from "./check-issue.js";
import { fill, judgeAt, knows } from "./check-place.js";
import { MadeRule, ruleOf, type RuleSource } from "./check-rule.js";

interface Variant {
  readonly rule: Rule;
  /** Where it stands below the union. */
  readonly place: string;
}

/** For a verdict alone. */
const once = { all: false, strict: false } as const;

/** Issues looked at in one variant. */
const mostTried = 100;

/** At least one of them takes the value. `keyword`: where the document lists them; empty = each says where it is. */
export function anyOf(variants: readonly RuleSource[], keyword: string = "anyOf"): Rule {
  return variantsOf(variants, { keyword, exclusive: false });
}

/** Exactly one of them takes the value. */
export function oneOf(variants: readonly RuleSource[], keyword: string = "oneOf"): Rule {
  return variantsOf(variants, { keyword, exclusive: true });
}

interface Reading {
  readonly keyword: string;
  readonly exclusive: boolean;
}

function variantsOf(sources: readonly RuleSource[], { keyword, exclusive }: Reading): Rule {
  const all = sources.map((source, index) => ({
    rule: ruleOf(source),
    place: keyword && `/${keyword}/${index}`,
  }));
  const typesOfAll = (): number => all.reduce((bits, { rule }) => bits | bitsOf(rule), 0);
  return new MadeRule(typesOfAll, {
    check(value, found) {
      const fitting = fittingOf(all, value);
      const [only] = fitting;
      if (!only) {
        const types = typesOfAll();
        const [expected, received] = [typeNames(types), typeName(value)];
        return add(found, { code: "type", types: typesOf(types) }, { keyword: "type", expected, received });
      }
      if (fitting.length === 1) return judgeAt(only.rule, value, found, only.place);
      tryEach(fitting, value, { found, exclusive });
    },
    knows: (key, object, found) =>
      fittingOf(all, object).some(
        ({ rule }) =>
          knows(rule, key, object, found) &&
          collect(rule, object, { ...found, strict: false }, 1).length === 0,
      ),
    fill(value, depth) {
      const filled = fittingOf(all, value).map(({ rule }) => [rule, fill(rule, value, depth)] as const);
      // A variant's defaults count only where it takes the value with them.
      return (filled.find(([rule, after]) => search(rule, after, once).length === 0) ?? [null, value])[1];
    },
  });
}

function bitsOf({ types = everyType }: Rule): number {
  return types;
}

function fittingOf(all: readonly Variant[], value: unknown): readonly Variant[] {
  const bit = typeBit(value);
  return all.filter(({ rule }) => bitsOf(rule) & bit);
}

interface Trial {
  readonly found: Found;
  readonly exclusive: boolean;
}

function tryEach(fitting: readonly Variant[], value: unknown, { found, exclusive }: Trial): void {
  // Within so many trials only the verdict is asked for, which the first issue gives.
  const isQuick = found.trials + 1 > mostTrials;
  const tried = fitting.map(({ rule, place }) => {
    found.places.push(place);
    const issues = collect(rule, value, found, isQuick ? 1 : mostTried);
    found.places.pop();
    return { name: rule.type || typeNames(bitsOf(rule)), issues };
  });
  const passed = tried.filter(({ issues }) => issues.length === 0);
  if (passed.length === 1 || (passed.length > 1 && !exclusive)) return;
  if (passed.length > 1) {
    const names = passed.map(({ name }) => name);
    return add(
      found,
      { code: "several_variants", variants: names },
      { keyword: "oneOf", expected: "exactly one variant", received: `a value of ${names.join(" and ")}` },
    );
  }
  const closest = tried.reduce((best, next) =>
    isCloser(next.issues, best.issues, found.keys.length) ? next : best,
  );
  if (!isQuick) for (const issue of closest.issues) put(found, issue);
  const names = tried.map(({ name }) => name);
  add(
    found,
    { code: "no_variant", variants: names, closest: closest.name },
    {
      message: `None of ${fitting.length} variants takes the value; the closest is ${closest.name}.`,
      expected: listed(names),
      received: typeName(value),
    },
  );
}

function isCloser(issues: readonly Issue[], than: readonly Issue[], level: number): boolean {
  const others = distances(than, level);
  const difference = distances(issues, level)
    .map((distance, index) => distance - (others[index] ?? 0))
    .find((found) => found !== 0);
  return difference !== undefined && difference < 0;
}

/**
 * How far a value is from a variant, the most telling first: properties of its own with another value than the one
 * listed, properties of its own that it lacks, all that is wrong, and how little of it is inside.
 */
function distances(issues: readonly Issue[], level: number): readonly number[] {
  const depths = issues.map(({ path }) => path.split("/").length - 1 - level);
  const count = (codes: readonly string[], depth: number): number =>
    issues.filter(({ code }, index) => codes.includes(code) && (depths[index] ?? 0) <= depth).length;
  return [count(["value", "unknown_tag"], 1), count(["required"], 0), issues.length, -Math.min(...depths)];
}
