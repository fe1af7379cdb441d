// package.json of the output. Knows nothing of what the modules hold.

import type { Json } from "../ir/brands.js";
import type { Document } from "../ir/document.js";
import type { OutputSettings } from "../ir/output-settings.js";
import type { FilePlan, TextFile } from "../plan/file-plan.js";
import { jsonValue } from "./encoders.js";
import { fillTemplate } from "./fill-template.js";

/** An entry is exported when its module is among `plans`. */
export function packageJson(
  document: Document,
  settings: OutputSettings,
  plans: readonly FilePlan[],
): TextFile {
  const text = fillTemplate("package/package.json.hbs", {
    name: jsonValue(settings.packageName),
    version: jsonValue(settings.packageVersion),
    description: jsonValue(document.summary ?? `TypeScript client for ${document.title}`),
    license: jsonValue(licenseField(document)),
    private: jsonValue(settings.private),
    exports: jsonValue(exportsField(settings, plans)),
  });
  return { kind: "text", path: "package.json", text };
}

/** npm wants an SPDX expression, or where to read; the README says what the document says. */
function licenseField({ license }: Document): string {
  if (license === null) return "UNLICENSED";
  return license.identifier ?? "SEE LICENSE IN README.md";
}

function exportsField(settings: OutputSettings, plans: readonly FilePlan[]): Json {
  const entries: readonly (readonly [string, string, boolean])[] = [
    [".", "index", true],
    ["./core", "core/index", settings.emit.includes("client")],
    ["./resources", "resources/index", settings.emit.includes("client")],
    ["./node", "node", plans.some(({ module }) => module === "src/node")],
    ["./types", "types/index", true],
    ["./checks", "checks", settings.emit.includes("client") && settings.emit.includes("validators")],
    ["./validators", "validators/index", settings.emit.includes("validators")],
  ];
  const present = entries.filter(([, , wanted]) => wanted);
  return {
    ...Object.fromEntries(
      // `types` first: the conditions are tried in the order they are written.
      present.map(([path, file]) => [path, { types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` }]),
    ),
    "./package.json": "./package.json",
  };
}
