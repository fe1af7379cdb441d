// What each declaration may be called, best first. Knows nothing of which names are free.

import type { DeclId, Pointer } from "../../model/brands.js";
import type { DraftDeclaration } from "../../model/document.js";
import { isIdentifierText, pascalCase, spelledOut, startable, words } from "./identifiers.js";
import { reservedTypes } from "./reserved-names.js";
import { groupBy, type Wish } from "./settle.js";

/** Used when a name holds no letter and no digit. */
const nameless = "Unnamed";

/**
 * Pinned names, then components whose name can be kept, then components whose name cannot, then what we made up.
 * Among components that differ in case alone, or come from several files, one keeps the name: see `keepers`.
 */
export function outerWishes(
  decls: readonly DraftDeclaration[],
  pins: ReadonlyMap<DeclId, string>,
): readonly Wish<DraftDeclaration>[] {
  const kept = keepers(decls.filter(({ id }) => !pins.has(id)));
  return decls.map((decl): Wish<DraftDeclaration> => {
    const pin = pins.get(decl.id);
    const order = `${decl.name.text} ${decl.id}`;
    if (pin !== undefined) return { of: decl, strength: 0, rungs: [pin], order };
    if (decl.name.source !== "component") return { of: decl, strength: 3, rungs: derivedRungs(decl), order };
    return { of: decl, strength: kept.has(decl) ? 1 : 2, rungs: componentRungs(decl), order };
  });
}

/** In a namespace the owner's name is what tells equal names apart. */
export function innerWish(decl: DraftDeclaration, owner: string): Wish<DraftDeclaration> {
  const { text } = decl.name;
  const name = pascalCase(text);
  const rungs: readonly [string, ...string[]] = [
    startable(name, nameless),
    startable(`${owner}${name}`, nameless),
    startable(spelledOut(text), nameless),
    startable(`${name}Type`, nameless),
  ];
  return { of: decl, strength: decl.name.source === "pinned" ? 0 : 1, rungs, order: `${text} ${decl.id}` };
}

/** The one of each group of like names that keeps its own: the root document's, then the one in PascalCase. */
function keepers(decls: readonly DraftDeclaration[]): ReadonlySet<DraftDeclaration> {
  const candidates = decls.filter(({ name }) => name.source === "component" && isKeepable(name.text));
  const groups = groupBy(candidates, ({ name }) => name.text.toLowerCase());
  return new Set(groups.flatMap((group) => keeperOf(group) ?? []));
}

function keeperOf(group: readonly DraftDeclaration[]): DraftDeclaration | undefined {
  const rank = ({ id, name: { text } }: DraftDeclaration): number =>
    (id.startsWith("#") ? 0 : 2) + (pascalCase(text) === text && /\p{Ll}/u.test(text) ? 0 : 1);
  const [first, second] = [...group].sort(
    (a, b) => rank(a) - rank(b) || humps(b) - humps(a) || (a.id < b.id ? -1 : 1),
  );
  // Two files that are equal in every way: neither has more right to the plain name.
  const tie = first && second && first.name.text === second.name.text && rank(first) === rank(second);
  return tie ? undefined : first;
}

function humps({ name }: DraftDeclaration): number {
  return words(name.text).length;
}

function isKeepable(text: string): boolean {
  return isIdentifierText(text) && !reservedTypes.has(text);
}

function componentRungs({ name: { text }, id }: DraftDeclaration): readonly [string, ...string[]] {
  const first = isKeepable(text) ? text : startable(pascalCase(text), nameless);
  const outside = id.startsWith("#") ? [] : [placed(nearPlace(id), text), placed(farPlace(id), text)];
  const own = [
    startable(pascalCase(text), nameless),
    startable(text.replace(/[^\p{ID_Continue}$]/gu, "_"), nameless),
    startable(spelledOut(text), nameless),
  ];
  return [first, ...outside, ...own, startable(`${pascalCase(text)}Type`, `${nameless}Type`)];
}

/** What we made up gives way by the place of the operation it belongs to: its path, or its own file's name. */
function derivedRungs({ name: { text }, at, id, origin }: DraftDeclaration): readonly [string, ...string[]] {
  const first = startable(pascalCase(text), nameless);
  // A file that is a schema as a whole is told from its namesake by its folder.
  if (origin === "component" && !id.startsWith("#"))
    return [first, placed(nearPlace(id), text), placed(farPlace(id), text)];
  return [first, startable(`${pascalCase(operationPlace(at))}${words(text).at(-1) ?? ""}`, nameless)];
}

function placed(place: string, text: string): string {
  return startable(`${pascalCase(place)}${pascalCase(text)}`, nameless);
}

/** The folder a file is in, or its own name: `b/pet.yaml` → `b`. */
function nearPlace(id: DeclId): string {
  const [file = ""] = id.split("#");
  const segments = file.split("/");
  return segments.at(-2) ?? segments.at(-1)?.replace(/\.\w+$/, "") ?? "";
}

function farPlace(id: DeclId): string {
  const [file = "", pointer = ""] = id.split("#");
  const path = file.replace(/\.\w+$/, "");
  return `${path} ${pointer.split("/").slice(0, -1).join(" ")}`;
}

/** `#/paths/~1pets~1{id}/get` → `get pets id`. */
function operationPlace(at: Pointer): string {
  const [file = "", place = ""] = at.split("#");
  if (file !== "")
    return `${
      file
        .split("/")
        .at(-1)
        ?.replace(/\.\w+$/, "") ?? ""
    } ${place}`;
  const segments = place.replace(/^\/paths\//, "").split("/");
  return [segments.at(-1) ?? "", ...segments.slice(0, -1)]
    .join(" ")
    .replaceAll("~1", " ")
    .replaceAll("~0", " ");
}
