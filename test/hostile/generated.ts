// A document generated as a user would, and its TypeScript made into modules that can be loaded.
// Knows nothing of what the document holds.

import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { generate, type Options, type Outcome } from "../../generator/index.js";
import { root } from "../support/places.js";
import { isClientSource } from "../support/is-client-source.js";
import { readTree } from "../support/read-tree.js";

export interface Generated {
  readonly outcome: Outcome;
  /** Absolute path of the output. */
  readonly output: string;
  /** Everything below the output as it was written. */
  readonly files: ReadonlyMap<string, string>;
  /** Absolute paths of the client's TypeScript, and of the command-line program's, which needs Node's types. */
  readonly sources: readonly string[];
  readonly programSources: readonly string[];
  /** Loads a module by its path below the output, without extension. */
  load(module: string): Promise<Readonly<Record<string, unknown>>>;
  /** What importing every module but the program's entry leaves on the globals of a fresh process, and their number. */
  importAll(): Promise<{ readonly modules: number; readonly changed: readonly string[] }>;
  remove(): void;
}

export async function generated(document: unknown, options: Options = {}): Promise<Generated> {
  const folder = mkdtempSync(join(tmpdir(), "sdkwright-hostile-"));
  writeFileSync(join(folder, "openapi.json"), JSON.stringify(document));
  // The command-line program is bundled with libraries, which its sources import.
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const outcome = await generate({ cwd: folder, input: "openapi.json", output: "out", ...options });
  const output = join(folder, "out");
  const files = readTree(output);
  const paths = [...files.keys()].filter((path) => path.endsWith(".ts"));
  const modules = join(folder, "modules");
  let transpiled = false;
  const transpile = (): void => {
    if (transpiled) return;
    transpiled = true;
    put(join(modules, "package.json"), '{ "type": "module" }');
    for (const path of paths)
      put(join(modules, path.replace(/\.ts$/, ".js")), javascript(files.get(path) ?? ""));
  };
  return {
    outcome,
    output,
    files,
    sources: paths.filter(isClientSource).map((path) => join(output, path)),
    programSources: paths.filter((path) => !isClientSource(path)).map((path) => join(output, path)),
    load: async (module) => {
      transpile();
      return (await import(/* @vite-ignore */ pathToFileURL(join(modules, `${module}.js`)).href)) as Record<
        string,
        unknown
      >;
    },
    importAll: async () => {
      transpile();
      return importInChild(modules);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function javascript(text: string): string {
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
  };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}

const importer = `
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
const holders = { globalThis, Object: Object.prototype, Array: Array.prototype, Function: Function.prototype, String: String.prototype, Promise: Promise.prototype };
const look = () => Object.entries(holders).flatMap(([name, holder]) => Reflect.ownKeys(holder).map((key) => name + "." + String(key)));
const folder = process.argv[1];
const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".js") && file !== "src/cli/main.js");
const before = new Set(look());
for (const file of files) await import(pathToFileURL(join(folder, file)).href);
process.stdout.write(JSON.stringify({ modules: files.length, changed: look().filter((key) => !before.has(key)) }));
`;

function importInChild(
  folder: string,
): Promise<{ readonly modules: number; readonly changed: readonly string[] }> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ["--input-type=module", "-e", importer, folder], (error, stdout) => {
      if (error) reject(error);
      else resolve(JSON.parse(stdout) as { modules: number; changed: string[] });
    });
  });
}
