// What a declaration is made of without going into a property, an item or a map value.
// Knows nothing of what is done about a declaration that is made of itself.

import type { DeclId } from "../../model/brands.js";
import type { DraftDeclaration } from "../../model/document.js";
import type { Schema } from "../../model/schema.js";
import { strongComponents } from "../strong-components.js";

/** Declarations made of each other; each declaration's own group holds itself. */
export interface AliasGroups {
  readonly together: (a: DeclId, b: DeclId) => boolean;
  readonly groupOf: (id: DeclId) => readonly DeclId[];
  readonly cyclic: (id: DeclId) => boolean;
}

export function aliasGroups(decls: ReadonlyMap<DeclId, DraftDeclaration>): AliasGroups {
  const aliases = (id: DeclId): readonly DeclId[] => {
    const decl = decls.get(id);
    return decl ? aliasesOf(decl.schema) : [];
  };
  const components = strongComponents([...decls.keys()], aliases);
  const groupOf = (id: DeclId): readonly DeclId[] => components.get(id) ?? [id];
  const together = (a: DeclId, b: DeclId): boolean => groupOf(a) === groupOf(b);
  return { together, groupOf, cyclic: (id) => aliases(id).some((to) => together(id, to)) };
}

export function aliasesOf(schema: Schema): readonly DeclId[] {
  if (schema.kind === "ref") return [schema.to];
  if (schema.kind === "nullable" || schema.kind === "refined") return aliasesOf(schema.of);
  if (schema.kind === "union") return schema.variants.flatMap(aliasesOf);
  return schema.kind === "intersection" ? schema.parts.flatMap(aliasesOf) : [];
}
