// Which top-level names the declarations of a namespace mention: a nested type of such a name would hide them.
// Knows nothing of how names are chosen.

import type { DeclId } from "../../model/brands.js";
import type { Draft, DraftDeclaration } from "../../model/document.js";
import { refsOf } from "../../model/walk.js";

/** By owner of a namespace: the settled names of the top-level declarations that anything inside refers to. */
export function namesInside(
  draft: Draft,
  settled: ReadonlyMap<DeclId, string>,
): ReadonlyMap<DeclId, ReadonlySet<string>> {
  const decls = new Map(draft.decls.map((decl) => [decl.id, decl]));
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
