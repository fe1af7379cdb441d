// What every rule of the upgrade is given: the place, and the means to look, to move and to report.

import type { Report } from "../../diagnostics/report.js";
import type { Pointer } from "../../model/brands.js";
import type { Kind } from "../../input/resolve/grammar.js";
import type { Links } from "../../input/resolve/links.js";
import type { Raw } from "../../input/raw.js";
import { type NodePath, pointerOf } from "../../input/resolve/node-path.js";
import type { Version } from "../../input/read/version.js";
import type { PointerMap } from "./pointer-map.js";
import { child } from "../../input/pointer.js";

export interface Upgrading {
  readonly version: Version;
  readonly root: Raw;
  readonly kinds: ReadonlyMap<object, Kind>;
  readonly links: Links;
  readonly pointerMap: PointerMap;
  readonly report: Report;
  /** Variants that said `nullable` and nothing else: some documents have hundreds, so they are told together. */
  readonly bareNullables: Pointer[];
  /** Lists of schemas under `items` where only one is allowed. */
  readonly listedItems: Pointer[];
  /** What `x-ms-discriminator-value` says of derived schemas, by their base as it was read. */
  readonly discriminatorValues: ReadonlyMap<object, Raw>;
  /** The value as read that a reference of a file leads to; null = nowhere. */
  readonly follow: (ref: string, file: string) => NodePath | null;
}

export interface StrayKeyword {
  /** The key to point at. */
  readonly key: string;
  /** What to call it, when the key alone would not tell. */
  readonly keyword?: string;
  readonly instead: string;
}

/** `nodePath` leads to the schema. Nothing is said in 2.0 and 3.0, whose own spellings these are. */
export function warnOfDialect(stray: StrayKeyword, nodePath: NodePath, { version, report }: Upgrading): void {
  if (version === "2.0" || version === "3.0") return;
  const { key, keyword = key, instead } = stray;
  report.add("SW109", child(pointerOf(nodePath), key), { keyword, instead });
}
