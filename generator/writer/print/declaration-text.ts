// The structures that emitters use most → text, without the library: a document has thousands of them, and the library
// reads every file again that it has printed. Held to the library by test/output/print.test.ts. Knows nothing of layout.

import type {
  IndexSignatureDeclarationStructure,
  InterfaceDeclarationStructure,
  ModuleDeclarationStructure,
  OptionalKind,
  PropertySignatureStructure,
  TypeAliasDeclarationStructure,
} from "ts-morph";
import { StructureKind } from "../structure-kind.js";
import type { FilePlan } from "../file-plan.js";
import { docsText } from "./docs-text.js";
import { exportText } from "./export-text.js";
import { functionText, inner } from "./function-text.js";
import { hasOnly } from "./has-only.js";

type Statement = FilePlan["statements"][number];

/** Null = of another sort, or with more to it than is known here: for the library. */
export function declarationText(statement: Statement): string | null {
  if (typeof statement === "string") return statement;
  switch (statement.kind) {
    case StructureKind.ExportDeclaration:
      return exportText(statement);
    case StructureKind.Function:
      return functionText(statement);
    case StructureKind.Interface:
      return interfaceText(statement);
    case StructureKind.TypeAlias:
      return aliasText(statement);
    case StructureKind.Module:
      return namespaceText(statement);
    default: // Every other sort is the library's.
      return null;
  }
}

const shared = ["kind", "name", "isExported", "docs"] as const;

const ofInterface: ReadonlySet<string> = new Set([...shared, "extends", "properties", "indexSignatures"]);
const ofAlias: ReadonlySet<string> = new Set([...shared, "type", "leadingTrivia"]);
const ofNamespace: ReadonlySet<string> = new Set([...shared, "declarationKind", "statements"]);
const ofProperty: ReadonlySet<string> = new Set(["name", "type", "hasQuestionToken", "docs"]);
const ofIndex: ReadonlySet<string> = new Set(["keyName", "keyType", "returnType"]);

function interfaceText(declaration: InterfaceDeclarationStructure): string | null {
  const { name, properties = [], indexSignatures = [], extends: bases = [] } = declaration;
  if (!hasOnly(declaration, ofInterface) || !properties.every((one) => hasOnly(one, ofProperty))) return null;
  if (!indexSignatures.every((one) => hasOnly(one, ofIndex)) || typeof bases === "function") return null;
  const head = docsText(declaration.docs);
  const heritage = bases.length === 0 ? "" : ` extends ${bases.join(", ")}`;
  const members = [...indexSignatures.map(indexText), ...properties.map(propertyText)];
  if (head === null || members.includes(null)) return null;
  const open = `${head}${exported(declaration)}interface ${name}${heritage} {`;
  return members.length === 0 ? `${open}\n}` : `${open}\n${members.join("\n")}\n}`;
}

function indexText({ keyName, keyType, returnType }: OptionalKind<IndexSignatureDeclarationStructure>) {
  return typeof keyType === "string" && typeof returnType === "string"
    ? `${inner}[${keyName ?? "key"}: ${keyType}]: ${returnType};`
    : null;
}

function propertyText({ name, type, hasQuestionToken, docs }: OptionalKind<PropertySignatureStructure>) {
  const head = docsText(docs);
  if (head === null || typeof type !== "string") return null;
  return `${inner}${head.replaceAll("\n", `\n${inner}`)}${name}${hasQuestionToken === true ? "?" : ""}: ${type};`;
}

function aliasText(declaration: TypeAliasDeclarationStructure): string | null {
  if (!hasOnly(declaration, ofAlias)) return null;
  const { name, type, leadingTrivia = "" } = declaration;
  const head = docsText(declaration.docs);
  if (head === null || typeof type !== "string" || typeof leadingTrivia !== "string") return null;
  return `${leadingTrivia}${head}${exported(declaration)}type ${name} = ${type};`;
}

function namespaceText(declaration: ModuleDeclarationStructure): string | null {
  if (!hasOnly(declaration, ofNamespace)) return null;
  const { name, statements = [], declarationKind } = declaration;
  const head = docsText(declaration.docs);
  if (head === null || declarationKind !== "namespace" || !Array.isArray(statements)) return null;
  const inside = (statements as readonly Statement[]).map(declarationText);
  if (inside.includes(null)) return null;
  return `${head}${exported(declaration)}namespace ${name} {\n${inside.join("\n\n")}\n}`;
}

function exported({ isExported }: { readonly isExported?: boolean | undefined }): string {
  return isExported === true ? "export " : "";
}
