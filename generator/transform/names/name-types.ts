// Settles the names of declarations: top-level ones in one scope, nested ones in their owner's namespace.

import type { Report } from "../../diagnostics/report.js";
import type { DefinitionId } from "../../model/brands.js";
import type { Draft, DraftDefinition } from "../../model/document.js";
import { isIdentifierText, pascalCase, startable } from "./identifiers.js";
import { reservedTypes } from "./reserved-names.js";
import { groupBy, resolveCandidates } from "./settle.js";
import { innerCandidate, outerCandidates, type TypeCase } from "./type-name-candidates.js";
import type { TypeNameOverride } from "./type-name-overrides.js";
import { refsOf } from "../../model/walk.js";
import { definitionsById } from "../../model/query/resolve.js";

/** Every declaration's own name, by identity. A component that had to be renamed is reported. */
export function nameTypes(
  draft: Draft,
  given: ReadonlyMap<DefinitionId, TypeNameOverride>,
  { typeCase, report }: { readonly typeCase: TypeCase; readonly report: Report },
): ReadonlyMap<DefinitionId, string> {
  const overrides = new Map([...given].map(([id, { name }]) => [id, name]));
  const outer = draft.definitions.filter(({ owner }) => owner === null);
  const names = resolveCandidates(outerCandidates(outer, overrides, typeCase), {
    reserved: reservedTypes,
    ignoreCase: true,
  });
  const resolved = new Map([...names].map(([definition, name]) => [definition.id, name]));
  nameNested(draft, resolved);
  reportRenamed(outer, { resolved, overrides, report });
  return resolved;
}

/** Owners before what they own, because a nested name may need its owner's. */
function nameNested(draft: Draft, resolved: Map<DefinitionId, string>): void {
  const owned = new Map<DefinitionId, readonly DraftDefinition[]>();
  for (const group of groupBy(
    draft.definitions.filter(({ owner }) => owner !== null),
    ({ owner }) => owner ?? "",
  )) {
    if (group[0]?.owner) owned.set(group[0].owner, group);
  }
  const inside = namesInside(draft, resolved);
  const open: { readonly id: DefinitionId; readonly head: string }[] = draft.definitions
    .filter(({ id, owner }) => owner === null && owned.has(id))
    .map(({ id }) => ({ id, head: resolved.get(id) ?? "" }));
  for (let scope = open.pop(); scope; scope = open.pop()) {
    const { id, head } = scope;
    // References start at the top level, so that only the head of the chain must stay visible, not every owner.
    const reserved = new Set([...reservedTypes, head, ...(inside.get(id) ?? [])]);
    const group = owned.get(id) ?? [];
    const names = resolveCandidates(
      group.map((definition) => innerCandidate(definition, resolved.get(id) ?? "")),
      { reserved, ignoreCase: false },
    );
    for (const [definition, name] of names) {
      resolved.set(definition.id, name);
      if (owned.has(definition.id)) open.push({ id: definition.id, head });
    }
  }
}

interface Renamed {
  readonly resolved: ReadonlyMap<DefinitionId, string>;
  readonly overrides: ReadonlyMap<DefinitionId, string>;
  readonly report: Report;
}

function reportRenamed(outer: readonly DraftDefinition[], { resolved, overrides, report }: Renamed): void {
  for (const { id, pointer, name: hint } of outer) {
    const name = resolved.get(id) ?? "";
    if (hint.source !== "component" || overrides.has(id) || isSpelling(name, hint.text)) continue;
    const shown = hint.text === "" ? '""' : hint.text;
    const isOverride = [...overrides.values()].includes(hint.text);
    const why = isOverride ? "that name is pinned for another type" : reason(hint.text, outer);
    report.add("SW403", pointer, { component: shown, name, why });
  }
}

/** The same letters and digits: what does not stand in a name was left out, and nothing else decided it. */
function isSpelling(name: string, text: string): boolean {
  const plain = (one: string): string => one.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  const spelled = startable(pascalCase(text), "Unnamed");
  if (name === text || (name === spelled && plain(text) !== "")) return true;
  return !isIdentifierText(text) && plain(name) !== "" && plain(name) === plain(text);
}

function reason(text: string, outer: readonly DraftDefinition[]): string {
  if (reservedTypes.has(text)) return "TypeScript or the output keeps that word";
  const alike = outer.find(
    ({ name }) => name.text !== text && name.text.toLowerCase() === text.toLowerCase(),
  );
  if (alike) return `it differs from ${alike.name.text} in case alone`;
  const same = outer.filter(({ name }) => name.text === text).length > 1;
  return same ? "another declaration has that name" : "not every character of it may stand in a name";
}

/** By owner of a namespace: the settled names of the top-level declarations that anything inside refers to. */
function namesInside(
  draft: Draft,
  resolved: ReadonlyMap<DefinitionId, string>,
): ReadonlyMap<DefinitionId, ReadonlySet<string>> {
  const definitions = definitionsById(draft);
  const inside = new Map<DefinitionId, Set<string>>();
  for (const definition of draft.definitions) {
    if (definition.owner === null) continue;
    const heads = [...refsOf(definition.schema)].map((id) => resolved.get(headOf(id, definitions)) ?? "");
    for (const owner of ownersOf(definition, definitions)) {
      const names = inside.get(owner) ?? new Set<string>();
      for (const head of heads) names.add(head);
      inside.set(owner, names);
    }
  }
  return inside;
}

function headOf(id: DefinitionId, definitions: ReadonlyMap<DefinitionId, DraftDefinition>): DefinitionId {
  const definition = definitions.get(id);
  return (definition && ownersOf(definition, definitions).at(-1)) ?? id;
}

/** The owner, its owner and so on. */
function ownersOf(
  definition: DraftDefinition,
  definitions: ReadonlyMap<DefinitionId, DraftDefinition>,
): readonly DefinitionId[] {
  const owners: DefinitionId[] = [];
  for (let owner = definition.owner; owner !== null; owner = definitions.get(owner)?.owner ?? null)
    owners.push(owner);
  return owners;
}
