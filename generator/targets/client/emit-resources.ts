// Resources → the files of src/resources: standalone functions, and classes whose methods call them. How a request is
// built: see call-text.ts.

import type {
  ClassDeclarationStructure,
  FunctionDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  ParameterDeclarationStructure,
} from "ts-morph";
import { classDeclaration, functionDeclaration } from "../../writer/structures.js";
import type { Operation } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { ImportBag } from "../../writer/symbols.js";
import { callStatements } from "./resources/call-text.js";
import { indexFile } from "../index-file.js";
import type { ClientCalls, ModuleMap, PlacedResource } from "../modules.js";
import { callOf, paramsType, signaturesOf, type Signature } from "./resources/operation-types.js";
import { runtimeType } from "../runtime-symbols.js";
import { definitionDoc, docStructures, codeSpan, deprecation, prose } from "../types/type-docs.js";
import { TypeNames } from "../types/type-names.js";
import { resourceNames, typeExports, typeOnlyResources, typesAt } from "./resources/type-exports.js";
import { pathTemplate } from "../../model/query/operations.js";

interface ResourceContext {
  readonly modules: ModuleMap;
  readonly settings: OutputSettings;
  /** What most operations need; see `defaultSecurity`. */
  readonly security: Operation["security"];
}

export function emitResources(context: ResourceContext): readonly FilePlan[] {
  const { importExtension } = context.settings;
  const taken = resourceNames(context.modules);
  const { clientCalls } = context.modules;
  const plans = [
    ...(clientCalls.operations.length > 0
      ? [{ plan: clientCallsPlan(clientCalls, context), chain: [] }]
      : []),
    ...context.modules.resources.map((placed) => ({
      plan: resourcePlan(placed, context),
      chain: placed.chain,
    })),
  ];
  const files = plans.map(({ plan, chain }) => {
    const used = [...plan.imports.symbols, ...typesAt(context.modules, chain)];
    const types = used.filter(({ name }) => !taken.has(name));
    return {
      ...plan,
      statements: [...typeExports(plan.module, types, importExtension), ...plan.statements],
    };
  });
  const index = indexFile("src/resources/index", {
    title: "All resources: their classes and the standalone functions of their operations.",
    modules: files.map((file) => file.module),
    typeOnly: false,
    extension: importExtension,
  });
  return [...files, ...typeOnlyResources(context.modules, importExtension), index];
}

function resourcePlan(placed: PlacedResource, context: ResourceContext): FilePlan {
  const { resource, module, chain } = placed;
  const declared = new Set<string>([
    resource.className,
    ...resource.operations.map((one) => one.functionName),
  ]);
  const imports = new ImportBag(module, [...declared, ...localNames(resource.operations)]);
  const names = new TypeNames(context.modules, imports, declared);
  const functions = resource.operations.map((operation) => functionOf(operation, names, context));
  return {
    kind: "source",
    module,
    title: `client.${chain.join(".")}`,
    imports,
    statements: [classOf(placed, names, context.modules), ...functions],
  };
}

/** Standalone functions alone: their methods are the client's. */
function clientCallsPlan({ operations, module }: ClientCalls, context: ResourceContext): FilePlan {
  const declared = new Set<string>(operations.map(({ functionName }) => functionName));
  const imports = new ImportBag(module, [...declared, ...localNames(operations)]);
  const names = new TypeNames(context.modules, imports, declared);
  return {
    kind: "source",
    module,
    title: "What the client itself calls.",
    imports,
    statements: operations.map((operation) => functionOf(operation, names, context)),
  };
}

/** Names the functions bind themselves, which no import may take. */
export function localNames(operations: readonly Operation[]): readonly string[] {
  const bound = operations.flatMap((operation) => operation.parameters.map((parameter) => parameter.name));
  return ["client", "params", "options", "body", ...bound];
}

function functionOf(
  operation: Operation,
  names: TypeNames,
  { security, settings }: ResourceContext,
): FunctionDeclarationStructure {
  const signatures = signaturesOf(operation, names);
  const implementation = implementationOf(signatures);
  const client = { name: "client", type: names.use(runtimeType("APIClient")) };
  const type = paramsType(operation, names);
  return functionDeclaration({
    isExported: true,
    name: operation.functionName,
    parameters: [client, ...parametersOf(implementation)],
    returnType: implementation.returns,
    docs: signatures.length > 1 ? [] : docStructures(operationDoc(operation, implementation)),
    statements: [
      ...callStatements({
        names,
        operation,
        call: callOf(operation),
        paramsType: type,
        security,
        checked: settings.requested.includes("validators"),
      }),
    ],
    overloads: overloadsOf(operation, signatures).map((overload, index) => ({
      ...overload,
      isExported: true,
      parameters: [client, ...overload.parameters],
      // The printer leaves documented overloads close together.
      ...(index > 0 && overload.docs.length > 0 && { leadingTrivia: "\n" }),
    })),
  });
}

function classOf(placed: PlacedResource, names: TypeNames, modules: ModuleMap): ClassDeclarationStructure {
  const { resource, module } = placed;
  const client = names.use(runtimeType("APIClient"));
  const inside = new Set(resource.children);
  const children = (inside.size === 0 ? [] : modules.resources)
    .filter((other) => inside.has(other.resource))
    .map((child) => ({
      name: child.resource.name,
      type: names.use({
        name: child.resource.className,
        from: child.module,
        typeOnly: module === child.module,
      }),
      doc: definitionDoc(child.resource),
    }));
  const needsClient = resource.operations.length > 0;
  return classDeclaration({
    isExported: true,
    name: resource.className,
    docs: docStructures(definitionDoc(resource)),
    properties: [
      ...(needsClient ? [{ name: "#client", isReadonly: true, type: client }] : []),
      ...children.map(({ name, type, doc }) => ({ name, isReadonly: true, type, docs: docStructures(doc) })),
    ],
    ctors: [
      {
        parameters: [{ name: "client", type: client }],
        statements: [
          ...(needsClient ? ["this.#client = client;"] : []),
          ...children.map(({ name, type }) => `this.${name} = new ${type}(client);`),
        ],
      },
    ],
    methods: resource.operations.map((operation) =>
      methodOf(operation, names, { call: operation.functionName, client: "this.#client" }),
    ),
  });
}

interface Delegate {
  /** The standalone function, by its name in this file. */
  readonly call: string;
  /** The expression of its first argument. */
  readonly client: string;
}

/** A method that passes its arguments to the operation's standalone function. */
export function methodOf(
  operation: Operation,
  names: TypeNames,
  { call, client }: Delegate,
): OptionalKind<MethodDeclarationStructure> {
  const signatures = signaturesOf(operation, names);
  const implementation = implementationOf(signatures);
  const passed = [client, ...implementation.arguments.map(({ name }) => name)].join(", ");
  return {
    name: operation.name,
    parameters: parametersOf(implementation),
    returnType: implementation.returns,
    docs: signatures.length > 1 ? [] : docStructures(operationDoc(operation, implementation)),
    statements: [`return ${call}(${passed});`],
    overloads: overloadsOf(operation, signatures),
  };
}

/** The last signature takes and gives what all the others do. */
function implementationOf(signatures: readonly [Signature, ...Signature[]]): Signature {
  return signatures.at(-1) ?? signatures[0];
}

function overloadsOf(operation: Operation, signatures: readonly Signature[]) {
  if (signatures.length < 2) return [];
  return signatures.map((signature) => ({
    parameters: parametersOf(signature),
    returnType: signature.returns,
    docs: docStructures(operationDoc(operation, signature)),
  }));
}

function parametersOf(signature: Signature): OptionalKind<ParameterDeclarationStructure>[] {
  return signature.arguments.map(({ name, type, optional }) => ({ name, type, hasQuestionToken: optional }));
}

/** The inside of the comment above one signature of an operation. */
function operationDoc(operation: Operation, signature: Signature): string {
  const said = { plain: null, only: null, ...overloads }[signature.form];
  const blocks =
    said === null
      ? [prose(operation), codeSpan(`${operation.method.toUpperCase()} ${pathTemplate(operation.path)}`)]
      : [said];
  const tags = [...(said === null ? argumentTags(signature) : []), ...deprecation(operation)];
  return [...blocks, tags.join("\n")].filter((block) => block !== "").join("\n\n");
}

/** The other overloads are the same operation: they say only how they differ from the first. */
const overloads = {
  streamed: "The same call, with a stream of events as its response.",
  either: "The same call, where the value decides at run time whether it streams.",
} as const;

function argumentTags(signature: Signature): readonly string[] {
  return signature.arguments.flatMap(({ name, about }) => {
    const text = about ? prose(about).replace(/\s+/g, " ") : "";
    return text === "" ? [] : [`@param ${name} - ${text}`];
  });
}
