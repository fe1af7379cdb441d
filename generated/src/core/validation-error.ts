// Copied by sdkwright from its runtime. Changes made here are lost.
// `ValidationError`, which `assert…` functions throw.

import type { Assert } from "./validator.js";
import { explain } from "./collect-issues.js";
import type { Issue } from "./issue.js";
import { ruleOf, type TypeRuleOf } from "./rule.js";

/** Thrown for a value that is not of the asserted type. The message lists the first ten issues. */
export class ValidationError extends Error {
  override readonly name = "ValidationError";
  readonly issues: readonly Issue[];

  /** `type`: the expected type. */
  constructor(type: string, issues: readonly Issue[]) {
    super([`not a valid ${type}:`, ...lines(issues)].join("\n"));
    this.issues = issues;
  }
}

/** The function that asserts a type; its declaration says which. */
export function assertionOf(is: (value: unknown) => boolean, make: TypeRuleOf): Assert<never> {
  return (value) => {
    if (is(value)) return;
    const rule = ruleOf(make);
    throw new ValidationError(rule.type, explain(rule, value, true));
  };
}

const maxLines = 10;

function lines(issues: readonly Issue[]): readonly string[] {
  const first = issues
    .slice(0, maxLines)
    .map(({ path, message }) => `  ${path === "" ? "the value" : path}: ${message}`);
  const more = issues.length - first.length;
  return more > 0 ? [...first, `  and ${more} more`] : first;
}
