// Types as exports of the resources: `import type { Pet } from "<package>/resources/pets"`. Each passes on the types
// of its calls and those that the user puts there. Knows nothing of what the types look like.

import type { ExportDeclarationStructure } from "ts-morph";
import type { Declaration } from "../../../model/document.js";
import { freeName } from "../../../model/query/free-name.js";
import { kebab } from "../../../writer/kebab.js";
import { moduleSpecifier } from "../../../writer/module-specifier.js";
import { exportDeclaration } from "../../../writer/structures.js";
import type { FilePlan } from "../../../writer/file-plan.js";
import { ImportBag, type ModulePath, type SymbolRef } from "../../../writer/symbols.js";
import { type Layout, typeSymbol } from "../../modules.js";

/** Names of classes and functions, which a type of the same name must not meet where all resources come together. */
export function resourceNames({ resources }: Layout): ReadonlySet<string> {
  return new Set(
    resources.flatMap(({ resource }) => [
      resource.className,
      ...resource.operations.map(({ functionName }) => functionName),
    ]),
  );
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
export function typesAt(layout: Layout, chain: readonly string[]): readonly SymbolRef[] {
  return homed(layout)
    .filter(({ home }) => same(home, chain))
    .map(({ id }) => typeSymbol(layout, id));
}

/** Files for the places that no operation belongs to. */
export function typeOnlyResources(layout: Layout, extension: string): readonly FilePlan[] {
  const chains = homed(layout)
    .map(({ home }) => home)
    .filter((home) => !layout.resources.some(({ chain }) => same(chain, home)));
  const distinct = [...new Map(chains.map((chain) => [chain.join("."), chain])).entries()].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const taken = new Set([...layout.resources.map(({ module }) => module), "src/resources/index"]);
  return distinct.map(([name, chain]) => {
    const module = freeName(taken, wantedModule(layout, chain), { separator: "-" });
    return {
      kind: "source",
      module,
      title: `Types of ${name}.`,
      imports: new ImportBag(module, []),
      statements: [...typeExports(module, typesAt(layout, chain), extension)],
    };
  });
}

interface Homed extends Declaration {
  readonly home: readonly string[];
}

function homed({ declarations }: Layout): readonly Homed[] {
  return [...declarations.values()].filter((decl): decl is Homed => decl.home !== undefined);
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((segment, i) => segment === b[i]);
}

/** In the folder of the nearest resource above it. */
function wantedModule(layout: Layout, chain: readonly string[]): ModulePath {
  const above = layout.resources
    .filter((placed) => placed.chain.every((segment, i) => segment === chain[i]))
    .sort((a, b) => b.chain.length - a.chain.length)[0];
  const own = chain.slice(above?.chain.length ?? 0).map((segment) => kebab(segment) || "unnamed");
  return [above?.module ?? "src/resources", ...own].join("/");
}
