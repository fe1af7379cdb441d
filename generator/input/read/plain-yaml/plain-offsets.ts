// Where the values of a text stand that was read without the library: read again, when that is first asked for.

import { valueBelow } from "../../resolve/trail.js";
import type { FindOffset } from "../source-map.js";
import { PlainYaml, type OffsetSink } from "../plain-yaml.js";
import { yamlOffsets } from "../yaml-offsets.js";
import { readPiece } from "../yaml-piece.js";
import type { Json } from "../../../model/brands.js";

export function plainOffsets(text: string): FindOffset {
  let known: Known | null = null;
  return (segments) => offsetOf((known ??= read(text)), segments);
}

interface Known {
  readonly root: Json;
  readonly start: number;
  readonly entries: ReadonlyMap<object, ReadonlyMap<string, number>>;
  readonly pieces: ReadonlyMap<object, FindOffset>;
}

function read(text: string): Known {
  const entries = new Map<object, Map<string, number>>();
  const pieces = new Map<object, FindOffset>();
  let start: number | null = null;
  const sink: OffsetSink = {
    add(container, segment, offset) {
      start ??= offset;
      const inside = entries.get(container);
      if (inside) inside.set(segment, offset);
      else entries.set(container, new Map([[segment, offset]]));
    },
    addPiece(container, from, end) {
      pieces.set(container, (segments) => {
        const find = yamlOffsets(readPiece(text.slice(from, end))?.contents);
        return from + find(segments);
      });
    },
  };
  const root = new PlainYaml(text, sink).read();
  return { root, start: start ?? 0, entries, pieces };
}

function offsetOf({ root, start, entries, pieces }: Known, segments: readonly string[]): number {
  let offset = start;
  let value: Json | undefined = root;
  for (const [index, segment] of segments.entries()) {
    if (typeof value !== "object" || value === null) break;
    const piece = pieces.get(value);
    if (piece) {
      const found = piece(segments.slice(index));
      // What is not in it is nowhere: its key is the nearest place.
      return found === piece([]) ? offset : found;
    }
    const here = entries.get(value)?.get(segment);
    if (here === undefined) break;
    offset = here;
    value = valueBelow(value, segment);
  }
  return offset;
}
