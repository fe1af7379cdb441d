// Declarations → the files of src/validators. Knows nothing of operations.

import type { Declaration } from "../ir/document.js";
import type { OutputSettings } from "../ir/output-settings.js";
import type { FilePlan } from "../plan/file-plan.js";
import { moduleSpecifier } from "../plan/module-specifier.js";
import { ImportBag } from "../plan/symbols.js";
import { stringLiteral } from "../plan/text.js";
import { checkBody } from "./check-text.js";
import { isBody } from "./is-text.js";
import { typeSymbol, type Area, type Layout } from "./modules.js";
import { innerUses, type InnerUses } from "./validator-uses.js";
import { ValidatorFile } from "./validator-file.js";
import { ValidatorNames } from "./validator-names.js";
import type { Scope } from "./validator-scope.js";

/** For each top-level declaration `isX`, `validateX`, `assertX` and `XSchema`; one file an area, and an index. */
export function emitValidators(layout: Layout, settings: OutputSettings): readonly FilePlan[] {
  const names = new ValidatorNames(layout);
  const uses = innerUses(layout, names);
  const files = layout.areas.map((area) => areaPlan(area, names, uses));
  return [...files, indexPlan(layout, names, settings)];
}

function areaPlan(area: Area, names: ValidatorNames, uses: InnerUses): FilePlan {
  const module = `src/validators/${area.file}`;
  const declared = area.declarations.flatMap(({ id }) => Object.values(names.publicOf(id)));
  const file = new ValidatorFile(module, names, declared);
  const api = area.declarations.flatMap((declaration) => publicStatements(declaration, file));
  const inner = area.declarations
    .flatMap((declaration) => withNested(declaration, names.layout))
    .filter((declaration) => declaration.owner === null || uses.used.has(declaration.id))
    .flatMap((declaration) => innerStatements(declaration, file, uses));
  return {
    kind: "source",
    module,
    title:
      area.file === "shared" ? "Checks used by several parts of the API." : "Checks of one part of the API.",
    imports: file.imports,
    statements: [...file.constants, ...api, ...inner, ...file.functions],
  };
}

function withNested(declaration: Declaration, layout: Layout): readonly Declaration[] {
  const nested = layout.nested.get(declaration.id) ?? [];
  return [declaration, ...nested.flatMap((inner) => withNested(inner, layout))];
}

function publicStatements(declaration: Declaration, file: ValidatorFile): readonly string[] {
  const { id } = declaration;
  const { is, validate, assert, schema } = file.names.publicOf(id);
  const inner = file.names.innerOf(id);
  const type = file.imports.use(typeSymbol(file.names.layout, id));
  const said = stringLiteral(inner.type);
  const call = declaration.cyclic ? `${inner.is}(value, 0)` : `${inner.is}(value)`;
  return [
    `export function ${is}(value: unknown): value is ${type} {
      try {
        return ${call};
      } catch {
        return false;
      }
    }`,
    `export function ${validate}(value: unknown, options?: ${file.useType("ValidateOptions")}): ${file.useType("Result")}<${type}> {
      if (${is}(value)) return { ok: true, value };
      return { ok: false, issues: ${file.use("explain")}(${inner.check}, value, options?.all !== false) };
    }`,
    `export function ${assert}(value: unknown): asserts value is ${type} {
      if (!${is}(value)) ${file.use("fail")}(${said}, value, ${inner.check});
    }`,
    `export const ${schema}: ${file.useType("Schema")}<${type}> = /* @__PURE__ */ ${file.use("schema")}(${said}, ${is}, ${inner.check});`,
  ];
}

function innerStatements(declaration: Declaration, file: ValidatorFile, uses: InnerUses): readonly string[] {
  const scope: Scope = { file, owner: declaration, cyclic: declaration.cyclic };
  const { is, check } = file.names.innerOf(declaration.id);
  const word = uses.elsewhere.has(declaration.id) ? "export function" : "function";
  return [
    `${word} ${is}${isFunction(declaration, scope)}`,
    `${word} ${check}${checkFunction(declaration, scope)}`,
  ];
}

function isFunction(declaration: Declaration, scope: Scope): string {
  const body = isBody(declaration.schema, scope);
  if (!scope.cyclic) return `(${parameter("value", body)}: unknown): boolean {\n${body}\n}`;
  const { file } = scope;
  const guard = `if (depth > ${file.use("maxDepth")}) throw ${file.use("tooDeep")};`;
  return `(${parameter("value", body)}: unknown, depth: number): boolean {\n${guard}\n${body}\n}`;
}

function checkFunction(declaration: Declaration, scope: Scope): string {
  const { file } = scope;
  const deep = scope.cyclic ? [`if (depth > ${file.use("maxDepth")}) ${file.use("stopTooDeep")}(path);`] : [];
  const body = [...deep, ...checkBody(declaration.schema, scope)].join("\n");
  const parameters = [
    `${parameter("value", body)}: unknown`,
    `${parameter("path", body)}: string`,
    `${parameter("found", body)}: ${file.useType("Found")}`,
    ...(scope.cyclic ? ["depth: number = 0"] : []),
  ];
  return `(${parameters.join(", ")}): void {\n${body}\n}`;
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
      `export type { Issue, IssueCode, Result, Schema, StandardSchema, ValidateOptions } from ${from("src/core/check")};`,
    ],
  };
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
