// A property that tells variants apart although no discriminator names it: required in each of them, with fixed values
// that no two share.

import type { LiteralValue, Schema } from "../../model/schema.js";
import type { DiscriminatorReader } from "./discriminator-facts.js";
import type { DiscriminatedVariant } from "./discriminator-variants.js";

/** Where several properties would do, the one people mean comes first. */
export const commonDiscriminators: readonly string[] = ["type", "role", "kind", "object"];

export function impliedVariants(
  variants: readonly Schema[],
  reader: DiscriminatorReader,
): { readonly property: string; readonly variants: readonly DiscriminatedVariant[] } | null {
  const [first] = variants;
  if (!first) return null;
  const names = reader.namesOf(first);
  const ordered = [
    ...commonDiscriminators.filter((name) => names.includes(name)),
    ...names.filter((name) => !commonDiscriminators.includes(name)),
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
  reader: DiscriminatorReader,
): readonly DiscriminatedVariant[] | null {
  const taken = new Set<LiteralValue>();
  const read: DiscriminatedVariant[] = [];
  for (const variant of variants) {
    const facts = reader.factsOf(variant, property);
    if (facts.kind !== "values" || facts.optional || facts.values.some((value) => taken.has(value)))
      return null;
    facts.values.forEach((value) => taken.add(value));
    read.push({ variant, values: facts.values, source: "literal", optional: false, unfixed: false });
  }
  return read;
}
