// Declarations → the files of src/validators. Knows nothing of operations.

import type { Declaration } from "../ir/document.js";
import type { OutputSettings } from "../ir/output-settings.js";
import type { FilePlan } from "../plan/file-plan.js";
import { moduleSpecifier } from "../plan/module-specifier.js";
import { ImportBag } from "../plan/symbols.js";
import { stringLiteral } from "../plan/text.js";
import { isBody } from "./validators/is-text.js";
import { declaredRule } from "./validators/rule-text.js";
import { typeSymbol, type Area, type Layout } from "./modules.js";
import { innerUses, type InnerUses } from "./validators/validator-uses.js";
import { ValidatorFile } from "./validators/validator-file.js";
import { ValidatorNames } from "./validators/validator-names.js";
import { head, type Scope } from "./validators/validator-scope.js";

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
  { names, uses }: ValidatorSet = validatorSet(layout, settings),
): readonly FilePlan[] {
  const files = layout.areas.map((area) => areaPlan(area, names, uses));
  return [...files, indexPlan(layout, names, settings)];
}

function areaPlan(area: Area, names: ValidatorNames, uses: InnerUses): FilePlan {
  const module = `src/validators/${area.file}`;
  const declared = area.declarations.flatMap(({ id }) => Object.values(names.publicOf(id)));
  const file = new ValidatorFile(module, names, declared);
  const api = area.declarations.flatMap((declaration) => publicStatements(declaration, file));
  const all = area.declarations
    .flatMap((declaration) => withNested(declaration, names.layout))
    .filter((declaration) => declaration.owner === null || uses.used.has(declaration.id));
  const rules = all.map((declaration) => ruleStatement(declaration, file, uses));
  const inner = all.flatMap((declaration) => fastStatements(declaration, file, uses));
  return {
    kind: "source",
    module,
    title:
      area.file === "shared" ? "Checks used by several parts of the API." : "Checks of one part of the API.",
    imports: file.imports,
    statements: [...file.constants, ...rules, ...api, ...inner, ...file.functions],
  };
}

function withNested(declaration: Declaration, layout: Layout): readonly Declaration[] {
  const nested = layout.nested.get(declaration.id) ?? [];
  return [declaration, ...nested.flatMap((inner) => withNested(inner, layout))];
}

function publicStatements(declaration: Declaration, file: ValidatorFile): readonly string[] {
  const { id } = declaration;
  const { is, validate, parse, assert, schema } = file.names.publicOf(id);
  const inner = file.names.innerOf(id);
  const type = file.imports.use(typeSymbol(file.names.layout, id));
  const call = declaration.cyclic ? `${inner.is}(value, 0, null)` : `${inner.is}(value)`;
  const result = `${file.useType("Result")}<${type}>`;
  const options = `options?: ${file.useType("ValidateOptions")}`;
  return [
    `/** True when the value is a ${inner.type}. Never throws. */
    export function ${is}(value: unknown): value is ${type} {
      try {
        return ${call};
      } catch {
        return false;
      }
    }`,
    `/** The value itself, or what keeps it from being a ${inner.type}. */
    export function ${validate}(value: unknown, ${options}): ${result} {
      return ${file.use("validate")}(${inner.rule}, value, options);
    }`,
    `/** The value of JSON text, or what keeps it from being a ${inner.type}. */
    export function ${parse}(text: string, ${options}): ${result} {
      return ${file.use("parse")}(${inner.rule}, text, options);
    }`,
    `/** @throws ValidationError when the value is no ${inner.type}. */
    export function ${assert}(value: unknown): asserts value is ${type} {
      if (!${is}(value)) ${file.use("fail")}(${inner.rule}, value);
    }`,
    `/** The checks of ${inner.type} in one object, also as a Standard Schema. */
    export const ${schema}: ${file.useType("Schema")}<${type}> = /* @__PURE__ */ ${file.use("schema")}(${is}, ${inner.rule});`,
  ];
}

/** The rule of a declaration and its fast check. */
export function innerStatements(
  declaration: Declaration,
  file: ValidatorFile,
  uses: InnerUses,
): readonly string[] {
  return [ruleStatement(declaration, file, uses), ...fastStatements(declaration, file, uses)];
}

/** Made when it is first asked for: importing costs nothing that is not used. */
function ruleStatement(declaration: Declaration, file: ValidatorFile, uses: InnerUses): string {
  const { schema, cyclic } = declaration;
  const { is, rule, type } = file.names.innerOf(declaration.id);
  const word = uses.elsewhere.has(declaration.id) ? "export const" : "const";
  const typeRule = file.use("TypeRule");
  const isNamed = declaration.owner !== null || schema.at === `#/components/schemas/${type}`;
  const more = [
    ...(isNamed ? [] : [`place: ${stringLiteral(schema.at)}`]),
    ...(cyclic ? ["cyclic: true"] : []),
  ];
  const text = declaredRule(schema, { file, owner: declaration, cyclic });
  return `${word} ${rule}: ${typeRule} = /* @__PURE__ */ new ${typeRule}(${stringLiteral(declaration.owner === null ? type : "")}, ${is}, () => ${text}${more.length === 0 ? "" : `, { ${more.join(", ")} }`});`;
}

function fastStatements(declaration: Declaration, file: ValidatorFile, uses: InnerUses): readonly string[] {
  const scope: Scope = { file, owner: declaration, cyclic: declaration.cyclic };
  const { is } = file.names.innerOf(declaration.id);
  const word = uses.elsewhere.has(declaration.id) ? "export function" : "function";
  const fast = scope.cyclic ? deepFunctions(declaration, scope) : [plainFunction(declaration, scope)];
  return [`${word} ${is}${fast[0]}`, ...fast.slice(1)];
}

function plainFunction(declaration: Declaration, scope: Scope): string {
  const body = isBody(declaration.schema, scope);
  return `(${parameter("value", body)}: unknown): boolean {\n${body}\n}`;
}

/** The check of a type that contains itself: near the surface it runs, deeper its verdicts are kept. */
function deepFunctions(declaration: Declaration, scope: Scope): readonly string[] {
  const { file } = scope;
  const { inner } = file.names.innerOf(declaration.id);
  const rest = "value, depth, memo";
  const call = `depth < ${file.use("memoDepth")} ? ${inner}(${rest}) : ${file.use("remember")}(${inner}, ${rest})`;
  return [
    `${head(true, scope)}: boolean {\nreturn ${call};\n}`,
    `function ${inner}${head(true, scope)}: boolean {\n${isBody(declaration.schema, scope)}\n}`,
  ];
}

/** A parameter the body does not read starts with an underscore, as compilers that look for such want it. */
function parameter(name: string, body: string): string {
  return new RegExp(`\\b${name}\\b`).test(body) ? name : `_${name}`;
}

/** The public names one by one: modules also export what other modules call. */
function indexPlan(layout: Layout, names: ValidatorNames, settings: OutputSettings): FilePlan {
  const module = "src/validators/index";
  const from = (target: string): string =>
    stringLiteral(moduleSpecifier(module, target) + settings.importExtension);
  const areas = layout.areas.map((area) => {
    const all = area.declarations.flatMap(({ id }) => Object.values(names.publicOf(id)));
    return `export { ${all.sort(byCodeUnit).join(", ")} } from ${from(`src/validators/${area.file}`)};`;
  });
  return {
    kind: "source",
    module,
    title: "All checks of the API.",
    imports: new ImportBag(module, []),
    statements: [
      ...areas,
      `export { ValidationError } from ${from("src/core/check-error")};`,
      `export type { Issue, IssueCode, IssueDetails, Result, Schema, StandardSchema, ValidateOptions } from ${from("src/core/check")};`,
    ],
  };
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
