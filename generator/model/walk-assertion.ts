// Going through an assertion: its schemas, and a copy with others in their place.

import type { Assertion, Evaluated, EvaluatedCase } from "./assertion.js";
import { mapList, replaced } from "./replaced.js";
import type { Schema } from "./schema.js";

export function schemasOfAssertion(assertion: Assertion): readonly Schema[] {
  switch (assertion.kind) {
    case "not":
    case "typeConditional":
    case "propertyNames":
    case "patternProperties":
    case "dependentSchema":
      return [assertion.schema];
    case "conditional":
      return [assertion.if, assertion.then, assertion.else].filter((schema) => schema !== null);
    case "oneOf":
      return assertion.variants;
    case "contains":
      return [assertion.item];
    case "unevaluatedItems":
    case "unevaluatedProperties":
      return [assertion.schema, ...schemasOfEvaluated(assertion.evaluated)];
    case "propertyCount":
    case "dependentRequired":
      return [];
  }
}

function schemasOfEvaluated({ matching, cases }: Evaluated): readonly Schema[] {
  return [
    ...matching,
    ...cases.flatMap(({ if: when, then, else: otherwise }) => [
      when,
      ...schemasOfEvaluated(then),
      ...(otherwise ? schemasOfEvaluated(otherwise) : []),
    ]),
  ];
}

/** The same assertion with each schema replaced; itself when none changed. */
export function mapAssertion(assertion: Assertion, f: (schema: Schema) => Schema): Assertion {
  switch (assertion.kind) {
    case "not":
    case "typeConditional":
    case "propertyNames":
    case "patternProperties":
    case "dependentSchema":
      return replaced(assertion, { schema: f(assertion.schema) });
    case "conditional": {
      const { if: when, then, else: otherwise } = assertion;
      return replaced(assertion, {
        if: f(when),
        then: then && f(then),
        else: otherwise && f(otherwise),
      });
    }
    case "oneOf":
      return replaced(assertion, { variants: mapList(assertion.variants, f) });
    case "contains":
      return replaced(assertion, { item: f(assertion.item) });
    case "unevaluatedItems":
    case "unevaluatedProperties":
      return replaced(assertion, {
        schema: f(assertion.schema),
        evaluated: mapEvaluated(assertion.evaluated, f),
      });
    case "propertyCount":
    case "dependentRequired":
      return assertion;
  }
}

function mapEvaluated(evaluated: Evaluated, f: (schema: Schema) => Schema): Evaluated {
  return replaced(evaluated, {
    matching: mapList(evaluated.matching, f),
    cases: mapList(evaluated.cases, (one): EvaluatedCase =>
      replaced(one, {
        if: f(one.if),
        then: mapEvaluated(one.then, f),
        else: one.else && mapEvaluated(one.else, f),
      }),
    ),
  });
}
