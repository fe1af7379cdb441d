// The second thread of finishing, seen from the first: takes work in the order in which it is asked, unless the first
// thread claims a piece before it gets there. Knows nothing of what the work is.

import { Worker } from "node:worker_threads";
import type { FinishedText, Work } from "./finish-text.js";

/** Of a file, what the first thread leaves to the formatter. */
export interface Part {
  readonly parser: string;
  readonly text: string;
}

export interface Question {
  readonly id: number;
  readonly work: Work | Part;
  /** Whoever first writes something other than 0 here does the work. */
  readonly claimed: Int32Array;
}

export interface Answer extends FinishedText {
  readonly id: number;
}

/** A piece of work that waits for one of the threads. */
export interface Asked {
  /** True when it is now for this thread to do; false when it is done, or being done, by the other. */
  claim(): boolean;
  /** Never comes for what this thread has claimed. */
  readonly answer: Promise<FinishedText>;
}

/** What is made here dies young: more room for it made no run faster, and the process 50 MiB larger. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

/** To be ended, since it keeps the process alive. */
export class FinishThread {
  readonly #worker = new Worker(new URL("./finish-worker.js", import.meta.url), { resourceLimits });
  readonly #asked = new Map<
    number,
    { resolve: (text: FinishedText) => void; reject: (error: Error) => void }
  >();
  #failure: Error | null = null;
  #next = 0;

  constructor() {
    this.#worker.unref();
    this.#worker.on("message", ({ id, text, digest }: Answer) => {
      this.#asked.get(id)?.resolve({ text, digest });
      this.#asked.delete(id);
    });
    this.#worker.on("error", (error: Error) => {
      this.#failure = error;
      for (const { reject } of this.#asked.values()) reject(error);
    });
  }

  ask(work: Work | Part): Asked {
    const id = this.#next++;
    const claimed = new Int32Array(new SharedArrayBuffer(4));
    const answer = new Promise<FinishedText>((resolve, reject) => {
      if (this.#failure !== null) return reject(this.#failure);
      this.#asked.set(id, { resolve, reject });
      this.#worker.postMessage({ id, work, claimed } satisfies Question);
    });
    // Nobody may be waiting yet when the thread fails.
    answer.catch(() => {});
    return { answer, claim: () => Atomics.exchange(claimed, 0, 1) === 0 };
  }

  async format(parser: string, text: string): Promise<string> {
    return (await this.ask({ parser, text }).answer).text;
  }

  end(): void {
    void this.#worker.terminate();
  }
}
