// Checks the document against the schema of its version, beside everything else: findings are warnings.

import { Worker } from "node:worker_threads";
import type { Report } from "../diagnostics/report.js";
import { makePointer } from "./pointer.js";
import type { Source } from "./read.js";
import { findSchemaFaults, type Finding } from "./validate/schema-findings.js";

/** Milliseconds that a run waits for validation once all its other work is done: nothing depends on it. */
const grace = 2_000;

export interface Validation {
  /** To be asked when everything else is done. Never rejects: a failure of the validator is none of the document. */
  finished(): Promise<void>;
}

export function validateBeside({ root }: Source, report: Report): Validation {
  const checking = findingsOf(root);
  return {
    async finished() {
      const timer = setTimeout(checking.giveUp, grace);
      const found = await checking.found;
      clearTimeout(timer);
      for (const { segments, message } of found ?? []) {
        report.add("SW104", makePointer({ file: "", segments }), { message });
      }
    },
  };
}

interface Checking {
  /** Null = given up, or the validator failed. */
  readonly found: Promise<readonly Finding[] | null>;
  readonly giveUp: () => void;
}

function findingsOf(root: Source["root"]): Checking {
  // A worker runs JavaScript; from TypeScript sources the same work is done in this thread.
  if (import.meta.url.endsWith(".ts"))
    return { found: findSchemaFaults(root).catch(() => null), giveUp: () => {} };
  const file = new URL("./validate/validate-worker.js", import.meta.url);
  const worker = new Worker(file, { workerData: root, resourceLimits: { maxYoungGenerationSizeMb: 12 } });
  // A run that ends early, or never asks, is not kept alive.
  worker.unref();
  let end: (found: readonly Finding[] | null) => void = () => {};
  const found = new Promise<readonly Finding[] | null>((resolve) => (end = resolve));
  worker.once("message", end);
  worker.once("error", () => end(null));
  worker.once("exit", () => end(null));
  void found.then(() => worker.terminate());
  return { found, giveUp: () => end(null) };
}
