// The numbers that structures are called by are the library's.

import * as library from "ts-morph";
import { expect, test } from "vitest";
import { ModuleDeclarationKind, StructureKind } from "../../generator/writer/structure-kind.js";

test.each(Object.entries(StructureKind))("%s", (name, value) => {
  expect(library.StructureKind[value]).toBe(name);
});

test("namespaces", () => {
  expect(ModuleDeclarationKind.Namespace).toBe(library.ModuleDeclarationKind.Namespace);
});
