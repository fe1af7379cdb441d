// Where each reference text of each file leads, in the pointers of the documents as they were read.

import type { Pointer } from "../../model/brands.js";

/** A reference made up by the upgrade: an absolute pointer that needs no base and no decoding. */
const placePrefix = "place:";

export function placeRef(pointer: Pointer): string {
  return placePrefix + pointer;
}

/**
 * By what a text is relative to: a file, or a schema resource inside one. Invariant: a text leads to one place per
 * base, so a pair is settled once.
 */
export class Links {
  readonly #byBase = new Map<string, Map<string, Pointer | null>>();

  set(base: string, ref: string, target: Pointer | null): void {
    const links = this.#byBase.get(base) ?? new Map<string, Pointer | null>();
    links.set(ref, target);
    this.#byBase.set(base, links);
  }

  /** Null = it leads nowhere, which was reported. Absent = this text is no reference there. */
  get(base: string, ref: string): Pointer | null | undefined {
    if (ref.startsWith(placePrefix)) return ref.slice(placePrefix.length) as Pointer;
    return this.#byBase.get(base)?.get(ref);
  }
}
