// Two objects that must both hold, as one object.

import type { ObjectSchema, Property, Schema } from "../../model/schema.js";
import { isUnknown } from "../../model/query/kinds.js";

/** What satisfies both; `intersect` with its surroundings already given. */
export type Intersect = (earlier: Schema, later: Schema) => Schema;

/**
 * The merged object, or null when one says something of keys that only the other declares: `closed` forbids
 * them, a schema for extra keys binds them, and one object cannot say that.
 */
export function mergeObjects(a: ObjectSchema, b: ObjectSchema, intersect: Intersect): ObjectSchema | null {
  if (!leavesAlone(a, b) || !leavesAlone(b, a)) return null;
  const own = new Map(b.properties.map((property) => [property.serializedName, property]));
  const inherited = new Set(a.properties.map((property) => property.serializedName));
  const properties = [
    ...a.properties.map((property) => {
      const other = own.get(property.serializedName);
      return other ? intersectProperties(property, other, intersect) : property;
    }),
    ...b.properties.filter((property) => !inherited.has(property.serializedName)),
  ];
  const discriminator = b.discriminator ?? a.discriminator;
  return {
    kind: "object",
    pointer: b.pointer,
    properties,
    additionalProperties: intersectAdditional(a, b, intersect),
    ...(discriminator && { discriminator }),
    ...(a.implied && b.implied && { implied: true }),
  };
}

function leavesAlone(a: ObjectSchema, b: ObjectSchema): boolean {
  if (
    a.additionalProperties === "ignored" ||
    (typeof a.additionalProperties === "object" && isUnknown(a.additionalProperties))
  )
    return true;
  const declared = new Set(a.properties.map((property) => property.serializedName));
  // What is only required is declared nowhere, and takes what is said of other keys.
  return b.properties.every((property) => declared.has(property.serializedName) || declaresNothing(property));
}

function intersectAdditional(
  a: ObjectSchema,
  b: ObjectSchema,
  intersect: Intersect,
): ObjectSchema["additionalProperties"] {
  if (a.additionalProperties === "closed" || b.additionalProperties === "closed") return "closed";
  if (a.additionalProperties === "ignored") return b.additionalProperties;
  return b.additionalProperties === "ignored"
    ? a.additionalProperties
    : intersect(a.additionalProperties, b.additionalProperties);
}

/** The later property, holding what the earlier one demands as well; its documentation if it has none. */
export function intersectProperties(earlier: Property, later: Property, intersect: Intersect): Property {
  const documented = later.summary !== undefined || later.details !== undefined;
  const { summary, details } = documented ? later : earlier;
  const deprecated = later.deprecated ?? earlier.deprecated;
  const value = later.default === undefined ? earlier.default : later.default;
  const intersected: Property = {
    pointer: later.pointer,
    serializedName: later.serializedName,
    required: earlier.required || later.required,
    access: later.access === "readWrite" ? earlier.access : later.access,
    schema: intersect(earlier.schema, later.schema),
    ...(summary !== undefined && { summary }),
    ...(details !== undefined && { details }),
    ...(deprecated !== undefined && { deprecated }),
    ...(value !== undefined && { default: value }),
  };
  const keys = Object.keys(intersected) as (keyof Property)[];
  return keys.every((key) => intersected[key] === later[key]) ? later : intersected;
}

/** A property that says nothing but "required": `allOf: [Base, {required: [id]}]`. */
export function declaresNothing({ required, schema }: Property): boolean {
  return required && isUnknown(schema) && schema.source === "required";
}
