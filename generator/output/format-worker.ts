// The second core's half of formatting: texts in, formatted texts out, in the same order.

import { parentPort } from "node:worker_threads";
import type { FormatAnswer, FormatQuestion } from "./format.js";
import { formatText } from "./format-text.js";

parentPort?.on("message", ({ id, texts }: FormatQuestion) => {
  void Promise.all(texts.map(({ path, text }) => formatText(path, text))).then(
    (formatted) => parentPort?.postMessage({ id, texts: formatted } satisfies FormatAnswer),
    // Thrown outside the promise, so that it reaches whoever asked.
    (error: unknown) => setImmediate(() => Promise.reject(error as Error)),
  );
});
