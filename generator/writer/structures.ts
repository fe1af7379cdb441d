// The structures targets build, as ts-morph's own types have them. Their kinds stand here as numbers, which the
// compiler holds to the library's enumeration: reading the enumeration itself would load the library in the thread that
// only describes files, which costs a run 0.25 s and 70 MiB.

import type {
  ClassDeclarationStructure,
  ExportDeclarationStructure,
  FunctionDeclarationStructure,
  InterfaceDeclarationStructure,
  ModuleDeclarationStructure,
  OptionalKind,
  TypeAliasDeclarationStructure,
} from "ts-morph";

export function classDeclaration(
  structure: OptionalKind<ClassDeclarationStructure>,
): ClassDeclarationStructure {
  return { ...structure, kind: 2 };
}

export function exportDeclaration(
  structure: OptionalKind<ExportDeclarationStructure>,
): ExportDeclarationStructure {
  return { ...structure, kind: 11 };
}

export function functionDeclaration(
  structure: OptionalKind<FunctionDeclarationStructure>,
): FunctionDeclarationStructure {
  return { ...structure, kind: 13 };
}

export function interfaceDeclaration(
  structure: OptionalKind<InterfaceDeclarationStructure>,
): InterfaceDeclarationStructure {
  return { ...structure, kind: 19 };
}

/** A namespace, which is the library's default for a name that is not quoted. */
export function namespaceDeclaration(
  structure: OptionalKind<ModuleDeclarationStructure>,
): ModuleDeclarationStructure {
  return { ...structure, kind: 29 };
}

export function typeAliasDeclaration(
  structure: OptionalKind<TypeAliasDeclarationStructure>,
): TypeAliasDeclarationStructure {
  return { ...structure, kind: 38 };
}
