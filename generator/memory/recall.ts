// Results of the last run by name, each with all it was made from. Knows nothing of what is made.

import { Notes, type Ask } from "./notes.js";

interface Kept<T> {
  readonly given: readonly unknown[];
  readonly notes: Notes;
  readonly result: T;
}

export class Recall<T> {
  #last: ReadonlyMap<string, Kept<T>> = new Map();
  #now = new Map<string, Kept<T>>();

  /** Begins a run: what the last one did not use is forgotten. */
  turn(): void {
    if (this.#now.size > 0) this.#last = this.#now;
    this.#now = new Map();
  }

  /**
   * The result of that name. `given`: what `make` is made from besides what it asks, compared by `===`; `make` tells
   * the notes everything it asks, and `ask` answers the same questions as things stand now.
   */
  of(name: string, given: readonly unknown[], { ask, make }: Making<T>): T {
    const last = this.#last.get(name);
    const holds = last && sameList(last.given, given) && last.notes.stillHold(ask);
    if (holds) {
      this.#now.set(name, last);
      return last.result;
    }
    const notes = new Notes();
    const result = make(notes);
    this.#now.set(name, { given, notes, result });
    return result;
  }
}

export interface Making<T> {
  readonly ask: Ask;
  readonly make: (notes: Notes) => T;
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, n) => item === b[n]);
}
