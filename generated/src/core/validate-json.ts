// Copied by sdkwright from its runtime. Changes made here are lost.
// Parses JSON text and validates the value.

import type { Parse, Result, ValidateOptions } from "./validator.js";
import { jsonIssue } from "./json-issue.js";
import { ruleOf, type TypeRuleOf } from "./rule.js";
import { validate } from "./validate.js";

/** The function that parses and validates a type; its declaration says which. */
export function parserOf(make: TypeRuleOf): Parse<never> {
  return (text, options) => parse(make, text, options);
}

/** Text that is not JSON has one issue, which says where. `T` is the rule's type. */
export function parse<T>(make: TypeRuleOf, text: string, options?: ValidateOptions): Result<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, issues: [jsonIssue(text)] };
  }
  return validate<T>(ruleOf(make), value, options);
}
