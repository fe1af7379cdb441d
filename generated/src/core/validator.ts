// Copied by sdkwright from its runtime. Changes made here are lost.
// What checks are made of: results, options, rules, and the Standard Schema interface they speak.
// Types only; knows nothing of how a value is checked.

import type { Issue } from "./issue.js";

export type { Issue, IssueCode, IssueDetails, JSONTypeName } from "./issue.js";

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export interface ValidateOptions {
  /**
   * False stops at the first issue. Default true; after 1,000 issues a last one with the code `too_many` says
   * that there are more.
   */
  readonly all?: boolean | undefined;
  /**
   * Properties the document does not describe: `keep` (default) lets them be, as JSON Schema does, `error` makes
   * each an issue with the code `unknown_key`.
   */
  readonly unknownKeys?: "keep" | "error" | undefined;
  /**
   * `apply` puts the document's defaults where a property is absent, before the value is judged. The result is a
   * copy where something was put in, and shares everything else; the value given is never changed. Default
   * `ignore`.
   */
  readonly defaults?: "ignore" | "apply" | undefined;
}

/** The value itself, or all that is wrong with it. */
export type Validate<T> = (value: unknown, options?: ValidateOptions) => Result<T>;
/** Reads JSON text; where it is none, the one issue says where. */
export type Parse<T> = (text: string, options?: ValidateOptions) => Result<T>;
/** @throws ValidationError that lists what is wrong. */
export type Assert<T> = (value: unknown) => asserts value is T;

/** A part of a type as something that finds issues. */
export interface Rule {
  /** Adds what is wrong with the value to `found`. */
  readonly validate: (value: unknown, state: ValidationState) => void;
  /** The JSON types that it can take, as bits (check-describe.ts); absent = every one. */
  readonly types?: number;
  /** Whether the rule has a word for the key of an object that it takes; absent = for every key. */
  readonly evaluates?: ((key: string, object: object, state: ValidationState) => boolean) | undefined;
  /** The value with defaults where something is absent, or the same value; absent = always the same. */
  readonly applyDefaults?: ((value: unknown, depth: number) => unknown) | undefined;
  /** What the type is called. */
  readonly type?: string;
}

/** Where issues are collected, and where the search for them is. */
export interface ValidationState {
  readonly issues: Issue[];
  /** Collecting ends with the issue that reaches it. */
  readonly limit: number;
  /** True when keys nothing describes are issues. */
  readonly strict: boolean;
  /** How many unions around this place are being tried variant by variant. */
  readonly trials: number;
  /** The paths at which types that contain themselves have been looked at, by their rule. */
  visited: Map<Rule, Set<string>> | null;
  /** The keys and positions that lead to this place in the value. */
  readonly instancePath: (string | number)[];
  /** The pieces of the pointer to this place in the document (see check-place.ts). */
  readonly schemaPath: string[];
  /** Types that contain themselves that are open around this place. */
  depth: number;
  /** At this depth of `keys` unknown keys are judged by whoever put it here. */
  looseDepth: number;
  /** The innermost tag that chose a variant: its depth in `keys`, its name, its value. */
  discriminator: { readonly depth: number; readonly property: string; readonly value: unknown } | null;
}

/** Everything that can be asked of a type at run time, also through Standard Schema (https://standardschema.dev). */
export interface Schema<T> extends StandardSchema<T> {
  /** True when the value is a `T`. Never throws. */
  readonly is: (value: unknown) => value is T;
  /** @throws ValidationError that lists what is wrong. */
  readonly assert: Assert<T>;
  readonly validate: Validate<T>;
  /** Reads JSON text; where it is none, the one issue says where. */
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
