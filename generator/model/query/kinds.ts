// Which kind a schema is, for whoever asks of one or two kinds: whoever asks of more answers every kind by
// `matchSchema`, or by `foldSchema` where only what a schema is made of counts. What is not there is of no kind.

import type {
  EnumMember,
  LiteralValue,
  PlainSchema,
  Schema,
  DiscriminatedSchema,
  UnionSchema,
  NumberSchema,
} from "../schema.js";

type OfKind<K extends Schema["kind"]> = [Extract<Schema, { kind: K }>] extends [never]
  ? PlainSchema & { readonly kind: K }
  : Extract<Schema, { kind: K }>;

function ofKind<K extends Schema["kind"]>(
  kind: K,
): (schema: Schema | null | undefined) => schema is OfKind<K> {
  return (schema): schema is OfKind<K> => schema?.kind === kind;
}

export const isString = ofKind("string");
export const isNumber = ofKind("number");
export const isBoolean = ofKind("boolean");
/** Null and nothing else. */
export const isNull = ofKind("null");
export const isUnknown = ofKind("unknown");
export const isNever = ofKind("never");
export const isLiteral = ofKind("literal");
export const isEnum = ofKind("enum");
export const isUnknownVariant = ofKind("unknownVariant");
export const isArray = ofKind("array");
export const isTuple = ofKind("tuple");
export const isObject = ofKind("object");
export const isMap = ofKind("map");
export const isUnion = ofKind("union");
export const isDiscriminated = ofKind("discriminated");
export const isIntersection = ofKind("intersection");
export const isNullable = ofKind("nullable");
export const isRef = ofKind("ref");
export const isConstrained = ofKind("constrained");
export const isBinary = ofKind("binary");

/** True for `type: object` and nothing else, which says nothing of what another object leaves open. */
export function isBareObject(schema: Schema): boolean {
  if (!isMap(schema) || schema.keys !== null || schema.keyPattern !== null) return false;
  return isUnknown(schema.value) && schema.value.source === "unsaid";
}

/** Without null, where it may be null: the schema itself else. */
export function withoutNull(schema: Schema): Schema {
  return isNullable(schema) ? schema.of : schema;
}

/** Without its assertions: the schema itself where it has none. */
export function withoutAssertions(schema: Schema): Schema {
  return isConstrained(schema) ? schema.of : schema;
}

/** What several schemas are met in: the parts of an intersection, or the schema alone. */
export function partsOf(schema: Schema): readonly Schema[] {
  return isIntersection(schema) ? schema.parts : [schema];
}

/** The variants of a union, each once: one with several values for the tag stands in several cases. */
export function variantsOf(schema: UnionSchema | DiscriminatedSchema): readonly Schema[] {
  if (isUnion(schema)) return schema.variants;
  return [...new Set([...schema.cases.flatMap(({ variants }) => variants), ...schema.undiscriminated])];
}

/** Every value the schema takes, where it is a list of values; null = it is none. */
export function listedValues(schema: Schema): readonly LiteralValue[] | null {
  return isListed(schema) ? membersOf(schema).map(({ value }) => value) : null;
}

export type Listed = Extract<Schema, { kind: "literal" | "enum" }>;

export function isListed(schema: Schema | null | undefined): schema is Listed {
  return isLiteral(schema) || isEnum(schema);
}

/** A literal is an enum of one member. */
export function membersOf(schema: Listed): readonly EnumMember[] {
  if (isEnum(schema)) return schema.members;
  const { kind: _, pointer: __, ...member } = schema;
  return [member];
}

/** An integer of 64 bits, by the registered formats (https://spec.openapis.org/registry/format/). */
export function isLargeInteger({ integer, format }: NumberSchema): boolean {
  return integer && (format === "int64" || format === "uint64");
}
