// The values of a schema that the document gives names to.

import { foldSchema, type Fold } from "./query/fold.js";
import { isEnum, isLiteral, isNullable, isConstrained, isUnion, isListed, membersOf } from "./query/kinds.js";
import { mapList } from "./replaced.js";
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
  return foldSchema(schema, membersFold, () => []);
}

const membersFold: Fold<readonly EnumMember[]> = {
  leaf: (schema) => (isListed(schema) ? membersOf(schema) : []),
  // An open enum: text beside the values that are known.
  union: (variants) => variants.flat(),
  intersection: () => [],
};

/** The schema with each named value as `change` says. */
export function mapMembers<T extends Schema>(schema: T, change: (member: EnumMember) => EnumMember): T;
export function mapMembers(schema: Schema, change: (member: EnumMember) => EnumMember): Schema {
  if (isEnum(schema)) return { ...schema, members: mapList(schema.members, change) };
  if (isLiteral(schema)) {
    const { kind, pointer, ...member } = schema;
    return { kind, pointer, ...change(member) };
  }
  if (isNullable(schema) || isConstrained(schema)) return { ...schema, of: mapMembers(schema.of, change) };
  if (!isUnion(schema)) return schema;
  return { ...schema, variants: mapList(schema.variants, (variant) => mapMembers(variant, change)) };
}
