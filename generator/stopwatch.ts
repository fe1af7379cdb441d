// How long each stage of a run took. No output depends on it.

import { performance } from "node:perf_hooks";

export interface StageTime<Name> {
  readonly stage: Name;
  readonly milliseconds: number;
}

export class Stopwatch<Name> {
  readonly #onBegin: (stage: Name) => void;
  readonly #times: StageTime<Name>[] = [];
  #current: { readonly stage: Name; readonly since: number } | null = null;

  constructor(onBegin: (stage: Name) => void) {
    this.#onBegin = onBegin;
  }

  begin(stage: Name): void {
    this.stop();
    this.#current = { stage, since: performance.now() };
    this.#onBegin(stage);
  }

  stop(): readonly StageTime<Name>[] {
    if (this.#current !== null) {
      const { stage, since } = this.#current;
      this.#times.push({ stage, milliseconds: performance.now() - since });
      this.#current = null;
    }
    return this.#times;
  }
}
