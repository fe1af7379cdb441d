// Plans → text: what stands apart from what is above it.

import { format } from "prettier";
import { ModuleDeclarationKind, Project, StructureKind, type StatementStructures } from "ts-morph";
import { expect, test } from "vitest";
import { print } from "../../generator/writer/print.js";
import { declarationText } from "../../generator/writer/print/declaration-text.js";
import type { FilePlan } from "../../generator/writer/file-plan.js";
import { ImportBag } from "../../generator/writer/symbols.js";
import * as given from "../support/document-builder.js";

function printed(statements: FilePlan["statements"], ...imported: readonly string[]): string {
  const imports = new ImportBag("src/a", []);
  for (const name of imported) imports.use({ name, from: "src/b", typeOnly: false });
  const plan: FilePlan = { kind: "source", module: "src/a", title: "A.", imports, statements };
  const [file] = print([plan], given.settings);
  return file?.text.replace(/^\/\/ Generated .*\n/, "") ?? "";
}

const imports = `import { b } from "./b.js";`;
const documented = "/** C. */\nexport const c = 2;";

test.each<readonly [string, readonly string[], string]>([
  ["a constant below imports", ["const a = b;"], `// A.\n\n${imports}\n\nconst a = b;\n`],
  ["constants", ["const a = b;", "const c = 2;"], `// A.\n\n${imports}\n\nconst a = b;\nconst c = 2;\n`],
  [
    "what is documented",
    ["const a = b;", documented],
    `// A.\n\n${imports}\n\nconst a = b;\n\n${documented}\n`,
  ],
])("%s", (_, statements, want) => {
  expect(printed(statements, "b")).toBe(want);
});

test("without imports, the first statement stands apart from the file's title", () => {
  expect(printed(["export {};"])).toBe("// A.\n\nexport {};\n");
});

const property = { name: "a", type: "string" };
const inner: StatementStructures = {
  kind: StructureKind.Interface,
  name: "B",
  isExported: true,
  docs: ["\nFirst.\n\n  Second."],
  extends: ["C", "D<E>"],
  indexSignatures: [{ keyName: "key", keyType: "string", returnType: "unknown" }],
  properties: [property, { ...property, name: '"b-c"', hasQuestionToken: true, docs: ["One line."] }],
};

const signature = { parameters: [{ name: "a", type: "A" }], returnType: "B" };
const lines = ["const { b } = a;", "return {\n  b,\n};"];
const called: StatementStructures = {
  kind: StructureKind.Function,
  isExported: true,
  name: "call",
  docs: ["\nFirst.\n\n  Second."],
  parameters: [
    { name: "a", type: "A" },
    { name: "b", type: "B", hasQuestionToken: true },
  ],
  returnType: "Promise<B>",
  statements: lines,
};
test.each<readonly [string, StatementStructures]>([
  ["an interface", inner],
  ["a function", called],
  ["a function that says and does nothing", { kind: StructureKind.Function, name: "a" }],
  [
    "a function called in several ways",
    { ...called, overloads: [{ ...signature, isExported: true, docs: ["One line."] }, { isExported: true }] },
  ],
  ["an export of everything", { kind: StructureKind.ExportDeclaration, moduleSpecifier: "./a.js" }],
  [
    "an export of all types",
    { kind: StructureKind.ExportDeclaration, moduleSpecifier: "./a.js", isTypeOnly: true },
  ],
  [
    "an export of some",
    {
      kind: StructureKind.ExportDeclaration,
      moduleSpecifier: "./a.js",
      namedExports: [{ name: "A", alias: "default" }, { name: "A" }, { name: "B", isTypeOnly: true }],
    },
  ],
  ["an interface without members", { kind: StructureKind.Interface, name: "A" }],
  [
    "an alias",
    {
      kind: StructureKind.TypeAlias,
      name: "A",
      type: "{\n\n/** B. */\nb: string;\n} & C",
      isExported: true,
      docs: ["D."],
    },
  ],
  [
    "a namespace",
    {
      kind: StructureKind.Module,
      declarationKind: ModuleDeclarationKind.Namespace,
      isExported: true,
      name: "A",
      statements: [inner, { kind: StructureKind.TypeAlias, name: "F", type: "1 | 2", leadingTrivia: "\n" }],
    },
  ],
])("%s is printed as the library prints it", async (_, structure) => {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const theirs = project.createSourceFile("a.ts", { statements: [structure] }).getFullText();
  const formatted = (text: string): Promise<string> => format(text, { parser: "typescript" });
  const ours = declarationText(structure);
  expect(ours).not.toBeNull();
  expect(await formatted(ours ?? "")).toBe(await formatted(theirs));
});

test.each<readonly [string, StatementStructures]>([
  ["a class", { kind: StructureKind.Class, name: "A" }],
  ["an asynchronous function", { ...called, isAsync: true }],
  [
    "a parameter for the rest",
    { ...called, parameters: [{ name: "a", type: "A[]", isRestParameter: true }] },
  ],
  ["lines that must stay where they are", { ...called, statements: ["return `\n`;"] }],
  [
    "an export by another form",
    { kind: StructureKind.ExportDeclaration, namespaceExport: "a", moduleSpecifier: "./a.js" },
  ],
  [
    "an export of nothing",
    { kind: StructureKind.ExportDeclaration, moduleSpecifier: "./a.js", namedExports: [] },
  ],
  ["type parameters", { kind: StructureKind.Interface, name: "A", typeParameters: ["T"] }],
  ["a method", { kind: StructureKind.Interface, name: "A", methods: [{ name: "b" }] }],
  ["a property that may not be set", { ...inner, properties: [{ ...property, isReadonly: true }] }],
  ["a module", { kind: StructureKind.Module, name: '"a"', declarationKind: ModuleDeclarationKind.Module }],
])("%s is left to the library", (_, structure) => {
  expect(declarationText(structure)).toBeNull();
});
