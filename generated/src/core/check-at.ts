// Copied by sdkwright from its runtime. Changes made here are lost.
// A rule that stands elsewhere in the document than where its holder would look for it. Knows nothing of the rule.

import type { Rule } from "./check.js";
import { judgeAt } from "./check-place.js";
import { delegate, ruleOf, type RuleSource } from "./check-rule.js";

export function at(place: string, source: RuleSource): Rule {
  const rule = ruleOf(source);
  return delegate(rule, (value, found) => judgeAt(rule, value, found, place));
}
