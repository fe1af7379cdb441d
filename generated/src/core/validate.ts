// Copied by sdkwright from its runtime. Changes made here are lost.
// Validates a value as the options say.

import type { Result, Rule, Validate, ValidateOptions } from "./validator.js";
import { explain, collectIssues } from "./collect-issues.js";
import { ruleOf, type DeclaredRule, type TypeRuleOf } from "./rule.js";

/**
 * The function that validates a type. Its return type fits every declaration, which says the type: inferring a type
 * argument for each of thousands would cost the user's compiler time.
 */
export function validatorOf(make: TypeRuleOf): Validate<never> {
  return (value, options) => validate(ruleOf(make), value, options);
}

/** `T` is the rule's type. */
export function validate<T>(rule: DeclaredRule, value: unknown, options: ValidateOptions = {}): Result<T> {
  const { all = true, unknownKeys = "keep", defaults = "ignore" } = options;
  const input = defaults === "apply" ? withDefaults(rule, value) : value;
  const passes = rule.accepts(input);
  if (passes && unknownKeys === "keep") return { ok: true, value: input as T };
  const issues = passes
    ? collectIssues(rule, input, { all, strict: true })
    : unknownKeys === "keep"
      ? explain(rule, input, all)
      : strictly(rule, input, all);
  return issues.length === 0 ? { ok: true, value: input as T } : { ok: false, issues };
}

/** The issues of an invalid value, unknown properties included: never empty. */
function strictly(rule: Rule, value: unknown, all: boolean): ReturnType<typeof explain> {
  const issues = collectIssues(rule, value, { all, strict: true });
  return issues.length > 0 ? issues : explain(rule, value, all);
}

/** A value that cannot be read, or is too deep, is returned as it is; validation reports it. */
function withDefaults(rule: DeclaredRule, value: unknown): unknown {
  try {
    return rule.applyDefaults(value, 0);
  } catch {
    return value;
  }
}
