// Going through an assertion: its schemas, and a copy with others in their place.
// Knows nothing of what is inside a schema.

import type { Assertion, Evaluated, EvaluatedCase } from "./assertion.js";
import { mapList, replaced } from "./replaced.js";
import type { Schema } from "./schema.js";

export function schemasOfAssertion(assertion: Assertion): readonly Schema[] {
  switch (assertion.kind) {
    case "not":
    case "sameType":
    case "keyNames":
    case "matchingKeys":
    case "dependentSchema":
      return [assertion.schema];
    case "conditional":
      return [assertion.when, assertion.then, assertion.otherwise].filter((schema) => schema !== null);
    case "exactlyOne":
      return assertion.variants;
    case "contains":
      return [assertion.item];
    case "remainingItems":
    case "remainingKeys":
      return [assertion.schema, ...schemasOfEvaluated(assertion.seen)];
    case "keyCount":
    case "dependentKeys":
      return [];
  }
}

function schemasOfEvaluated({ matching, cases }: Evaluated): readonly Schema[] {
  return [
    ...matching,
    ...cases.flatMap(({ when, then, otherwise }) => [
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
    case "sameType":
    case "keyNames":
    case "matchingKeys":
    case "dependentSchema":
      return replaced(assertion, { schema: f(assertion.schema) });
    case "conditional": {
      const { when, then, otherwise } = assertion;
      return replaced(assertion, {
        when: f(when),
        then: then && f(then),
        otherwise: otherwise && f(otherwise),
      });
    }
    case "exactlyOne":
      return replaced(assertion, { variants: mapList(assertion.variants, f) });
    case "contains":
      return replaced(assertion, { item: f(assertion.item) });
    case "remainingItems":
    case "remainingKeys":
      return replaced(assertion, { schema: f(assertion.schema), seen: mapEvaluated(assertion.seen, f) });
    case "keyCount":
    case "dependentKeys":
      return assertion;
  }
}

function mapEvaluated(evaluated: Evaluated, f: (schema: Schema) => Schema): Evaluated {
  return replaced(evaluated, {
    matching: mapList(evaluated.matching, f),
    cases: mapList(evaluated.cases, (one): EvaluatedCase =>
      replaced(one, {
        when: f(one.when),
        then: mapEvaluated(one.then, f),
        otherwise: one.otherwise && mapEvaluated(one.otherwise, f),
      }),
    ),
  });
}
