// The properties a request body may have at its top level, over all its variants. Knows nothing of flags.

import type { Json } from "../../model/brands.js";
import type { Documented } from "../../model/located.js";
import { isNonEmpty } from "../../model/non-empty.js";
import type { Property, Schema } from "../../model/schema.js";
import { declarationOf, type Layout } from "../modules.js";

/** A property with the schema it has in each variant. */
export interface BodyProperty extends Documented {
  readonly wireName: string;
  readonly required: boolean;
  readonly default?: Json;
  readonly schemas: readonly Schema[];
}

/** Null when the body is not always an object with known names. */
export function bodyProperties(schema: Schema, layout: Layout, depth = 0): readonly BodyProperty[] | null {
  const inner = (part: Schema): readonly BodyProperty[] | null => bodyProperties(part, layout, depth + 1);
  if (depth > 32) return null;
  switch (schema.kind) {
    case "object":
      return schema.properties.filter(({ access }) => access !== "readOnly").map(asBodyProperty);
    case "ref":
      return inner(declarationOf(layout, schema.to).schema);
    case "nullable":
    case "refined":
      return inner(schema.of);
    case "intersection":
      return merged(schema.parts.map(inner), (all) => all.some(({ required }) => required));
    case "union":
      return ofVariants(schema.variants.map(inner));
    case "tagged":
      return ofVariants([...schema.cases.flatMap(({ variants }) => variants), ...schema.untagged].map(inner));
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
    case "never":
    case "literal":
    case "enum":
    case "unlisted":
    case "array":
    case "tuple":
    case "record":
    case "file":
      return null;
  }
}

function asBodyProperty(property: Property): BodyProperty {
  const { wireName, required, schema, summary, details, deprecated } = property;
  return {
    wireName,
    required,
    schemas: [schema],
    ...(property.default !== undefined && { default: property.default }),
    ...(summary !== undefined && { summary }),
    ...(details !== undefined && { details }),
    ...(deprecated !== undefined && { deprecated }),
  };
}

type Lists = readonly (readonly BodyProperty[] | null)[];

/** Only what every variant requires is required; null when one has no names. */
export function ofVariants(lists: Lists): readonly BodyProperty[] | null {
  return merged(lists, (all) => all.length === lists.length && all.every(({ required }) => required));
}

function merged(
  lists: Lists,
  isRequired: (all: readonly BodyProperty[]) => boolean,
): readonly BodyProperty[] | null {
  const byName = new Map<string, BodyProperty[]>();
  for (const list of lists) {
    if (list === null) return null;
    for (const property of list)
      byName.set(property.wireName, [...(byName.get(property.wireName) ?? []), property]);
  }
  return [...byName.values()].flatMap((all) =>
    isNonEmpty(all)
      ? [{ ...all[0], required: isRequired(all), schemas: all.flatMap(({ schemas }) => schemas) }]
      : [],
  );
}
