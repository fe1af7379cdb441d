// Copies the runtime modules that the output reaches, with specifiers that fit where the copies are.

import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bug } from "../bug.js";
import { TargetError } from "./declared.js";
import { isForeign } from "./select-targets.js";
import type { FilePlan, TextFile } from "../writer/file-plan.js";
import { moduleSpecifier } from "../writer/module-specifier.js";
import type { ModulePath } from "../writer/symbols.js";
import type { RuntimeFolder, Target, TargetContext } from "./target.js";

const header = "// Copied by sdkwright from its runtime. Changes made here are lost.\n";

/** Runtime modules are TypeScript in one style: a relative import is a string with these endings. */
const relativeImport = /(\bfrom\s+|\bimport\s*\(\s*|^import\s+)"(\.{1,2}\/[^"]+)\.js"/gm;

/** One module of a runtime folder. */
interface RuntimeModule {
  readonly module: ModulePath;
  readonly address: string;
  readonly folder: RuntimeFolder;
  readonly owner: Target;
}

/** A copied module, and the target whose runtime it is of. */
export interface RuntimeFile {
  readonly file: TextFile;
  readonly owner: Target;
}

/**
 * `plans`: all that is written beside; they decide which modules are needed, and outrank a module of their name.
 * `onMissing`: called for what a file imports and nothing writes.
 *
 * @throws TargetError for the runtime of a target that is not ours.
 */
export function runtimeFiles(
  plans: readonly FilePlan[],
  { targets, settings }: TargetContext,
  onMissing: (module: ModulePath, plan: FilePlan) => void,
): readonly RuntimeFile[] {
  const known = targets.flatMap((owner) => (owner.runtime ? modulesOf(owner.runtime, owner) : []));
  const byModule = new Map(known.map((one) => [one.module, one]));
  const byAddress = new Map(known.map((one) => [one.address, one]));
  const planned = new Set(plans.map(({ module }) => module));
  const copies = new Map<ModulePath, { readonly owner: Target; text: string }>();
  const visit = (one: RuntimeModule): void => {
    if (copies.has(one.module) || planned.has(one.module)) return;
    const copy = { owner: one.owner, text: "" };
    copies.set(one.module, copy);
    const text = readFileSync(new URL(one.address), "utf8");
    const copied = text.replace(relativeImport, (_, before: string, target: string) => {
      const found = byAddress.get(new URL(`${target}.ts`, one.address).href);
      if (found === undefined) return refuse(one, `its runtime module ${one.module} imports ${target}`);
      visit(found);
      return `${before}"${moduleSpecifier(one.module, found.module)}${settings.importExtension}"`;
    });
    copy.text = header + copied;
  };
  for (const one of known) if (one.folder.wholeWith !== null && planned.has(one.folder.wholeWith)) visit(one);
  for (const plan of plans)
    for (const module of reached(plan)) {
      const found = byModule.get(module);
      if (found) visit(found);
      else if (!planned.has(module)) onMissing(module, plan);
    }
  return [...copies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([module, { owner, text }]) => ({ owner, file: { kind: "text", path: `${module}.ts`, text } }));
}

function refuse({ owner }: RuntimeModule, message: string): never {
  if (isForeign(owner)) throw new TargetError(owner.name, message);
  return bug(message);
}

function modulesOf(folder: RuntimeFolder, owner: Target): readonly RuntimeModule[] {
  return namesIn(folder, owner)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({
      module: `${folder.to}/${name.slice(0, -".ts".length)}`,
      address: new URL(name, folder.from).href,
      folder,
      owner,
    }));
}

function namesIn({ from }: RuntimeFolder, owner: Target): readonly string[] {
  try {
    return readdirSync(fileURLToPath(from));
  } catch (error) {
    if (isForeign(owner)) throw new TargetError(owner.name, error);
    throw error;
  }
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
