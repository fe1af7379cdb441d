// Declarations → the files of src/validators.

import type { ExportDeclarationStructure } from "ts-morph";
import type { Definition } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import { isRef, withoutNull } from "../../model/query/kinds.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { moduleSpecifier } from "../../writer/module-specifier.js";
import { exportDeclaration } from "../../writer/structures.js";
import { ImportBag } from "../../writer/symbols.js";
import { code, parameter } from "../../writer/code.js";
import { stringLiteral } from "../../writer/text.js";
import { isBody, isTest } from "./is-text.js";
import { declaredRule, ruleText, variantsRule } from "./rule-text.js";
import { callTest } from "./validator-constrained.js";
import { codecSymbol, typeSymbol, type ModuleGroup, type ModuleMap } from "../modules.js";
import { ValidatorFile } from "./validator-file.js";
import { passedTypes, ValidatorNames } from "./validator-names.js";
import { functionRest, local, type InnerWriters, type Scope } from "./validator-scope.js";
import type { DefinitionId } from "../../model/brands.js";
import { refsOf } from "../../model/walk.js";

/** The functions of all declarations: what they are called, and who calls them. */
export interface ValidatorSet {
  readonly names: ValidatorNames;
  readonly uses: InnerUses;
}

export function validatorSet(modules: ModuleMap, settings: OutputSettings): ValidatorSet {
  const names = new ValidatorNames(modules, settings);
  return { names, uses: innerUses(modules, names) };
}

/** For each top-level declaration `isX`, `validateX`, `parseX`, `assertX` and `XSchema`; one file an area, and an index. */
export function emitValidators(
  modules: ModuleMap,
  settings: OutputSettings,
  validators: ValidatorSet = validatorSet(modules, settings),
): readonly FilePlan[] {
  const files = modules.moduleGroups.map((moduleGroup) => groupPlan(moduleGroup, validators));
  return [...files, indexPlan(modules, validators.names, settings)];
}

function groupPlan(moduleGroup: ModuleGroup, { names, uses }: ValidatorSet): FilePlan {
  const module = `src/validators/${moduleGroup.file}`;
  const declared = moduleGroup.definitions.flatMap(({ id }) => Object.values(names.publicOf(id)));
  const file = new ValidatorFile(module, names, declared);
  const api = moduleGroup.definitions.flatMap((definition) => publicStatements(definition, file));
  const all = moduleGroup.definitions
    .flatMap((definition) => withNested(definition, names.modules))
    .filter((definition) => definition.owner === null || uses.used.has(definition.id));
  const rules = all
    .filter(({ id }) => !names.tables.inlined.has(id))
    .map((definition) => ruleStatement(definition, file, uses));
  const inner = fastChecks(
    all.filter(({ id }) => !names.isPublic(id)),
    file,
    uses,
  );
  return {
    kind: "source",
    module,
    title:
      moduleGroup.file === "shared"
        ? "Validators used by several parts of the API."
        : "Validators of one part of the API.",
    imports: file.imports,
    statements: [...file.constants, ...api, ...rules, ...inner, ...file.functions],
  };
}

/**
 * Rules ask for the fast check of their type. One whose rule is written where it is used is asked for by other
 * checks alone, and by none where these are decided without it.
 */
function fastChecks(
  definitions: readonly Definition[],
  file: ValidatorFile,
  uses: InnerUses,
): readonly string[] {
  const { inlined } = file.names.tables;
  const isAskedFor = (id: DefinitionId): boolean =>
    !inlined.has(id) || uses.elsewhere.has(id) || file.calls(id);
  const made = new Map<DefinitionId, readonly string[]>();
  // What one of them calls may stand before it.
  for (let before = -1; before < made.size;) {
    before = made.size;
    for (const definition of definitions) {
      if (made.has(definition.id) || !isAskedFor(definition.id)) continue;
      made.set(definition.id, fastStatements(definition, file, uses));
    }
  }
  return definitions.flatMap(({ id }) => made.get(id) ?? []);
}

function withNested(definition: Definition, modules: ModuleMap): readonly Definition[] {
  const nested = modules.nested.get(definition.id) ?? [];
  return [definition, ...nested.flatMap((inner) => withNested(inner, modules))];
}

function publicStatements(definition: Definition, file: ValidatorFile): readonly string[] {
  const { validate, parse, assert, is, schema } = file.names.publicOf(definition.id);
  const inner = file.names.innerOf(definition.id);
  const { type, json, codecMapped } = typesOf(definition, file);
  const pure = "/* @__PURE__ */";
  return [
    `\n/** True when the value is a valid ${inner.type}. Never throws. */
    ${isFunction(definition, file)}`,
    `\n/** Returns the value, or its issues as a ${inner.type}. */
    export const ${validate}: ${file.useType("Validate")}<${type}> = ${pure} ${codecMapped("validateWithCodec", `${file.use("validatorOf")}(${inner.rule})`)};`,
    `\n/** Parses JSON text; returns the value, or its issues as a ${inner.type}. */
    export const ${parse}: ${file.useType("Parse")}<${type}> = ${pure} ${codecMapped("parseWithCodec", `${file.use("parserOf")}(${inner.rule})`)};`,
    `\n/** @throws ValidationError when the value is not a valid ${inner.type}. */
    export const ${assert}: ${file.useType("Assert")}<${json}> = ${pure} ${file.use("assertionOf")}(${is}, ${inner.rule});`,
    `\n/** The validators of ${inner.type} in one object, which is also a Standard Schema. */
    export const ${schema}: ${file.useType(type === json ? "Schema" : "CodecSchema")}<${type}> = ${pure} ${codecMapped("schemaWithCodec", `${file.use("schema")}(${is}, ${inner.rule})`)};`,
  ];
}

interface CheckedTypes {
  /** What the program has. */
  readonly type: string;
  /** What is validated; mostly the same. */
  readonly json: string;
  /** The text of a check that gives the value, made of one that gives the JSON. */
  readonly codecMapped: (
    by: "validateWithCodec" | "parseWithCodec" | "schemaWithCodec",
    check: string,
  ) => string;
}

function typesOf({ id }: Definition, file: ValidatorFile): CheckedTypes {
  const { modules } = file.names;
  const type = file.imports.use(typeSymbol(modules, id));
  if (!modules.codecs.has(id)) return { type, json: type, codecMapped: (_, check) => check };
  const json = `${file.useType("Encoded")}<${type}>`;
  const codecMapped: CheckedTypes["codecMapped"] = (by, check) =>
    // Told the type: what a schema's guard says is the JSON's.
    `${file.use(by)}${by === "schemaWithCodec" ? `<${type}>` : ""}(${check}, ${file.imports.use(codecSymbol(modules, id))})`;
  return { type, json, codecMapped };
}

/** Reading a value can throw, where it has getters or is a proxy; so can what it calls when it is too deep. */
function isFunction(definition: Definition, file: ValidatorFile): string {
  const { is } = file.names.publicOf(definition.id);
  const scope = scopeOf(definition, file);
  const body = definition.cyclic
    ? code`return ${file.names.innerOf(definition.id).is}(${local.value}, 0, null);`
    : isBody(definition.schema, scope);
  const caught = readsParts(definition, file)
    ? `try {\n${body.text}\n} catch {\nreturn false;\n}`
    : body.text;
  const { json } = typesOf(definition, file);
  const value = parameter("value", body);
  return `export function ${is}(${value}: unknown): ${value} is ${json} {\n${caught}\n}`;
}

function readsParts({ cyclic, schema }: Definition, { names }: ValidatorFile): boolean {
  if (cyclic) return true;
  const { kind } = withoutNull(schema);
  switch (kind) {
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
    case "never":
    case "literal":
    case "enum":
    case "unknownVariant":
      return false;
    case "ref":
      // Its own function never throws, unless it is one that carries a depth.
      return !isRef(schema) || !names.isPublic(schema.to);
    case "array":
    case "tuple":
    case "object":
    case "map":
    case "union":
    case "discriminated":
    case "intersection":
    case "nullable":
    case "constrained":
    case "binary":
      return true;
  }
}

/** The rule of a declaration and its fast check, where no public function is that. */
export function innerStatements(
  definition: Definition,
  file: ValidatorFile,
  uses: InnerUses,
): readonly string[] {
  return [ruleStatement(definition, file, uses), ...fastStatements(definition, file, uses)];
}

/** Made when it is first asked for: importing costs nothing that is not used. */
function ruleStatement(definition: Definition, file: ValidatorFile, uses: InnerUses): string {
  const { schema, cyclic, owner } = definition;
  const { is, rule, type } = file.names.innerOf(definition.id);
  const isPlaced = owner !== null || schema.pointer === `#/components/schemas/${type}`;
  const text = declaredRule(schema, scopeOf(definition, file));
  const own = cyclic ? `${file.use("recursive")}(${stringLiteral(type)}, ${text})` : text;
  const isCalled = owner !== null && file.names.tables.variants.has(definition.id);
  const made = owner === null ? `${file.use("named")}(${stringLiteral(type)}, ` : `${file.use("nested")}(`;
  const args = [
    is,
    own,
    ...(isPlaced ? [] : [stringLiteral(schema.pointer)]),
    ...(isCalled ? [stringLiteral(type)] : []),
  ];
  const word = uses.elsewhere.has(definition.id) ? "export function" : "function";
  return `\n${word} ${rule}(): ${file.useType("TypeRule")} {\nreturn ${made}${args.join(", ")});\n}`;
}

const inner: InnerWriters = { test: isTest, body: isBody, call: callTest, rule: ruleText, variantsRule };

function scopeOf(owner: Definition, file: ValidatorFile): Scope {
  return { file, owner, cyclic: owner.cyclic, inner };
}

function fastStatements(definition: Definition, file: ValidatorFile, uses: InnerUses): readonly string[] {
  const scope = scopeOf(definition, file);
  const { is } = file.names.innerOf(definition.id);
  const word = uses.elsewhere.has(definition.id) ? "export function" : "function";
  const fast = scope.cyclic
    ? deepFunctions(definition, scope)
    : [functionRest(false, scope, isBody(definition.schema, scope))];
  return [`\n${word} ${is}${fast[0]}`, ...fast.slice(1)];
}

/** The check of a type that contains itself: near the surface it runs, deeper its results are kept. */
function deepFunctions(definition: Definition, scope: Scope): readonly string[] {
  const { file } = scope;
  const { inner } = file.names.innerOf(definition.id);
  const { value, depth, memo } = local;
  const rest = code`${value}, ${depth}, ${memo}`;
  const call = code`${depth} < ${file.use("memoDepth")} ? ${inner}(${rest}) : ${file.use("memoized")}(${inner}, ${rest})`;
  return [
    functionRest(true, scope, code`return ${call};`),
    `\nfunction ${inner}${functionRest(true, scope, isBody(definition.schema, scope))}`,
  ];
}

/** The public names one by one: modules also export what other modules call. */
function indexPlan(modules: ModuleMap, names: ValidatorNames, settings: OutputSettings): FilePlan {
  const module = "src/validators/index";
  const from = (target: string): string => moduleSpecifier(module, target) + settings.importExtension;
  const moduleGroups = modules.moduleGroups.map((moduleGroup) => {
    const all = moduleGroup.definitions.flatMap(({ id }) => Object.values(names.publicOf(id)));
    return `export { ${all.sort(byCodeUnit).join(", ")} } from ${stringLiteral(from(`src/validators/${moduleGroup.file}`))};`;
  });
  return {
    kind: "source",
    module,
    title: "All validators of the API.",
    imports: new ImportBag(module, []),
    statements: [
      ...moduleGroups,
      // Structures, since what they name has to be there even where no check asks for it.
      passedOn(["ValidationError"], from("src/core/validation-error"), false),
      passedOn(passedTypes, from("src/core/validator"), true),
    ],
  };
}

function passedOn(
  names: readonly string[],
  specifier: string,
  isTypeOnly: boolean,
): ExportDeclarationStructure {
  return exportDeclaration({
    isTypeOnly,
    moduleSpecifier: specifier,
    namedExports: names.map((name) => ({ name })),
  });
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface InnerUses {
  readonly used: ReadonlySet<DefinitionId>;
  /** Called from another file: these must be exported. */
  readonly elsewhere: ReadonlySet<DefinitionId>;
}

function innerUses(modules: ModuleMap, names: ValidatorNames): InnerUses {
  const used = new Set<DefinitionId>();
  const elsewhere = new Set<DefinitionId>();
  const waiting = [...modules.definitions.values()].filter(({ owner }) => owner === null);
  const seen = new Set(waiting.map(({ id }) => id));
  for (let definition = waiting.pop(); definition; definition = waiting.pop()) {
    const { module } = names.innerOf(definition.id);
    for (const id of refsOf(definition.schema)) {
      used.add(id);
      if (names.innerOf(id).module !== module) elsewhere.add(id);
      const target = modules.definitions.get(id);
      if (target && !seen.has(id)) {
        seen.add(id);
        waiting.push(target);
      }
    }
  }
  return { used, elsewhere };
}
