// Assertions of the parts of an intersection, moved to its outside: both together are the same, and what merges
// parts then sees only shapes. Knows nothing of how parts are merged.

import type { Assertion } from "../ir/assertion.js";
import { make } from "../ir/build.js";
import { isNonEmpty } from "../ir/non-empty.js";
import type { IntersectionSchema, Schema } from "../ir/schema.js";

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

/** The schema with these assertions on top of its own. */
export function refine(schema: Schema, checks: readonly Assertion[]): Schema {
  if (!isNonEmpty(checks) || schema.kind === "never") return schema;
  if (schema.kind !== "refined") return make.refined(schema.at, schema, checks);
  return { ...schema, checks: [...schema.checks, ...checks] };
}
