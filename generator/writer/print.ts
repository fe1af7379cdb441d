// What ts-morph does, in the thread that has loaded it: plans → text, by one Project, one createSourceFile a file with
// every statement at once, since each later edit would make the library read the file again; and whether a text is
// TypeScript.

import { Project, ts } from "ts-morph";
import { headOf, type PlainPlan } from "./plain-plan.js";
import type { TextFault } from "./format-text.js";

export class Printer {
  readonly #project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });

  print(plan: PlainPlan): string {
    const source = this.#project.createSourceFile("file.ts", {
      statements: [`${headOf(plan)}\n`, ...plan.statements],
    });
    const text = source.getFullText();
    source.forget();
    return text;
  }
}

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
