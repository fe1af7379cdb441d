// Says that a keyword belongs to another version, where the document's version is one without it.

import { child } from "../../input/pointer.js";
import { pointerOf, type Trail } from "../../input/resolve/trail.js";
import type { Upgrading } from "./upgrading.js";

export interface StrayKeyword {
  /** The key to point at. */
  readonly key: string;
  /** What to call it, when the key alone would not tell. */
  readonly keyword?: string;
  readonly instead: string;
}

/** `trail` leads to the schema. Nothing is said in 2.0 and 3.0, whose own spellings these are. */
export function warnOfDialect(stray: StrayKeyword, trail: Trail, { version, report }: Upgrading): void {
  if (version === "2.0" || version === "3.0") return;
  const { key, keyword = key, instead } = stray;
  report.add("SW109", child(pointerOf(trail), key), { keyword, instead });
}
