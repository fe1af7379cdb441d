// Whether a schema is decided without looking at the value.

import type {
  Assertion,
  ConditionalAssertion,
  UnevaluatedItemsAssertion,
  UnevaluatedPropertiesAssertion,
} from "../../model/assertion.js";
import type { Schema } from "../../model/schema.js";

/** True when every value passes, false when none does, null when it depends on the value. */
export function constantResult(schema: Schema): boolean | null {
  switch (schema.kind) {
    case "unknown":
      return true;
    case "never":
      return false;
    case "nullable":
      return constantResult(schema.of) === true ? true : null;
    case "union": {
      const results = schema.variants.map(constantResult);
      if (results.every((result) => result === false)) return false;
      // With `oneOf`, a value that another variant takes as well does not pass.
      return !schema.oneOf && results.includes(true) ? true : null;
    }
    case "intersection": {
      const results = schema.parts.map(constantResult);
      if (results.includes(false)) return false;
      return results.every((result) => result === true) ? true : null;
    }
    case "constrained": {
      const results = [constantResult(schema.of), ...schema.assertions.map(constantResultOfAssertion)];
      if (results.includes(false)) return false;
      return results.every((result) => result === true) ? true : null;
    }
    case "object":
      // What must be there, and may not.
      return schema.properties.some((one) => one.required && constantResult(one.schema) === false)
        ? false
        : null;
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "literal":
    case "enum":
    case "unknownVariant":
    case "array":
    case "tuple":
    case "map":
    case "discriminated":
    case "ref":
    case "binary":
      return null;
  }
}

function constantResultOfAssertion(check: Assertion): boolean | null {
  switch (check.kind) {
    case "not": {
      const result = constantResult(check.schema);
      return result === null ? null : !result;
    }
    case "conditional":
      return resultOfConditional(check);
    case "typeConditional":
    case "propertyNames":
    case "patternProperties":
    case "dependentSchema":
      return constantResult(check.schema) === true ? true : null;
    case "unevaluatedItems":
    case "unevaluatedProperties":
      return isIdle(check) ? true : null;
    case "contains":
    case "propertyCount":
      return check.min === 0 && check.max === null ? true : null;
    case "oneOf":
    case "dependentRequired":
      return null;
  }
}

function resultOfConditional({ if: when, then, else: otherwise }: ConditionalAssertion): boolean | null {
  const consequences = [then, otherwise].map((asked) => (asked === null ? true : constantResult(asked)));
  const result = constantResult(when);
  if (result !== null) return consequences[result ? 0 : 1] ?? null;
  return consequences.every((consequence) => consequence === true) ? true : null;
}

/** True when nothing remains, or anything may. */
export function isIdle({
  schema,
  evaluated,
}: UnevaluatedItemsAssertion | UnevaluatedPropertiesAssertion): boolean {
  return evaluated.all || constantResult(schema) === true;
}
