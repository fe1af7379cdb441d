// Declarations → the files of src/validators. Knows nothing of operations.

import type { ExportDeclarationStructure } from "ts-morph";
import type { Declaration } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import { isRef, withoutNull } from "../../model/query/kinds.js";
import type { FilePlan } from "../../writer/file-plan.js";
import { moduleSpecifier } from "../../writer/module-specifier.js";
import { exportDeclaration } from "../../writer/structures.js";
import { ImportBag } from "../../writer/symbols.js";
import { code, parameter } from "../../writer/code.js";
import { stringLiteral } from "../../writer/text.js";
import { isBody } from "./is-text.js";
import { declaredRule } from "./rule-text.js";
import { codecSymbol, typeSymbol, type Area, type Layout } from "../modules.js";
import { ValidatorFile } from "./validator-file.js";
import { ValidatorNames } from "./validator-names.js";
import { functionRest, local, type Scope } from "./validator-scope.js";
import type { DeclId } from "../../model/brands.js";
import { refsOf } from "../../model/walk.js";

/** The functions of all declarations: what they are called, and who calls them. */
export interface ValidatorSet {
  readonly names: ValidatorNames;
  readonly uses: InnerUses;
}

export function validatorSet(layout: Layout, settings: OutputSettings): ValidatorSet {
  const names = new ValidatorNames(layout, settings);
  return { names, uses: innerUses(layout, names) };
}

/** For each top-level declaration `isX`, `validateX`, `parseX`, `assertX` and `XSchema`; one file an area, and an index. */
export function emitValidators(
  layout: Layout,
  settings: OutputSettings,
  validators: ValidatorSet = validatorSet(layout, settings),
): readonly FilePlan[] {
  const files = layout.areas.map((area) => areaPlan(area, validators));
  return [...files, indexPlan(layout, validators.names, settings)];
}

function areaPlan(area: Area, { names, uses }: ValidatorSet): FilePlan {
  const module = `src/validators/${area.file}`;
  const declared = area.declarations.flatMap(({ id }) => Object.values(names.publicOf(id)));
  const file = new ValidatorFile(module, names, declared);
  const api = area.declarations.flatMap((declaration) => publicStatements(declaration, file));
  const all = area.declarations
    .flatMap((declaration) => withNested(declaration, names.layout))
    .filter((declaration) => declaration.owner === null || uses.used.has(declaration.id));
  const rules = all
    .filter(({ id }) => !names.tables.inlined.has(id))
    .map((declaration) => ruleStatement(declaration, file, uses));
  const inner = fastChecks(
    all.filter(({ id }) => !names.isPublic(id)),
    file,
    uses,
  );
  return {
    kind: "source",
    module,
    title:
      area.file === "shared"
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
  declarations: readonly Declaration[],
  file: ValidatorFile,
  uses: InnerUses,
): readonly string[] {
  const { inlined } = file.names.tables;
  const isAskedFor = (id: DeclId): boolean => !inlined.has(id) || uses.elsewhere.has(id) || file.calls(id);
  const made = new Map<DeclId, readonly string[]>();
  // What one of them calls may stand before it.
  for (let before = -1; before < made.size;) {
    before = made.size;
    for (const declaration of declarations) {
      if (made.has(declaration.id) || !isAskedFor(declaration.id)) continue;
      made.set(declaration.id, fastStatements(declaration, file, uses));
    }
  }
  return declarations.flatMap(({ id }) => made.get(id) ?? []);
}

function withNested(declaration: Declaration, layout: Layout): readonly Declaration[] {
  const nested = layout.nested.get(declaration.id) ?? [];
  return [declaration, ...nested.flatMap((inner) => withNested(inner, layout))];
}

function publicStatements(declaration: Declaration, file: ValidatorFile): readonly string[] {
  const { validate, parse, assert, is, schema } = file.names.publicOf(declaration.id);
  const inner = file.names.innerOf(declaration.id);
  const { type, json, coded } = typesOf(declaration, file);
  const pure = "/* @__PURE__ */";
  return [
    `\n/** True when the value is a valid ${inner.type}. Never throws. */
    ${isFunction(declaration, file)}`,
    `\n/** Returns the value, or its issues as a ${inner.type}. */
    export const ${validate}: ${file.useType("Validate")}<${type}> = ${pure} ${coded("validateWithCodec", `${file.use("validatorOf")}(${inner.rule})`)};`,
    `\n/** Parses JSON text; returns the value, or its issues as a ${inner.type}. */
    export const ${parse}: ${file.useType("Parse")}<${type}> = ${pure} ${coded("parseWithCodec", `${file.use("parserOf")}(${inner.rule})`)};`,
    `\n/** @throws ValidationError when the value is not a valid ${inner.type}. */
    export const ${assert}: ${file.useType("Assert")}<${json}> = ${pure} ${file.use("assertionOf")}(${is}, ${inner.rule});`,
    `\n/** The validators of ${inner.type} in one object, which is also a Standard Schema. */
    export const ${schema}: ${file.useType(type === json ? "Schema" : "CodecSchema")}<${type}> = ${pure} ${coded("schemaWithCodec", `${file.use("schema")}(${is}, ${inner.rule})`)};`,
  ];
}

interface CheckedTypes {
  /** What the program has. */
  readonly type: string;
  /** What is judged; mostly the same. */
  readonly json: string;
  /** The text of a check that gives the value, made of one that gives the JSON. */
  readonly coded: (by: "validateWithCodec" | "parseWithCodec" | "schemaWithCodec", check: string) => string;
}

function typesOf({ id }: Declaration, file: ValidatorFile): CheckedTypes {
  const { layout } = file.names;
  const type = file.imports.use(typeSymbol(layout, id));
  if (!layout.codecs.has(id)) return { type, json: type, coded: (_, check) => check };
  const json = `${file.useType("Encoded")}<${type}>`;
  const coded: CheckedTypes["coded"] = (by, check) =>
    // Told the type: what a schema's guard says is the JSON's.
    `${file.use(by)}${by === "schemaWithCodec" ? `<${type}>` : ""}(${check}, ${file.imports.use(codecSymbol(layout, id))})`;
  return { type, json, coded };
}

/** Reading a value can throw, where it has getters or is a proxy; so can what it calls when it is too deep. */
function isFunction(declaration: Declaration, file: ValidatorFile): string {
  const { is } = file.names.publicOf(declaration.id);
  const scope: Scope = { file, owner: declaration, cyclic: declaration.cyclic };
  const body = declaration.cyclic
    ? code`return ${file.names.innerOf(declaration.id).is}(${local.value}, 0, null);`
    : isBody(declaration.schema, scope);
  const caught = readsParts(declaration, file)
    ? `try {\n${body.text}\n} catch {\nreturn false;\n}`
    : body.text;
  const { json } = typesOf(declaration, file);
  const value = parameter("value", body);
  return `export function ${is}(${value}: unknown): ${value} is ${json} {\n${caught}\n}`;
}

function readsParts({ cyclic, schema }: Declaration, { names }: ValidatorFile): boolean {
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
    case "unlisted":
      return false;
    case "ref":
      // Its own function never throws, unless it is one that carries a depth.
      return !isRef(schema) || !names.isPublic(schema.to);
    case "array":
    case "tuple":
    case "object":
    case "record":
    case "union":
    case "tagged":
    case "intersection":
    case "nullable":
    case "refined":
    case "file":
      return true;
  }
}

/** The rule of a declaration and its fast check, where no public function is that. */
export function innerStatements(
  declaration: Declaration,
  file: ValidatorFile,
  uses: InnerUses,
): readonly string[] {
  return [ruleStatement(declaration, file, uses), ...fastStatements(declaration, file, uses)];
}

/** Made when it is first asked for: importing costs nothing that is not used. */
function ruleStatement(declaration: Declaration, file: ValidatorFile, uses: InnerUses): string {
  const { schema, cyclic, owner } = declaration;
  const { is, rule, type } = file.names.innerOf(declaration.id);
  const isPlaced = owner !== null || schema.at === `#/components/schemas/${type}`;
  const text = declaredRule(schema, { file, owner: declaration, cyclic });
  const own = cyclic ? `${file.use("recursive")}(${stringLiteral(type)}, ${text})` : text;
  const isCalled = owner !== null && file.names.tables.variants.has(declaration.id);
  const made = owner === null ? `${file.use("named")}(${stringLiteral(type)}, ` : `${file.use("nested")}(`;
  const args = [
    is,
    own,
    ...(isPlaced ? [] : [stringLiteral(schema.at)]),
    ...(isCalled ? [stringLiteral(type)] : []),
  ];
  const word = uses.elsewhere.has(declaration.id) ? "export function" : "function";
  return `\n${word} ${rule}(): ${file.useType("TypeRule")} {\nreturn ${made}${args.join(", ")});\n}`;
}

function fastStatements(declaration: Declaration, file: ValidatorFile, uses: InnerUses): readonly string[] {
  const scope: Scope = { file, owner: declaration, cyclic: declaration.cyclic };
  const { is } = file.names.innerOf(declaration.id);
  const word = uses.elsewhere.has(declaration.id) ? "export function" : "function";
  const fast = scope.cyclic
    ? deepFunctions(declaration, scope)
    : [functionRest(false, scope, isBody(declaration.schema, scope))];
  return [`\n${word} ${is}${fast[0]}`, ...fast.slice(1)];
}

/** The check of a type that contains itself: near the surface it runs, deeper its verdicts are kept. */
function deepFunctions(declaration: Declaration, scope: Scope): readonly string[] {
  const { file } = scope;
  const { inner } = file.names.innerOf(declaration.id);
  const { value, depth, memo } = local;
  const rest = code`${value}, ${depth}, ${memo}`;
  const call = code`${depth} < ${file.use("memoDepth")} ? ${inner}(${rest}) : ${file.use("memoized")}(${inner}, ${rest})`;
  return [
    functionRest(true, scope, code`return ${call};`),
    `\nfunction ${inner}${functionRest(true, scope, isBody(declaration.schema, scope))}`,
  ];
}

/** The public names one by one: modules also export what other modules call. */
function indexPlan(layout: Layout, names: ValidatorNames, settings: OutputSettings): FilePlan {
  const module = "src/validators/index";
  const from = (target: string): string => moduleSpecifier(module, target) + settings.importExtension;
  const areas = layout.areas.map((area) => {
    const all = area.declarations.flatMap(({ id }) => Object.values(names.publicOf(id)));
    return `export { ${all.sort(byCodeUnit).join(", ")} } from ${stringLiteral(from(`src/validators/${area.file}`))};`;
  });
  return {
    kind: "source",
    module,
    title: "All validators of the API.",
    imports: new ImportBag(module, []),
    statements: [
      ...areas,
      // Structures, since what they name has to be there even where no check asks for it.
      passedOn(["ValidationError"], from("src/core/validation-error"), false),
      passedOn(passedTypes, from("src/core/validator"), true),
    ],
  };
}

const passedTypes: readonly string[] = [
  ...["Assert", "Issue", "IssueCode", "IssueDetails", "Parse", "Result", "Schema"],
  ...["StandardSchema", "Validate", "ValidateOptions"],
];

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
  readonly used: ReadonlySet<DeclId>;
  /** Called from another file: these must be exported. */
  readonly elsewhere: ReadonlySet<DeclId>;
}

function innerUses(layout: Layout, names: ValidatorNames): InnerUses {
  const used = new Set<DeclId>();
  const elsewhere = new Set<DeclId>();
  const waiting = [...layout.declarations.values()].filter(({ owner }) => owner === null);
  const seen = new Set(waiting.map(({ id }) => id));
  for (let declaration = waiting.pop(); declaration; declaration = waiting.pop()) {
    const { module } = names.innerOf(declaration.id);
    for (const id of refsOf(declaration.schema)) {
      used.add(id);
      if (names.innerOf(id).module !== module) elsewhere.add(id);
      const target = layout.declarations.get(id);
      if (target && !seen.has(id)) {
        seen.add(id);
        waiting.push(target);
      }
    }
  }
  return { used, elsewhere };
}
