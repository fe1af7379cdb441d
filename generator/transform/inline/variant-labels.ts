// What to call the objects of a union that have no name: by the value of their tag, else by their title, else by a
// value that only they have, else by the property that only they require, else by their position.

import { commonDiscriminators } from "../discriminators/implied-discriminators.js";
import type { LiteralValue, Schema, DiscriminatedSchema, Property } from "../../model/schema.js";
import { isObject, isUnion, isUnknownVariant, isLiteral } from "../../model/query/kinds.js";
import { ownObjects } from "../../model/query/properties.js";

/** Per variant that will need a name; the others are not in it. */
export type Labels = ReadonlyMap<Schema, string>;

export function labelDiscriminated(schema: DiscriminatedSchema, wanted: readonly Schema[]): Labels {
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
  const fixed = wanted.map(fixedValues);
  const labels = wanted.map((variant, i): readonly [Schema, string] => {
    if (isOtherVariant(variant)) return [variant, "unknown"];
    const title = variant.summary;
    if (title !== undefined && title.length <= 40) return [variant, title];
    const value = wanted.length > 1 ? ownValue(fixed, i) : undefined;
    if (value !== undefined) return [variant, value];
    const others = new Set(required.filter((_, other) => other !== i).flat());
    const telling = wanted.length > 1 ? required[i]?.find((name) => !others.has(name)) : undefined;
    return [variant, telling ?? `variant_${i + 1}`];
  });
  return new Map(labels);
}

/** True for the variant that stands for those the document does not list. */
export function isOtherVariant(variant: Schema): boolean {
  if (!isObject(variant)) return false;
  return variant.properties.some(({ schema }) => {
    const [first] = isUnion(schema) ? schema.variants : [schema];
    return isUnknownVariant(first);
  });
}

/** A word stands for itself; `true` or `1` says nothing without the property. */
function spelled(value: LiteralValue, property: string): string {
  return typeof value === "string" && /\p{L}/u.test(value) ? value : `${property}_${value}`;
}

/** The first text that the variant fixes a property to and no other one does; `type` and its like come first. */
function ownValue(fixed: readonly ReadonlyMap<string, string>[], index: number): string | undefined {
  const own = [...(fixed[index] ?? [])];
  const isOwn = ([name, value]: readonly [string, string]): boolean =>
    /^.{1,60}$/.test(value) && fixed.every((other, i) => i === index || other.get(name) !== value);
  return [...own.filter(([name]) => commonDiscriminators.includes(name)), ...own].find(isOwn)?.[1];
}

function ownProperties(schema: Schema): readonly Property[] {
  return ownObjects(schema).flatMap(({ properties }) => properties);
}

function fixedValues(schema: Schema): ReadonlyMap<string, string> {
  return new Map(
    ownProperties(schema).flatMap(
      ({ serializedName, schema: inner }): readonly (readonly [string, string])[] => {
        const text = isLiteral(inner) ? inner.value : null;
        return typeof text === "string" && /\p{L}/u.test(text) ? [[serializedName, text]] : [];
      },
    ),
  );
}

function requiredNames(schema: Schema): readonly string[] {
  return ownProperties(schema)
    .filter(({ required }) => required)
    .map(({ serializedName }) => serializedName);
}
