// src/core/index.ts: a client without the resource tree, for bundles that keep only what they call.
// Knows nothing of resources.

import { StructureKind, type ExportDeclarationStructure, type FunctionDeclarationStructure } from "ts-morph";
import type { OutputSettings } from "../ir/output-settings.js";
import type { FilePlan } from "../plan/file-plan.js";
import { moduleSpecifier } from "../plan/module-specifier.js";
import { ImportBag } from "../plan/symbols.js";
import { docStructures } from "./type-docs.js";
import { errorNames, runtimeType, runtimeValue, type RuntimeName } from "./runtime-symbols.js";
import { settingsModule } from "./settings.js";
import type { Features } from "./features.js";

export const coreModule = "src/core/index";

export function emitCoreEntry(features: Features, settings: OutputSettings): FilePlan {
  const imports = new ImportBag(coreModule, ["createClient", "options"]);
  return {
    kind: "source",
    module: coreModule,
    title: "The client without its resources, and what every call is made with.",
    imports,
    statements: [createClient(imports), ...exportsFrom(coreModule, features, settings)],
  };
}

function createClient(imports: ImportBag): FunctionDeclarationStructure {
  const client = imports.use(runtimeValue("APIClient"));
  const options = imports.use({ name: "ClientOptions", from: settingsModule, typeOnly: true });
  const settingsFrom = imports.use({ name: "settingsFrom", from: settingsModule, typeOnly: false });
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: "createClient",
    docs: docStructures("A client for the standalone functions of `resources`."),
    parameters: [{ name: "options", type: options, initializer: "{}" }],
    returnType: client,
    statements: [`return new ${client}(${settingsFrom}(options));`],
  };
}

/** What both entries pass on: errors by name, the promise, and streams and pages where the API has them. */
export function exportsFrom(
  module: string,
  features: Features,
  settings: OutputSettings,
): readonly ExportDeclarationStructure[] {
  const values: readonly RuntimeName[] = [
    ...errorNames,
    "APIPromise",
    ...(features.streams ? (["Stream"] as const) : []),
    ...(features.files ? (["toFile"] as const) : []),
  ];
  const types: readonly RuntimeName[] = [
    "APIClient",
    "RequestOptions",
    ...(features.pages ? (["PagePromise"] as const) : []),
    ...(features.files ? (["Uploadable"] as const) : []),
  ];
  const base = runtimeValue("SDKError");
  const all = [
    { ...base, as: `${settings.clientName}Error` },
    ...values.map((name) => ({ ...runtimeValue(name), as: name })),
    ...types.map((name) => ({ ...runtimeType(name), as: name })),
    { name: "ClientOptions", from: settingsModule, typeOnly: true, as: "ClientOptions" },
  ];
  const modules = [...new Set(all.map((symbol) => symbol.from))].sort();
  return modules.map((from) => {
    const symbols = all.filter((symbol) => symbol.from === from);
    const isTypeOnly = symbols.every((symbol) => symbol.typeOnly);
    return {
      kind: StructureKind.ExportDeclaration,
      isTypeOnly,
      moduleSpecifier: `${moduleSpecifier(module, from)}${settings.importExtension}`,
      namedExports: symbols.map(({ name, as, typeOnly }) => ({
        name,
        isTypeOnly: typeOnly && !isTypeOnly,
        ...(as !== name && { alias: as }),
      })),
    };
  });
}
