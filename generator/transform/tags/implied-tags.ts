// A property that tells variants apart although no discriminator names it: required in each of them, with fixed
// values that no two share. Knows nothing of declared discriminators.

import type { LiteralValue, Schema } from "../../model/schema.js";
import type { TagReader } from "./tag-facts.js";
import type { TaggedVariant } from "./tag-variants.js";

/** Where several properties would do, the one people mean comes first. */
export const usualTags: readonly string[] = ["type", "role", "kind", "object"];

export function impliedVariants(
  variants: readonly Schema[],
  reader: TagReader,
): { readonly property: string; readonly variants: readonly TaggedVariant[] } | null {
  const [first] = variants;
  if (!first) return null;
  const names = reader.namesOf(first);
  const ordered = [
    ...usualTags.filter((name) => names.includes(name)),
    ...names.filter((name) => !usualTags.includes(name)),
  ];
  for (const property of ordered) {
    const read = disjointValues(variants, property, reader);
    if (read) return { property, variants: read };
  }
  return null;
}

function disjointValues(
  variants: readonly Schema[],
  property: string,
  reader: TagReader,
): readonly TaggedVariant[] | null {
  const taken = new Set<LiteralValue>();
  const read: TaggedVariant[] = [];
  for (const variant of variants) {
    const facts = reader.factsOf(variant, property);
    if (facts.kind !== "values" || facts.optional || facts.values.some((value) => taken.has(value)))
      return null;
    facts.values.forEach((value) => taken.add(value));
    read.push({ variant, values: facts.values, source: "literal", optional: false, unfixed: false });
  }
  return read;
}
