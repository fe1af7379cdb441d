// Where the values of a text stand that was read without the library: blocks are read again, each when a place in it is
// first asked for.

import { valueBelow } from "../../resolve/trail.js";
import type { FindOffset } from "../source-map.js";
import { PlainYaml, type OffsetSink } from "../plain-yaml.js";
import { yamlOffsets } from "../yaml-offsets.js";
import { readPiece } from "../yaml-piece.js";
import type { Json } from "../../../model/brands.js";
import type { Block, Blocks } from "./blocks.js";

/** `root`: the value of the whole text; `blocks`: told of it while it was read. */
export function plainOffsets(text: string, root: Json, blocks: Blocks): FindOffset {
  const read = new Map<number, Known>();
  const knownOf = (block: Block): Known => {
    const known = read.get(block.offset) ?? readBlock(text, block);
    read.set(block.offset, known);
    return known;
  };
  return (segments) => {
    let offset = blocks.start;
    let value: Json | undefined = root;
    for (const [index, segment] of segments.entries()) {
      if (typeof value !== "object" || value === null) break;
      const entry = blocks.entry(value, segment);
      if (entry === undefined) break;
      offset = entry.offset;
      if (entry.isWhole) return offsetOf(knownOf(entry), segments.slice(index + 1));
      value = valueBelow(value, segment);
    }
    return offset;
  };
}

interface Known {
  readonly root: Json;
  readonly start: number;
  readonly entries: ReadonlyMap<object, ReadonlyMap<string, number>>;
  readonly pieces: ReadonlyMap<object, FindOffset>;
}

function readBlock(text: string, block: Block): Known {
  const entries = new Map<object, Map<string, number>>();
  const pieces = new Map<object, FindOffset>();
  const sink: OffsetSink = {
    add(container, segment, offset) {
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
  const root = new PlainYaml(text, sink).readBlock(block);
  return { root, start: block.offset, entries, pieces };
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
