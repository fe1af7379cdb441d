// Rules of unions: finds the variant a value was most likely meant to be, and reports why it is not valid.

import type { ValidationState, Rule } from "./validator.js";
import { everyType, disjunction, typeBit, typeName, typeNames, typesOf } from "./describe-value.js";
import { addIssue, tryRule, maxTrials, pushIssue, collectIssues } from "./collect-issues.js";
import type { Issue } from "./issue.js";
import { applyDefaults, validateAt, evaluates } from "./rule-location.js";
import { BasicRule, ruleOf, type RuleSource } from "./rule.js";

interface Variant {
  readonly rule: Rule;
  /** The location of its schema below the union's. */
  readonly location: string;
}

/** Enough to tell whether a value is valid. */
const firstIssueOnly = { all: false, strict: false } as const;

/** How many issues of one variant are collected. */
const maxTrialIssues = 100;

/**
 * At least one variant accepts the value. `keyword`: where the document lists them; empty: each rule has its own
 * location.
 */
export function anyOf(variants: readonly RuleSource[], keyword: string = "anyOf"): Rule {
  return variantsOf(variants, { keyword, exclusive: false });
}

/** Exactly one variant accepts the value. */
export function oneOf(variants: readonly RuleSource[], keyword: string = "oneOf"): Rule {
  return variantsOf(variants, { keyword, exclusive: true });
}

interface UnionOptions {
  readonly keyword: string;
  readonly exclusive: boolean;
}

function variantsOf(sources: readonly RuleSource[], { keyword, exclusive }: UnionOptions): Rule {
  const all = sources.map((source, index) => ({
    rule: ruleOf(source),
    location: keyword && `/${keyword}/${index}`,
  }));
  const typesOfAll = (): number => all.reduce((bits, { rule }) => bits | bitsOf(rule), 0);
  return new BasicRule(typesOfAll, {
    validate(value, found) {
      const candidates = candidatesOf(all, value);
      const [only] = candidates;
      if (!only) {
        const types = typesOfAll();
        const [expected, received] = [typeNames(types), typeName(value)];
        return addIssue(
          found,
          { code: "type", types: typesOf(types) },
          { keyword: "type", expected, received },
        );
      }
      if (candidates.length === 1) return validateAt(only.rule, value, found, only.location);
      tryVariants(candidates, value, { state: found, exclusive });
    },
    evaluates: (key, object, found) =>
      candidatesOf(all, object).some(
        ({ rule }) =>
          evaluates(rule, key, object, found) &&
          tryRule(rule, object, { ...found, strict: false }, 1).length === 0,
      ),
    applyDefaults(value, depth) {
      const filled = candidatesOf(all, value).map(
        ({ rule }) => [rule, applyDefaults(rule, value, depth)] as const,
      );
      // A variant's defaults apply only where it accepts the result.
      return (
        filled.find(([rule, after]) => collectIssues(rule, after, firstIssueOnly).length === 0) ?? [
          null,
          value,
        ]
      )[1];
    },
  });
}

function bitsOf({ types = everyType }: Rule): number {
  return types;
}

function candidatesOf(all: readonly Variant[], value: unknown): readonly Variant[] {
  const bit = typeBit(value);
  return all.filter(({ rule }) => bitsOf(rule) & bit);
}

interface Trial {
  readonly state: ValidationState;
  readonly exclusive: boolean;
}

function tryVariants(
  candidates: readonly Variant[],
  value: unknown,
  { state: found, exclusive }: Trial,
): void {
  // Inside so many trials only validity matters, which the first issue decides.
  const isShallow = found.trials + 1 > maxTrials;
  const trials = candidates.map(({ rule, location }) => {
    found.schemaPath.push(location);
    const issues = tryRule(rule, value, found, isShallow ? 1 : maxTrialIssues);
    found.schemaPath.pop();
    return { name: rule.type || typeNames(bitsOf(rule)), issues };
  });
  const passed = trials.filter(({ issues }) => issues.length === 0);
  if (passed.length === 1 || (passed.length > 1 && !exclusive)) return;
  if (passed.length > 1) {
    const names = passed.map(({ name }) => name);
    return addIssue(
      found,
      { code: "several_variants", variants: names },
      { keyword: "oneOf", expected: "exactly one variant", received: `a value of ${names.join(" and ")}` },
    );
  }
  const closest = trials.reduce((best, next) =>
    isCloser(next.issues, best.issues, found.instancePath.length) ? next : best,
  );
  if (!isShallow) for (const issue of closest.issues) pushIssue(found, issue);
  const names = trials.map(({ name }) => name);
  addIssue(
    found,
    { code: "no_variant", variants: names, closest: closest.name },
    {
      message: `None of ${candidates.length} variants accepts the value; the closest is ${closest.name}.`,
      expected: disjunction(names),
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
 * How far a value is from a variant, most significant first: own properties with a wrong `const` or `enum` value,
 * missing required properties, the number of issues, and how shallow they are.
 */
function distances(issues: readonly Issue[], level: number): readonly number[] {
  const depths = issues.map(({ path }) => path.split("/").length - 1 - level);
  const count = (codes: readonly string[], depth: number): number =>
    issues.filter(({ code }, index) => codes.includes(code) && (depths[index] ?? 0) <= depth).length;
  return [
    count(["value", "unknown_discriminator"], 1),
    count(["required"], 0),
    issues.length,
    -Math.min(...depths),
  ];
}
