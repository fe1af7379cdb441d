// Where the entries of the maps and lists of one text stand, found by the value they are in: what an alias or a merge
// key brought in is found where it is written. Knows nothing of how the text was read.

import type { Json } from "../../model/brands.js";
import { valueBelow } from "../resolve/node-path.js";
import type { FindOffset } from "./source-map.js";

/** Offsets in one row, those of each map (in the order of its keys) and of each list together. */
export class ValueOffsets {
  /** Offset of the value of the whole text. */
  start = 0;
  readonly #rows = new Map<object, number>();
  #offsets = new Int32Array(1024);
  #length = 0;

  addMap(map: object, offsetOf: (key: string) => number | undefined): void {
    this.#rows.set(map, this.#length);
    for (const key of Object.keys(map)) this.#push(offsetOf(key) ?? 0);
  }

  addList(list: object, offsets: readonly number[]): void {
    this.#rows.set(list, this.#length);
    for (const offset of offsets) this.#push(offset);
  }

  /** Of an item, or of the key that comes at this index. */
  at(container: object, index: number): number {
    return this.#offsets[(this.#rows.get(container) ?? 0) + index] ?? 0;
  }

  /** In the value that was built from the text. */
  finder(root: Json): FindOffset {
    return (segments) => {
      let offset = this.start;
      let value: Json | undefined = root;
      for (const segment of segments) {
        if (typeof value !== "object" || value === null) break;
        const below = valueBelow(value, segment);
        if (below === undefined) break;
        offset = this.at(value, Array.isArray(value) ? Number(segment) : Object.keys(value).indexOf(segment));
        value = below;
      }
      return offset;
    };
  }

  #push(offset: number): void {
    if (this.#length === this.#offsets.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#offsets);
      this.#offsets = larger;
    }
    this.#offsets[this.#length++] = offset;
  }
}
