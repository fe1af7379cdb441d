// What a schema is made of without going into a property, an item or a map value: leaves, joined by references, choice,
// conjunction, null and assertions. A question about them is a `Fold`: what a leaf answers, and how answers are joined.

import type { DefinitionId } from "../brands.js";
import type {
  IntersectionSchema,
  NullableSchema,
  ConstrainedSchema,
  RefSchema,
  Schema,
  DiscriminatedSchema,
  UnionSchema,
} from "../schema.js";
import { variantsOf } from "./kinds.js";
import type { Lookup } from "./resolve.js";

export type Leaf = Exclude<
  Schema,
  UnionSchema | DiscriminatedSchema | IntersectionSchema | NullableSchema | RefSchema | ConstrainedSchema
>;

export interface Fold<R> {
  readonly leaf: (schema: Leaf) => R;
  /** Of the variants, tagged or not. */
  readonly union: (variants: readonly R[]) => R;
  readonly intersection: (parts: readonly R[]) => R;
  /** What null beside it changes; nothing unless said. */
  readonly nullable?: (of: R) => R;
}

/** The answer of a schema; `ref` gives that of a declaration. */
export function foldSchema<R>(schema: Schema, fold: Fold<R>, ref: (to: DefinitionId) => R): R {
  const of = (inner: Schema): R => foldSchema(inner, fold, ref);
  switch (schema.kind) {
    case "union":
    case "discriminated":
      return fold.union(variantsOf(schema).map(of));
    case "intersection":
      return fold.intersection(schema.parts.map(of));
    case "nullable":
      return fold.nullable ? fold.nullable(of(schema.of)) : of(schema.of);
    case "constrained":
      return of(schema.of);
    case "ref":
      return ref(schema.to);
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
    case "never":
    case "literal":
    case "enum":
    case "unknownVariant":
    case "array":
    case "tuple":
    case "object":
    case "map":
    case "binary":
      return fold.leaf(schema);
  }
}

/**
 * The answers of all schemas, behind references as well; that of a declaration is worked out once. `again`: what one
 * answers that is met inside itself.
 */
export function folding<R>(fold: Fold<R>, look: Lookup, again: R): (schema: Schema) => R {
  const known = new Map<DefinitionId, R>();
  const ref = (to: DefinitionId): R => {
    if (!known.has(to)) {
      known.set(to, again);
      known.set(to, foldSchema(look(to), fold, ref));
    }
    return known.get(to) as R;
  };
  return (schema) => foldSchema(schema, fold, ref);
}
