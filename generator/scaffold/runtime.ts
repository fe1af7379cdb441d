// Copies the files of the runtime that the output reaches. Knows nothing of what they do.

import { bug } from "../diagnostics/bug.js";
import type { OutputSettings } from "../ir/output-settings.js";
import type { FilePlan, TextFile } from "../plan/file-plan.js";
import { readTemplate, runtimeModules } from "./templates-folder.js";

const core = "src/core/";
const header = "// Copied by sdkwright from its runtime. Changes made here are lost.\n";

/** The relative imports of a runtime file; the files are ours, and their style is kept by a formatter. */
const relativeImport = /(\bfrom\s+|\bimport\s*\(\s*|^import\s+)"\.\/([^"]+)\.js"/gm;

export function copyRuntime(plans: readonly FilePlan[], settings: OutputSettings): readonly TextFile[] {
  const known = runtimeModules();
  const planned = new Set(plans.map((plan) => plan.module));
  const texts = new Map<string, string>();
  const visit = (name: string): void => {
    if (texts.has(name) || planned.has(`${core}${name}`)) return;
    const text = readTemplate(`runtime/${name}.ts`);
    texts.set(name, text);
    for (const [, , target] of text.matchAll(relativeImport)) {
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
  return [...texts.keys()].sort().map((name) => ({
    kind: "text",
    path: `${core}${name}.ts`,
    text: header + withExtension(texts.get(name) ?? "", settings.importExtension),
    // The templates are kept in the layout of the output; another extension can move a line break.
    laidOut: settings.importExtension === ".js",
  }));
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
    (_, before: string, target: string) => `${before}"./${target}${extension}"`,
  );
}
