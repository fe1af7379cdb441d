// What both the main entry and the core entry pass on. Knows nothing of resources or types.

import type { ExportDeclarationStructure } from "ts-morph";
import { exportDeclaration } from "../../writer/structures.js";
import type { OutputSettings } from "../../model/output-settings.js";
import { moduleSpecifier } from "../../writer/module-specifier.js";
import type { SymbolRef } from "../../writer/symbols.js";
import type { Features } from "../features.js";
import { errorNames, runtimeType, runtimeValue, type RuntimeName } from "../runtime-symbols.js";
import { settingsModule } from "./settings.js";

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
  const values: readonly RuntimeName[] = [
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
