// The values of a schema that the document gives names to. Knows nothing of what names may look like.

import type { EnumMember, Schema } from "./schema.js";

export interface NamedMember extends EnumMember {
  readonly name: string;
}

/** In the order of the document; empty when the schema is no enum, or one whose values have no names. */
export function namedMembers(schema: Schema): readonly NamedMember[] {
  return listedMembers(schema).flatMap((member) =>
    member.name === undefined ? [] : [{ ...member, name: member.name }],
  );
}

/** The values a schema lists, of an open enum as well. A single one counts: it may have a name. */
export function listedMembers(schema: Schema): readonly EnumMember[] {
  if (schema.kind === "enum") return schema.members;
  if (schema.kind === "literal") return [schema];
  if (schema.kind === "nullable" || schema.kind === "refined") return listedMembers(schema.of);
  // An open enum: text beside the values that are known.
  return schema.kind === "union" ? schema.variants.flatMap(listedMembers) : [];
}

/** The schema with each named value as `change` says. */
export function mapMembers<T extends Schema>(schema: T, change: (member: EnumMember) => EnumMember): T;
export function mapMembers(schema: Schema, change: (member: EnumMember) => EnumMember): Schema {
  if (schema.kind === "enum") {
    const [first, ...rest] = schema.members;
    return { ...schema, members: [change(first), ...rest.map(change)] };
  }
  if (schema.kind === "literal") {
    const { kind, at, ...member } = schema;
    return { kind, at, ...change(member) };
  }
  if (schema.kind === "nullable" || schema.kind === "refined")
    return { ...schema, of: mapMembers(schema.of, change) };
  if (schema.kind !== "union") return schema;
  const [first, ...rest] = schema.variants;
  return {
    ...schema,
    variants: [mapMembers(first, change), ...rest.map((variant) => mapMembers(variant, change))],
  };
}
