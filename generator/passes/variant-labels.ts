// What to call the objects of a union that have no name: by the value of their tag, else by their title, else by
// the property that only they require, else by their position. Knows nothing of what else the name is made of.

import type { LiteralValue, Schema, TaggedSchema } from "../ir/schema.js";

/** Per variant that will need a name; the others are not in it. */
export type Labels = ReadonlyMap<Schema, string>;

export function labelTagged(schema: TaggedSchema, wanted: readonly Schema[]): Labels {
  const labels = new Map<Schema, string>();
  for (const { value, variants } of schema.cases) {
    for (const variant of variants) {
      if (wanted.includes(variant) && !labels.has(variant))
        labels.set(variant, spelled(value, schema.property));
    }
  }
  const others = labelVariants(wanted.filter((variant) => !labels.has(variant)));
  return new Map([...labels, ...others]);
}

export function labelVariants(wanted: readonly Schema[]): Labels {
  const required = wanted.map(requiredNames);
  const labels = wanted.map((variant, i): readonly [Schema, string] => {
    const title = variant.summary;
    if (title !== undefined && title.length <= 40) return [variant, title];
    const others = new Set(required.filter((_, other) => other !== i).flat());
    const telling = wanted.length > 1 ? required[i]?.find((name) => !others.has(name)) : undefined;
    return [variant, telling ?? `variant_${i + 1}`];
  });
  return new Map(labels);
}

/** A word stands for itself; `true` or `1` says nothing without the property. */
function spelled(value: LiteralValue, property: string): string {
  return typeof value === "string" && /\p{L}/u.test(value) ? value : `${property}_${value}`;
}

function requiredNames(schema: Schema): readonly string[] {
  if (schema.kind === "refined") return requiredNames(schema.of);
  if (schema.kind === "intersection") return schema.parts.flatMap(requiredNames);
  if (schema.kind !== "object") return [];
  return schema.properties.filter((property) => property.required).map((property) => property.wireName);
}
