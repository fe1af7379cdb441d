// Copies the files of the runtime that the output reaches. Knows nothing of what they do.

import { bug } from "../bug.js";
import type { OutputSettings } from "../model/output-settings.js";
import type { FilePlan, TextFile } from "../writer/file-plan.js";
import { readTemplate, runtimeModules } from "./templates-folder.js";

const core = "src/core/";
const cliRuntime = "src/cli/runtime/";
const header = "// Copied by sdkwright from its runtime. Changes made here are lost.\n";

/** The relative imports of a runtime file; the files are ours, and their style is kept by a formatter. */
const relativeImport = /(\bfrom\s+|\bimport\s*\(\s*|^import\s+)"(\.\/|\.\.\/runtime\/)([^"]+)\.js"/gm;

/** From a file of the program's machinery to one of the client's. */
const coreImport = /(\bfrom\s+|\bimport\s*\(\s*)"\.\.\/runtime\/([^"]+)\.js"/g;

export function copyRuntime(plans: readonly FilePlan[], settings: OutputSettings): readonly TextFile[] {
  const known = runtimeModules("runtime");
  const program = plans.some(({ module }) => module.startsWith("src/cli/"))
    ? cliTexts()
    : new Map<string, string>();
  const planned = new Set(plans.map((plan) => plan.module));
  const texts = new Map<string, string>();
  const visit = (name: string): void => {
    if (texts.has(name) || planned.has(`${core}${name}`)) return;
    const text = readTemplate(`runtime/${name}.ts`);
    texts.set(name, text);
    for (const [, , , target] of text.matchAll(relativeImport)) {
      if (target === undefined || !known.has(target)) bug(`the runtime file ${name} imports ${target}`);
      visit(target);
    }
  };
  for (const module of plans.flatMap(coreModules)) {
    if (planned.has(module)) continue;
    const name = module.slice(core.length);
    if (!known.has(name)) bug(`the output imports ${module}, which the runtime does not have`);
    visit(name);
  }
  for (const text of program.values())
    for (const [, , name] of text.matchAll(coreImport)) {
      if (name === undefined || !known.has(name)) bug(`the program's runtime imports ${name}`);
      visit(name);
    }
  return [
    ...copies(texts, core, settings),
    ...copies(program, cliRuntime, settings).map((file) => ({ ...file, text: withCore(file.text) })),
  ];
}

function copies(
  texts: ReadonlyMap<string, string>,
  folder: string,
  { importExtension }: OutputSettings,
): readonly TextFile[] {
  return [...texts.keys()].sort().map((name) => ({
    kind: "text",
    path: `${folder}${name}.ts`,
    text: header + withExtension(texts.get(name) ?? "", importExtension),
    // The templates are kept in the layout of the output; another extension can move a line break.
    laidOut: importExtension === ".js",
  }));
}

function cliTexts(): ReadonlyMap<string, string> {
  return new Map([...runtimeModules("cli")].map((name) => [name, readTemplate(`cli/${name}.ts`)]));
}

/** In the output the client's files have another folder, whose name is as long: the layout stays as it is. */
function withCore(text: string): string {
  return text.replaceAll('"../runtime/', '"../../core/');
}

/** Modules of src/core that a file imports or passes on. */
function coreModules(plan: FilePlan): readonly string[] {
  const imported = plan.imports.symbols.map((symbol) => symbol.from);
  const passedOn = plan.statements.flatMap((statement) => {
    if (typeof statement === "string" || !("moduleSpecifier" in statement)) return [];
    const { moduleSpecifier } = statement;
    return moduleSpecifier === undefined ? [] : [resolved(plan.module, moduleSpecifier)];
  });
  return [...imported, ...passedOn].filter((module) => module.startsWith(core));
}

/** The module a relative specifier leads to. */
function resolved(from: string, specifier: string): string {
  const path = from.split("/").slice(0, -1);
  for (const step of specifier.replace(/\.[jt]s$/, "").split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

function withExtension(text: string, extension: OutputSettings["importExtension"]): string {
  if (extension === ".js") return text;
  return text.replace(
    relativeImport,
    (_, before: string, folder: string, target: string) => `${before}"${folder}${target}${extension}"`,
  );
}
