// src/call-validation.ts: the checks of each operation's calls, for the option `validate`, and a client that uses them.
// Nothing else of the output imports it, so that whoever checks nothing bundles no validator.

import type { FunctionDeclarationStructure } from "ts-morph";
import { functionDeclaration } from "../../writer/structures.js";
import type { DefinitionId } from "../../model/brands.js";
import type { Operation } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import type { Schema } from "../../model/schema.js";
import { pathTemplate } from "../../model/query/operations.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { moduleSpecifier } from "../../writer/module-specifier.js";
import { pathLiteral, stringLiteral } from "../../writer/text.js";
import type { OperationValidators, ChecksPlan } from "./operation-validators.js";
import { settingsModule } from "../client/settings.js";
import { codecText } from "../codecs/codec-text.js";
import { codecSymbol, definitionOf } from "../modules.js";
import { statusKey } from "../client/resources/operation-responses.js";
import { runtimeType, runtimeValue, type RuntimeName, type RuntimeValue } from "../runtime-symbols.js";
import { docStructures } from "../types/type-docs.js";
import { innerStatements, type ValidatorSet } from "../validators/emit-validators.js";
import { ValidatorFile } from "../validators/validator-file.js";

export const callValidationModule = "src/call-validation";

export function emitChecks(plan: ChecksPlan, set: ValidatorSet, settings: OutputSettings): FilePlan {
  const { validators, unnamed } = plan;
  const own = validators.map(({ operation }) => checksName(operation));
  const file = new ValidatorFile(callValidationModule, set.names, [
    ...own,
    "callValidator",
    "createValidatingClient",
    "options",
  ]);
  const writer: Writer = { file, unnamed: new Set(unnamed.map(({ id }) => id)) };
  const table = validators.map((one) => callChecks(one, writer));
  const inner = unnamed.flatMap((definition) => innerStatements(definition, file, set.uses));
  return {
    kind: "source",
    module: callValidationModule,
    title: "Validators of each operation's calls, for the option `validate`.",
    imports: file.imports,
    statements: [
      ...file.constants,
      ...inner,
      ...table,
      allChecks(own, file),
      checkedClient(file),
      reexports(settings),
      ...file.functions,
    ],
  };
}

interface Writer {
  readonly file: ValidatorFile;
  readonly unnamed: ReadonlySet<DefinitionId>;
}

function checksName({ functionName }: Operation): string {
  return `${functionName}Validators`;
}

function use(file: ValidatorFile, name: RuntimeValue): string {
  return file.imports.use(runtimeValue(name));
}

function callChecks({ operation, request, responses, event }: OperationValidators, writer: Writer): string {
  const { method } = operation;
  const { file } = writer;
  const type = file.imports.use(runtimeType("OperationValidators"));
  const template = pathTemplate(operation.path);
  const byStatus = responses.map(
    (one) => `${statusKey(one)}: ${one.by === null ? "null" : validator(one.by, writer)}`,
  );
  const fields = [
    `method: ${stringLiteral(method)}`,
    `path: ${template === "" ? stringLiteral("/") : pathLiteral(template)}`,
    ...(request ? [`${request.of}: ${validator(request.by, writer)}`] : []),
    ...(byStatus.length > 0 ? [`responses: { ${byStatus.join(", ")} }`] : []),
    ...(event === null ? [] : [`event: ${validator(event, writer)}`]),
  ];
  return `\nexport const ${checksName(operation)}: ${type} = { ${fields.join(", ")} };`;
}

/** The public validator of a declaration; for what has no name, one made here. */
function validator(id: DefinitionId, { file, unnamed }: Writer): string {
  const { modules } = file.names;
  const inner = file.names.innerOf(id);
  const check = unnamed.has(id)
    ? `/* @__PURE__ */ ${use(file, "validator")}(${inner.rule})`
    : file.useInner(file.names.publicOf(id).validate, inner.module);
  const codec = unnamed.has(id) ? unnamedCodec(definitionOf(modules, id).schema, file) : codecName(id, file);
  return codec === null ? check : `/* @__PURE__ */ ${use(file, "encodedValidator")}(${check}, ${codec})`;
}

function codecName(id: DefinitionId, { names, imports }: ValidatorFile): string | null {
  return names.modules.codecs.has(id) ? imports.use(codecSymbol(names.modules, id)) : null;
}

function unnamedCodec(schema: Schema, { names, imports }: ValidatorFile): string | null {
  return codecText(schema, {
    modules: names.modules,
    use: (symbol) => imports.use(symbol),
    ref: (to) => imports.use(codecSymbol(names.modules, to)),
  });
}

function allChecks(names: readonly string[], file: ValidatorFile): string {
  const type = file.imports.use(runtimeType("CallValidator"));
  return `\n/** Validates the calls of every operation. */
export const callValidator: ${type} = /* @__PURE__ */ ${use(file, "createCallValidator")}(${names.join(", ")});`;
}

function checkedClient(file: ValidatorFile): FunctionDeclarationStructure {
  const client = use(file, "ValidatingClient");
  const type = (name: RuntimeName): string => file.imports.use(runtimeType(name));
  const options = file.imports.use({ name: "ClientOptions", from: settingsModule, typeOnly: true });
  const settingsFrom = file.imports.use({ name: "settingsFrom", from: settingsModule, typeOnly: false });
  return functionDeclaration({
    isExported: true,
    name: "createValidatingClient",
    docs: docStructures("As `createClient` of `core`, but validates calls as `options.validate` says."),
    parameters: [
      {
        name: "options",
        type: `Omit<${options}, "logLevel"> & { readonly validate: ${type("Validation")} }`,
      },
    ],
    returnType: client,
    statements: [`return new ${client}(${settingsFrom}(options), options.validate, options.logger);`],
  });
}

function reexports({ importExtension }: OutputSettings): string {
  const from = (module: string): string =>
    stringLiteral(`${moduleSpecifier(callValidationModule, `src/core/${module}`)}${importExtension}`);
  return `export { CallValidationError, createCallValidator } from ${from("call-validation")};
export type { OperationValidators } from ${from("call-validation")};
export type { Validation, ValidationLevel, ValidationLevels } from ${from("validation")};`;
}
