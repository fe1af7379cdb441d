// Types as exports of the resources: `import type { Pet } from "<package>/resources/pets"`. Each passes on the types of
// its calls and those that the user puts there.

import type { ExportDeclarationStructure } from "ts-morph";
import type { Definition } from "../../../model/document.js";
import { freeName } from "../../../model/query/free-name.js";
import { kebab } from "../../../writer/kebab.js";
import { moduleSpecifier } from "../../../writer/module-specifier.js";
import { exportDeclaration } from "../../../writer/structures.js";
import type { FilePlan } from "../../../writer/file-plan.js";
import { ImportBag, type ModulePath, type SymbolRef } from "../../../writer/symbols.js";
import { type ModuleMap, typeSymbol } from "../../modules.js";

/** Names of classes and functions, which a type of the same name must not meet where all resources come together. */
export function resourceNames({ clientCalls, resources }: ModuleMap): ReadonlySet<string> {
  const groups = [clientCalls, ...resources.map(({ resource }) => resource)];
  const functions = groups.flatMap(({ operations }) => operations.map(({ functionName }) => functionName));
  return new Set([...resources.map(({ resource }) => resource.className), ...functions]);
}

/** One statement for each module that declares some of the types. */
export function typeExports(
  module: ModulePath,
  types: readonly SymbolRef[],
  extension: string,
): readonly ExportDeclarationStructure[] {
  const byModule = new Map<ModulePath, Set<string>>();
  for (const { name, from, ofSchema } of types) {
    if (!ofSchema) continue;
    byModule.set(from, (byModule.get(from) ?? new Set()).add(name));
  }
  return [...byModule]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, names]) =>
      exportDeclaration({
        isTypeOnly: true,
        moduleSpecifier: `${moduleSpecifier(module, from)}${extension}`,
        namedExports: [...names].sort().map((name) => ({ name })),
      }),
    );
}

/** The types that the user puts under the resource. */
export function typesAt(modules: ModuleMap, chain: readonly string[]): readonly SymbolRef[] {
  return reexported(modules)
    .filter(({ reexportPath }) => same(reexportPath, chain))
    .map(({ id }) => typeSymbol(modules, id));
}

/** Files for the places that no operation belongs to. */
export function typeOnlyResources(modules: ModuleMap, extension: string): readonly FilePlan[] {
  const chains = reexported(modules)
    .map(({ reexportPath }) => reexportPath)
    .filter((reexportPath) => !modules.resources.some(({ chain }) => same(chain, reexportPath)));
  const distinct = [...new Map(chains.map((chain) => [chain.join("."), chain])).entries()].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const taken = new Set([
    ...modules.resources.map(({ module }) => module),
    modules.clientCalls.module,
    "src/resources/index",
  ]);
  return distinct.map(([name, chain]) => {
    const module = freeName(taken, wantedModule(modules, chain), { separator: "-" });
    return {
      kind: "source",
      module,
      title: `Types of ${name}.`,
      imports: new ImportBag(module, []),
      statements: [...typeExports(module, typesAt(modules, chain), extension)],
    };
  });
}

interface Reexported extends Definition {
  readonly reexportPath: readonly string[];
}

function reexported({ definitions }: ModuleMap): readonly Reexported[] {
  return [...definitions.values()].filter(
    (definition): definition is Reexported => definition.reexportPath !== undefined,
  );
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((segment, i) => segment === b[i]);
}

/** In the folder of the nearest resource above it. */
function wantedModule(modules: ModuleMap, chain: readonly string[]): ModulePath {
  const above = modules.resources
    .filter((placed) => placed.chain.every((segment, i) => segment === chain[i]))
    .sort((a, b) => b.chain.length - a.chain.length)[0];
  const own = chain.slice(above?.chain.length ?? 0).map((segment) => kebab(segment) || "unnamed");
  return [above?.module ?? "src/resources", ...own].join("/");
}
