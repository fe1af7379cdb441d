// Assertions of the parts of an intersection, moved to its outside: both together are the same, and what merges parts
// then sees only shapes.

import type { Assertion } from "../../model/assertion.js";
import { make } from "../../model/build.js";
import { isNonEmpty } from "../../model/brands.js";
import type { IntersectionSchema, ConstrainedSchema, Schema } from "../../model/schema.js";
import { isConstrained, isIntersection, isNever, withoutAssertions } from "../../model/query/kinds.js";
import { documentationOf } from "../../model/located.js";

export function outerAssertions(
  schema: IntersectionSchema,
  flatten: (core: IntersectionSchema) => Schema,
): Schema {
  const all = partsOf(schema);
  const assertions = all.flatMap((part) => (isConstrained(part) ? part.assertions : []));
  if (assertions.length === 0) return flatten(schema);
  const [first = schema.parts[0], ...rest] = all.map(withoutAssertions);
  return constrain(flatten({ ...schema, parts: [first, ...rest] }), assertions);
}

/** Through intersections inside, which would otherwise hide what they are made of. */
function partsOf(schema: IntersectionSchema): readonly Schema[] {
  return schema.parts.flatMap((part) => (isIntersection(part) ? partsOf(part) : [part]));
}

/** The schema with these assertions on top of its own; its documentation stands where it is looked for, outside. */
export function constrain(schema: Schema, assertions: readonly Assertion[]): Schema {
  if (!isNonEmpty(assertions) || isNever(schema)) return schema;
  if (isConstrained(schema)) return { ...schema, assertions: [...schema.assertions, ...assertions] };
  return { ...make.constrained(schema.pointer, schema, assertions), ...documentationOf(schema) };
}

/** Assertions directly around others, as one list; nothing is asserted of what has no value. */
export function joinedAssertions(schema: ConstrainedSchema): Schema {
  const { of } = schema;
  if (isNever(of)) return of;
  return isConstrained(of)
    ? { ...schema, of: of.of, assertions: [...of.assertions, ...schema.assertions] }
    : schema;
}
