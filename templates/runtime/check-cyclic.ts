// The rule of a type that can contain itself: how deep it is followed, and that no place is searched twice.
// Knows nothing of the type.

import type { Found, Rule } from "./check.js";
import { maxDepth } from "./check-depth.js";
import { add, mostTrials, stopTooDeep } from "./check-found.js";
import { pointer } from "./check-place.js";
import { delegate, ruleOf, type RuleSource } from "./check-rule.js";

/** `type`: what it is called. */
export function cyclic(type: string, source: RuleSource): Rule {
  const inner = ruleOf(source);
  const rule: Rule = delegate(inner, (value, found) => {
    if (isSettled(rule, type, found)) return;
    found.depth++;
    inner.check(value, found);
    found.depth--;
  });
  return rule;
}

/**
 * True when the same place was looked at before. Where only a verdict is asked for, one issue is all there is to
 * say.
 */
function isSettled(rule: Rule, type: string, found: Found): boolean {
  if (found.depth > maxDepth) stopTooDeep(found);
  found.visited ??= new Map();
  const paths = found.visited.get(rule) ?? new Set<string>();
  found.visited.set(rule, paths);
  const path = pointer(found.keys);
  if (paths.has(path)) return true;
  paths.add(path);
  if (found.trials > mostTrials && !found.strict) {
    add(found, { code: "no_variant", variants: [], closest: type }, { expected: type, received: "" });
  }
  return false;
}
