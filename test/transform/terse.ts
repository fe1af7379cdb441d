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

const at = "#" as Pointer;
type Some = readonly [Schema, ...Schema[]];

export const str = make.string(at);
export const num = make.number(at);
export const int = make.number(at, { integer: true });
export const bool = make.boolean(at);
export const nil = make.null(at);
export const any = make.unknown(at);
export const lit = (value: LiteralValue): Schema => make.literal(at, value);
export const oneOfValues = (...values: NonEmpty<EnumMember | LiteralValue>): Schema => make.enum(at, values);
export const list = (items: Schema): Schema => make.array(at, items);
export const map = (value: Schema): Schema => make.record(at, value);
export const maybe = (of: Schema): Schema => make.nullable(at, of);
export const anyOf = (...variants: Some): Schema => make.union(at, variants);
export const oneOf = (...variants: Some): Schema => make.union(at, variants, { exclusive: true });
export const allOf = (...parts: Some): Schema => make.intersection(at, parts);
export { ref };

/** `obj({ id: str, "name?": str })`. */
export function obj(
  properties: Readonly<Record<string, Schema>>,
  extra: ObjectSchema["extra"] = "ignored",
): ObjectSchema {
  return make.object(
    at,
    Object.entries(properties).map(([name, schema]) => prop(name, schema)),
    extra,
  );
}

export function prop(name: string, schema: Schema, more: Partial<Property> = {}): Property {
  const wireName = name.replace(/\?$/, "");
  const place = `#/properties/${wireName}` as Pointer;
  return { ...make.property(place, wireName, { schema, required: !name.endsWith("?") }), ...more };
}

/** What lowering makes of `required` without the property. */
export function requiring(...names: readonly string[]): ObjectSchema {
  const place = "#/required" as Pointer;
  const properties = names.map((name) => prop(name, make.unknown(place, "required"), { at: place }));
  return make.object(at, properties);
}

/** A discriminator; the mapping leads to components. */
export function by(property: string, mapping: Readonly<Record<string, string>> = {}): Discriminator {
  return {
    at: "#/discriminator" as Pointer,
    property,
    mapping: Object.entries(mapping).map(([value, name]) => ({ value, to: idOf(name) })),
  };
}

export function choice(discriminator: Discriminator, ...variants: Some): Schema {
  return make.union(at, variants, { exclusive: true, discriminator });
}

/** A parent that others extend. */
export function parent(
  discriminator: Discriminator,
  properties: Readonly<Record<string, Schema>>,
): ObjectSchema {
  return { ...obj(properties), discriminator };
}
