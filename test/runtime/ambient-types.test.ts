// The runtime compiles under the strictest settings of a consumer, whatever platform its types describe.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../templates/runtime");
const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));

const platforms: readonly [what: string, lib: string[], types: string[]][] = [
  ["the DOM library", ["es2022", "dom", "dom.iterable"], []],
  ["the DOM library without its iterables", ["es2022", "dom"], []],
  ["@types/node alone", ["es2022"], ["node"]],
  ["@types/node beside the DOM library", ["es2022", "dom"], ["node"]],
  ["a worker's library", ["es2022", "webworker"], []],
];
test.each(platforms)("%s", (_, lib, types) => {
  const program = ts.createProgram(
    files.map((name) => join(folder, name)),
    {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      noImplicitOverride: true,
      noImplicitReturns: true,
      noFallthroughCasesInSwitch: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      verbatimModuleSyntax: true,
      isolatedDeclarations: true,
      declaration: true,
      erasableSyntaxOnly: true,
      skipLibCheck: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      lib: lib.map((name) => `lib.${name}.d.ts`),
      types,
    },
  );
  const problems = ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
    );
  expect(problems).toEqual([]);
});
