// The type of one JSON value, written out, and which of its faults such a type can show. Knows nothing of compilers.

import type { Issue, IssueCode } from "../../templates/runtime/validator.js";

/** Literal types all through; tuples, since the length of an array is part of the value. */
export function typeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(typeOf).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${typeOf(item)}`);
  return `{ ${fields.join("; ")} }`;
}

/**
 * Bounds, patterns and counts, and what types leave open by their nature: further keys, as every object type may have
 * more than it says, whole numbers, which are numbers, and that only one variant takes the value.
 */
const silent: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "min_length",
  "max_length",
  "pattern",
  "format",
  "min",
  "max",
  "exclusive_min",
  "exclusive_max",
  "multiple_of",
  "min_items",
  "max_items",
  "unique_items",
  "min_properties",
  "max_properties",
  "contains",
  "unknown_item",
  "unknown_key",
  "key",
  "not",
  "several_variants",
  "no_variant",
]);

export function unsayable(issue: Issue): boolean {
  if (silent.has(issue.code)) return true;
  return issue.code === "type" && issue.types.includes("integer") && /^-?[\d.]/.test(issue.received);
}
