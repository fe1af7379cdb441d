// Settles the names of declarations: top-level ones in one scope, nested ones in their owner's namespace.
// Knows nothing of operations or of where declarations are written.

import type { Report } from "../../diagnostics/report.js";
import type { DeclId } from "../../model/brands.js";
import type { Draft, DraftDeclaration } from "../../model/document.js";
import { isIdentifierText } from "./identifiers.js";
import { reservedTypes } from "./reserved-names.js";
import { groupBy, settle } from "./settle.js";
import { innerWish, outerWishes } from "./type-wishes.js";
import type { TypePin } from "./type-pins.js";
import { refsOf } from "../../model/walk.js";
import { declarationsById } from "../../model/query/resolve.js";

/** Every declaration's own name, by identity. A component that had to be renamed is reported. */
export function nameTypes(
  draft: Draft,
  given: ReadonlyMap<DeclId, TypePin>,
  report: Report,
): ReadonlyMap<DeclId, string> {
  const pins = new Map([...given].map(([id, { name }]) => [id, name]));
  const outer = draft.decls.filter(({ owner }) => owner === null);
  const names = settle(outerWishes(outer, pins), { reserved: reservedTypes, ignoreCase: true });
  const settled = new Map([...names].map(([decl, name]) => [decl.id, name]));
  nameNested(draft, settled);
  reportRenamed(outer, { settled, pins, report });
  return settled;
}

/** Owners before what they own, because a nested name may need its owner's. */
function nameNested(draft: Draft, settled: Map<DeclId, string>): void {
  const owned = new Map<DeclId, readonly DraftDeclaration[]>();
  for (const group of groupBy(
    draft.decls.filter(({ owner }) => owner !== null),
    ({ owner }) => owner ?? "",
  )) {
    if (group[0]?.owner) owned.set(group[0].owner, group);
  }
  const inside = namesInside(draft, settled);
  const open: { readonly id: DeclId; readonly head: string }[] = draft.decls
    .filter(({ id, owner }) => owner === null && owned.has(id))
    .map(({ id }) => ({ id, head: settled.get(id) ?? "" }));
  for (let scope = open.pop(); scope; scope = open.pop()) {
    const { id, head } = scope;
    // References start at the top level, so that only the head of the chain must stay visible, not every owner.
    const reserved = new Set([...reservedTypes, head, ...(inside.get(id) ?? [])]);
    const group = owned.get(id) ?? [];
    const names = settle(
      group.map((decl) => innerWish(decl, settled.get(id) ?? "")),
      { reserved, ignoreCase: false },
    );
    for (const [decl, name] of names) {
      settled.set(decl.id, name);
      if (owned.has(decl.id)) open.push({ id: decl.id, head });
    }
  }
}

interface Renamed {
  readonly settled: ReadonlyMap<DeclId, string>;
  readonly pins: ReadonlyMap<DeclId, string>;
  readonly report: Report;
}

function reportRenamed(outer: readonly DraftDeclaration[], { settled, pins, report }: Renamed): void {
  for (const { id, at, name: hint } of outer) {
    const name = settled.get(id) ?? "";
    if (hint.source !== "component" || pins.has(id) || isSpelling(name, hint.text)) continue;
    const shown = hint.text === "" ? '""' : hint.text;
    const pinned = [...pins.values()].includes(hint.text);
    const why = pinned ? "that name is pinned for another type" : reason(hint.text, outer);
    report.add("SW403", at, { component: shown, name, why });
  }
}

/** The same letters and digits: what may not stand in a name was left out, and nothing else decided it. */
function isSpelling(name: string, text: string): boolean {
  const plain = (one: string): string => one.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  if (name === text) return true;
  return !isIdentifierText(text) && plain(name) !== "" && plain(name) === plain(text);
}

function reason(text: string, outer: readonly DraftDeclaration[]): string {
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
  settled: ReadonlyMap<DeclId, string>,
): ReadonlyMap<DeclId, ReadonlySet<string>> {
  const decls = declarationsById(draft);
  const inside = new Map<DeclId, Set<string>>();
  for (const decl of draft.decls) {
    if (decl.owner === null) continue;
    const heads = [...refsOf(decl.schema)].map((id) => settled.get(headOf(id, decls)) ?? "");
    for (const owner of ownersOf(decl, decls)) {
      const names = inside.get(owner) ?? new Set<string>();
      for (const head of heads) names.add(head);
      inside.set(owner, names);
    }
  }
  return inside;
}

function headOf(id: DeclId, decls: ReadonlyMap<DeclId, DraftDeclaration>): DeclId {
  const decl = decls.get(id);
  return (decl && ownersOf(decl, decls).at(-1)) ?? id;
}

/** The owner, its owner and so on. */
function ownersOf(decl: DraftDeclaration, decls: ReadonlyMap<DeclId, DraftDeclaration>): readonly DeclId[] {
  const owners: DeclId[] = [];
  for (let owner = decl.owner; owner !== null; owner = decls.get(owner)?.owner ?? null) owners.push(owner);
  return owners;
}
