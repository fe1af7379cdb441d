// What a value must satisfy beyond the shape of its type: the assertions of JSON Schema that no type can say.

import type { NonEmpty } from "./brands.js";
import type { Schema } from "./schema.js";

/**
 * One assertion of a `constrained` schema. Those about items hold of every value that is no array, those about keys of
 * every value that is no object (JSON Schema 2020-12 Core, section 7.6.1).
 */
export type Assertion =
  | NotAssertion
  | ConditionalAssertion
  | OneOfAssertion
  | TypeConditionalAssertion
  | ContainsAssertion
  | UnevaluatedItemsAssertion
  | PropertyNamesAssertion
  | PatternPropertiesAssertion
  | PropertyCountAssertion
  | DependentRequiredAssertion
  | DependentSchemaAssertion
  | UnevaluatedPropertiesAssertion;

export interface NotAssertion {
  readonly kind: "not";
  readonly schema: Schema;
}
/** `if`, `then`, `otherwise`; null = nothing more is asked for in that case. */
export interface ConditionalAssertion {
  readonly kind: "conditional";
  readonly if: Schema;
  readonly then: Schema | null;
  readonly else: Schema | null;
}
/** Exactly one of the variants, where a union alone would be read less strictly. */
export interface OneOfAssertion {
  readonly kind: "oneOf";
  readonly variants: NonEmpty<Schema>;
}
/** The schema, for values of its JSON type; every other value satisfies it. */
export interface TypeConditionalAssertion {
  readonly kind: "typeConditional";
  readonly type: "string" | "number" | "array" | "object";
  readonly schema: Schema;
}
/** So many items satisfy the schema; `max` null = any number. */
export interface ContainsAssertion {
  readonly kind: "contains";
  readonly item: Schema;
  readonly min: number;
  readonly max: number | null;
}
/** Each item that nothing else has looked at satisfies the schema: `unevaluatedItems`. */
export interface UnevaluatedItemsAssertion {
  readonly kind: "unevaluatedItems";
  readonly schema: Schema;
  readonly evaluated: Evaluated;
}
/** Each key satisfies the schema: `propertyNames`. */
export interface PropertyNamesAssertion {
  readonly kind: "propertyNames";
  readonly schema: Schema;
}
/** The value of each key that matches satisfies the schema: `patternProperties`. */
export interface PatternPropertiesAssertion {
  readonly kind: "patternProperties";
  readonly pattern: string;
  readonly schema: Schema;
}
/** `minProperties` and `maxProperties`; `max` null = any number. */
export interface PropertyCountAssertion {
  readonly kind: "propertyCount";
  readonly min: number;
  readonly max: number | null;
}
/** Where the property is, the others are too. */
export interface DependentRequiredAssertion {
  readonly kind: "dependentRequired";
  readonly property: string;
  readonly required: NonEmpty<string>;
}
/** Where the property is, the object satisfies the schema. */
export interface DependentSchemaAssertion {
  readonly kind: "dependentSchema";
  readonly property: string;
  readonly schema: Schema;
}
/** The value of each key that nothing else has looked at satisfies the schema: `unevaluatedProperties`, and
 * `additionalProperties` beside patterns. */
export interface UnevaluatedPropertiesAssertion {
  readonly kind: "unevaluatedProperties";
  readonly schema: Schema;
  readonly evaluated: Evaluated;
}

/** The keys, or the items, that the schemas around an assertion have looked at (Core, section 11). */
export interface Evaluated {
  readonly names: readonly string[];
  readonly patterns: readonly string[];
  /** Items before this position. */
  readonly first: number;
  /** Items that satisfy one of these: `contains`. */
  readonly matching: readonly Schema[];
  /** Every key, every item. */
  readonly all: boolean;
  readonly cases: readonly EvaluatedCase[];
}

/** What is looked at only where the value satisfies a schema, or only where it does not. */
export interface EvaluatedCase {
  readonly if: Schema;
  readonly then: Evaluated;
  readonly else: Evaluated | null;
}
