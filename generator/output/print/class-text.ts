// Classes → text. Knows nothing of layout.

import type {
  ClassDeclarationStructure,
  ConstructorDeclarationStructure,
  MethodDeclarationStructure,
  OptionalKind,
  PropertyDeclarationStructure,
} from "ts-morph";
import { docsText } from "./docs-text.js";
import { callableText, indented } from "./function-text.js";
import { hasOnly } from "./has-only.js";

const ofClass: ReadonlySet<string> = new Set([
  ...["kind", "name", "isExported", "docs", "extends", "properties", "ctors", "methods"],
]);
const ofProperty: ReadonlySet<string> = new Set([
  ...["name", "type", "isReadonly", "isStatic", "initializer", "docs"],
]);
const ofConstructor: ReadonlySet<string> = new Set(["parameters", "statements", "docs"]);
const ofOverload: ReadonlySet<string> = new Set(["parameters", "returnType", "docs"]);
const ofMethod: ReadonlySet<string> = new Set([
  ...ofOverload,
  ...["name", "hasOverrideKeyword", "statements", "overloads"],
]);

/** Null = with more to it than is known here: for the library. */
export function classText(declaration: ClassDeclarationStructure): string | null {
  const { name = "", isExported, extends: base, properties = [], ctors = [], methods = [] } = declaration;
  const head = docsText(declaration.docs);
  if (!hasOnly(declaration, ofClass) || head === null || typeof base === "function") return null;
  const fields = properties.map(propertyText);
  const callables = [...ctors.map(constructorText), ...methods.map(methodText)];
  if (fields.includes(null) || callables.includes(null)) return null;
  const heritage = base === undefined ? "" : ` extends ${base}`;
  const open = `${head}${isExported === true ? "export " : ""}class ${name}${heritage} {\n`;
  const parts = [...(fields.length > 0 ? [fields.join("\n")] : []), ...callables];
  return `${open}${parts.map((part) => `${indented(part ?? "")}\n`).join("\n")}}`;
}

function propertyText(property: OptionalKind<PropertyDeclarationStructure>): string | null {
  const { name, type, isReadonly, isStatic, initializer } = property;
  const head = docsText(property.docs);
  if (!hasOnly(property, ofProperty) || head === null) return null;
  if (typeof type !== "string" || typeof initializer === "function") return null;
  const words = `${isStatic === true ? "static " : ""}${isReadonly === true ? "readonly " : ""}`;
  return `${head}${words}${name}: ${type}${initializer === undefined ? "" : ` = ${initializer}`};`;
}

function constructorText(declaration: OptionalKind<ConstructorDeclarationStructure>): string | null {
  return hasOnly(declaration, ofConstructor) ? callableText(declaration, [], "constructor") : null;
}

function methodText(method: OptionalKind<MethodDeclarationStructure>): string | null {
  const { name, hasOverrideKeyword, overloads = [] } = method;
  if (!hasOnly(method, ofMethod) || !overloads.every((one) => hasOnly(one, ofOverload))) return null;
  const head = `${hasOverrideKeyword === true ? "override " : ""}${name}`;
  return callableText(
    method,
    overloads.map((one) => ({ ...one, head: name })),
    head,
  );
}
