// Whether a changed file still type-checks: what does not is no mutant, since a contributor could not commit it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export interface TypeChecker {
  accepts(file: string, text: string): boolean;
}

/** Of the project whose tsconfig.json stands in `root`. Files are absolute. */
export function makeTypeChecker(root: string, files: readonly string[]): TypeChecker {
  const path = join(root, "tsconfig.json");
  const config = ts.getParsedCommandLineOfConfigFile(
    path,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
      },
    },
  );
  const changed = new Map<string, { readonly text: string; readonly version: number }>();
  let version = 0;
  const service = ts.createLanguageService({
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    getCompilationSettings: () => config?.options ?? {},
    getScriptFileNames: () => [...files],
    getScriptVersion: (file) => `${changed.get(file)?.version ?? 0}`,
    getScriptSnapshot: (file) => {
      if (!ts.sys.fileExists(file)) return undefined;
      return ts.ScriptSnapshot.fromString(changed.get(file)?.text ?? readFileSync(file, "utf8"));
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  return {
    accepts(file, text) {
      changed.set(file, { text, version: ++version });
      const faults = [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)];
      changed.set(file, { text: readFileSync(file, "utf8"), version: ++version });
      return faults.length === 0;
    },
  };
}
