// src/client.ts: the client class with its resources and its own calls, and the types it carries as
// `OpenAI.ChatCompletion`.

import type {
  ClassDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  PropertyDeclarationStructure,
} from "ts-morph";
import { classDeclaration } from "../../writer/structures.js";
import type { Document } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { ImportBag } from "../../writer/symbols.js";
import { stringLiteral } from "../../writer/text.js";
import { variableName } from "../../writer/variable-name.js";
import { codecSymbol, typeSymbol, type ModuleMap } from "../modules.js";
import { errorNames, runtimeValue } from "../runtime-symbols.js";
import { localNames, methodOf } from "./emit-resources.js";
import { settingsModule } from "./settings.js";
import { definitionDoc, docStructures } from "../types/type-docs.js";
import { TypeNames } from "../types/type-names.js";
import type { Property, Schema } from "../../model/schema.js";
import { visitSchema } from "../../model/walk.js";
import { isObject, isString, isNumber, isNullable, isConstrained } from "../../model/query/kinds.js";

export const clientModule = "src/client";

export function emitClient(document: Document, modules: ModuleMap, settings: OutputSettings): FilePlan {
  const { operations } = modules.clientCalls;
  const imports = new ImportBag(clientModule, [
    settings.clientName,
    ownError(settings),
    ...localNames(operations),
  ]);
  const statements = [classOf(document, modules, { imports, settings })];
  return {
    kind: "source",
    module: clientModule,
    title: "The client: every resource of the API, with the options all calls share.",
    imports,
    statements: [...statements, ...typeNamespace(modules, { imports, settings })],
  };
}

interface ClientContext {
  readonly imports: ImportBag;
  readonly settings: OutputSettings;
}

function classOf(document: Document, modules: ModuleMap, context: ClientContext): ClassDeclarationStructure {
  const { imports, settings } = context;
  const options = imports.use({ name: "ClientOptions", from: settingsModule, typeOnly: true });
  const variable = stringLiteral(variableName(settings.envPrefix, "log"));
  const level = `${imports.use(runtimeValue("env"))}(${variable})`;
  const settingsFrom = imports.use({ name: "settingsFrom", from: settingsModule, typeOnly: false });
  return classDeclaration({
    isExported: true,
    name: settings.clientName,
    extends: imports.use(runtimeValue("ServiceClient")),
    docs: docStructures(definitionDoc(document)),
    properties: [
      ...errorFields(imports, settings),
      { name: "#options", isReadonly: true, type: options },
      ...resourceFields(modules, imports),
      ...webhookField(document, modules, imports),
    ],
    ctors: [
      {
        parameters: [{ name: "options", type: options, initializer: "{}" }],
        statements: [
          `super(${settingsFrom}(options), ${loggedOptions(document)}, ${level});`,
          "this.#options = options;",
          ...webhookStart(document, modules, context),
        ],
      },
    ],
    methods: [
      {
        name: "withOptions",
        hasOverrideKeyword: true,
        docs: docStructures("Returns a client with some options changed."),
        parameters: [{ name: "options", type: options }],
        returnType: settings.clientName,
        statements: [`return new ${settings.clientName}({ ...this.#options, ...options });`],
      },
      ...callMethods(modules, context),
    ],
  });
}

/** The options, with what no log may show of this API's bodies. */
function loggedOptions(document: Document): string {
  const fields = secretFields(document);
  if (fields.length === 0) return "options";
  return `{ ...options, secretFields: [${fields.map(stringLiteral).join(", ")}, ...(options.secretFields ?? [])] }`;
}

function resourceFields(
  modules: ModuleMap,
  imports: ImportBag,
): OptionalKind<PropertyDeclarationStructure>[] {
  return modules.resources
    .filter(({ chain }) => chain.length === 1)
    .map(({ resource, module }) => {
      const type = imports.use({ name: resource.className, from: module, typeOnly: false });
      const docs = docStructures(definitionDoc(resource));
      return { name: resource.name, isReadonly: true, type, initializer: `new ${type}(this)`, docs };
    });
}

function callMethods(
  modules: ModuleMap,
  { imports, settings }: ClientContext,
): OptionalKind<MethodDeclarationStructure>[] {
  const { operations, module } = modules.clientCalls;
  const names = new TypeNames(modules, imports, new Set([settings.clientName]));
  return operations.map((operation) => {
    const call = imports.use({ name: operation.functionName, from: module, typeOnly: false });
    return methodOf(operation, names, { call, client: "this" });
  });
}

/** A resource of the same name keeps it; `Webhooks` of the core entry does the same for itself. */
function hasWebhooks(document: Document, modules: ModuleMap): boolean {
  const members = [
    ...modules.resources.filter(({ chain }) => chain.length === 1).map(({ resource }) => resource.name),
    ...modules.clientCalls.operations.map(({ name }) => name),
  ];
  const taken = members.some((name) => name === "webhooks");
  return document.webhookEvent !== undefined && !taken;
}

function webhookField(
  document: Document,
  modules: ModuleMap,
  imports: ImportBag,
): OptionalKind<PropertyDeclarationStructure>[] {
  if (document.webhookEvent === undefined || !hasWebhooks(document, modules)) return [];
  const event = imports.use(typeSymbol(modules, document.webhookEvent));
  const type = `${imports.use(runtimeValue("Webhooks"))}<${event}>`;
  return [{ name: "webhooks", isReadonly: true, type, docs: docStructures("Events that the API sends.") }];
}

function webhookStart(
  document: Document,
  modules: ModuleMap,
  { imports, settings }: ClientContext,
): readonly string[] {
  const event = document.webhookEvent;
  if (event === undefined || !hasWebhooks(document, modules)) return [];
  const variable = stringLiteral(variableName(settings.envPrefix, "webhookSecret"));
  const secret = `options.webhookSecret === undefined ? ${imports.use(runtimeValue("env"))}(${variable}) : options.webhookSecret`;
  const reader = modules.codecs.has(event)
    ? `, ${imports.use(runtimeValue("itemParser"))}(${imports.use(codecSymbol(modules, event))})`
    : "";
  return [`this.webhooks = new ${imports.use(runtimeValue("Webhooks"))}(${secret}${reader});`];
}

/** What the base of all errors is called here; a type of that name is imported under another. */
function ownError({ clientName }: OutputSettings): string {
  return `${clientName}Error`;
}

/** The error classes as `OpenAI.RateLimitError`, for code that has only the client at hand. */
function errorFields(
  imports: ImportBag,
  settings: OutputSettings,
): OptionalKind<PropertyDeclarationStructure>[] {
  const base = { name: "SDKError", as: ownError(settings) } as const;
  return [base, ...errorNames.map((name) => ({ name, as: name }))].map(({ name, as }) => {
    const local = imports.use(runtimeValue(name));
    return { name: as, isStatic: true, isReadonly: true, type: `typeof ${local}`, initializer: local };
  });
}

/** A namespace beside the class with every top-level type; it holds nothing at run time. */
function typeNamespace(modules: ModuleMap, { imports, settings }: ClientContext): readonly string[] {
  const names = modules.moduleGroups
    .flatMap((moduleGroup) => moduleGroup.definitions)
    .map((definition) => {
      const local = imports.use(typeSymbol(modules, definition.id));
      return local === definition.name ? `type ${local}` : `type ${local} as ${definition.name}`;
    })
    .sort();
  if (names.length === 0) return [];
  return [`export declare namespace ${settings.clientName} {\nexport { ${names.join(", ")} };\n}`];
}

/** Names of properties that are passwords, or are sent and never come back; each once, in code unit order. */
function secretFields({ definitions }: Document): readonly string[] {
  const found = new Set<string>();
  for (const { schema } of definitions) {
    visitSchema(schema, (inner) => {
      if (!isObject(inner)) return;
      for (const property of inner.properties) if (isSecret(property)) found.add(property.serializedName);
    });
  }
  return [...found].sort();
}

function isSecret({ access, schema }: Property): boolean {
  const value = bare(schema);
  if (isString(value)) return access === "writeOnly" || value.format === "password";
  return access === "writeOnly" && isNumber(value);
}

function bare(schema: Schema): Schema {
  return isNullable(schema) || isConstrained(schema) ? bare(schema.of) : schema;
}
