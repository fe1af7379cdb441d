// What ts-morph's structures are called, by the library's own numbers: an emitter that only describes files does not
// load the library, which is a tenth of a run's start. Held to the library by test/plan/structure-kind.test.ts.

import type { ModuleDeclarationKind as Declared, StructureKind as Kind } from "ts-morph";

export const StructureKind = {
  Class: 2 as Kind.Class,
  ExportDeclaration: 11 as Kind.ExportDeclaration,
  Function: 13 as Kind.Function,
  Interface: 19 as Kind.Interface,
  Module: 29 as Kind.Module,
  TypeAlias: 38 as Kind.TypeAlias,
} as const;

export const ModuleDeclarationKind = { Namespace: "namespace" as Declared.Namespace } as const;
