// The properties a request body may have at its top level, over all its variants. Knows nothing of flags.

import { type Json, isNonEmpty } from "../../model/brands.js";
import { type Documented, documentationOf } from "../../model/located.js";
import type { Property, Schema } from "../../model/schema.js";
import { folding, type Fold } from "../../model/query/fold.js";
import { isObject } from "../../model/query/kinds.js";
import { type ModuleMap, lookupOf } from "../modules.js";

/** A property with the schema it has in each variant. */
export interface BodyProperty extends Documented {
  readonly serializedName: string;
  readonly required: boolean;
  readonly default?: Json;
  readonly schemas: readonly Schema[];
}

/** Null when the body is not always an object with known names. */
export function bodyProperties(schema: Schema, modules: ModuleMap): readonly BodyProperty[] | null {
  return folding(bodyFold, lookupOf(modules), null)(schema);
}

const bodyFold: Fold<readonly BodyProperty[] | null> = {
  leaf: (schema) =>
    isObject(schema)
      ? schema.properties.filter(({ access }) => access !== "readOnly").map(asBodyProperty)
      : null,
  union: ofVariants,
  intersection: (parts) => merged(parts, (all) => all.some(({ required }) => required)),
};

function asBodyProperty(property: Property): BodyProperty {
  const { serializedName, required, schema } = property;
  return {
    serializedName,
    required,
    schemas: [schema],
    ...(property.default !== undefined && { default: property.default }),
    ...documentationOf(property),
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
      byName.set(property.serializedName, [...(byName.get(property.serializedName) ?? []), property]);
  }
  return [...byName.values()].flatMap((all) => {
    // A base that several variants have is met once a variant: without this, twice as often each level.
    const schemas = [...new Set(all.flatMap((one) => one.schemas))];
    return isNonEmpty(all) ? [{ ...all[0], required: isRequired(all), schemas }] : [];
  });
}
