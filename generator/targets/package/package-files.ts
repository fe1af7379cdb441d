// The files of the package that are no emitted TypeScript: package.json, tsconfig.json, README, the runtime.

import type { Document } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import type { FilePlan, TextFile } from "../../writer/file-plan.js";
import { packageJson } from "./package-json.js";
import { readme } from "./readme.js";
import { copyRuntime } from "../runtime-files.js";
import { jsonValue } from "./encoders.js";
import { fillTemplate } from "./fill-template.js";
import { readTemplate } from "../templates-folder.js";

/** `plans` decide which files of the runtime are needed. */
export function scaffold(
  document: Document,
  settings: OutputSettings,
  plans: readonly FilePlan[],
): readonly TextFile[] {
  const runtime = copyRuntime(plans, settings);
  const hasProgram = plans.some(({ module }) => module === "src/cli/main");
  if (!settings.emit.includes("package")) return runtime;
  return [
    ...runtime,
    packageJson(document, settings, plans),
    {
      kind: "text",
      path: "tsconfig.json",
      text: fillTemplate("package/tsconfig.json.hbs", { exclude: jsonValue(hasProgram ? ["src/cli"] : []) }),
    },
    ...(hasProgram ? programFiles() : []),
    readme(document, settings, plans),
  ];
}

/** Type-checked apart, with Node's types, which the client must not need; bundled by a script. */
function programFiles(): readonly TextFile[] {
  return [
    { kind: "text", path: "tsconfig.cli.json", text: readTemplate("package/tsconfig.cli.json") },
    { kind: "text", path: "scripts/build-cli.js", text: readTemplate("package/build-cli.js") },
  ];
}
