// Copied by sdkwright from its runtime. Changes made here are lost.
// A rule that stands elsewhere in the document than where its holder would look for it. Knows nothing of the rule.

import type { Rule } from "./validator.js";
import { validateAt } from "./rule-location.js";
import { delegate, ruleOf, type RuleSource } from "./rule.js";

export function atPointer(pointer: string, source: RuleSource): Rule {
  const rule = ruleOf(source);
  return delegate(rule, (value, state) => validateAt(rule, value, state, pointer));
}
