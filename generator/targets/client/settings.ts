// src/core/settings.ts: the options of this document's client and what becomes of them. How credentials travel is the
// runtime's affair.

import type {
  FunctionDeclarationStructure,
  InterfaceDeclarationStructure,
  OptionalKind,
  PropertySignatureStructure,
} from "ts-morph";
import { functionDeclaration, interfaceDeclaration } from "../../writer/structures.js";
import type { Document, Operation } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { ImportBag } from "../../writer/symbols.js";
import { jsonExpression, propertyKey, stringLiteral, valueKey } from "../../writer/text.js";
import { variableName } from "../../writer/variable-name.js";
import { operationsOf } from "../../model/query/operations.js";
import { runtimeType, runtimeValue } from "../runtime-symbols.js";
import { environmentsOf, serverTemplate, variableTypes, serverURL } from "./servers.js";
import {
  credentialOption,
  credentialValue,
  fromEnvironment,
  optionDefault,
  tokenSources,
} from "./settings-credentials.js";
import { codeSpan, docStructures } from "../types/type-docs.js";

export const settingsModule = "src/core/settings";

/** `messagesAt`: where error bodies have their sentence, as far as the document says so. */
export function emitSettings(
  document: Document,
  settings: OutputSettings,
  messagesAt: readonly string[],
): FilePlan {
  const imports = new ImportBag(settingsModule, [
    "ClientOptions",
    "settingsFrom",
    "options",
    "rest",
    "baseURL",
    "address",
    "environment",
    "environments",
    "serverVariables",
    "idempotencyHeader",
    ...document.securitySchemes.flatMap(({ option }) => [option, `${option}Tokens`]),
  ]);
  const context: SettingsContext = { document, settings, imports, messagesAt };
  return {
    kind: "source",
    module: settingsModule,
    title: "The options of the client, their defaults, and the settings they become.",
    imports,
    statements: [...serverTable(context), optionsInterface(context), settingsFunction(context)],
  };
}

interface SettingsContext {
  readonly document: Document;
  readonly settings: OutputSettings;
  readonly imports: ImportBag;
  readonly messagesAt: readonly string[];
}

function optionsInterface(context: SettingsContext): InterfaceDeclarationStructure {
  const { document, settings, imports } = context;
  const baseURL: OptionalKind<PropertySignatureStructure> = {
    name: "baseURL",
    hasQuestionToken: true,
    type: "string | null | undefined",
    docs: docStructures(baseURLDoc(document, settings)),
  };
  return interfaceDeclaration({
    isExported: true,
    name: "ClientOptions",
    extends: [imports.use(runtimeType("BaseOptions")), imports.use(runtimeType("LogOptions"))],
    docs: docStructures("Options of the client. All of them are optional."),
    // Redeclares the base's `baseURL` to say where it comes from when it is left out.
    properties: [
      ...document.securitySchemes.map((scheme) => credentialOption(scheme, context)),
      baseURL,
      ...serverOptions(document),
      ...webhookOption(context),
    ],
  });
}

function baseURLDoc(document: Document, settings: OutputSettings): string {
  const variable = codeSpan(variableName(settings.envPrefix, "baseURL"));
  const [server] = document.servers;
  const leftOut = `Default: the environment variable ${variable}`;
  if (environmentsOf(document).length > 0)
    return `Base URL of the API. ${leftOut}, then the server of \`environment\`.`;
  // A path alone is not a URL, and a document without servers has none either.
  if (!server || /^(\/(?!\/)|$)/.test(server.url)) {
    const said = server?.url
      ? `; its description has only the path ${codeSpan(server.url)}`
      : ", which its description does not have";
    return `Base URL of the API${said}. ${leftOut}.`;
  }
  return `Base URL of the API. ${leftOut}, then ${codeSpan(serverURL(server))}.`;
}

function serverOptions(document: Document): OptionalKind<PropertySignatureStructure>[] {
  const environments = environmentsOf(document);
  const variables = variableTypes(document.servers);
  const options: OptionalKind<PropertySignatureStructure>[] = [];
  if (environments.length > 0)
    options.push({
      name: "environment",
      hasQuestionToken: true,
      type: "keyof typeof environments | undefined",
      docs: docStructures(
        `Which of the API's servers to use. Default: ${codeSpan(environments[0]?.name ?? "")}.`,
      ),
    });
  if (variables.length > 0)
    options.push({
      name: "serverVariables",
      hasQuestionToken: true,
      type: `{ ${variables.map(([name, type]) => `${propertyKey(name)}?: ${type} | undefined`).join("; ")} } | undefined`,
      docs: docStructures("Variables of the server URL."),
    });
  return options;
}

function webhookOption({ document, settings }: SettingsContext): OptionalKind<PropertySignatureStructure>[] {
  if (document.webhookEvent === undefined) return [];
  const variable = codeSpan(variableName(settings.envPrefix, "webhookSecret"));
  const docs = docStructures(
    `Secret that webhooks are signed with. Default: the environment variable ${variable}.`,
  );
  return [{ name: "webhookSecret", hasQuestionToken: true, type: "string | null | undefined", docs }];
}

/** The servers by name, where there are several. */
function serverTable({ document }: SettingsContext): readonly string[] {
  const environments = environmentsOf(document);
  if (environments.length === 0) return [];
  const entries = environments.map(({ name, server }) => `${valueKey(name)}: ${serverTemplate(server)}`);
  return [`const environments = { ${entries.join(", ")} };`];
}

/** The address unless `baseURL` says another. */
function defaultAddress({ document, imports }: SettingsContext): string {
  const [server] = document.servers;
  const named = environmentsOf(document).length > 0;
  const varies = variableTypes(document.servers).length > 0;
  if (!server) return stringLiteral("");
  if (!named && !varies) return stringLiteral(serverURL(server));
  const template = named ? "environments[environment]" : serverTemplate(server);
  if (!varies) return `${template}.url`;
  return `${imports.use(runtimeValue("serverURL"))}(${template}, serverVariables)`;
}

function settingsFunction(context: SettingsContext): FunctionDeclarationStructure {
  const { document, settings, imports, messagesAt } = context;
  const [first] = environmentsOf(document);
  const header = idempotencyHeader(document);
  const credentials = document.securitySchemes.map(
    (scheme) => `${valueKey(scheme.id)}: ${credentialValue(scheme, context)}`,
  );
  const defaults = [
    ...document.securitySchemes.map((scheme) => optionDefault(scheme, context)),
    `baseURL = ${fromEnvironment("baseURL", context)}`,
    ...(first ? [`environment = ${stringLiteral(first.name)}`] : []),
    ...(variableTypes(document.servers).length > 0 ? ["serverVariables"] : []),
    ...(header === null ? [] : [`idempotencyHeader = ${stringLiteral(header)}`]),
  ];
  const tokens = tokenSources(document.securitySchemes, context);
  const shared = tokens.statements.length > 0;
  const address = `baseURL ?? ${defaultAddress(context)}`;
  const fields = [
    "...rest",
    `agent: ${stringLiteral(`${settings.clientName}/JS ${settings.packageVersion}`)}`,
    `baseURL: ${shared ? "address" : address}`,
    ...(operationsOf(document).some(({ servers }) => servers !== null)
      ? ["ownBaseURL: baseURL != null"]
      : []),
    `security: ${jsonExpression(defaultSecurity(document))}`,
    `credentials: { ${credentials.join(", ")} }`,
    ...(shared ? [`middleware: [...(rest.middleware ?? []), ${tokens.middleware.join(", ")}]`] : []),
    ...(header === null ? [] : ["idempotencyHeader"]),
    // The runtime looks there first of itself.
    ...(messagesAt.every((place) => place === "error.message")
      ? []
      : [`messagesAt: ${jsonExpression(messagesAt)}`]),
  ];
  return functionDeclaration({
    isExported: true,
    name: "settingsFrom",
    docs: docStructures("The client's settings: the options, completed from the environment."),
    parameters: [{ name: "options", type: "ClientOptions" }],
    returnType: imports.use(runtimeType("Settings")),
    statements: [
      `const { ${[...defaults, "...rest"].join(", ")} } = options;`,
      ...(shared ? [`const address = ${address};`, ...tokens.statements] : []),
      `return { ${fields.join(", ")} };`,
    ],
  });
}

/** The header by which the API knows a repeated request, as some operation that changes something declares it. */
function idempotencyHeader(document: Document): string | null {
  for (const { method, parameters } of operationsOf(document)) {
    const header = parameters.find(
      ({ in: location, serializedName }) =>
        location === "header" && /^(x-)?idempotency-?key$/i.test(serializedName),
    );
    if (header && method !== "get") return header.serializedName;
  }
  return null;
}

/** The alternatives most operations share; a call states its own only when they differ. */
export function defaultSecurity(document: Document): Operation["security"] {
  const counts = new Map<string, { readonly security: Operation["security"]; count: number }>();
  for (const { security } of operationsOf(document)) {
    const key = JSON.stringify(security);
    const known = counts.get(key) ?? { security, count: 0 };
    known.count++;
    counts.set(key, known);
  }
  // A stable sort: of equally frequent ones the first in the document's order.
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.security ?? [];
}
