// Plans and texts → files in their final layout, on two threads where that pays: the second begins with the first file
// while others are still to come, the first works towards it from the last. Knows nothing of what the files say.

import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { bug } from "../bug.js";
import type { OutputSettings } from "../model/output-settings.js";
import type { PlannedFile, TextFile } from "./file-plan.js";
import { needsPrinter, TextFinisher, type FinishedText, type Work } from "./finish-text.js";
import { FinishThread, type Asked } from "./finish-thread.js";
import { plainPlan } from "./print/plan-text.js";

/** Files that an earlier run finished. */
export interface KnownTexts {
  /** Null = to be made. `work`: a hash of what the file is made of. */
  find(path: string, work: string): FinishedText | null;
  keep(path: string, work: string, finished: FinishedText): void;
}

interface Job {
  readonly work: Work;
  /** Of the work, where earlier runs are known. */
  readonly hash: string | null;
  /** Null = the second thread does not know of it. */
  readonly there: Asked | null;
}

/** The files of one run. To be ended, since a thread keeps the process alive. */
export class Finisher {
  #thread: FinishThread | null = null;
  readonly #done: TextFile[] = [];
  readonly #jobs: Job[] = [];

  /** The second thread, which loads its libraries while this one has other work. */
  start(): void {
    // A worker runs JavaScript; from TypeScript sources the same work is done in this thread.
    if (!import.meta.url.endsWith(".ts")) this.#thread ??= new FinishThread();
  }

  end(): void {
    this.#thread?.end();
    this.#thread = null;
  }

  /** Returns at once: what can be done meanwhile is done in the second thread. */
  add(files: readonly PlannedFile[], settings: OutputSettings, known: KnownTexts | null = null): void {
    for (const file of files) {
      const work = workOf(file, settings);
      const hash = known && hashOf(work);
      const found = known?.find(work.path, hash ?? "") ?? null;
      if (found !== null) this.#done.push({ kind: "text", path: work.path, ...found });
      else if (typeof work.from === "string" && work.isLaidOut) this.#jobs.push({ work, hash, there: null });
      else this.#jobs.push({ work, hash, there: this.#thread?.ask(work) ?? null });
    }
  }

  /** All that were added. */
  async finished(known: KnownTexts | null = null): Promise<readonly TextFile[]> {
    const thread = this.#thread;
    // What the layout does not know is the formatter's, which the second thread has loaded.
    const here = new TextFinisher(thread ? (parser, text) => thread.format(parser, text) : undefined);
    const texts = new Map<Job, Promise<FinishedText>>();
    for (const job of [...this.#jobs].reverse()) {
      if (job.there && (needsPrinter(job.work) || !job.there.claim())) texts.set(job, job.there.answer);
      else texts.set(job, here.finish(job.work));
      // Answers of the other thread come in between two pieces of work.
      if (thread !== null) await setImmediate();
    }
    for (const job of this.#jobs) {
      const finished = (await texts.get(job)) ?? bug(`${job.work.path} was not finished`);
      if (job.hash !== null) known?.keep(job.work.path, job.hash, finished);
      this.#done.push({ kind: "text", path: job.work.path, ...finished });
    }
    return this.#done;
  }
}

function hashOf(work: Work): string {
  return createHash("sha256").update(JSON.stringify(work)).digest("hex");
}

function workOf(file: PlannedFile, { format, importExtension }: OutputSettings): Work {
  if (file.kind === "source")
    return { path: `${file.module}.ts`, from: plainPlan(file, importExtension), isLaidOut: !format };
  return { path: file.path, from: file.text, isLaidOut: !format || file.laidOut === true };
}
