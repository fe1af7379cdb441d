// Checks the document against the schema of its version, beside everything else: findings are warnings.
// Knows nothing of what the findings say.

import { Worker } from "node:worker_threads";
import type { Report } from "../diagnostics/report.js";
import { makePointer } from "./pointer.js";
import type { Source } from "./read.js";
import { findSchemaFaults, type Finding } from "./validate/schema-findings.js";

/** Milliseconds after which validation is given up: nothing depends on it. */
const patience = 30_000;

/** Never rejects: a failure of the validator is no failure of the document. */
export async function validateBeside({ root, version }: Source, report: Report): Promise<void> {
  // The validator knows no schema of 3.2.
  if (version === "3.2") return;
  for (const { segments, message } of await findings(root)) {
    report.add("SW104", makePointer({ file: "", segments }), { message });
  }
}

async function findings(root: Source["root"]): Promise<readonly Finding[]> {
  // A worker runs JavaScript; from TypeScript sources the same work is done in this thread.
  if (import.meta.url.endsWith(".ts")) return findSchemaFaults(root).catch(() => []);
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./validate/validate-worker.js", import.meta.url), {
      workerData: root,
    });
    const timer = setTimeout(() => end([]), patience);
    const end = (found: readonly Finding[]): void => {
      clearTimeout(timer);
      resolve(found);
      void worker.terminate();
    };
    worker.once("message", end);
    worker.once("error", () => end([]));
    worker.once("exit", () => end([]));
  });
}
