// Which files a run asked for and what it found there: what the next run must find again for its result to be the same,
// and what is to be watched.

import type { Location } from "./location.js";

export class ReadLog {
  readonly #texts = new Map<string, string | null>();
  #isComplete = true;

  /** `text`: null when there was nothing to read. */
  add(location: Location, text: string | null): void {
    if (location.kind === "local") this.#texts.set(location.path, text);
    else this.#isComplete = false;
  }

  /** What was read cannot be told by paths alone. */
  giveUp(): void {
    this.#isComplete = false;
  }

  /** By absolute path, as it was asked for. */
  get texts(): ReadonlyMap<string, string | null> {
    return this.#texts;
  }

  /** False when something else than files of this machine was read. */
  get isComplete(): boolean {
    return this.#isComplete;
  }
}
