// The second thread of finishing, seen from the first.

import { Worker } from "node:worker_threads";
import type { Finished, TextWriter, Work } from "./text-writer.js";
import type { Formatting } from "./format-text.js";

export interface Question {
  readonly id: number;
  readonly work: Work;
}

export interface Answer {
  readonly id: number;
  readonly written: Finished;
}

interface Waiting {
  readonly resolve: (written: Finished) => void;
  readonly reject: (error: Error) => void;
}

/** What is made here dies young: more room for it made no run faster, and the process 50 MiB larger. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

export class WorkerTextWriter implements TextWriter {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #failure: Error | null = null;
  #next = 0;

  /** The libraries for it are loaded at once, while the first thread has other work. */
  constructor(formatting: Formatting) {
    const file = new URL("./writer-worker.js", import.meta.url);
    this.#worker = new Worker(file, { resourceLimits, workerData: formatting });
    this.#worker.unref();
    this.#worker.on("message", ({ id, written }: Answer) => {
      this.#waiting.get(id)?.resolve(written);
      this.#waiting.delete(id);
    });
    this.#worker.on("error", (error: Error) => {
      this.#failure = error;
      for (const { reject } of this.#waiting.values()) reject(error);
    });
  }

  finish(work: Work): Promise<Finished> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      if (this.#failure !== null) return reject(this.#failure);
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, work } satisfies Question);
    });
  }

  end(): void {
    void this.#worker.terminate();
  }
}
