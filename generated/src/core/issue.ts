// Copied by sdkwright from its runtime. Changes made here are lost.
// What is wrong with a value, as data. Types only.

/** The JSON types, and `integer`, which JSON Schema counts as one. */
export type JSONTypeName = "string" | "number" | "integer" | "boolean" | "null" | "array" | "object";

/** The fields each code adds to the message. Codes do not change between versions. */
export interface IssueDetails {
  /** The value has another JSON type; `types` is empty where binary data is expected. */
  type: { readonly types: readonly JSONTypeName[] };
  /** The value is not one of the `enum` or `const`. */
  value: { readonly allowed: readonly unknown[] };
  /**
   * A required property is missing; the path is that of the object. `because`: the property that requires it
   * (`dependentRequired`).
   */
  required: { readonly property: string; readonly because?: string };
  /** The discriminator is missing; the path is that of the property. */
  missing_discriminator: { readonly property: string; readonly allowed: readonly unknown[] };
  /** No variant has this discriminator value. */
  unknown_discriminator: { readonly property: string; readonly allowed: readonly unknown[] };
  /** The object may not have this property. */
  unknown_key: { readonly property: string };
  /** A property name of the map is not allowed. */
  key: { readonly property: string };
  /** Lengths count Unicode code points. */
  min_length: { readonly limit: number };
  max_length: { readonly limit: number };
  pattern: { readonly pattern: string };
  /** The string does not have its format, where formats are asserted. */
  format: { readonly format: string };
  min: { readonly limit: number };
  max: { readonly limit: number };
  exclusive_min: { readonly limit: number };
  exclusive_max: { readonly limit: number };
  multiple_of: { readonly of: number };
  min_items: { readonly limit: number };
  max_items: { readonly limit: number };
  /** Two items are equal; their indices. */
  unique_items: { readonly first: number; readonly again: number };
  min_properties: { readonly limit: number };
  max_properties: { readonly limit: number };
  /** Too few or too many items match `contains`; `max` null: no maximum. */
  contains: { readonly min: number; readonly max: number | null; readonly found: number };
  /** The item is not allowed (`unevaluatedItems`). */
  unknown_item: { readonly position: number };
  /** The value matches `not`. */
  not: unknown;
  /** No variant accepts the value; the issues before this one are those of the closest variant. */
  no_variant: { readonly variants: readonly string[]; readonly closest: string };
  /** Several variants accept the value, and exactly one may (`oneOf`). */
  several_variants: { readonly variants: readonly string[] };
  /** No value is allowed here (the schema `false`). */
  never: unknown;
  /** The value is nested too deeply, or contains itself. */
  too_deep: unknown;
  /** There are more issues than are listed. */
  too_many: { readonly limit: number };
  /** Reading the value threw, or a second read differed from the first. */
  unreadable: unknown;
  /** The text is not JSON: line and column counted from 1, offset from 0 in UTF-16 code units. */
  json: { readonly line: number; readonly column: number; readonly offset: number };
}

export type IssueCode = keyof IssueDetails;

interface IssueBase {
  /** JSON Pointer (RFC 6901) into the value; empty for the value itself. */
  readonly path: string;
  /** JSON Pointer into the document: the keyword that failed, `#/components/schemas/Pet/properties/age/maximum`. */
  readonly schemaPath: string;
  /** One sentence. */
  readonly message: string;
  readonly expected: string;
  /** The type of the value, or the value itself when it is short. */
  readonly received: string;
  /** Inside a discriminated union: the discriminator that selected the variant. */
  readonly discriminator?: { readonly path: string; readonly value: unknown };
}

/** One way in which a value is not valid. Its `code` tells which further fields it has. */
export type Issue = {
  readonly [C in IssueCode]: IssueBase & { readonly code: C } & IssueDetails[C];
}[IssueCode];

/** An issue as a rule reports it, before its location is added. */
export type Finding = {
  readonly [C in IssueCode]: { readonly code: C } & IssueDetails[C];
}[IssueCode];
