// Schemas in few words for tables. Everything stands at the same place, since places decide nothing here.

import type { NonEmpty, Pointer } from "../../generator/model/brands.js";
import { make } from "../../generator/model/build.js";
import type {
  Discriminator,
  EnumMember,
  LiteralValue,
  ObjectSchema,
  Property,
  Schema,
} from "../../generator/model/schema.js";
import { idOf, ref } from "./drafts.js";

const pointer = "#" as Pointer;
type Some = readonly [Schema, ...Schema[]];

export const str = make.string(pointer);
export const num = make.number(pointer);
export const int = make.number(pointer, { integer: true });
export const bool = make.boolean(pointer);
export const nil = make.null(pointer);
export const any = make.unknown(pointer);
export const lit = (value: LiteralValue): Schema => make.literal(pointer, value);
export const oneOfValues = (...values: NonEmpty<EnumMember | LiteralValue>): Schema =>
  make.enum(pointer, values);
export const list = (items: Schema): Schema => make.array(pointer, items);
export const map = (value: Schema): Schema => make.map(pointer, value);
export const maybe = (of: Schema): Schema => make.nullable(pointer, of);
export const anyOf = (...variants: Some): Schema => make.union(pointer, variants);
export const oneOf = (...variants: Some): Schema => make.union(pointer, variants, { oneOf: true });
export const allOf = (...parts: Some): Schema => make.intersection(pointer, parts);
export { ref };

/** `obj({ id: str, "name?": str })`. */
export function obj(
  properties: Readonly<Record<string, Schema>>,
  additionalProperties: ObjectSchema["additionalProperties"] = "ignored",
): ObjectSchema {
  return make.object(
    pointer,
    Object.entries(properties).map(([name, schema]) => prop(name, schema)),
    additionalProperties,
  );
}

export function prop(name: string, schema: Schema, more: Partial<Property> = {}): Property {
  const serializedName = name.replace(/\?$/, "");
  const place = `#/properties/${serializedName}` as Pointer;
  return { ...make.property(place, serializedName, { schema, required: !name.endsWith("?") }), ...more };
}

/** What lowering makes of `required` without the property. */
export function requiring(...names: readonly string[]): ObjectSchema {
  const place = "#/required" as Pointer;
  const properties = names.map((name) => prop(name, make.unknown(place, "required"), { pointer: place }));
  return make.object(pointer, properties);
}

/** A discriminator; the mapping leads to components. */
export function by(property: string, mapping: Readonly<Record<string, string>> = {}): Discriminator {
  return {
    pointer: "#/discriminator" as Pointer,
    property,
    mapping: Object.entries(mapping).map(([value, name]) => ({ value, to: idOf(name) })),
  };
}

export function choice(discriminator: Discriminator, ...variants: Some): Schema {
  return make.union(pointer, variants, { oneOf: true, discriminator });
}

/** A parent that others extend. */
export function parent(
  discriminator: Discriminator,
  properties: Readonly<Record<string, Schema>>,
): ObjectSchema {
  return { ...obj(properties), discriminator };
}
