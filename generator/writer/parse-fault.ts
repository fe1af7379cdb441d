// Whether a text is TypeScript, or JavaScript where its name says so. Knows nothing of types or of other files.

import { ts } from "ts-morph";
import type { TextFault } from "./format-text.js";

/** Null = it parses. */
export function parseFault(path: string, text: string): TextFault | null {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === path ? source : undefined),
    fileExists: (name) => name === path,
    readFile: () => undefined,
    writeFile: () => {},
    getDefaultLibFileName: () => "",
    getCurrentDirectory: () => "",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
  };
  const options = { noResolve: true, noLib: true, allowJs: true, types: [] };
  const program = ts.createProgram({ rootNames: [path], options, host });
  const [found] = program.getSyntacticDiagnostics(source);
  if (found === undefined) return null;
  const { line } = source.getLineAndCharacterOfPosition(found.start);
  const message = ts.flattenDiagnosticMessageText(found.messageText, " ");
  // The file is not written, so whoever reads this cannot look it up.
  const shown = (text.split("\n")[line] ?? "").trim().slice(0, 80);
  return { line: line + 1, message: `${message.replace(/\.$/, "")}: ${shown}` };
}
