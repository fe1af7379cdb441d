// What a parser of text hands over: the value, what is wrong with the text, and how places are found in it.

import type { Json } from "../../model/brands.js";
import type { FindOffset } from "./source-map.js";

export type ParsedText =
  | {
      readonly ok: true;
      readonly value: Json;
      readonly duplicates: readonly Duplicate[];
      readonly find: FindOffset;
    }
  | { readonly ok: false; readonly faults: readonly TextFault[] };

/** A key written twice in one object, as offsets in the text; the later one counts. */
export interface Duplicate {
  readonly key: string;
  readonly first: number;
  readonly later: number;
}

export interface TextFault {
  readonly kind: "syntax" | "budget";
  readonly offset: number;
  readonly reason: string;
}
