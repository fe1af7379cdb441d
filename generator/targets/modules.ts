// Where everything of the output lives: the module of each declaration and of each resource.

import { bug } from "../bug.js";
import type { DefinitionId } from "../model/brands.js";
import type { Definition, Document, Operation, Resource } from "../model/document.js";
import { freeName } from "../model/query/free-name.js";
import { type JsonTypes, programTypesWith } from "../model/query/json-types.js";
import { lookupIn, type Lookup, definitionsById } from "../model/query/resolve.js";
import { codecNames, noCodecs, type CodecMapped, type Coding } from "./codecs/codec-types.js";
import { kebab } from "../writer/kebab.js";
import type { ModulePath, SymbolRef } from "../writer/symbols.js";

export interface ModuleMap extends CodecMapped {
  readonly definitions: ReadonlyMap<DefinitionId, Definition>;
  /** Nested declarations by their owner, in canonical order. */
  readonly nested: ReadonlyMap<DefinitionId, readonly Definition[]>;
  /** The JSON types each declaration may have. */
  readonly types: ReadonlyMap<DefinitionId, JsonTypes>;
  readonly moduleGroups: readonly ModuleGroup[];
  /** Area of a declaration → its file. */
  readonly files: ReadonlyMap<string | null, string>;
  /** In the order of the tree, parents before children. */
  readonly resources: readonly PlacedResource[];
  readonly clientCalls: ClientCalls;
  /** The platform's `Date`, also where a type of the document has that name. */
  readonly dateType: "Date" | "globalThis.Date";
}

const resourcesFolder = "src/resources";

/** A group of top-level declarations that share a file in `src/types` and one in `src/validators`. */
export interface ModuleGroup {
  /** File name without extension, unique also where file systems ignore case. */
  readonly file: string;
  readonly definitions: readonly Definition[];
}

export interface PlacedResource {
  readonly resource: Resource;
  /** Property names from the client down: `["chat", "completions"]`. */
  readonly chain: readonly string[];
  readonly module: ModulePath;
}

/** The operations that are methods of the client itself, and the module of their functions. */
export interface ClientCalls {
  readonly operations: readonly Operation[];
  readonly module: ModulePath;
}

export function mapModules(document: Document, { dates, int64 }: Coding = noCodecs): ModuleMap {
  const coding: Coding = { dates, int64 };
  const definitions = definitionsById(document);
  const nested = new Map<DefinitionId, Definition[]>();
  for (const definition of document.definitions) {
    if (definition.owner === null) continue;
    const siblings = nested.get(definition.owner);
    if (siblings) siblings.push(definition);
    else nested.set(definition.owner, [definition]);
  }
  const moduleGroups = moduleGroupsOf(document.definitions);
  const typesOf = programTypesWith(lookupIn(definitions));
  const resources = placeResources(document.resources, resourcesFolder, []);
  const taken = new Set(resources.map(({ module }) => module));
  return {
    definitions,
    nested,
    types: new Map(document.definitions.map(({ id, schema }) => [id, typesOf(schema)])),
    moduleGroups,
    files: filesOf(moduleGroups),
    resources,
    clientCalls: {
      operations: document.clientOperations ?? [],
      module: freeName(taken, `${resourcesFolder}/client`, { separator: "-" }),
    },
    coding,
    codecs: codecNames(document.definitions, coding),
    dateType: document.definitions.some(({ name }) => name === "Date") ? "globalThis.Date" : "Date",
  };
}

/** The codec of a declaration that has one. */
export function codecSymbol(modules: ModuleMap, id: DefinitionId): SymbolRef {
  const name = modules.codecs.get(id) ?? bug(`no codec of ${id}`);
  return { name, from: `src/codecs/${groupFile(modules, ownerChain(modules, id)[0])}`, typeOnly: false };
}

/** The declaration with this id; every reference of a finished document has one. */
export function definitionOf(modules: ModuleMap, id: DefinitionId): Definition {
  return modules.definitions.get(id) ?? bug(`no declaration ${id}`);
}

export function lookupOf(modules: ModuleMap): Lookup {
  return (id) => definitionOf(modules, id).schema;
}

/** The declarations from the top level down to this one: `[ChatCompletion, OperationFilter]`. */
export function ownerChain(modules: ModuleMap, id: DefinitionId): readonly [Definition, ...Definition[]] {
  const chain: [Definition, ...Definition[]] = [definitionOf(modules, id)];
  while (chain[0].owner !== null) {
    const owner = definitionOf(modules, chain[0].owner);
    if (chain.includes(owner)) bug(`declarations own each other: ${id}`);
    chain.unshift(owner);
  }
  return chain;
}

/** What a file imports to reach a declaration: the root of its owner chain, a type. */
export function typeSymbol(modules: ModuleMap, id: DefinitionId): SymbolRef {
  const [root] = ownerChain(modules, id);
  return { name: root.name, from: `src/types/${groupFile(modules, root)}`, typeOnly: true, ofSchema: true };
}

/** File name of the area a top-level declaration belongs to. */
export function groupFile(modules: ModuleMap, root: Definition): string {
  return modules.files.get(root.moduleGroup) ?? bug(`no file for ${root.id}`);
}

/** The file of each area, by its name. */
export function filesOf(moduleGroups: readonly ModuleGroup[]): ModuleMap["files"] {
  const named = moduleGroups.flatMap(({ file, definitions }) =>
    definitions.slice(0, 1).map(({ moduleGroup }) => [moduleGroup, file] as const),
  );
  // The first counts where two say the same.
  return new Map(named.reverse());
}

function moduleGroupsOf(definitions: readonly Definition[]): ModuleGroup[] {
  const groups = new Map<string | null, Definition[]>();
  for (const definition of definitions) {
    if (definition.owner !== null) continue;
    const group = groups.get(definition.moduleGroup);
    if (group) group.push(definition);
    else groups.set(definition.moduleGroup, [definition]);
  }
  const moduleGroups = [...groups.entries()].sort(([a], [b]) => compare(a ?? "", b ?? ""));
  const files = new FileNames(["index"]);
  return moduleGroups.map(([moduleGroup, group]) => ({
    file: files.take(moduleGroup ?? "shared"),
    definitions: group,
  }));
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
    const preferred = shortened(kebab(name));
    const first = preferred === "" ? "unnamed" : devices.test(preferred) ? `${preferred}-1` : preferred;
    return freeName(this.#taken, first, { separator: "-", fold: folded });
  }
}

/** A file name for each wish, in their order, all for one folder. */
export function uniqueFiles(candidates: readonly string[]): readonly string[] {
  const files = new FileNames(["index"]);
  return candidates.map((candidate) => files.take(candidate));
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
