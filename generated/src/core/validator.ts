// Copied by sdkwright from its runtime. Changes made here are lost.
// The types validators share: results, options, rules, and the Standard Schema interface.

import type { Issue } from "./issue.js";

export type { Issue, IssueCode, IssueDetails, JSONTypeName } from "./issue.js";

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export interface ValidateOptions {
  /**
   * False stops at the first issue. Default true: up to 1,000 issues, and one with the code `too_many` if there are
   * more.
   */
  readonly all?: boolean | undefined;
  /**
   * Properties the document does not describe: `keep` (default) allows them, as JSON Schema does; `error` makes each
   * an issue with the code `unknown_key`.
   */
  readonly unknownKeys?: "keep" | "error" | undefined;
  /**
   * `apply` adds the document's defaults for missing properties before the value is validated. The result is a copy
   * where defaults were added, and shares everything else; the input is never changed. Default `ignore`.
   */
  readonly defaults?: "ignore" | "apply" | undefined;
}

/** Returns the value, or its issues. */
export type Validate<T> = (value: unknown, options?: ValidateOptions) => Result<T>;
/** Parses JSON text; where it is not JSON, the only issue says where. */
export type Parse<T> = (text: string, options?: ValidateOptions) => Result<T>;
/** @throws ValidationError that lists what is wrong. */
export type Assert<T> = (value: unknown) => asserts value is T;

/** Finds the issues of one schema. */
export interface Rule {
  /** Adds the value's issues to `state`. */
  readonly validate: (value: unknown, state: ValidationState) => void;
  /** The JSON types it can accept, as bits (describe-value.ts); absent: all. */
  readonly types?: number;
  /** Whether the rule evaluates this property of an object it accepts; absent: all properties. */
  readonly evaluates?: ((key: string, object: object, state: ValidationState) => boolean) | undefined;
  /** The value with defaults where properties are missing; absent: always the value itself. */
  readonly applyDefaults?: ((value: unknown, depth: number) => unknown) | undefined;
  /** The type's name. */
  readonly type?: string;
}

/** The issues collected so far, and the location validation has reached. */
export interface ValidationState {
  readonly issues: Issue[];
  /** Collecting stops at this many issues. */
  readonly limit: number;
  /** True when properties the document does not describe are issues. */
  readonly strict: boolean;
  /** How many enclosing unions are being tried variant by variant. */
  readonly trials: number;
  /** The paths at which recursive types were visited, by rule. */
  visited: Map<Rule, Set<string>> | null;
  /** The property names and indices that lead to this location in the value. */
  readonly instancePath: (string | number)[];
  /** The pieces of the pointer to this location in the document (see rule-location.ts). */
  readonly schemaPath: string[];
  /** How many recursive types enclose this location. */
  depth: number;
  /** At this depth of `instancePath` the enclosing `allOf` reports unknown properties, and its parts do not. */
  looseDepth: number;
  /** The innermost discriminator that selected a variant: its depth in `instancePath`, its name, its value. */
  discriminator: { readonly depth: number; readonly property: string; readonly value: unknown } | null;
}

/** All validators of a type, also as a Standard Schema (https://standardschema.dev). */
export interface Schema<T> extends StandardSchema<T> {
  /** True when the value is a `T`. Never throws. */
  readonly is: (value: unknown) => value is T;
  /** @throws ValidationError that lists what is wrong. */
  readonly assert: Assert<T>;
  readonly validate: Validate<T>;
  /** Parses JSON text; where it is not JSON, the only issue says where. */
  readonly parse: Parse<T>;
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
