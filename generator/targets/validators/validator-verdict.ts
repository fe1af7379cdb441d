// Whether a schema is decided without looking at the value. Knows nothing of how a check is spelled.

import type { Assertion } from "../../model/assertion.js";
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
  if (check.kind === "not") {
    const verdict = verdictOf(check.schema);
    return verdict === null ? null : !verdict;
  }
  if (check.kind !== "conditional") return null;
  const verdict = verdictOf(check.when);
  if (verdict === null) return null;
  const asked = verdict ? check.then : check.otherwise;
  return asked === null ? true : verdictOf(asked);
}
