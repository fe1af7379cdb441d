// The library: what `import { generate, defineConfig } from "sdkwright"` gives.

import { resolve } from "node:path";
import type { Options } from "./config/options.js";
import { defaultCacheFolder } from "./cache/cache-folder.js";
import { cachedRun } from "./cached-run.js";
import type { Outcome, RunRequest } from "./run.js";

export type {
  InspectedCase,
  InspectedOperation,
  InspectedPages,
  InspectedStream,
  InspectedUnion,
  Inspection,
} from "./inspect/inspection.js";
export type { UnknownReason, UnknownType } from "./inspect/unknown-types.js";
export type { TargetName } from "./targets/registry.js";
export type { Target, TargetContext } from "./targets/target.js";
export type { Problem, Severity } from "./diagnostics/problem.js";
export type { NameOptions, Options } from "./config/options.js";
export type { Outcome, Stage } from "./run.js";
export { defineTarget } from "./targets/target.js";
export { Bug } from "./bug.js";

/** Beside the options: where and how to run. */
export interface GenerateOptions extends Options {
  /** Folder that relative paths mean. Default: the process's. */
  cwd?: string;
  /** `write` (default), `check` compares without writing, `dryRun` says what it would do, `model` stops at the model. */
  mode?: "write" | "check" | "dryRun" | "model";
  /** Called as each stage begins. */
  onStage?: RunRequest["onStage"];
  /** Text of the document when `input` is `-`. */
  stdin?: () => Promise<string>;
  /**
   * Keeps what came of a run, so that the next one does no work when nothing has changed. A folder, or true for
   * `node_modules/.cache/sdkwright` of the project, without one the user's own cache. Default: false.
   */
  cache?: boolean | string;
  /**
   * Paths of the modules that targets of your own come from, below `cwd` or absolute. With targets of your own,
   * results are kept only where this is given, since a change of their code changes what a run writes.
   */
  targetModules?: readonly string[];
}

/**
 * Reads the document and writes the SDK. Never throws for what is wrong with the document, the options or the disk:
 * the outcome lists those problems. Throws `Bug` for an internal error.
 */
export async function generate(request: GenerateOptions = {}): Promise<Outcome> {
  return start(request, request.mode ?? "write");
}

/** As `generate`, up to the point where files would be written; checks the document's examples as well. */
export async function lint(request: GenerateOptions = {}): Promise<Outcome> {
  return start(request, "lint");
}

/** As `generate`, up to the finished model: the outcome's `inspection` says what the SDK would hold. */
export async function inspect(request: GenerateOptions = {}): Promise<Outcome> {
  return start(request, "inspect");
}

function start(request: GenerateOptions, mode: RunRequest["mode"]): Promise<Outcome> {
  const { cwd = process.cwd(), mode: _, onStage, stdin, cache = false, targetModules, ...options } = request;
  const folder = cache === true ? defaultCacheFolder(cwd) : cache === false ? null : resolve(cwd, cache);
  const run: RunRequest = {
    options,
    cwd,
    mode,
    onStage: onStage ?? (() => {}),
    stdin: stdin ?? (() => Promise.resolve("")),
    targetModules: targetModules?.map((path) => resolve(cwd, path)) ?? null,
  };
  return cachedRun(run, folder);
}

/** The options as they are, with their type: for `sdkwright.config.ts`. */
export function defineConfig(options: Options): Options {
  return options;
}
