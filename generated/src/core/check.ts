// Copied by sdkwright from its runtime. Changes made here are lost.
// What a check says: issues, results, schemas, and the Standard Schema interface they speak.
// Types only; knows nothing of how a value is checked.

/** What is wrong, as a code that does not change between versions. */
export type IssueCode =
  /** The value has another JSON type. */
  | "type"
  /** The value is not one of those listed. */
  | "value"
  /** A required property is absent; the path is that of the object. */
  | "required"
  /** The property that tells the variants apart is absent; the path is that of the property. */
  | "missing_tag"
  /** No variant has this value of the property that tells them apart. */
  | "unknown_tag"
  /** The object may not have this property. */
  | "unknown_key"
  /** The key of the map is not allowed. */
  | "key"
  | "min_length"
  | "max_length"
  | "pattern"
  | "min"
  | "max"
  | "exclusive_min"
  | "exclusive_max"
  | "multiple_of"
  | "min_items"
  | "max_items"
  /** Two items are equal. */
  | "unique_items"
  | "min_properties"
  | "max_properties"
  /** Too few or too many items are of a certain kind. */
  | "contains"
  /** Nothing allows this item. */
  | "unknown_item"
  /** The value is one that is ruled out. */
  | "not"
  /** None of several possible variants takes the value; the issues before it are those of the closest. */
  | "no_variant"
  /** Exactly one variant may take the value, and several do. */
  | "several_variants"
  /** No value at all is allowed here. */
  | "never"
  /** The value is nested deeper than the check follows, or contains itself. */
  | "too_deep"
  /** More was wrong than is listed. */
  | "too_many"
  /** Reading the value threw, or gave something else the second time. */
  | "unreadable";

export interface Issue {
  /** JSON Pointer (RFC 6901) into the value; empty for the value itself. */
  readonly path: string;
  readonly code: IssueCode;
  /** One sentence. */
  readonly message: string;
  readonly expected: string;
  /** The type of what was found, or the value itself when it is short. */
  readonly received: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

export interface ValidateOptions {
  /**
   * False stops at the first issue. Default true; after 1,000 issues a last one with the code `too_many` says
   * that there are more.
   */
  readonly all?: boolean | undefined;
}

/** Adds what is wrong with the value to `found`. Calls itself only through its own further parameters. */
export type Check = (value: unknown, path: string, found: Found) => void;

/** Where issues are collected. */
export interface Found {
  readonly issues: Issue[];
  /** Collecting ends with the issue that reaches it. */
  readonly limit: number;
  /** How many unions around this place are being tried variant by variant. */
  readonly trials: number;
  /** The paths at which types that contain themselves have been looked at, by their fast check. */
  readonly visited: Map<unknown, Set<string>>;
}

/** Everything that can be asked of a type at run time, also through Standard Schema (https://standardschema.dev). */
export interface Schema<T> extends StandardSchema<T> {
  /** True when the value is a `T`. Never throws. */
  readonly is: (value: unknown) => value is T;
  /** @throws ValidationError that lists what is wrong. */
  readonly assert: (value: unknown) => asserts value is T;
  readonly validate: (value: unknown, options?: ValidateOptions) => Result<T>;
}

/** Standard Schema, version 1. */
export interface StandardSchema<T> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "sdkwright";
    readonly validate: (value: unknown) => StandardResult<T>;
    readonly types?: { readonly input: T; readonly output: T } | undefined;
  };
}

export type StandardResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly PropertyKey[] }[] };
