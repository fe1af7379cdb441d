// The second core's half of formatting: one text in, one formatted text out.

import { parentPort } from "node:worker_threads";
import type { FormatAnswer, FormatQuestion } from "./format.js";
import { formatText } from "./format-text.js";

parentPort?.on("message", ({ id, path, text }: FormatQuestion) => {
  void formatText(path, text).then(
    (formatted) => parentPort?.postMessage({ id, text: formatted } satisfies FormatAnswer),
    // Thrown outside the promise, so that it reaches whoever asked.
    (error: unknown) => setImmediate(() => Promise.reject(error as Error)),
  );
});
