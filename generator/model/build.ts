// Terse constructors of the model, for lowering, passes and tests.

import type { Assertion } from "./assertion.js";
import type { DefinitionId, NonEmpty, Pointer } from "./brands.js";
import type { DraftDefinition } from "./document.js";
import type * as ir from "./schema.js";

/** What a constructor lets its caller say beside the necessary. */
type More<T, Given extends keyof T = never> = Partial<Omit<T, "kind" | "pointer" | Given>>;

/** One function per schema kind, plus `property`; what is not said takes the value that says least. */
export const make = {
  string: (pointer: Pointer, more: More<ir.StringSchema> = {}): ir.StringSchema => ({
    kind: "string",
    pointer,
    format: null,
    constraints: {},
    ...more,
  }),
  number: (pointer: Pointer, more: More<ir.NumberSchema> = {}): ir.NumberSchema => ({
    kind: "number",
    pointer,
    integer: false,
    format: null,
    constraints: {},
    ...more,
  }),
  boolean: (pointer: Pointer): ir.PlainSchema => ({ kind: "boolean", pointer }),
  null: (pointer: Pointer): ir.PlainSchema => ({ kind: "null", pointer }),
  unknown: (pointer: Pointer, source?: ir.UnknownSchema["source"]): ir.UnknownSchema => ({
    kind: "unknown",
    pointer,
    ...(source && { source }),
  }),
  never: (pointer: Pointer): ir.PlainSchema => ({ kind: "never", pointer }),
  literal: (pointer: Pointer, value: ir.LiteralValue): ir.LiteralSchema => ({
    kind: "literal",
    pointer,
    value,
  }),
  enum: (pointer: Pointer, members: NonEmpty<ir.EnumMember | ir.LiteralValue>): ir.EnumSchema => ({
    kind: "enum",
    pointer,
    members: members.map((m) =>
      typeof m === "object" ? m : { value: m },
    ) as unknown as NonEmpty<ir.EnumMember>,
  }),
  array: (pointer: Pointer, items: ir.Schema, constraints: ir.ArrayConstraints = {}): ir.ArraySchema => ({
    kind: "array",
    pointer,
    items,
    constraints,
  }),
  tuple: (
    pointer: Pointer,
    items: NonEmpty<ir.Schema>,
    more: More<ir.TupleSchema, "items"> = {},
  ): ir.TupleSchema => ({
    kind: "tuple",
    pointer,
    items,
    rest: null,
    constraints: {},
    ...more,
  }),
  object: (
    pointer: Pointer,
    properties: readonly ir.Property[],
    additionalProperties: ir.ObjectSchema["additionalProperties"] = "ignored",
  ): ir.ObjectSchema => ({ kind: "object", pointer, properties, additionalProperties }),
  property: (
    pointer: Pointer,
    serializedName: string,
    rest: { readonly schema: ir.Schema } & More<ir.Property, "serializedName">,
  ): ir.Property => ({ pointer, serializedName, required: false, access: "readWrite", ...rest }),
  map: (pointer: Pointer, value: ir.Schema, more: More<ir.MapSchema, "value"> = {}): ir.MapSchema => ({
    kind: "map",
    pointer,
    value,
    keys: null,
    keyPattern: null,
    ...more,
  }),
  union: (
    pointer: Pointer,
    variants: NonEmpty<ir.Schema>,
    more: More<ir.UnionSchema, "variants"> = {},
  ): ir.UnionSchema => ({
    kind: "union",
    pointer,
    variants,
    oneOf: false,
    discriminator: null,
    ...more,
  }),
  discriminated: (
    pointer: Pointer,
    property: string,
    rest: { readonly cases: NonEmpty<ir.DiscriminatorCase> } & More<ir.DiscriminatedSchema, "property">,
  ): ir.DiscriminatedSchema => ({
    kind: "discriminated",
    pointer,
    property,
    undiscriminated: [],
    declared: true,
    oneOf: true,
    ...rest,
  }),
  intersection: (pointer: Pointer, parts: NonEmpty<ir.Schema>): ir.IntersectionSchema => ({
    kind: "intersection",
    pointer,
    parts,
  }),
  nullable: (pointer: Pointer, of: ir.Schema): ir.NullableSchema => ({ kind: "nullable", pointer, of }),
  ref: (pointer: Pointer, to: DefinitionId): ir.RefSchema => ({ kind: "ref", pointer, to }),
  constrained: (pointer: Pointer, of: ir.Schema, assertions: NonEmpty<Assertion>): ir.ConstrainedSchema => ({
    kind: "constrained",
    pointer,
    of,
    assertions,
  }),
  /** One that lowering or a pass adds: what passes find out of all declarations is not known yet. */
  definition: (
    id: DefinitionId,
    pointer: Pointer,
    rest: Pick<DraftDefinition, "name" | "schema"> & Partial<DraftDefinition>,
  ): DraftDefinition => ({
    id,
    pointer,
    owner: null,
    origin: "inline",
    cyclic: false,
    used: "none",
    moduleGroup: null,
    ...rest,
  }),
  binary: (pointer: Pointer, mediaType: string | null = null): ir.BinarySchema => ({
    kind: "binary",
    pointer,
    mediaType,
  }),
} as const;
