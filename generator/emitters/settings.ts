// src/core/settings.ts: the options of this document's client and what becomes of them.
// Knows nothing of resources; how credentials travel is the runtime's affair.

import {
  StructureKind,
  type FunctionDeclarationStructure,
  type InterfaceDeclarationStructure,
  type OptionalKind,
  type PropertySignatureStructure,
} from "ts-morph";
import type { Document, SecurityScheme } from "../ir/document.js";
import type { OutputSettings } from "../ir/output-settings.js";
import type { FilePlan } from "../plan/file-plan.js";
import { ImportBag } from "../plan/symbols.js";
import { jsonExpression, propertyKey, stringLiteral, valueKey } from "../plan/text.js";
import { variableName } from "../plan/variable-name.js";
import { runtimeType, runtimeValue } from "./runtime-symbols.js";
import { serverURL } from "./server-url.js";
import { codeSpan, docStructures, prose } from "./type-docs.js";
import { usualSecurity } from "./usual-security.js";

export const settingsModule = "src/core/settings";

export function emitSettings(document: Document, settings: OutputSettings): FilePlan {
  const imports = new ImportBag(settingsModule, [
    "ClientOptions",
    "settingsFrom",
    "options",
    "rest",
    "baseURL",
    ...document.securitySchemes.map((scheme) => scheme.option),
  ]);
  const context: SettingsContext = { document, settings, imports };
  return {
    kind: "source",
    module: settingsModule,
    title: "The options of the client, where they come from when left out, and what they become.",
    imports,
    statements: [optionsInterface(context), settingsFunction(context)],
  };
}

interface SettingsContext {
  readonly document: Document;
  readonly settings: OutputSettings;
  readonly imports: ImportBag;
}

function optionsInterface(context: SettingsContext): InterfaceDeclarationStructure {
  const { document, settings, imports } = context;
  const baseURL: OptionalKind<PropertySignatureStructure> = {
    name: "baseURL",
    hasQuestionToken: true,
    type: "string | null | undefined",
    docs: docStructures(baseURLDoc(document, settings)),
  };
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name: "ClientOptions",
    extends: [imports.use(runtimeType("BaseOptions")), imports.use(runtimeType("LogOptions"))],
    docs: docStructures("Options of the client; each has a default."),
    // Redeclares the base's `baseURL` to say where it comes from when it is left out.
    properties: [...document.securitySchemes.map((scheme) => schemeOption(scheme, context)), baseURL],
  };
}

function baseURLDoc(document: Document, settings: OutputSettings): string {
  const variable = codeSpan(variableName(settings.envPrefix, "baseURL"));
  const server = document.servers[0];
  const known = server ? `, then ${codeSpan(serverURL(server))}` : "";
  return `Where the API is. Left out: ${variable} of the environment${known}.`;
}

function schemeOption(
  scheme: SecurityScheme,
  context: SettingsContext,
): OptionalKind<PropertySignatureStructure> {
  const { imports, settings } = context;
  const variable = codeSpan(variableName(settings.envPrefix, scheme.option));
  const value = imports.use(runtimeType("CredentialValue"));
  const own = prose(scheme);
  const fallback =
    scheme.scheme.kind === "basic"
      ? `Left out: ${codeSpan(variableName(settings.envPrefix, `${scheme.option}Username`))} and ${codeSpan(
          variableName(settings.envPrefix, `${scheme.option}Password`),
        )} of the environment.`
      : `Left out: ${variable} of the environment.`;
  return {
    name: propertyKey(scheme.option),
    hasQuestionToken: true,
    type:
      scheme.scheme.kind === "basic"
        ? `{ username: string; password: ${value} } | null | undefined`
        : `${value} | undefined`,
    docs: docStructures([own, fallback].filter((block) => block !== "").join("\n\n")),
  };
}

function settingsFunction(context: SettingsContext): FunctionDeclarationStructure {
  const { document, settings, imports } = context;
  const server = document.servers[0];
  const credentials = document.securitySchemes.map(
    (scheme) => `${valueKey(scheme.id)}: ${credential(scheme, context)}`,
  );
  const defaults = [
    ...document.securitySchemes.map((scheme) => optionDefault(scheme, context)),
    `baseURL = ${fromEnvironment("baseURL", context)}`,
  ];
  const own = hasOwnServers(document.resources) ? ["ownBaseURL: baseURL != null"] : [];
  const fields = [
    "...rest",
    `agent: ${stringLiteral(`${settings.clientName}/JS ${settings.packageVersion}`)}`,
    `baseURL: baseURL ?? ${stringLiteral(server ? serverURL(server) : "")}`,
    ...own,
    `security: ${jsonExpression(usualSecurity(document))}`,
    `credentials: { ${credentials.join(", ")} }`,
  ];
  return {
    kind: StructureKind.Function,
    isExported: true,
    name: "settingsFrom",
    docs: docStructures("What the client works with: the options, completed from the environment."),
    parameters: [{ name: "options", type: "ClientOptions" }],
    returnType: imports.use(runtimeType("Settings")),
    statements: [
      `const { ${[...defaults, "...rest"].join(", ")} } = options;`,
      `return { ${fields.join(", ")} };`,
    ],
  };
}

function hasOwnServers(resources: Document["resources"]): boolean {
  return resources.some(
    ({ operations, children }) =>
      operations.some(({ servers }) => servers !== null) || hasOwnServers(children),
  );
}

/** An option that is null was decided to be nothing; only one that is left out comes from the environment. */
function optionDefault(scheme: SecurityScheme, context: SettingsContext): string {
  if (scheme.scheme.kind === "basic") return scheme.option;
  return `${scheme.option} = ${fromEnvironment(scheme.option, context)}`;
}

function fromEnvironment(option: string, { imports, settings }: SettingsContext): string {
  const variable = variableName(settings.envPrefix, option);
  return `${imports.use(runtimeValue("env"))}(${stringLiteral(variable)})`;
}

function credential(scheme: SecurityScheme, context: SettingsContext): string {
  const { imports, settings } = context;
  const { option } = scheme;
  const source = jsonExpression({ option, env: variableName(settings.envPrefix, option) });
  const kind = scheme.scheme;
  switch (kind.kind) {
    case "bearer":
    case "oauth2":
    case "openIdConnect":
      return `${imports.use(runtimeValue("bearer"))}(${option}, ${source})`;
    case "basic": {
      const from = (part: string): string =>
        `${option} === undefined ? ${fromEnvironment(`${option}_${part}`, context)} : ${option}?.${part}`;
      return `${imports.use(runtimeValue("basic"))}(${from("username")}, ${from("password")}, ${source})`;
    }
    case "apiKey": {
      const [place, name] = [stringLiteral(kind.place), stringLiteral(kind.wireName)];
      return `${imports.use(runtimeValue("apiKey"))}(${option}, ${place}, ${name}, ${source})`;
    }
  }
}
