// What every rule of the upgrade is given: the place, and the means to look, to move and to report.

import type { Report } from "../../diagnostics/report.js";
import type { Pointer } from "../../model/brands.js";
import type { Kind } from "../../input/resolve/grammar.js";
import type { Links } from "../../input/resolve/links.js";
import type { Raw } from "../../input/raw.js";
import type { Trail } from "../../input/resolve/trail.js";
import type { Version } from "../../input/read/version.js";
import type { Moves } from "./moves.js";

export interface Upgrading {
  readonly version: Version;
  readonly root: Raw;
  readonly kinds: ReadonlyMap<object, Kind>;
  readonly links: Links;
  readonly moves: Moves;
  readonly report: Report;
  /** Variants that said `nullable` and nothing else: some documents have hundreds, so they are told together. */
  readonly bareNullables: Pointer[];
  /** Lists of schemas under `items` where only one is allowed. */
  readonly listedItems: Pointer[];
  /** What `x-ms-discriminator-value` says of heirs, by their parent as it was read. */
  readonly tagValues: ReadonlyMap<object, Raw>;
  /** The value as read that a reference of a file leads to; null = nowhere. */
  readonly follow: (ref: string, file: string) => Trail | null;
}
