// The structures of types → text, without the library: a document has thousands of them, and the library reads every
// file again that it has printed. Held to the library by test/output/print.test.ts. Knows nothing of layout.

import type {
  IndexSignatureDeclarationStructure,
  InterfaceDeclarationStructure,
  ModuleDeclarationStructure,
  OptionalKind,
  PropertySignatureStructure,
  StatementStructures,
  TypeAliasDeclarationStructure,
} from "ts-morph";
import { StructureKind } from "../../plan/structure-kind.js";
import type { FilePlan } from "../../plan/file-plan.js";

type Statement = FilePlan["statements"][number];

/** Null = of another sort, or with more to it than is known here: for the library. */
export function declarationText(statement: Statement): string | null {
  if (typeof statement === "string") return statement;
  if (!hasOnly(statement, known[statement.kind])) return null;
  switch (statement.kind) {
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

/** What is printed here of each sort. */
const known: { readonly [kind in StatementStructures["kind"]]?: ReadonlySet<string> } = {
  [StructureKind.Interface]: new Set([...shared, "extends", "properties", "indexSignatures"]),
  [StructureKind.TypeAlias]: new Set([...shared, "type", "leadingTrivia"]),
  [StructureKind.Module]: new Set([...shared, "declarationKind", "statements"]),
};
const ofProperty: ReadonlySet<string> = new Set(["name", "type", "hasQuestionToken", "docs"]);
const ofIndex: ReadonlySet<string> = new Set(["keyName", "keyType", "returnType"]);

function hasOnly(structure: object, keys: ReadonlySet<string> | undefined): boolean {
  if (keys === undefined) return false;
  for (const key in structure) if (!keys.has(key)) return false;
  return true;
}

function interfaceText(declaration: InterfaceDeclarationStructure): string | null {
  const { name, properties = [], indexSignatures = [], extends: bases = [] } = declaration;
  if (!properties.every((one) => hasOnly(one, ofProperty))) return null;
  if (!indexSignatures.every((one) => hasOnly(one, ofIndex)) || typeof bases === "function") return null;
  const head = docsText(declaration.docs);
  const heritage = bases.length === 0 ? "" : ` extends ${bases.join(", ")}`;
  const members = [...indexSignatures.map(indexText), ...properties.map(propertyText)];
  if (head === null || members.includes(null)) return null;
  const open = `${head}${exported(declaration)}interface ${name}${heritage} {`;
  return members.length === 0 ? `${open}\n}` : `${open}\n${members.join("\n")}\n}`;
}

/** Where members stand; deeper down the layout decides. */
const inner = "    ";

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
  const { name, type, leadingTrivia = "" } = declaration;
  const head = docsText(declaration.docs);
  if (head === null || typeof type !== "string" || typeof leadingTrivia !== "string") return null;
  return `${leadingTrivia}${head}${exported(declaration)}type ${name} = ${type};`;
}

function namespaceText(declaration: ModuleDeclarationStructure): string | null {
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

/** One line stays one line; more begin below the opening stars, as the empty first line asks for. */
function docsText(docs: InterfaceDeclarationStructure["docs"] = []): string | null {
  let text = "";
  for (const doc of docs) {
    if (typeof doc !== "string") return null;
    const lines = doc.split("\n");
    if (lines.length === 1) text += `/** ${doc} */\n`;
    else if (lines[0] !== "") return null;
    else text += `/**\n${lines.slice(1).map(starred).join("\n")}\n */\n`;
  }
  return text;
}

function starred(line: string): string {
  return line === "" ? " *" : ` * ${line}`;
}
