// The branded strings of the model, where what a string means is part of its type, and lists that have an element.

declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/**
 * A place in the source: `#` and an RFC 6901 pointer for the root document (`#/paths/~1chat/get`), with the
 * file's path relative to the root document in front for any other file (`schemas/pet.yaml#/properties/id`).
 * The key into a SourceMap.
 */
export type Pointer = Branded<string, "Pointer">;

/** Identity of a declaration; derived from its place, never shown to users. */
export type DefinitionId = Branded<string, "DefinitionId">;

/** A legal, settled, collision-free TypeScript identifier. Only `passes/names.ts` makes one. */
export type Ident = Branded<string, "Ident">;

/** An identifier that is still to be settled: the words it should be made of, and how strongly. */
export interface NameHint {
  /** The name as it should be if nothing is in the way, in any spelling: `ChatCompletion`, `top_logprobs`, `1foo`. */
  readonly text: string;
  /**
   * `nameOverride`: the user said so, never moves. `component`: the document's own name, kept verbatim where legal.
   * `derived`: made up by us, so it gives way first.
   */
  readonly source: "override" | "component" | "derived";
}

export type NonEmpty<T> = readonly [T, ...T[]];

/** Any JSON value, as `JSON.parse` gives it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}
