// The library: what `import { generate, defineConfig } from "sdkwright"` gives.

import type { Options } from "./options.js";
import { run, type Outcome, type RunRequest } from "./run.js";

export type { EmitterName } from "./ir/output-settings.js";
export type { Problem, Severity } from "./diagnostics/problem.js";
export type { NameOptions, Options } from "./options.js";
export type { Outcome, Stage } from "./run.js";
export { Bug } from "./diagnostics/bug.js";

/** Beside the options: where and how to run. */
export interface GenerateOptions extends Options {
  /** Folder that relative paths mean. Default: the process's. */
  cwd?: string;
  /** `write` (default), `check` compares without writing, `dryRun` says what it would do, `model` stops at the model. */
  mode?: RunRequest["mode"];
  /** Called as each stage begins. */
  onStage?: RunRequest["onStage"];
  /** Text of the document when `input` is `-`. */
  stdin?: () => Promise<string>;
}

/**
 * Reads the document and writes the SDK. Never throws for what is wrong with the document, the options or the disk:
 * the outcome lists those problems. Throws `Bug` for a mistake of sdkwright's own.
 */
export async function generate(request: GenerateOptions = {}): Promise<Outcome> {
  const { cwd = process.cwd(), mode = "write", onStage, stdin, ...options } = request;
  return run({
    options,
    cwd,
    mode,
    onStage: onStage ?? (() => {}),
    stdin: stdin ?? (() => Promise.resolve("")),
  });
}

/** The options as they are, with their type: for `sdkwright.config.ts`. */
export function defineConfig(options: Options): Options {
  return options;
}
