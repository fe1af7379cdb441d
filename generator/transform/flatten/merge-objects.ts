// Two objects that must both hold, as one object. Knows nothing of references or of unions.

import type { ObjectSchema, Property, Schema } from "../../model/schema.js";
import { isUnknown } from "../../model/query/kinds.js";

/** What satisfies both; `meet` with its surroundings already given. */
export type Meet = (earlier: Schema, later: Schema) => Schema;

/**
 * The merged object, or null when one says something of keys that only the other declares: `closed` forbids
 * them, a schema for extra keys binds them, and one object cannot say that.
 */
export function mergeObjects(a: ObjectSchema, b: ObjectSchema, meet: Meet): ObjectSchema | null {
  if (!leavesAlone(a, b) || !leavesAlone(b, a)) return null;
  const own = new Map(b.properties.map((property) => [property.wireName, property]));
  const inherited = new Set(a.properties.map((property) => property.wireName));
  const properties = [
    ...a.properties.map((property) => {
      const other = own.get(property.wireName);
      return other ? meetProperties(property, other, meet) : property;
    }),
    ...b.properties.filter((property) => !inherited.has(property.wireName)),
  ];
  const discriminator = b.discriminator ?? a.discriminator;
  return {
    kind: "object",
    at: b.at,
    properties,
    extra: meetExtra(a, b, meet),
    ...(discriminator && { discriminator }),
  };
}

function leavesAlone(a: ObjectSchema, b: ObjectSchema): boolean {
  if (a.extra === "ignored" || (typeof a.extra === "object" && isUnknown(a.extra))) return true;
  const declared = new Set(a.properties.map((property) => property.wireName));
  return b.properties.every((property) => declared.has(property.wireName));
}

function meetExtra(a: ObjectSchema, b: ObjectSchema, meet: Meet): ObjectSchema["extra"] {
  if (a.extra === "closed" || b.extra === "closed") return "closed";
  if (a.extra === "ignored") return b.extra;
  return b.extra === "ignored" ? a.extra : meet(a.extra, b.extra);
}

/** The later property, holding what the earlier one demands as well; its documentation if it has none. */
export function meetProperties(earlier: Property, later: Property, meet: Meet): Property {
  const documented = later.summary !== undefined || later.details !== undefined;
  const { summary, details } = documented ? later : earlier;
  const deprecated = later.deprecated ?? earlier.deprecated;
  const value = later.default === undefined ? earlier.default : later.default;
  const met: Property = {
    at: later.at,
    wireName: later.wireName,
    required: earlier.required || later.required,
    access: later.access === "readWrite" ? earlier.access : later.access,
    schema: meet(earlier.schema, later.schema),
    ...(summary !== undefined && { summary }),
    ...(details !== undefined && { details }),
    ...(deprecated !== undefined && { deprecated }),
    ...(value !== undefined && { default: value }),
  };
  const keys = Object.keys(met) as (keyof Property)[];
  return keys.every((key) => met[key] === later[key]) ? later : met;
}
