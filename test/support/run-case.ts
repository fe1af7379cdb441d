// Runs a golden case: generates its document into a temporary folder and reads what was written.

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate, type Options, type Outcome } from "../../generator/index.js";
import { casesFolder, runtimeFolder } from "./places.js";
import { readTree } from "./read-tree.js";

export interface CaseResult {
  readonly outcome: Outcome;
  /** What was written, less the manifest and the copies of the runtime. */
  readonly files: ReadonlyMap<string, string>;
}

/** A case says in options.json how it differs from these. */
const defaults: Options = { emit: ["types", "validators"] };

export async function runCase(name: string): Promise<CaseResult> {
  const folder = join(casesFolder, name);
  const optionsPath = join(folder, "options.json");
  const own = existsSync(optionsPath) ? (JSON.parse(readFileSync(optionsPath, "utf8")) as Options) : {};
  const output = mkdtempSync(join(tmpdir(), "sdkwright-case-"));
  try {
    const outcome = await generate({ ...defaults, ...own, input: "spec.yaml", output, cwd: folder });
    return { outcome, files: withoutRuntime(readTree(output)) };
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

function withoutRuntime(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const copied = (path: string): boolean => existsSync(join(runtimeFolder, path.replace(/^src\/core\//, "")));
  const kept = [...files].filter(
    ([path]) =>
      path !== "manifest.json" &&
      !path.startsWith("src/cli/runtime/") &&
      !(path.startsWith("src/core/") && copied(path)),
  );
  return new Map(kept);
}
