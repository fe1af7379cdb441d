// Copied by sdkwright from its runtime. Changes made here are lost.
// What is wrong with a value, as data. Types only; knows nothing of how it is found.

/** The JSON types, and `integer`, which JSON Schema counts as one. */
export type JSONTypeName = "string" | "number" | "integer" | "boolean" | "null" | "array" | "object";

/** What each code says beside the words. Codes do not change between versions. */
export interface IssueDetails {
  /** The value has another JSON type; `types` is empty where no JSON is expected, such as a file. */
  type: { readonly types: readonly JSONTypeName[] };
  /** The value is not one of those listed. */
  value: { readonly allowed: readonly unknown[] };
  /** A required property is absent; the path is that of the object. `because`: the property that asks for it. */
  required: { readonly property: string; readonly because?: string };
  /** The property that tells the variants apart is absent; the path is that of the property. */
  missing_discriminator: { readonly property: string; readonly allowed: readonly unknown[] };
  /** No variant has this value of the property that tells them apart. */
  unknown_discriminator: { readonly property: string; readonly allowed: readonly unknown[] };
  /** The object may not have this property. */
  unknown_key: { readonly property: string };
  /** The key of the map is not allowed. */
  key: { readonly property: string };
  /** Lengths count Unicode code points. */
  min_length: { readonly limit: number };
  max_length: { readonly limit: number };
  pattern: { readonly pattern: string };
  /** The text is not what its format says, where formats are asserted. */
  format: { readonly format: string };
  min: { readonly limit: number };
  max: { readonly limit: number };
  exclusive_min: { readonly limit: number };
  exclusive_max: { readonly limit: number };
  multiple_of: { readonly of: number };
  min_items: { readonly limit: number };
  max_items: { readonly limit: number };
  /** Two items are equal: their positions. */
  unique_items: { readonly first: number; readonly again: number };
  min_properties: { readonly limit: number };
  max_properties: { readonly limit: number };
  /** Too few or too many items are of a certain kind; `max` null = any number. */
  contains: { readonly min: number; readonly max: number | null; readonly found: number };
  /** Nothing allows this item. */
  unknown_item: { readonly position: number };
  /** The value is one that is ruled out. */
  not: unknown;
  /** None of several possible variants takes the value; the issues before it are those of the closest. */
  no_variant: { readonly variants: readonly string[]; readonly closest: string };
  /** Exactly one variant may take the value, and several do. */
  several_variants: { readonly variants: readonly string[] };
  /** No value at all is allowed here. */
  never: unknown;
  /** The value is nested deeper than the check follows, or contains itself. */
  too_deep: unknown;
  /** More was wrong than is listed. */
  too_many: { readonly limit: number };
  /** Reading the value threw, or gave something else the second time. */
  unreadable: unknown;
  /** The text is no JSON: where, both counted from 1, and as an offset from 0 in UTF-16 units. */
  json: { readonly line: number; readonly column: number; readonly offset: number };
}

export type IssueCode = keyof IssueDetails;

interface IssueBase {
  /** JSON Pointer (RFC 6901) into the value; empty for the value itself. */
  readonly path: string;
  /** JSON Pointer into the document: the keyword that is broken, `#/components/schemas/Pet/properties/age/maximum`. */
  readonly schemaPath: string;
  /** One sentence. */
  readonly message: string;
  readonly expected: string;
  /** The type of what was found, or the value itself when it is short. */
  readonly received: string;
  /** Inside a union told apart by a property: that property of the variant, which its value chose. */
  readonly discriminator?: { readonly path: string; readonly value: unknown };
}

/** One thing that is wrong. Its `code` says which further fields it has. */
export type Issue = {
  readonly [C in IssueCode]: IssueBase & { readonly code: C } & IssueDetails[C];
}[IssueCode];

/** What a rule says of an issue; where it is, is known where it is added. */
export type Finding = {
  readonly [C in IssueCode]: { readonly code: C } & IssueDetails[C];
}[IssueCode];
