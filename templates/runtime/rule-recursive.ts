// Rules of recursive types. Limits how deep they go, and visits each location only once.

import type { ValidationState, Rule } from "./validator.js";
import { maxDepth } from "./recursion.js";
import { addIssue, maxTrials, stopAtMaxDepth } from "./collect-issues.js";
import { pointer } from "./rule-location.js";
import { delegate, ruleOf, type RuleSource } from "./rule.js";

/** `type`: its name, for messages. */
export function recursive(type: string, source: RuleSource): Rule {
  const inner = ruleOf(source);
  const rule: Rule = delegate(inner, (value, state) => {
    if (isVisited(rule, type, state)) return;
    state.depth++;
    inner.validate(value, state);
    state.depth--;
  });
  return rule;
}

/**
 * True when the location was visited before. Deep inside unions, where only validity matters, one issue is enough to
 * stop.
 */
function isVisited(rule: Rule, type: string, state: ValidationState): boolean {
  if (state.depth > maxDepth) stopAtMaxDepth(state);
  state.visited ??= new Map();
  const paths = state.visited.get(rule) ?? new Set<string>();
  state.visited.set(rule, paths);
  const path = pointer(state.instancePath);
  if (paths.has(path)) return true;
  paths.add(path);
  if (state.trials > maxTrials && !state.strict) {
    addIssue(state, { code: "no_variant", variants: [], closest: type }, { expected: type, received: "" });
  }
  return false;
}
