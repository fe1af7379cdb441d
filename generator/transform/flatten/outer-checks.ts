// Assertions of the parts of an intersection, moved to its outside: both together are the same, and what merges
// parts then sees only shapes. Knows nothing of how parts are merged.

import type { Assertion } from "../../model/assertion.js";
import { make } from "../../model/build.js";
import { isNonEmpty } from "../../model/non-empty.js";
import type { IntersectionSchema, RefinedSchema, Schema } from "../../model/schema.js";

export function outerChecks(
  schema: IntersectionSchema,
  flatten: (core: IntersectionSchema) => Schema,
): Schema {
  const all = partsOf(schema);
  const checks = all.flatMap((part) => (part.kind === "refined" ? part.checks : []));
  if (checks.length === 0) return flatten(schema);
  const [first = schema.parts[0], ...rest] = all.map((part) => (part.kind === "refined" ? part.of : part));
  return refine(flatten({ ...schema, parts: [first, ...rest] }), checks);
}

/** Through intersections inside, which would otherwise hide what they are made of. */
function partsOf(schema: IntersectionSchema): readonly Schema[] {
  return schema.parts.flatMap((part) => (part.kind === "intersection" ? partsOf(part) : [part]));
}

/** The schema with these assertions on top of its own; its documentation stands where it is looked for, outside. */
export function refine(schema: Schema, checks: readonly Assertion[]): Schema {
  if (!isNonEmpty(checks) || schema.kind === "never") return schema;
  if (schema.kind === "refined") return { ...schema, checks: [...schema.checks, ...checks] };
  const { at, summary, details, deprecated } = schema;
  return {
    ...make.refined(at, schema, checks),
    ...(summary !== undefined && { summary }),
    ...(details !== undefined && { details }),
    ...(deprecated !== undefined && { deprecated }),
  };
}

/** Assertions directly around others, as one list; nothing is asserted of what has no value. */
export function joinedChecks(schema: RefinedSchema): Schema {
  const { of } = schema;
  if (of.kind === "never") return of;
  return of.kind === "refined" ? { ...schema, of: of.of, checks: [...of.checks, ...schema.checks] } : schema;
}
