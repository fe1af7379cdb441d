// Where everything of the output lives: the module of each declaration and of each resource.
// Knows nothing of what stands inside a file.

import { bug } from "../bug.js";
import type { DeclId } from "../model/brands.js";
import type { Declaration, Document, Resource } from "../model/document.js";
import { freeName } from "../model/query/free-name.js";
import { type JsonTypes, programTypesWith } from "../model/query/json-types.js";
import { lookupIn, type Lookup, declarationsById } from "../model/query/resolve.js";
import { codecNames, uncoded, type Coded, type Coding } from "./codecs/coded-types.js";
import { kebab } from "../writer/kebab.js";
import type { ModulePath, SymbolRef } from "../writer/symbols.js";

export interface Layout extends Coded {
  readonly declarations: ReadonlyMap<DeclId, Declaration>;
  /** Nested declarations by their owner, in canonical order. */
  readonly nested: ReadonlyMap<DeclId, readonly Declaration[]>;
  /** The JSON types each declaration may have. */
  readonly types: ReadonlyMap<DeclId, JsonTypes>;
  readonly areas: readonly Area[];
  /** Area of a declaration → its file. */
  readonly files: ReadonlyMap<string | null, string>;
  /** In the order of the tree, parents before children. */
  readonly resources: readonly PlacedResource[];
  /** The platform's `Date`, also where a type of the document has that name. */
  readonly dateType: "Date" | "globalThis.Date";
}

/** A group of top-level declarations that share a file in `src/types` and one in `src/validators`. */
export interface Area {
  /** File name without extension, unique also where file systems ignore case. */
  readonly file: string;
  readonly declarations: readonly Declaration[];
}

export interface PlacedResource {
  readonly resource: Resource;
  /** Property names from the client down: `["chat", "completions"]`. */
  readonly chain: readonly string[];
  readonly module: ModulePath;
}

export function layOut(document: Document, { dates, int64 }: Coding = uncoded): Layout {
  const coding: Coding = { dates, int64 };
  const declarations = declarationsById(document);
  const nested = new Map<DeclId, Declaration[]>();
  for (const declaration of document.decls) {
    if (declaration.owner === null) continue;
    const siblings = nested.get(declaration.owner);
    if (siblings) siblings.push(declaration);
    else nested.set(declaration.owner, [declaration]);
  }
  const areas = groupByArea(document.decls);
  const typesOf = programTypesWith(lookupIn(declarations));
  return {
    declarations,
    nested,
    types: new Map(document.decls.map(({ id, schema }) => [id, typesOf(schema)])),
    areas,
    files: filesOf(areas),
    resources: placeResources(document.resources, "src/resources", []),
    coding,
    codecs: codecNames(document.decls, coding),
    dateType: document.decls.some(({ name }) => name === "Date") ? "globalThis.Date" : "Date",
  };
}

/** The codec of a declaration that has one. */
export function codecSymbol(layout: Layout, id: DeclId): SymbolRef {
  const name = layout.codecs.get(id) ?? bug(`no codec of ${id}`);
  return { name, from: `src/codecs/${areaFile(layout, ownerChain(layout, id)[0])}`, typeOnly: false };
}

/** The declaration with this id; every reference of a finished document has one. */
export function declarationOf(layout: Layout, id: DeclId): Declaration {
  return layout.declarations.get(id) ?? bug(`no declaration ${id}`);
}

export function lookupOf(layout: Layout): Lookup {
  return (id) => declarationOf(layout, id).schema;
}

/** The declarations from the top level down to this one: `[ChatCompletion, Choice]`. */
export function ownerChain(layout: Layout, id: DeclId): readonly [Declaration, ...Declaration[]] {
  const chain: [Declaration, ...Declaration[]] = [declarationOf(layout, id)];
  while (chain[0].owner !== null) {
    const owner = declarationOf(layout, chain[0].owner);
    if (chain.includes(owner)) bug(`declarations own each other: ${id}`);
    chain.unshift(owner);
  }
  return chain;
}

/** What a file imports to reach a declaration: the root of its owner chain, a type. */
export function typeSymbol(layout: Layout, id: DeclId): SymbolRef {
  const [root] = ownerChain(layout, id);
  return { name: root.name, from: `src/types/${areaFile(layout, root)}`, typeOnly: true, ofSchema: true };
}

/** File name of the area a top-level declaration belongs to. */
export function areaFile(layout: Layout, root: Declaration): string {
  return layout.files.get(root.area) ?? bug(`no file for ${root.id}`);
}

/** The file of each area, by its name. */
export function filesOf(areas: readonly Area[]): Layout["files"] {
  const named = areas.flatMap(({ file, declarations }) =>
    declarations.slice(0, 1).map(({ area }) => [area, file] as const),
  );
  // The first counts where two say the same.
  return new Map(named.reverse());
}

function groupByArea(declarations: readonly Declaration[]): Area[] {
  const groups = new Map<string | null, Declaration[]>();
  for (const declaration of declarations) {
    if (declaration.owner !== null) continue;
    const group = groups.get(declaration.area);
    if (group) group.push(declaration);
    else groups.set(declaration.area, [declaration]);
  }
  const areas = [...groups.entries()].sort(([a], [b]) => compare(a ?? "", b ?? ""));
  const files = new FileNames(["index"]);
  return areas.map(([area, group]) => ({ file: files.take(area ?? "shared"), declarations: group }));
}

function placeResources(
  resources: readonly Resource[],
  folder: string,
  above: readonly string[],
): PlacedResource[] {
  const files = new FileNames(["index"]);
  return resources.flatMap((resource) => {
    const module = `${folder}/${files.take(resource.name)}`;
    const chain = [...above, resource.name];
    return [{ resource, chain, module }, ...placeResources(resource.children, module, chain)];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Names no file may have on Windows, whatever its extension: superscript digits count as digits there. */
const devices = /^(?:con|prn|aux|nul|com\p{N}|lpt\p{N})$/u;

/** Bytes of a name; file systems take 255, of which numbers and extensions such as `.d.ts.map` need some. */
const longestName = 120;

/** Gives out file names of one folder. Invariant: no two are equal, also where case and look-alikes do not count. */
class FileNames {
  readonly #taken: Set<string>;

  constructor(reserved: readonly string[]) {
    this.#taken = new Set(reserved.map(folded));
  }

  take(name: string): string {
    const wanted = shortened(kebab(name));
    const first = wanted === "" ? "unnamed" : devices.test(wanted) ? `${wanted}-1` : wanted;
    return freeName(this.#taken, first, { separator: "-", fold: folded });
  }
}

/** A file name for each wish, in their order, all for one folder. */
export function uniqueFiles(wishes: readonly string[]): readonly string[] {
  const files = new FileNames(["index"]);
  return wishes.map((wish) => files.take(wish));
}

/** Equal for names that some file system takes for one: `ſ` and `s`, `ß` and `ss`, `ﬁ` and `fi`. */
function folded(name: string): string {
  return name.normalize("NFKC").toUpperCase().toLowerCase();
}

/** Cut between characters: a file system counts bytes. */
function shortened(name: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of name) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (bytes > longestName) return name.slice(0, end).replace(/-$/, "");
    end += character.length;
  }
  return name;
}
