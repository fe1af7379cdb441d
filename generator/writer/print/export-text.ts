// Exports of what another module declares → text. Knows nothing of where modules are.

import type { ExportDeclarationStructure, ExportSpecifierStructure, OptionalKind } from "ts-morph";
import { hasOnly } from "./has-only.js";

const ofExport: ReadonlySet<string> = new Set(["kind", "isTypeOnly", "moduleSpecifier", "namedExports"]);
const ofName: ReadonlySet<string> = new Set(["name", "alias", "isTypeOnly"]);

/** Null = with more to it than is known here: for the library. */
export function exportText(declaration: ExportDeclarationStructure): string | null {
  const { isTypeOnly, moduleSpecifier, namedExports } = declaration;
  if (!hasOnly(declaration, ofExport) || moduleSpecifier === undefined) return null;
  const word = isTypeOnly === true ? "export type" : "export";
  if (namedExports === undefined) return `${word} * from "${moduleSpecifier}";`;
  // Of none at all the library makes everything.
  if (!Array.isArray(namedExports) || namedExports.length === 0) return null;
  const names = (namedExports as readonly unknown[]).map(nameText);
  return names.includes(null) ? null : `${word} { ${names.join(", ")} } from "${moduleSpecifier}";`;
}

function nameText(named: unknown): string | null {
  if (!isPlain(named)) return null;
  const { name, alias, isTypeOnly } = named;
  return `${isTypeOnly === true ? "type " : ""}${name}${alias === undefined ? "" : ` as ${alias}`}`;
}

function isPlain(named: unknown): named is OptionalKind<ExportSpecifierStructure> {
  return typeof named === "object" && named !== null && hasOnly(named, ofName);
}
