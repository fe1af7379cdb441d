// Which parts of the document the upgrade put elsewhere, so that references into them and places of them survive.
// Knows nothing of why they moved.

import type { Pointer } from "../../model/brands.js";
import { child, makePointer, splitPointer } from "../../input/pointer.js";

interface PointerMapping {
  /** Below the object that was rearranged. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Moves are stated below an object of the document as read; translation puts those along a pointer together. */
export class PointerMap {
  readonly #mappings = new Map<Pointer, PointerMapping[]>();
  #back: ReadonlyMap<Pointer, readonly PointerMapping[]> | null = null;

  add(current: Pointer, from: readonly string[], to: readonly string[]): void {
    const mappings = this.#mappings.get(current) ?? [];
    mappings.push({ from, to });
    this.#mappings.set(current, mappings);
  }

  /** Where a place of the document as read is in the upgraded one. */
  toNew(pointer: Pointer): Pointer {
    return this.#mappings.size === 0 ? pointer : translate(pointer, this.#mappings);
  }

  /** Where a place of the upgraded document was read; itself when nothing moved there. */
  toOld(pointer: Pointer): Pointer {
    if (this.#mappings.size === 0) return pointer;
    this.#back ??= reverse(this.#mappings);
    return translate(pointer, this.#back);
  }
}

function reverse(
  mappings: ReadonlyMap<Pointer, readonly PointerMapping[]>,
): ReadonlyMap<Pointer, readonly PointerMapping[]> {
  return new Map(
    [...mappings].map(([current, list]) => [
      translate(current, mappings),
      list.map(({ from, to }): PointerMapping => ({ from: to, to: from })),
    ]),
  );
}

/** Down the pointer; at each object its longest fitting move is taken. */
function translate(pointer: Pointer, mappings: ReadonlyMap<Pointer, readonly PointerMapping[]>): Pointer {
  const { file, segments } = splitPointer(pointer);
  const moved: string[] = [];
  let current = makePointer({ file, segments: [] });
  for (let index = 0; index < segments.length;) {
    const rest = segments.slice(index);
    const fitting = (mappings.get(current) ?? [])
      .filter(({ from }) => from.every((segment, offset) => rest[offset] === segment))
      .sort((a, b) => b.from.length - a.from.length)[0];
    const taken = fitting?.from ?? rest.slice(0, 1);
    moved.push(...(fitting?.to ?? taken));
    current = child(current, ...taken);
    index += taken.length;
  }
  return makePointer({ file, segments: moved });
}
