// The files of the package that are no emitted TypeScript: package.json, tsconfig.json, README, the runtime.

import type { Document } from "../ir/document.js";
import type { OutputSettings } from "../ir/output-settings.js";
import type { FilePlan, TextFile } from "../plan/file-plan.js";
import { packageJson } from "./package-json.js";
import { readme } from "./readme.js";
import { copyRuntime } from "./runtime.js";
import { fillTemplate } from "./fill-template.js";

/** `plans` decide which files of the runtime are needed. */
export function scaffold(
  document: Document,
  settings: OutputSettings,
  plans: readonly FilePlan[],
): readonly TextFile[] {
  const runtime = copyRuntime(plans, settings);
  if (!settings.emit.includes("package")) return runtime;
  return [
    ...runtime,
    packageJson(document, settings, plans),
    { kind: "text", path: "tsconfig.json", text: fillTemplate("package/tsconfig.json.hbs", {}) },
    readme(document, settings, plans),
  ];
}
