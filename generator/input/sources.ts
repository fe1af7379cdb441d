// What lowering reads: every file of the document, after reading, resolving and upgrading.

import type { Position } from "../diagnostics/problem.js";
import type { Json, Pointer } from "../model/brands.js";
import type { Raw } from "./raw.js";

export interface Sources {
  /** The root document in OpenAPI 3.1 spelling, deep-frozen. */
  readonly root: Raw;
  /** The value at a place of any file; absent = nothing stands there. */
  get(pointer: Pointer): Json | undefined;
  /**
   * Where a `$ref` (or a URI-like discriminator mapping) written at `pointer` leads: absolute and normalised. Chains are
   * not followed: the value there may be a reference itself. Null = it leads nowhere, which resolving has reported.
   */
  target(ref: string, pointer: Pointer): Pointer | null;
  /** The schema resource around a place, which is the whole file for nearly all, and its `$dynamicAnchor`s. */
  resource(pointer: Pointer): { readonly pointer: Pointer; readonly dynamic: ReadonlyMap<string, Pointer> };
  /** Line and column in the source text as it was read; the nearest place above when this one was made up by an upgrade. */
  locate(pointer: Pointer): Position | null;
}
