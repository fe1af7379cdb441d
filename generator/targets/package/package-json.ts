// package.json of the output. Knows nothing of what the modules hold.

import type { Json } from "../../model/brands.js";
import type { Document } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import type { FilePlan, TextFile } from "../../writer/file-plan.js";
import { jsonValue } from "./encoders.js";
import { fillTemplate } from "./fill-template.js";

const typescript = "^5.9.0";

/** What the program is built with; libraries are bundled into it, so that users of the package install none. */
const programDependencies: { readonly [name: string]: string } = {
  "@types/node": "^20.19.0",
  esbuild: "^0.28.0",
  "jsonpath-rfc9535": "^1.3.0",
  typescript,
  yaml: "^2.9.0",
};

/** An entry is exported when its module is among `plans`. */
export function packageJson(
  document: Document,
  settings: OutputSettings,
  plans: readonly FilePlan[],
): TextFile {
  const hasProgram = plans.some(({ module }) => module === "src/cli/main");
  const text = fillTemplate("package/package.json.hbs", {
    name: jsonValue(settings.packageName),
    version: jsonValue(settings.packageVersion),
    description: jsonValue(document.summary ?? `TypeScript client for ${document.title}`),
    license: jsonValue(licenseField(document)),
    private: jsonValue(settings.private),
    exports: jsonValue(exportsField(settings, plans)),
    bin: hasProgram ? `\n  "bin": ${jsonValue({ [settings.cli?.bin ?? ""]: "dist/cli/main.js" })},` : "",
    build: jsonValue(hasProgram ? "tsc && tsc -p tsconfig.cli.json && node scripts/build-cli.js" : "tsc"),
    devDependencies: jsonValue(hasProgram ? programDependencies : { typescript }),
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
    ["./resources/*", "resources/*", settings.emit.includes("client")],
    ["./node", "node", plans.some(({ module }) => module === "src/node")],
    ["./types", "types/index", true],
    ["./enums", "enums", plans.some(({ module }) => module === "src/enums")],
    ["./codecs", "codecs/index", plans.some(({ module }) => module === "src/codecs/index")],
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
