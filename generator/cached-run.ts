// A run, or the outcome of the last one when nothing has changed since. The pipeline is loaded only when it is needed.

import { recall, remember } from "./cache/recall.js";
import { ReadLog } from "./parser/read/read-log.js";
import type { Outcome, RunRequest } from "./run.js";

/** Only runs that write, or say what would be written, leave something to compare the next one with. */
const kept: readonly RunRequest["mode"][] = ["write", "check", "dryRun"];

/** `cache`: where results are kept; null = nowhere. */
export async function cachedRun(request: RunRequest, cache: string | null): Promise<Outcome> {
  const folder = kept.includes(request.mode) ? cache : null;
  const known = folder === null ? null : recall(request, folder);
  if (known !== null) return known;
  const { run } = await import("./run.js");
  const reads = request.reads ?? new ReadLog();
  const outcome = await run({ ...request, reads });
  if (folder !== null && request.mode !== "dryRun") remember(request, folder, { outcome, reads });
  return outcome;
}
