// What each declaration may be called, best first.

import type { DefinitionId, Pointer } from "../../model/brands.js";
import type { DraftDefinition } from "../../model/document.js";
import { isIdentifierText, pascalCase, spelledOut, startable, words } from "./identifiers.js";
import { reservedTypes } from "./reserved-names.js";
import { groupBy, type NameCandidate } from "./settle.js";

/** How components are named that the user does not name: `verbatim` keeps whatever is an identifier. */
export type TypeCase = "pascal" | "verbatim";

/** Used when a name holds no letter and no digit. */
const nameless = "Unnamed";

/**
 * Pinned names, then components whose name can be kept, then components whose name cannot, then what we made up.
 * Among components that differ in case alone, or come from several files, one keeps the name: see `winners`.
 */
export function outerCandidates(
  definitions: readonly DraftDefinition[],
  overrides: ReadonlyMap<DefinitionId, string>,
  typeCase: TypeCase,
): readonly NameCandidate<DraftDefinition>[] {
  const kept = winners(
    definitions.filter(({ id }) => !overrides.has(id)),
    typeCase,
  );
  return definitions.map((definition): NameCandidate<DraftDefinition> => {
    const override = overrides.get(definition.id);
    const order = `${definition.name.text} ${definition.id}`;
    if (override !== undefined) return { of: definition, strength: 0, fallbacks: [override], order };
    if (definition.name.source !== "component")
      return { of: definition, strength: 3, fallbacks: derivedFallbacks(definition, typeCase), order };
    return {
      of: definition,
      strength: kept.has(definition) ? 1 : 2,
      fallbacks: componentFallbacks(definition, typeCase),
      order,
    };
  });
}

/** In a namespace the owner's name is what tells equal names apart. */
export function innerCandidate(definition: DraftDefinition, owner: string): NameCandidate<DraftDefinition> {
  const { text } = definition.name;
  const name = pascalCase(text);
  const fallbacks: readonly [string, ...string[]] = [
    startable(name, nameless),
    startable(`${owner}${name}`, nameless),
    startable(spelledOut(text), nameless),
    startable(`${name}Type`, nameless),
  ];
  return {
    of: definition,
    strength: definition.name.source === "override" ? 0 : 1,
    fallbacks,
    order: `${text} ${definition.id}`,
  };
}

/** The one of each group of like names that keeps its own: the root document's, then the one in PascalCase. */
function winners(definitions: readonly DraftDefinition[], typeCase: TypeCase): ReadonlySet<DraftDefinition> {
  const candidates = definitions.filter(
    ({ name }) => name.source === "component" && isKeepable(name.text, typeCase),
  );
  const groups = groupBy(candidates, ({ name }) => name.text.toLowerCase());
  return new Set(groups.flatMap((group) => winnerOf(group) ?? []));
}

function winnerOf(group: readonly DraftDefinition[]): DraftDefinition | undefined {
  const rank = ({ id, name: { text } }: DraftDefinition): number =>
    (id.startsWith("#") ? 0 : 2) + (pascalCase(text) === text && /\p{Ll}/u.test(text) ? 0 : 1);
  const [first, second] = [...group].sort(
    (a, b) => rank(a) - rank(b) || humps(b) - humps(a) || (a.id < b.id ? -1 : 1),
  );
  // Two files that are equal in every way: neither has more right to the plain name.
  const tie = first && second && first.name.text === second.name.text && rank(first) === rank(second);
  return tie ? undefined : first;
}

function humps({ name }: DraftDefinition): number {
  return words(name.text).length;
}

/** A capital, then letters and digits of whatever case: `URLCitation`, `V1Pod`; also of scripts that have no case. */
const pascal = /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}]*$/u;

function isKeepable(text: string, typeCase: TypeCase): boolean {
  const isWritten = typeCase === "verbatim" ? isIdentifierText(text) : pascal.test(text.normalize("NFC"));
  return isWritten && isIdentifierText(text) && !reservedTypes.has(text);
}

function componentFallbacks(
  { name: { text }, id }: DraftDefinition,
  typeCase: TypeCase,
): readonly [string, ...string[]] {
  const first = isKeepable(text, typeCase) ? text : startable(pascalCase(text), nameless);
  // What is an identifier keeps its spelling rather than being numbered.
  const verbatim = isKeepable(text, "verbatim") ? [text] : [];
  const outside = id.startsWith("#") ? [] : [placed(nearPlace(id), text), placed(farPlace(id), text)];
  const own = [
    startable(pascalCase(text), nameless),
    startable(spelledOut(text), nameless),
    startable(text.replace(/[^\p{ID_Continue}$]/gu, "_"), nameless),
  ];
  return [first, ...outside, ...verbatim, ...own, startable(`${pascalCase(text)}Type`, `${nameless}Type`)];
}

/** What we made up gives way by the place of the operation it belongs to: its path, or its own file's name. */
function derivedFallbacks(
  { name: { text }, pointer, id, origin }: DraftDefinition,
  typeCase: TypeCase,
): readonly [string, ...string[]] {
  const first = startable(pascalCase(text), nameless);
  // A file that is a schema as a whole is called after it, and told from its namesake by its folder.
  if (origin === "component" && !id.startsWith("#")) {
    const own = isKeepable(text, typeCase) && /^\p{Lu}/u.test(text) ? text : first;
    return [own, placed(nearPlace(id), text), placed(farPlace(id), text)];
  }
  return [first, startable(pascalCase(placeOf(pointer, text)), nameless)];
}

function placed(place: string, text: string): string {
  return startable(`${pascalCase(place)}${pascalCase(text)}`, nameless);
}

/** The folder a file is in, or its own name: `b/pet.yaml` → `b`. */
function nearPlace(id: DefinitionId): string {
  const [file = ""] = id.split("#");
  const segments = file.split("/");
  return segments.at(-2) ?? segments.at(-1)?.replace(/\.\w+$/, "") ?? "";
}

function farPlace(id: DefinitionId): string {
  const [file = "", pointer = ""] = id.split("#");
  const path = file.replace(/\.\w+$/, "");
  return `${path} ${pointer.split("/").slice(0, -1).join(" ")}`;
}

/** Segments that say how something is reached, not what it is. */
const structural =
  /^(?:components|schemas|definitions|\$defs|properties|items|allOf|oneOf|anyOf|schema|content|\d+)$/;

/** `#/paths/~1pets~1{id}/get`: `get pets id Params`; `#/components/schemas/Pet/properties/kind`: `Pet Kind`. */
function placeOf(pointer: Pointer, text: string): string {
  const [file = "", place = ""] = pointer.split("#");
  const segments = place
    .split("/")
    .slice(1)
    .map((one) => one.replaceAll("~1", " ").replaceAll("~0", " "));
  const [first, path = "", method = "", ...inside] = segments;
  if (file === "" && first === "paths")
    return `${method} ${path} ${(inside.length === 0 ? words(text).at(-1) : text) ?? ""}`;
  const told = segments.filter((segment) => !structural.test(segment));
  const base = file
    .split("/")
    .at(-1)
    ?.replace(/\.\w+$/, "");
  const owner = [base, ...told].join(" ");
  // A name that begins with its place says it already.
  return pascalCase(text).startsWith(pascalCase(owner))
    ? `${text} Type`
    : [base, ...told.slice(0, -1), text].join(" ");
}
