// The second thread of finishing: plans and texts in, finished texts out, in the order in which they come.

import * as nodeModule from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { LocalTextWriter } from "./text-writer.js";
import type { Answer, Question } from "./writer-thread.js";
import type { Formatting } from "./format-text.js";

// Each thread says so for itself that what it loads is compiled once (Node 22.1 and later).
const enable: unknown = Reflect.get(nodeModule, "enableCompileCache");
if (typeof enable === "function") enable();

const writer = new LocalTextWriter();
await writer.warmUp(workerData as Formatting);

parentPort?.on("message", ({ id, work }: Question) => {
  // A failure is nobody's to catch here: it ends the thread, and so reaches whoever asked.
  void writer.finish(work).then((written) => parentPort?.postMessage({ id, written } satisfies Answer));
});
