// Copied by sdkwright from its runtime. Changes made here are lost.
// Issues of unions: which variant a value was meant to be, and what keeps it from being one.
// Knows nothing of any one variant.

import type { Check, Found, Issue } from "./check.js";
import { listed, shown, typeBit, typeName, typeNames } from "./check-describe.js";
import { add, collect, mostTrials } from "./check-found.js";

/** The JSON types a variant may have, what it is called, and its check. */
export type Variant = readonly [types: number, name: string, check: Check];

/** Issues looked at in one variant. */
const mostTried = 100;

export function variants(
  value: unknown,
  path: string,
  found: Found,
  all: readonly Variant[],
  exclusive: boolean = false,
): void {
  const bit = typeBit(value);
  const fitting = all.filter(([types]) => types & bit);
  const [only] = fitting;
  if (!only) {
    const types = all.reduce((bits, [more]) => bits | more, 0);
    return add(found, path, { code: "type", expected: typeNames(types), received: typeName(value) });
  }
  if (fitting.length === 1) return only[2](value, path, found);
  const trials = found.trials + 1;
  // Within so many trials only the verdict is asked for, which the first issue gives.
  const limit = trials > mostTrials ? 1 : mostTried;
  const tried = fitting.map(([, name, check]) => ({
    name,
    issues: collect(check, value, { path, limit, trials }).issues,
  }));
  const passed = tried.filter(({ issues }) => issues.length === 0);
  if (passed.length === 1 || (passed.length > 1 && !exclusive)) return;
  if (passed.length > 1) {
    return add(found, path, {
      code: "several_variants",
      expected: "exactly one variant",
      received: `a value of ${passed.map(({ name }) => name).join(" and ")}`,
    });
  }
  const closest = tried.reduce((best, next) => (isCloser(next.issues, best.issues) ? next : best));
  if (trials <= mostTrials) for (const issue of closest.issues) add(found, issue.path, issue);
  add(found, path, {
    code: "no_variant",
    message: `None of ${fitting.length} variants takes the value; the closest is ${closest.name}.`,
    expected: listed(fitting.map(([, name]) => name)),
    received: typeName(value),
  });
}

/** A listed value that differs tells variants apart; then fewer issues are closer, then deeper ones. */
function isCloser(issues: readonly Issue[], than: readonly Issue[]): boolean {
  const values = count(issues) - count(than);
  if (values !== 0) return values < 0;
  return issues.length !== than.length ? issues.length < than.length : depth(issues) > depth(than);
}

function count(issues: readonly Issue[]): number {
  return issues.filter(({ code }) => code === "value" || code === "unknown_tag").length;
}

function depth(issues: readonly Issue[]): number {
  return Math.min(...issues.map(({ path }) => path.split("/").length));
}

/** A tag that no variant has, or none at all. */
export function tag(value: unknown, path: string, found: Found, allowed: readonly unknown[]): void {
  const expected = listed(allowed.map(shown));
  if (value !== undefined) return add(found, path, { code: "unknown_tag", expected, received: shown(value) });
  add(found, path, {
    code: "missing_tag",
    message: `The property that tells the variants apart is missing: it must be ${expected}.`,
    expected,
    received: "nothing",
  });
}
