// The closed union of schema kinds: what a JSON value may be.

import type { Assertion } from "./assertion.js";
import type { DefinitionId, Json, NonEmpty } from "./brands.js";
import type { Documented, Located } from "./located.js";

export type LiteralValue = string | number | boolean;

/**
 * Normal form (asserted by `check.ts`): null appears only as `nullable` or as a schema that is null and nothing
 * else; no union has one variant (but for a discriminator not consumed yet) or a union of its own strictness inside it; every `ref` hits a
 * declaration; after the `inline` pass an `object` stands only at the root of a declaration or as a part of an
 * intersection there; `constrained` stands around an intersection, never inside one. What assertions hold is as the
 * document says it, in no normal form.
 */
export type Schema =
  | StringSchema
  | NumberSchema
  | PlainSchema
  | UnknownSchema
  | LiteralSchema
  | EnumSchema
  | UnknownVariantSchema
  | ArraySchema
  | TupleSchema
  | ObjectSchema
  | MapSchema
  | UnionSchema
  | DiscriminatedSchema
  | IntersectionSchema
  | NullableSchema
  | RefSchema
  | BinarySchema
  | ConstrainedSchema;

/**
 * What every kind carries. The documentation is what was written at this very place, for whoever gives the schema
 * a name of its own; a property or declaration that stands for it has its own copy.
 */
interface Shape extends Located, Documented {
  /** No `type` names it: keywords such as `properties` hint at it, and beside a type that is named they are idle. */
  readonly implied?: true;
}

export interface StringSchema extends Shape {
  readonly kind: "string";
  readonly format: string | null;
  readonly constraints: StringConstraints;
}
export interface NumberSchema extends Shape {
  readonly kind: "number";
  readonly integer: boolean;
  readonly format: string | null;
  readonly constraints: NumberConstraints;
}
/** `never` accepts no value. */
export interface PlainSchema extends Shape {
  readonly kind: "boolean" | "null" | "never";
}
/** Accepts every value. */
export interface UnknownSchema extends Shape {
  readonly kind: "unknown";
  /**
   * What put it there, where no schema did: a key that is only listed in `required`, an object of whose keys nothing
   * is said, or an option of the user.
   */
  readonly source?: "required" | "unsaid" | "option";
}
export interface LiteralSchema extends Shape {
  readonly kind: "literal";
  readonly value: LiteralValue;
  /** As of a member of an enum. */
  readonly name?: string;
}
/** At least two distinct values; one value is a `literal`. */
export interface EnumSchema extends Shape {
  readonly kind: "enum";
  readonly members: NonEmpty<EnumMember>;
}
/** A tag whose value no variant of its union has: what tells a variant that the document does not list. */
export interface UnknownVariantSchema extends Shape {
  readonly kind: "unknownVariant";
  readonly type: "string" | "number";
}
export interface ArraySchema extends Shape {
  readonly kind: "array";
  readonly items: Schema;
  readonly constraints: ArrayConstraints;
}
export interface TupleSchema extends Shape {
  readonly kind: "tuple";
  /** Items by position. JSON Schema requires none of them: `limits.min` says how many must be there. */
  readonly items: NonEmpty<Schema>;
  /** What may follow them; null = nothing may. */
  readonly rest: Schema | null;
  readonly constraints: ArrayConstraints;
}
export interface ObjectSchema extends Shape {
  readonly kind: "object";
  readonly properties: readonly Property[];
  /**
   * Keys that are not in `properties`: a schema they must satisfy (`unknown` when the document allows any out
   * loud), `closed` when none may be there, `ignored` when the document says nothing.
   */
  readonly additionalProperties: Schema | "closed" | "ignored";
  /**
   * As declared on an object that others extend with allOf. The `flatten` pass makes a union of the extending
   * declarations of it; absent afterwards.
   */
  readonly discriminator?: Discriminator;
}
/** An object used as a map; nothing is known of its keys but their pattern. */
export interface MapSchema extends Shape {
  readonly kind: "map";
  readonly value: Schema;
  /** The values a key may have, from `propertyNames`; null = any string. */
  readonly keys: NonEmpty<string> | null;
  readonly keyPattern: string | null;
}
/** `oneOf`: exactly one variant must match (oneOf); otherwise at least one (anyOf). */
export interface UnionSchema extends Shape {
  readonly kind: "union";
  readonly variants: NonEmpty<Schema>;
  readonly oneOf: boolean;
  /** The discriminator as declared, until the `discriminate` pass has consumed it; null afterwards. */
  readonly discriminator: Discriminator | null;
}
/** A union of objects told apart by one property. */
export interface DiscriminatedSchema extends Shape {
  readonly kind: "discriminated";
  readonly property: string;
  readonly cases: NonEmpty<DiscriminatorCase>;
  /**
   * Tried when no case takes the value: variants that have no value for the property, and once more those
   * (the same object as in their case) that may leave the property out or say null.
   */
  readonly undiscriminated: readonly Schema[];
  /** True when the document declares a discriminator, false when a shared literal property was recognised. */
  readonly declared: boolean;
  /** As in a union; it matters only between variants that share a value. */
  readonly oneOf: boolean;
}
/** The value satisfies every part. Parts are refs, at most one object, or whatever could not be merged. */
export interface IntersectionSchema extends Shape {
  readonly kind: "intersection";
  readonly parts: NonEmpty<Schema>;
  /** To the letter of JSON Schema: what a part says of other keys holds of those the parts beside it declare. */
  readonly strict?: true;
}
export interface NullableSchema extends Shape {
  readonly kind: "nullable";
  readonly of: Schema;
}
export interface RefSchema extends Shape {
  readonly kind: "ref";
  readonly to: DefinitionId;
}
/** Bytes: a multipart part, a raw body. */
export interface BinarySchema extends Shape {
  readonly kind: "binary";
  readonly mediaType: string | null;
}
/** The type is that of `of`; validators check the assertions as well. */
export interface ConstrainedSchema extends Shape {
  readonly kind: "constrained";
  readonly of: Schema;
  readonly assertions: NonEmpty<Assertion>;
}

export interface EnumMember extends Documented {
  readonly value: LiteralValue;
  /** What the document calls it; once names are settled an identifier, unique in its enum. Absent = it has no name. */
  readonly name?: string;
}

export interface Property extends Located, Documented {
  readonly serializedName: string;
  readonly required: boolean;
  readonly access: "readWrite" | "readOnly" | "writeOnly";
  /** Wire JSON; never applied by types or client, only documented. Absent = none said. */
  readonly default?: Json;
  readonly schema: Schema;
}

export interface Discriminator extends Located {
  readonly property: string;
  /** By value; targets that lead nowhere were reported and left out. */
  readonly mapping: readonly { readonly value: string; readonly to: DefinitionId }[];
  /** What stands where the property is missing or has a value that nothing claims; absent = not said. */
  readonly fallback?: DefinitionId;
}

export interface DiscriminatorCase {
  readonly value: LiteralValue;
  /** More than one = the tag alone does not decide; they are tried in order. */
  readonly variants: NonEmpty<Schema>;
  /** How we learned the value. */
  readonly source: "literal" | "mapping" | "schemaName";
}

/** Lengths count Unicode code points. */
export interface StringConstraints {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
}
export interface NumberConstraints {
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: number;
  readonly exclusiveMax?: number;
  readonly multipleOf?: number;
}
export interface ArrayConstraints {
  readonly min?: number;
  readonly max?: number;
  readonly unique?: boolean;
}
