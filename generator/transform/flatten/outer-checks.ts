// Assertions of the parts of an intersection, moved to its outside: both together are the same, and what merges
// parts then sees only shapes. Knows nothing of how parts are merged.

import type { Assertion } from "../../model/assertion.js";
import { make } from "../../model/build.js";
import { isNonEmpty } from "../../model/brands.js";
import type { IntersectionSchema, RefinedSchema, Schema } from "../../model/schema.js";
import { isRefined, isIntersection, isNever, withoutChecks } from "../../model/query/kinds.js";
import { documentationOf } from "../../model/located.js";

export function outerChecks(
  schema: IntersectionSchema,
  flatten: (core: IntersectionSchema) => Schema,
): Schema {
  const all = partsOf(schema);
  const checks = all.flatMap((part) => (isRefined(part) ? part.checks : []));
  if (checks.length === 0) return flatten(schema);
  const [first = schema.parts[0], ...rest] = all.map(withoutChecks);
  return refine(flatten({ ...schema, parts: [first, ...rest] }), checks);
}

/** Through intersections inside, which would otherwise hide what they are made of. */
function partsOf(schema: IntersectionSchema): readonly Schema[] {
  return schema.parts.flatMap((part) => (isIntersection(part) ? partsOf(part) : [part]));
}

/** The schema with these assertions on top of its own; its documentation stands where it is looked for, outside. */
export function refine(schema: Schema, checks: readonly Assertion[]): Schema {
  if (!isNonEmpty(checks) || isNever(schema)) return schema;
  if (isRefined(schema)) return { ...schema, checks: [...schema.checks, ...checks] };
  return { ...make.refined(schema.at, schema, checks), ...documentationOf(schema) };
}

/** Assertions directly around others, as one list; nothing is asserted of what has no value. */
export function joinedChecks(schema: RefinedSchema): Schema {
  const { of } = schema;
  if (isNever(of)) return of;
  return isRefined(of) ? { ...schema, of: of.of, checks: [...of.checks, ...schema.checks] } : schema;
}
