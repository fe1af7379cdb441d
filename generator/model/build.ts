// Terse constructors of the model, for lowering, passes and tests. Knows nothing of where the parts come from.

import type { Assertion } from "./assertion.js";
import type { DeclId, NonEmpty, Pointer } from "./brands.js";
import type { DraftDeclaration } from "./document.js";
import type * as ir from "./schema.js";

/** What a constructor lets its caller say beside the necessary. */
type More<T, Given extends keyof T = never> = Partial<Omit<T, "kind" | "at" | Given>>;

/** One function per schema kind, plus `property`; what is not said takes the value that says least. */
export const make = {
  string: (at: Pointer, more: More<ir.StringSchema> = {}): ir.StringSchema => ({
    kind: "string",
    at,
    format: null,
    limits: {},
    ...more,
  }),
  number: (at: Pointer, more: More<ir.NumberSchema> = {}): ir.NumberSchema => ({
    kind: "number",
    at,
    integer: false,
    format: null,
    limits: {},
    ...more,
  }),
  boolean: (at: Pointer): ir.PlainSchema => ({ kind: "boolean", at }),
  null: (at: Pointer): ir.PlainSchema => ({ kind: "null", at }),
  unknown: (at: Pointer, source?: ir.UnknownSchema["source"]): ir.UnknownSchema => ({
    kind: "unknown",
    at,
    ...(source && { source }),
  }),
  never: (at: Pointer): ir.PlainSchema => ({ kind: "never", at }),
  literal: (at: Pointer, value: ir.LiteralValue): ir.LiteralSchema => ({ kind: "literal", at, value }),
  enum: (at: Pointer, members: NonEmpty<ir.EnumMember | ir.LiteralValue>): ir.EnumSchema => ({
    kind: "enum",
    at,
    members: members.map((m) =>
      typeof m === "object" ? m : { value: m },
    ) as unknown as NonEmpty<ir.EnumMember>,
  }),
  array: (at: Pointer, items: ir.Schema, limits: ir.ListLimits = {}): ir.ArraySchema => ({
    kind: "array",
    at,
    items,
    limits,
  }),
  tuple: (
    at: Pointer,
    items: NonEmpty<ir.Schema>,
    more: More<ir.TupleSchema, "items"> = {},
  ): ir.TupleSchema => ({
    kind: "tuple",
    at,
    items,
    rest: null,
    limits: {},
    ...more,
  }),
  object: (
    at: Pointer,
    properties: readonly ir.Property[],
    extra: ir.ObjectSchema["extra"] = "ignored",
  ): ir.ObjectSchema => ({ kind: "object", at, properties, extra }),
  property: (
    at: Pointer,
    wireName: string,
    rest: { readonly schema: ir.Schema } & More<ir.Property, "wireName">,
  ): ir.Property => ({ at, wireName, required: false, access: "readWrite", ...rest }),
  record: (at: Pointer, value: ir.Schema, more: More<ir.RecordSchema, "value"> = {}): ir.RecordSchema => ({
    kind: "record",
    at,
    value,
    keys: null,
    keyPattern: null,
    ...more,
  }),
  union: (
    at: Pointer,
    variants: NonEmpty<ir.Schema>,
    more: More<ir.UnionSchema, "variants"> = {},
  ): ir.UnionSchema => ({
    kind: "union",
    at,
    variants,
    exclusive: false,
    discriminator: null,
    ...more,
  }),
  tagged: (
    at: Pointer,
    property: string,
    rest: { readonly cases: NonEmpty<ir.TagCase> } & More<ir.TaggedSchema, "property">,
  ): ir.TaggedSchema => ({
    kind: "tagged",
    at,
    property,
    untagged: [],
    declared: true,
    exclusive: true,
    ...rest,
  }),
  intersection: (at: Pointer, parts: NonEmpty<ir.Schema>): ir.IntersectionSchema => ({
    kind: "intersection",
    at,
    parts,
  }),
  nullable: (at: Pointer, of: ir.Schema): ir.NullableSchema => ({ kind: "nullable", at, of }),
  ref: (at: Pointer, to: DeclId): ir.RefSchema => ({ kind: "ref", at, to }),
  refined: (at: Pointer, of: ir.Schema, checks: NonEmpty<Assertion>): ir.RefinedSchema => ({
    kind: "refined",
    at,
    of,
    checks,
  }),
  /** One that lowering or a pass adds: what passes find out of all declarations is not known yet. */
  declaration: (
    id: DeclId,
    at: Pointer,
    rest: Pick<DraftDeclaration, "name" | "schema"> & Partial<DraftDeclaration>,
  ): DraftDeclaration => ({
    id,
    at,
    owner: null,
    origin: "inline",
    cyclic: false,
    used: "none",
    area: null,
    ...rest,
  }),
  file: (at: Pointer, mediaType: string | null = null): ir.FileSchema => ({ kind: "file", at, mediaType }),
} as const;
