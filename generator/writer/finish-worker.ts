// The second thread of finishing: one piece of work in, one text out. Knows nothing of files on disk.

import * as nodeModule from "node:module";
import { setImmediate } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import { needsPrinter, TextFinisher, type FinishedText } from "./finish-text.js";
import type { Answer, Question } from "./finish-thread.js";
import { formatHere } from "./format-text.js";

// Each thread says so for itself that what it loads is compiled once (Node 22.1 and later).
const enable: unknown = Reflect.get(nodeModule, "enableCompileCache");
if (typeof enable === "function") enable();

const finisher = new TextFinisher();
await finisher.warmUp();

/** What this thread alone can do comes first, so that what is left at the end is what both can share. */
const [own, shared]: readonly [Question[], Question[]] = [[], []];
let isWorking = false;

parentPort?.on("message", (question: Question) => {
  const { work } = question;
  ("parser" in work || needsPrinter(work) ? own : shared).push(question);
  // A failure is nobody's to catch here: it ends the thread, and so reaches whoever asked.
  if (!isWorking) void workOff();
});

async function workOff(): Promise<void> {
  isWorking = true;
  for (let next = own.shift() ?? shared.shift(); next; next = own.shift() ?? shared.shift()) {
    const { id, work, claimed } = next;
    if (Atomics.exchange(claimed, 0, 1) !== 0) continue;
    parentPort?.postMessage({ id, ...(await textOf(work)) } satisfies Answer);
    // What came in meanwhile may have to go first.
    await setImmediate();
  }
  isWorking = false;
}

async function textOf(work: Question["work"]): Promise<FinishedText> {
  if (!("parser" in work)) return finisher.finish(work);
  return { text: await formatHere(work.parser, work.text), digest: "" };
}
