// Which JSON types a schema may have, so that two schemas are known to exclude each other.

import type { DefinitionId } from "../brands.js";
import type { LiteralValue, Schema } from "../schema.js";
import { type Fold, foldSchema, folding, type Leaf } from "./fold.js";
import type { Lookup } from "./resolve.js";

/** A set of JSON types, one bit each. */
export type JsonTypes = number;

/** The same bits as in the runtime's describe-value.ts; `other` is what JSON has not: `undefined`. */
export const jsonType = {
  string: 1,
  number: 2,
  boolean: 4,
  null: 8,
  array: 16,
  object: 32,
  other: 64,
} as const;
export const everyType: JsonTypes = 127;

export type JsonTypesOf = (schema: Schema) => JsonTypes;

/** As the document describes values: bytes have no type of their own, a text schema may describe them as well. */
export function jsonTypesWith(look: Lookup): JsonTypesOf {
  return folding(typesFold(everyType), look, everyType);
}

/** As the program has them: bytes are a `Blob`. */
export function programTypesWith(look: Lookup): JsonTypesOf {
  return folding(programFold, look, everyType);
}

/** The same where those of declarations are known already. */
export function programTypes(schema: Schema, declared: ReadonlyMap<DefinitionId, JsonTypes>): JsonTypes {
  return foldSchema(schema, programFold, (id) => declared.get(id) ?? 0);
}

const programFold = typesFold(jsonType.object);

function typesFold(file: JsonTypes): Fold<JsonTypes> {
  return {
    leaf: (schema) => typesOfLeaf(schema, file),
    union: (variants) => variants.reduce((types, variant) => types | variant, 0),
    intersection: (parts) => parts.reduce((types, part) => types & part, everyType),
    nullable: (of) => of | jsonType.null,
  };
}

function typesOfLeaf(schema: Leaf, file: JsonTypes): JsonTypes {
  switch (schema.kind) {
    case "string":
    case "number":
    case "boolean":
    case "null":
      return jsonType[schema.kind];
    case "unknown":
      return everyType;
    case "never":
      return 0;
    case "literal":
      return typeOfValue(schema.value);
    case "enum":
      return schema.members.reduce((types, { value }) => types | typeOfValue(value), 0);
    case "unknownVariant":
      return jsonType[schema.type];
    case "array":
    case "tuple":
      return jsonType.array;
    case "object":
    case "map":
      return jsonType.object;
    case "binary":
      return file;
  }
}

function typeOfValue(value: LiteralValue): JsonTypes {
  return jsonType[typeof value as "string" | "number" | "boolean"];
}
