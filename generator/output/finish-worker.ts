// The second thread of finishing: one piece of work in, one text out. Knows nothing of files on disk.

import * as nodeModule from "node:module";
import { parentPort } from "node:worker_threads";
import { TextFinisher, type FinishedText } from "./finish-text.js";
import type { Answer, Question } from "./finish-thread.js";
import { formatHere } from "./format-text.js";

// Each thread says so for itself that what it loads is compiled once (Node 22.1 and later).
const enable: unknown = Reflect.get(nodeModule, "enableCompileCache");
if (typeof enable === "function") enable();

const finisher = new TextFinisher();
await finisher.warmUp();

parentPort?.on("message", ({ id, work, claimed }: Question) => {
  if (Atomics.exchange(claimed, 0, 1) !== 0) return;
  void textOf(work).then(
    (finished) => parentPort?.postMessage({ id, ...finished } satisfies Answer),
    // Thrown outside the promise, so that it reaches whoever asked.
    (error: unknown) => setImmediate(() => Promise.reject(error as Error)),
  );
});

async function textOf(work: Question["work"]): Promise<FinishedText> {
  if (!("parser" in work)) return finisher.finish(work);
  return { text: await formatHere(work.parser, work.text), digest: "" };
}
