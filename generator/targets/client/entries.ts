// The entries of the package that the client brings: src/core/index.ts, a client without the resource tree, for bundles
// that keep only what they call; src/node.ts, what needs a disk; and what the main entry passes on of src/core.

import type { FunctionDeclarationStructure, ExportDeclarationStructure } from "ts-morph";
import { functionDeclaration, exportDeclaration } from "../../writer/structures.js";
import type { OutputSettings } from "../../model/output-settings.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { ImportBag, type SymbolRef } from "../../writer/symbols.js";
import { docStructures } from "../types/type-docs.js";
import {
  runtimeType,
  runtimeValue,
  errorNames,
  type RuntimeName,
  type RuntimeValue,
} from "../runtime-symbols.js";
import { settingsModule } from "./settings.js";
import type { Features } from "../features.js";
import { moduleSpecifier } from "../../writer/module-specifier.js";

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

/** Errors by name, the promise, and streams, pages and files where the API has them. */
export function coreExports(
  module: string,
  features: Features,
  settings: OutputSettings,
): readonly ExportDeclarationStructure[] {
  const all = coreSymbols(features, settings);
  const modules = [...new Set(all.map((symbol) => symbol.from))].sort();
  return modules.map((from) => {
    const symbols = all.filter((symbol) => symbol.from === from);
    const isTypeOnly = symbols.every((symbol) => symbol.typeOnly);
    return exportDeclaration({
      isTypeOnly,
      moduleSpecifier: `${moduleSpecifier(module, from)}${settings.importExtension}`,
      namedExports: symbols.map(({ name, as, typeOnly }) => ({
        name,
        isTypeOnly: typeOnly && !isTypeOnly,
        ...(as !== name && { alias: as }),
      })),
    });
  });
}

/** What `coreExports` exports, by the names it has there. */
export function coreNames(features: Features, settings: OutputSettings): readonly string[] {
  return coreSymbols(features, settings).map(({ as }) => as);
}

interface ExportedSymbol extends SymbolRef {
  readonly as: string;
}

function coreSymbols(features: Features, settings: OutputSettings): readonly ExportedSymbol[] {
  const values: readonly RuntimeValue[] = [
    ...errorNames,
    "APIPromise",
    "logging",
    ...(features.webhooks ? (["Webhooks", "InvalidWebhookSignatureError"] as const) : []),
    ...(features.streams ? (["Stream"] as const) : []),
    ...(features.files ? (["toFile"] as const) : []),
    ...(features.tokens ? (["TokenError"] as const) : []),
  ];
  const types: readonly RuntimeName[] = [
    "APIClient",
    "Logger",
    "LogLevel",
    "Middleware",
    "RequestOptions",
    "Safe",
    "TypedError",
    ...(features.pages ? (["PagePromise"] as const) : []),
    ...(features.files ? (["Uploadable"] as const) : []),
    ...(features.unknownVariant ? (["UnknownDiscriminator"] as const) : []),
    ...(features.tokens ? (["ClientCredentials"] as const) : []),
  ];
  return [
    { ...runtimeValue("SDKError"), as: `${settings.clientName}Error` },
    ...values.map((name) => ({ ...runtimeValue(name), as: name })),
    ...types.map((name) => ({ ...runtimeType(name), as: name })),
    { name: "ClientOptions", from: settingsModule, typeOnly: true, as: "ClientOptions" },
  ];
}

const nodeModule = "src/node";

/** Only where something can be uploaded. */
export function emitNodeEntry(features: Features, settings: OutputSettings): readonly FilePlan[] {
  if (!features.files) return [];
  const { name, from } = runtimeValue("fileFromPath");
  return [
    {
      kind: "source",
      module: nodeModule,
      title: "Files by their paths, for Node, Bun and Deno.",
      imports: new ImportBag(nodeModule, []),
      statements: [
        exportDeclaration({
          moduleSpecifier: `${moduleSpecifier(nodeModule, from)}${settings.importExtension}`,
          namedExports: [{ name }],
        }),
      ],
    },
  ];
}
