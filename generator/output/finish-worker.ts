// The second thread of finishing: one piece of work in, one text out. Knows nothing of files on disk.

import * as nodeModule from "node:module";
import { parentPort } from "node:worker_threads";
import type { Answer, Question } from "./finish.js";
import { TextFinisher } from "./finish-text.js";

// Each thread says so for itself that what it loads is compiled once (Node 22.1 and later).
const enable: unknown = Reflect.get(nodeModule, "enableCompileCache");
if (typeof enable === "function") enable();

const finisher = new TextFinisher();

parentPort?.on("message", ({ id, work }: Question) => {
  void finisher.finish(work).then(
    (text) => parentPort?.postMessage({ id, text } satisfies Answer),
    // Thrown outside the promise, so that it reaches whoever asked.
    (error: unknown) => setImmediate(() => Promise.reject(error as Error)),
  );
});
