// src/core/index.ts: a client without the resource tree, for bundles that keep only what they call.
// Knows nothing of resources.

import type { FunctionDeclarationStructure } from "ts-morph";
import { functionDeclaration } from "../../writer/structures.js";
import type { OutputSettings } from "../../model/output-settings.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { ImportBag } from "../../writer/symbols.js";
import { coreExports } from "./core-exports.js";
import { docStructures } from "../types/type-docs.js";
import { runtimeType, runtimeValue } from "../runtime-symbols.js";
import { settingsModule } from "./settings.js";
import type { Features } from "../features.js";

export const coreModule = "src/core/index";

export function emitCoreEntry(features: Features, settings: OutputSettings): FilePlan {
  const imports = new ImportBag(coreModule, ["createClient", "options"]);
  return {
    kind: "source",
    module: coreModule,
    title: "The client without resources, and its errors, middleware and types.",
    imports,
    statements: [createClient(imports, settings), ...coreExports(coreModule, features, settings)],
  };
}

function createClient(imports: ImportBag, { requested }: OutputSettings): FunctionDeclarationStructure {
  const client = imports.use(runtimeValue("APIClient"));
  const options = imports.use({ name: "ClientOptions", from: settingsModule, typeOnly: true });
  const logs = imports.use(runtimeType("LogOptions"));
  const settingsFrom = imports.use({ name: "settingsFrom", from: settingsModule, typeOnly: false });
  return functionDeclaration({
    isExported: true,
    name: "createClient",
    docs: docStructures(
      `A client for the standalone functions of \`resources\`. It logs nothing unless \`middleware: [logging()]\` is set.${requested.includes("validators") ? " `createValidatingClient` of `call-validation` validates calls." : ""}`,
    ),
    parameters: [
      { name: "options", type: `Omit<${options}, keyof ${logs} | "validate">`, initializer: "{}" },
    ],
    returnType: client,
    statements: [`return new ${client}(${settingsFrom}(options));`],
  });
}
