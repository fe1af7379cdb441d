// Compiles emitted TypeScript in one program under the strictest settings a consumer may have.
// The copies of the runtime that a tree lacks are taken from templates/runtime.

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { root, runtimeFolder } from "./places.js";

/** The flags of a consumer who turned everything on. */
export const strictest: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  declaration: true,
  noEmit: true,
  skipLibCheck: false,
};

/** What the command-line program is compiled with: it runs in Node.js alone, and nobody imports it. */
export const programSettings: ts.CompilerOptions = {
  ...strictest,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: ["node"],
  isolatedDeclarations: false,
  declaration: false,
  skipLibCheck: true,
};

/** Diagnostics in the form `path(line,column): TSnnnn message`, paths relative to the project. */
export function compile(
  files: readonly string[],
  options: ts.CompilerOptions = strictest,
  host: ts.CompilerHost = runtimeHost(options),
): readonly string[] {
  const program = ts.createProgram({ rootNames: files, options, host });
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => render(diagnostic));
}

/** The compiler's own libraries, read once for all programs of a process. */
const libraries = new Map<string, ts.SourceFile | undefined>();

/** A host that finds `…/src/core/X.ts` in templates/runtime when the tree leaves it out. */
export function runtimeHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options, true);
  const actual = (path: string): string => {
    const core = /\/src\/core\/([^/]+\.ts)$/.exec(path)?.[1];
    if (core === undefined || existsSync(path)) return path;
    const template = join(runtimeFolder, core);
    return existsSync(template) ? template : path;
  };
  return {
    ...host,
    fileExists: (path) => host.fileExists(actual(path)),
    // Where a tree leaves out all copies, resolution must not stop at the missing folder.
    directoryExists: (path) => path.endsWith("/src/core") || ts.sys.directoryExists(path),
    readFile: (path) => host.readFile(actual(path)),
    // Each tree's copy is a module of its own: the file keeps the name it was asked for.
    getSourceFile: (path, language) => {
      const known = libraries.get(path);
      if (known) return known;
      const text = host.readFile(actual(path));
      const file = text === undefined ? undefined : ts.createSourceFile(path, text, language, true);
      if (/\/typescript\/lib\/lib\.[^/]*$/.test(path)) libraries.set(path, file);
      return file;
    },
  };
}

/** A host that has these files besides those on disk: absolute path → text. */
export function memoryHost(files: ReadonlyMap<string, string>, options: ts.CompilerOptions): ts.CompilerHost {
  const host = runtimeHost(options);
  const folders = new Set<string>();
  for (const path of files.keys()) {
    for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  return {
    ...host,
    fileExists: (path) => files.has(path) || host.fileExists(path),
    directoryExists: (path) => folders.has(path) || (host.directoryExists?.(path) ?? false),
    readFile: (path) => files.get(path) ?? host.readFile(path),
    getSourceFile: (path, language) => {
      const text = files.get(path);
      if (text === undefined) return host.getSourceFile(path, language);
      return ts.createSourceFile(path, text, language, true);
    },
  };
}

function render(diagnostic: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
  if (!diagnostic.file || diagnostic.start === undefined) return `TS${diagnostic.code} ${text}`;
  const { line, character } = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start);
  const path = diagnostic.file.fileName.replace(`${root}/`, "");
  return `${path}(${line + 1},${character + 1}): TS${diagnostic.code} ${text}`;
}
