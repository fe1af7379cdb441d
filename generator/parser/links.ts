// Where each reference text of each file leads, in the pointers of the documents as they were read.
// Knows nothing of files on disk, or of upgrades.

import type { Pointer } from "../ir/brands.js";

/** A reference made up by the upgrade: an absolute pointer that needs no base and no decoding. */
const placePrefix = "place:";

export function placeRef(pointer: Pointer): string {
  return placePrefix + pointer;
}

/** Invariant: a text leads to one place per file, so a pair is settled once. */
export class Links {
  readonly #byFile = new Map<string, Map<string, Pointer | null>>();

  set(file: string, ref: string, target: Pointer | null): void {
    const links = this.#byFile.get(file) ?? new Map<string, Pointer | null>();
    links.set(ref, target);
    this.#byFile.set(file, links);
  }

  /** Null = it leads nowhere, which was reported. Absent = this text is no reference of the file. */
  get(file: string, ref: string): Pointer | null | undefined {
    if (ref.startsWith(placePrefix)) return ref.slice(placePrefix.length) as Pointer;
    return this.#byFile.get(file)?.get(ref);
  }
}
