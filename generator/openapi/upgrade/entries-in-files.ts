// Components, path items and operations in files of their own: what an entry of the document refers to, and nothing
// else, stands at the entry, so that a document of many files is read as the one file it could be.

import type { Json, Pointer } from "../../model/brands.js";
import { deepFreeze } from "../../model/freeze.js";
import { child, lastSegment, parentOf, splitPointer } from "../../input/pointer.js";
import { isRaw, objectAt, textAt, type Raw, setOwn, type MutableRaw, without } from "../../input/raw.js";
import { topOf } from "../../input/resolve/file-set.js";
import { slotAt } from "../../input/resolve/grammar.js";
import { extend, pointerOf, valueBelow, type NodePath } from "../../input/resolve/node-path.js";
import type { Resolved } from "../../input/resolve.js";
import type { Upgrading } from "./upgrading.js";

/** A place that names what it refers to. */
interface Entry {
  readonly pointer: Pointer;
  /** What stands there; where the map around it is a reference, what stands at its end. */
  readonly nodePath: NodePath;
  readonly kind: "component" | "path item" | "operation" | "entry of a file";
}

interface Claim extends Entry {
  /** What the entry stands for. */
  readonly target: NodePath;
  /** The references that lead there, from the entry on. */
  readonly through: readonly Pointer[];
  /** What describes the entry beside its reference; it counts before what the target says. */
  readonly beside: Raw;
}

/** What was read at `from` stands at `to`. */
export interface Placement {
  readonly from: Pointer;
  readonly to: Pointer;
  readonly through: readonly Pointer[];
  readonly beside: Raw;
}

type Reading = Pick<Upgrading, "follow" | "kinds">;

/** In pointers of the documents as they were read; none where every entry holds what it names. */
export function placementsOf(files: Resolved["files"], reading: Reading): readonly Placement[] {
  const root = files.get("");
  if (!root || files.size === 1) return [];
  const own = entriesOfDocument(topOf(root), reading);
  const barrels = [...files.values()]
    .filter((file) => file !== root)
    .flatMap((file) => entriesOfFile(topOf(file), reading));
  const claims = [...own, ...barrels].flatMap((entry) => claimOf(entry, reading) ?? []);
  const rivals = new Map<Pointer, Claim[]>();
  for (const claim of claims) {
    const target = pointerOf(claim.target);
    rivals.set(target, [...(rivals.get(target) ?? []), claim]);
  }
  const placements = [...rivals].flatMap(([from, group]): Placement[] => {
    const chosen = chosenOf(group);
    if (!chosen) return [];
    // What the document itself holds stays where it is; entries of other files are further names of it.
    const to = splitPointer(from).file === "" ? from : chosen.pointer;
    const through = group.flatMap((one) => one.through).filter((pointer) => pointer !== to);
    return [{ from, to, through, beside: to === from ? {} : chosen.beside }];
  });
  // What is inside something that is placed comes along with it.
  const placed = new Set(placements.map(({ from }) => from));
  return placements.filter(({ from }) => !ancestorsOf(from).some((above) => placed.has(above)));
}

function entriesOfDocument(top: NodePath, reading: Reading): readonly Entry[] {
  const components = below(top, "components");
  const sections = components ? entriesOfMap(components, pointerOf(components), reading) : [];
  const paths = below(top, "paths");
  const ofDocument = Object.keys(isRaw(top.value) ? top.value : {}).flatMap((key) => {
    const section = slotAt("document", key)?.shape === "map" ? below(top, key) : null;
    return section ? [{ pointer: pointerOf(section), nodePath: section }] : [];
  });
  const items = paths ? entriesOfMap(paths, pointerOf(paths), reading) : [];
  return [
    ...[...sections, ...ofDocument].flatMap(({ pointer, nodePath }) =>
      entriesOfMap(nodePath, pointer, reading).map((entry): Entry => ({ ...entry, kind: "component" })),
    ),
    ...items.map((entry): Entry => ({ ...entry, kind: "path item" })),
    ...items.flatMap((entry) => operationsOf(entry, reading)),
  ];
}

type Place = Pick<Entry, "pointer" | "nodePath">;

/** The entries of a map, also where it is a reference; those written beside the reference win. */
function entriesOfMap(map: NodePath, pointer: Pointer, reading: Reading): readonly Place[] {
  const { value, file } = map;
  if (!isRaw(value)) return [];
  const ref = textAt(value, "$ref");
  const beyond = ref === null ? null : reading.follow(ref, file);
  const places = new Map(
    (beyond ? entriesOfMap(beyond, pointer, reading) : []).map((one) => [one.pointer, one]),
  );
  for (const [key, item] of Object.entries(without(value, "$ref"))) {
    const place = child(pointer, key);
    places.set(place, { pointer: place, nodePath: extend(map, key, item) });
  }
  return [...places.values()];
}

function operationsOf({ pointer, nodePath }: Place, { follow }: Reading): readonly Entry[] {
  const item = endOf(nodePath, follow)?.target;
  if (!item || !isRaw(item.value)) return [];
  return Object.entries(item.value).flatMap(([key, value]): Entry[] => {
    if (slotAt("pathItem", key)?.kind !== "operation" || !isRaw(value)) return [];
    return [{ pointer: child(pointer, key), nodePath: extend(item, key, value), kind: "operation" }];
  });
}

/** The references of a file that is an index of others: what is read as no object of OpenAPI holds them by name. */
function entriesOfFile(top: NodePath, reading: Reading): readonly Entry[] {
  const { value } = top;
  if (!isRaw(value) || reading.kinds.has(value)) return [];
  return Object.entries(value).flatMap(([key, item]): readonly Entry[] => {
    const nodePath = extend(top, key, item);
    if (!isRaw(item) || !reading.kinds.has(item)) return entriesOfFile(nodePath, reading);
    return [{ pointer: pointerOf(nodePath), nodePath, kind: "entry of a file" }];
  });
}

/** Null = the entry holds what it names, is another name of what the document holds, or leads nowhere. */
function claimOf(entry: Entry, { follow }: Reading): Claim | null {
  const end = endOf(entry.nodePath, follow);
  if (!end || pointerOf(end.target) === entry.pointer) return null;
  const inDocument = [...end.through, pointerOf(end.target)].some(
    (pointer) => pointer !== entry.pointer && splitPointer(pointer).file === "",
  );
  return inDocument && entry.kind !== "entry of a file" ? null : { ...entry, ...end };
}

type End = Pick<Claim, "target" | "through" | "beside">;

function endOf(nodePath: NodePath, follow: Upgrading["follow"]): End | null {
  const through: Pointer[] = [];
  let beside: Raw = {};
  let target = nodePath;
  while (isRaw(target.value)) {
    const ref = textAt(target.value, "$ref");
    const said = without(target.value, "$ref");
    const isMere = Object.keys(said).every((key) => target === nodePath && isAnnotation(key));
    if (ref === null || !isMere) return { target, through, beside };
    const next = follow(ref, target.file);
    if (!next) return null;
    through.push(pointerOf(target));
    if (target === nodePath) beside = said;
    target = next;
  }
  return null;
}

/** Says something of the entry, and restricts nothing. */
function isAnnotation(key: string): boolean {
  return key === "description" || key === "summary" || key.startsWith("x-");
}

/**
 * The document's own components outrank the entries of other files; then the name that the target itself has. An
 * operation belongs to one path: two paths that share it refer to it where it is.
 */
function chosenOf(rivals: readonly Claim[]): Claim | undefined {
  const ofPaths = rivals.filter(({ kind }) => kind === "path item" || kind === "operation");
  if (ofPaths.length > 1) return undefined;
  const rank = (claim: Claim): number =>
    (claim.kind === "entry of a file" ? 4 : 0) +
    (Object.keys(claim.beside).length > 0 ? 2 : 0) +
    (lastSegment(claim.pointer) === ownName(claim.target) ? 0 : 1);
  return [...rivals].sort((a, b) => rank(a) - rank(b) || (a.pointer < b.pointer ? -1 : 1))[0];
}

function ownName({ key, file }: NodePath): string {
  return key ?? file.replace(/^.*\/|\.\w+$/g, "");
}

function below(nodePath: NodePath, key: string): NodePath | null {
  const value = valueBelow(nodePath.value, key);
  return value === undefined ? null : extend(nodePath, key, value);
}

function ancestorsOf(pointer: Pointer): readonly Pointer[] {
  const above = parentOf(pointer);
  return above === null ? [] : [above, ...ancestorsOf(above)];
}

/** The placements of a document, in pointers of the upgraded one. */
export class Placements {
  readonly #to = new Map<Pointer, Pointer>();
  readonly #from = new Map<Pointer, Pointer>();
  readonly #all: readonly Placement[];

  constructor(placements: readonly Placement[], upgraded: (pointer: Pointer) => Pointer) {
    // A path item is placed before the operations in it.
    this.#all = placements
      .map(({ from, to, through, beside }) => ({
        from: upgraded(from),
        to: upgraded(to),
        through: through.map(upgraded),
        beside,
      }))
      .sort((a, b) => a.to.length - b.to.length);
    for (const { from, to, through } of this.#all) {
      for (const pointer of [from, ...through]) this.#to.set(pointer, to);
      this.#from.set(to, from);
    }
  }

  /** Where something stands that was read at `pointer`. */
  toPlaced(pointer: Pointer): Pointer {
    return moved(pointer, this.#to);
  }

  /** Where something was read that stands at `pointer`. */
  toRead(pointer: Pointer): Pointer {
    return moved(pointer, this.#from);
  }

  /** The files with everything in its place. */
  place(
    files: ReadonlyMap<string, Json>,
    valueAt: (pointer: Pointer) => Json | undefined,
  ): ReadonlyMap<string, Json> {
    const tops: MutableRaw = Object.fromEntries(files);
    const copied = new Set<Json>();
    for (const { from, to, beside } of this.#all) {
      const value = valueAt(from);
      if (value === undefined || from === to) continue;
      const { file, segments } = splitPointer(to);
      set(tops, [file, ...segments], { value: isRaw(value) ? { ...value, ...beside } : value, copied });
    }
    return new Map(Object.entries(deepFreeze(tops)));
  }
}

function moved(pointer: Pointer, moves: ReadonlyMap<Pointer, Pointer>): Pointer {
  if (moves.size === 0) return pointer;
  const found = [pointer, ...ancestorsOf(pointer)].find((above) => moves.has(above));
  return found === undefined
    ? pointer
    : (`${moves.get(found) ?? ""}${pointer.slice(found.length)}` as Pointer);
}

interface Written {
  readonly value: Json;
  /** Objects made here, which can be written to. */
  readonly copied: Set<Json>;
}

function set(holder: MutableRaw, [key = "", ...rest]: readonly string[], { value, copied }: Written): void {
  if (rest.length === 0) return setOwn(holder, key, value);
  const inner = objectAt(holder, key) ?? {};
  const own: MutableRaw = copied.has(inner) ? (inner as MutableRaw) : { ...inner };
  copied.add(own);
  setOwn(holder, key, own);
  set(own, rest, { value, copied });
}
