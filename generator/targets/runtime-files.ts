// Copies the runtime modules that the output reaches, with specifiers that fit where the copies are.

import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bug } from "../bug.js";
import type { FilePlan, TextFile } from "../writer/file-plan.js";
import { moduleSpecifier } from "../writer/module-specifier.js";
import type { ModulePath } from "../writer/symbols.js";
import type { RuntimeFolder, TargetContext } from "./target.js";

const header = "// Copied by sdkwright from its runtime. Changes made here are lost.\n";

/** Runtime modules are TypeScript in one style: a relative import is a string with these endings. */
const relativeImport = /(\bfrom\s+|\bimport\s*\(\s*|^import\s+)"(\.{1,2}\/[^"]+)\.js"/gm;

/** One module of a runtime folder. */
interface RuntimeModule {
  readonly module: ModulePath;
  readonly address: string;
  readonly folder: RuntimeFolder;
}

/**
 * `plans`: all that is written beside; they decide which modules are needed, and outrank a module of their name.
 * `onMissing`: called for what a file imports and nothing writes.
 */
export function runtimeFiles(
  plans: readonly FilePlan[],
  { targets, settings }: TargetContext,
  onMissing: (module: ModulePath, plan: FilePlan) => void,
): readonly TextFile[] {
  const known = targets.flatMap(({ runtime }) => (runtime ? modulesOf(runtime) : []));
  const byModule = new Map(known.map((one) => [one.module, one]));
  const byAddress = new Map(known.map((one) => [one.address, one]));
  const planned = new Set(plans.map(({ module }) => module));
  const texts = new Map<ModulePath, string>();
  const visit = (one: RuntimeModule): void => {
    if (texts.has(one.module) || planned.has(one.module)) return;
    const text = readFileSync(new URL(one.address), "utf8");
    texts.set(one.module, "");
    const copied = text.replace(relativeImport, (_, before: string, target: string) => {
      const found = byAddress.get(new URL(`${target}.ts`, one.address).href);
      if (found === undefined) return bug(`the runtime module ${one.address} imports ${target}`);
      visit(found);
      return `${before}"${moduleSpecifier(one.module, found.module)}${settings.importExtension}"`;
    });
    texts.set(one.module, header + copied);
  };
  for (const { folder, ...one } of known)
    if (folder.wholeWith !== null && planned.has(folder.wholeWith)) visit({ folder, ...one });
  for (const plan of plans)
    for (const module of reached(plan)) {
      const found = byModule.get(module);
      if (found) visit(found);
      else if (!planned.has(module)) onMissing(module, plan);
    }
  return [...texts.keys()].sort().map((module) => ({
    kind: "text",
    path: `${module}.ts`,
    text: texts.get(module) ?? "",
  }));
}

function modulesOf(folder: RuntimeFolder): readonly RuntimeModule[] {
  return readdirSync(fileURLToPath(folder.from))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({
      module: `${folder.to}/${name.slice(0, -".ts".length)}`,
      address: new URL(name, folder.from).href,
      folder,
    }));
}

/** Modules of the output that a file imports or passes on. */
function reached(plan: FilePlan): readonly ModulePath[] {
  const imported = plan.imports.symbols.map((symbol) => symbol.from);
  const passedOn = plan.statements.flatMap((statement) => {
    if (typeof statement === "string" || !("moduleSpecifier" in statement)) return [];
    const { moduleSpecifier: specifier } = statement;
    return specifier?.startsWith(".") === true ? [resolved(plan.module, specifier)] : [];
  });
  return [...imported, ...passedOn];
}

/** The module a relative specifier leads to. */
function resolved(from: string, specifier: string): ModulePath {
  const path = from.split("/").slice(0, -1);
  for (const step of specifier.replace(/\.[jt]s$/, "").split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}
