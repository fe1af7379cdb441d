// Whether a schema is decided without looking at the value. Knows nothing of how a check is spelled.

import type {
  Assertion,
  ConditionalAssertion,
  RemainingItemsAssertion,
  RemainingKeysAssertion,
} from "../../model/assertion.js";
import type { Schema } from "../../model/schema.js";

/** True when every value passes, false when none does, null when it depends on the value. */
export function verdictOf(schema: Schema): boolean | null {
  switch (schema.kind) {
    case "unknown":
      return true;
    case "never":
      return false;
    case "nullable":
      return verdictOf(schema.of) === true ? true : null;
    case "union": {
      const verdicts = schema.variants.map(verdictOf);
      if (verdicts.every((verdict) => verdict === false)) return false;
      // With `exclusive`, a value that another variant takes as well does not pass.
      return !schema.exclusive && verdicts.includes(true) ? true : null;
    }
    case "intersection": {
      const verdicts = schema.parts.map(verdictOf);
      if (verdicts.includes(false)) return false;
      return verdicts.every((verdict) => verdict === true) ? true : null;
    }
    case "refined": {
      const verdicts = [verdictOf(schema.of), ...schema.checks.map(verdictOfCheck)];
      if (verdicts.includes(false)) return false;
      return verdicts.every((verdict) => verdict === true) ? true : null;
    }
    case "object":
      // What must be there, and may not.
      return schema.properties.some((one) => one.required && verdictOf(one.schema) === false) ? false : null;
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "literal":
    case "enum":
    case "unlisted":
    case "array":
    case "tuple":
    case "record":
    case "tagged":
    case "ref":
    case "file":
      return null;
  }
}

function verdictOfCheck(check: Assertion): boolean | null {
  switch (check.kind) {
    case "not": {
      const verdict = verdictOf(check.schema);
      return verdict === null ? null : !verdict;
    }
    case "conditional":
      return verdictOfConditional(check);
    case "sameType":
    case "keyNames":
    case "matchingKeys":
    case "dependentSchema":
      return verdictOf(check.schema) === true ? true : null;
    case "remainingItems":
    case "remainingKeys":
      return isIdle(check) ? true : null;
    case "contains":
    case "keyCount":
      return check.min === 0 && check.max === null ? true : null;
    case "exactlyOne":
    case "dependentKeys":
      return null;
  }
}

function verdictOfConditional({ when, then, otherwise }: ConditionalAssertion): boolean | null {
  const consequences = [then, otherwise].map((asked) => (asked === null ? true : verdictOf(asked)));
  const verdict = verdictOf(when);
  if (verdict !== null) return consequences[verdict ? 0 : 1] ?? null;
  return consequences.every((consequence) => consequence === true) ? true : null;
}

/** True when nothing remains, or anything may. */
export function isIdle({ schema, seen }: RemainingItemsAssertion | RemainingKeysAssertion): boolean {
  return seen.all || verdictOf(schema) === true;
}
