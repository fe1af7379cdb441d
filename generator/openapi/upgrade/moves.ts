// Which parts of the document the upgrade put elsewhere, so that references into them and places of them survive.
// Knows nothing of why they moved.

import type { Pointer } from "../../model/brands.js";
import { child, makePointer, splitPointer } from "../../input/pointer.js";

interface Move {
  /** Below the object that was rearranged. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Moves are stated below an object of the document as read; translation puts those along a pointer together. */
export class Moves {
  readonly #moves = new Map<Pointer, Move[]>();
  #back: ReadonlyMap<Pointer, readonly Move[]> | null = null;

  add(at: Pointer, from: readonly string[], to: readonly string[]): void {
    const moves = this.#moves.get(at) ?? [];
    moves.push({ from, to });
    this.#moves.set(at, moves);
  }

  /** Where a place of the document as read is in the upgraded one. */
  toNew(pointer: Pointer): Pointer {
    return this.#moves.size === 0 ? pointer : translate(pointer, this.#moves);
  }

  /** Where a place of the upgraded document was read; itself when nothing moved there. */
  toOld(pointer: Pointer): Pointer {
    if (this.#moves.size === 0) return pointer;
    this.#back ??= reverse(this.#moves);
    return translate(pointer, this.#back);
  }
}

function reverse(moves: ReadonlyMap<Pointer, readonly Move[]>): ReadonlyMap<Pointer, readonly Move[]> {
  return new Map(
    [...moves].map(([at, list]) => [
      translate(at, moves),
      list.map(({ from, to }): Move => ({ from: to, to: from })),
    ]),
  );
}

/** Down the pointer; at each object its longest fitting move is taken. */
function translate(pointer: Pointer, moves: ReadonlyMap<Pointer, readonly Move[]>): Pointer {
  const { file, segments } = splitPointer(pointer);
  const moved: string[] = [];
  let at = makePointer({ file, segments: [] });
  for (let index = 0; index < segments.length;) {
    const rest = segments.slice(index);
    const fitting = (moves.get(at) ?? [])
      .filter(({ from }) => from.every((segment, offset) => rest[offset] === segment))
      .sort((a, b) => b.from.length - a.from.length)[0];
    const taken = fitting?.from ?? rest.slice(0, 1);
    moved.push(...(fitting?.to ?? taken));
    at = child(at, ...taken);
    index += taken.length;
  }
  return makePointer({ file, segments: moved });
}
