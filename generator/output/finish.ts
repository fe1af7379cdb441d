// Plans and texts → files in their final layout, on two threads where that pays: each takes the next piece of work
// when it has done its last. Knows nothing of what the files say.

import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { OutputSettings } from "../ir/output-settings.js";
import type { PlannedFile, TextFile } from "../plan/file-plan.js";
import { TextFinisher, type Work } from "./finish-text.js";
import { digest } from "./manifest.js";
import { isText, plainPlan } from "./print/plan-text.js";

/** What came of a piece of work: its text, and the digest of it that stands in the manifest. */
export interface FinishedText {
  readonly text: string;
  readonly digest: string;
}

/** Files that an earlier run finished. */
export interface KnownTexts {
  /** Null = to be made. `work`: a hash of what the file is made of. */
  find(path: string, work: string): FinishedText | null;
  keep(path: string, work: string, finished: FinishedText): void;
}

/** To be ended, since a thread keeps the process alive. */
export class Finisher {
  readonly #here = new TextFinisher();
  #worker: Worker | null = null;
  readonly #asked = new Map<number, { resolve: (text: string) => void; reject: (error: Error) => void }>();
  #failure: Error | null = null;
  #next = 0;

  /** The second thread, which loads its libraries while this one has other work. */
  start(): void {
    // A worker runs JavaScript; from TypeScript sources the same work is done in this thread.
    if (this.#worker !== null || import.meta.url.endsWith(".ts")) return;
    const worker = new Worker(new URL("./finish-worker.js", import.meta.url));
    worker.unref();
    worker.on("message", ({ id, text }: Answer) => {
      this.#asked.get(id)?.resolve(text);
      this.#asked.delete(id);
    });
    worker.on("error", (error: Error) => {
      this.#failure = error;
      for (const { reject } of this.#asked.values()) reject(error);
    });
    this.#worker = worker;
  }

  end(): void {
    void this.#worker?.terminate();
    this.#worker = null;
  }

  /** In the order they came. */
  async finish(
    files: readonly PlannedFile[],
    settings: OutputSettings,
    known: KnownTexts | null = null,
  ): Promise<readonly TextFile[]> {
    const jobs = files.map((file) => jobOf(file, settings));
    if (known === null) {
      const texts = await this.#finishAll(jobs);
      return jobs.map((job) => ({ kind: "text", path: job.work.path, text: texts.get(job) ?? "" }));
    }
    const hashes = new Map(jobs.map((job) => [job, hashOf(job.work)]));
    const found = new Map(jobs.map((job) => [job, known.find(job.work.path, hashes.get(job) ?? "")]));
    const made = await this.#finishAll(jobs.filter((job) => !found.get(job)));
    return jobs.map((job): TextFile => {
      const { path } = job.work;
      const kept = found.get(job);
      if (kept) return { kind: "text", path, ...kept };
      const text = made.get(job) ?? "";
      const finished = { text, digest: digest(path, text) };
      known.keep(path, hashes.get(job) ?? "", finished);
      return { kind: "text", path, ...finished };
    });
  }

  async #finishAll(jobs: readonly Job[]): Promise<ReadonlyMap<Job, string>> {
    // The longest first, so that none is left over for one thread at the end.
    const heavy = jobs.filter((job) => job.isHeavy).sort((a, b) => b.size - a.size);
    const light = jobs.filter((job) => !job.isHeavy).sort((a, b) => b.size - a.size);
    const texts = new Map<Job, string>();
    const there = async (worker: Worker): Promise<void> => {
      for (let job = heavy.shift() ?? light.shift(); job; job = heavy.shift() ?? light.shift()) {
        texts.set(job, await this.#ask(worker, job.work));
      }
    };
    const here = async (): Promise<void> => {
      for (let job = light.shift() ?? heavy.shift(); job; job = light.shift() ?? heavy.shift()) {
        texts.set(job, await this.#here.finish(job.work));
        // Answers of the other thread come in between two pieces of work.
        if (this.#worker !== null) await setImmediate();
      }
    };
    const worker = this.#worker;
    // Twice, so that the thread has its next piece when it is done with one.
    await Promise.all([here(), ...(worker === null ? [] : [there(worker), there(worker)])]);
    return texts;
  }

  #ask(worker: Worker, work: Work): Promise<string> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      if (this.#failure !== null) return reject(this.#failure);
      this.#asked.set(id, { resolve, reject });
      worker.postMessage({ id, work } satisfies Question);
    });
  }
}

function hashOf(work: Work): string {
  return createHash("sha256").update(JSON.stringify(work)).digest("hex");
}

interface Job {
  readonly work: Work;
  /** What needs a library, which the second thread has loaded. */
  readonly isHeavy: boolean;
  /** Characters, about. */
  readonly size: number;
}

function jobOf(file: PlannedFile, { format, importExtension }: OutputSettings): Job {
  if (file.kind === "text") {
    const { path, text } = file;
    const isLaidOut = !format || file.laidOut === true;
    const isHeavy = !isLaidOut && !path.endsWith(".ts");
    return { work: { path, from: text, isLaidOut }, isHeavy, size: isLaidOut ? 0 : text.length };
  }
  const plan = plainPlan(file, importExtension);
  const size = plan.statements.reduce((sum, one) => sum + (typeof one === "string" ? one.length : 2_000), 0);
  return {
    work: { path: `${file.module}.ts`, from: plan, isLaidOut: !format },
    isHeavy: !isText(plan),
    size,
  };
}

export interface Question {
  readonly id: number;
  readonly work: Work;
}

export interface Answer {
  readonly id: number;
  readonly text: string;
}
