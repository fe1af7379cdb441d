// The target `cli`: the package's command-line program, in src/cli.

import type { Document } from "../../model/document.js";
import { defaultSecurity } from "../client/settings.js";
import { readmePage } from "../readme/page.js";
import { defineTarget, type PackageParts, type TargetContext } from "../target.js";
import { cliRuntime, readTemplate } from "../templates-folder.js";
import { emitCli, hasCommands, mainModule } from "./emit-cli.js";
import { commandLine } from "./readme.js";

/** What the program is built with; libraries are bundled into it, so that users of the package install none. */
const devDependencies = {
  "@types/node": "^20.19.0",
  esbuild: "^0.28.0",
  "jsonpath-rfc9535": "^1.3.0",
  yaml: "^2.9.0",
};

export const target = defineTarget({
  name: "cli",
  dependsOn: ["client", "package"],
  includedWith: ["client", "package"],
  files: (document, context) => {
    if (!isWritten(context)) return [];
    const { modules, settings, once } = context;
    return [...emitCli(document, modules, { settings, security: once(defaultSecurity) }), ...buildFiles()];
  },
  runtime: cliRuntime(mainModule),
  package: packageParts,
  readme: (_, context) => [
    { id: "command-line", text: commandLine(context.once(readmePage)), after: "small-bundles" },
  ],
});

function isWritten({ modules, settings }: TargetContext): boolean {
  return settings.cli !== null && hasCommands(modules);
}

function packageParts(_: Document, context: TargetContext): PackageParts {
  const { cli } = context.settings;
  if (cli === null || !isWritten(context)) return {};
  return {
    bin: { [cli.bin]: "dist/cli/main.js" },
    build: ["tsc -p tsconfig.cli.json", "node scripts/build-cli.js"],
    devDependencies,
    exclude: ["src/cli"],
  };
}

/** Type-checked apart, with Node's types, which the client must not need; bundled by a script. */
function buildFiles() {
  return [
    { kind: "text", path: "tsconfig.cli.json", text: readTemplate("package/tsconfig.cli.json") },
    { kind: "text", path: "scripts/build-cli.js", text: readTemplate("package/build-cli.js") },
  ] as const;
}
