// A run, or the outcome of the last one when nothing has changed since. The pipeline is loaded only when it is needed.

import { resolve } from "node:path";
import { CachedTexts } from "./cache/cached-texts.js";
import { hashOf } from "./cache/run-record.js";
import { programStamp } from "./cache/program-stamp.js";
import { withImportedFiles } from "./config/imported-files.js";
import { filesBelow } from "./config/read-templates.js";
import { hashOfFile, outputOf, recall, remember } from "./cache/recall.js";
import { ReadLog } from "./input/read/read-log.js";
import type { Outcome, RunRequest } from "./run.js";

/** Only runs that write, or say what would be written, leave something to compare the next one with. */
const kept: readonly RunRequest["mode"][] = ["write", "check", "dryRun"];

/** `cache`: where results are kept; null = nowhere. */
export async function cachedRun(request: RunRequest, cache: string | null): Promise<Outcome> {
  // Prettier's configuration is the user's, and may be code: nobody can say that it is still the same.
  const isOurs = request.options.format !== "prettier";
  const folder = kept.includes(request.mode) && isOurs ? cache : null;
  const reads = request.reads ?? new ReadLog();
  if (folder === null) return (await import("./run.js")).run({ ...request, reads });
  const code = codeOf(request);
  if (code === null) return (await import("./run.js")).run({ ...request, reads });
  const stamp = programStamp() + code;
  const known = recall(request, { folder, stamp });
  if (known !== null) return known;
  const { run } = await import("./run.js");
  const written = new CachedTexts({ folder, output: outputOf(request), stamp });
  const outcome = await run({ ...request, reads, cachedTexts: written });
  if (request.mode === "dryRun") return outcome;
  remember(request, { folder, stamp }, { outcome, reads, written });
  if (outcome.ok) written.save();
  return outcome;
}

/** A hash of the user's code and templates that take part in a run; null = unknown code takes part. */
function codeOf({ options, cwd, targetModules = null }: RunRequest): string | null {
  const isOwn = (options.targets ?? []).some((target) => typeof target !== "string");
  if (isOwn && targetModules === null) return null;
  const modules = isOwn ? (targetModules ?? []).flatMap(withImportedFiles) : [];
  const { templates } = options;
  const texts = templates === undefined ? [] : filesBelow(resolve(cwd, templates));
  if (modules.length + texts.length === 0) return "";
  return hashOf([...modules, ...texts].map((path) => `${path} ${hashOfFile(path) ?? ""}\n`).join(""));
}
