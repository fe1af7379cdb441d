// Copied by sdkwright from its runtime. Changes made here are lost.
// A rule whose schema is not where the enclosing schema would be expected to have it: reached by a `$ref`, for example.

import type { Rule } from "./validator.js";
import { validateAt } from "./rule-location.js";
import { delegate, ruleOf, type RuleSource } from "./rule.js";

export function atPointer(pointer: string, source: RuleSource): Rule {
  const rule = ruleOf(source);
  return delegate(rule, (value, state) => validateAt(rule, value, state, pointer));
}
