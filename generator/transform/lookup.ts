// Finding the schema of a declaration. Knows nothing of what it is looked up for.

import type { DeclId } from "../model/brands.js";
import { bug } from "../bug.js";
import type { Draft, DraftDeclaration } from "../model/document.js";
import type { Schema } from "../model/schema.js";

export type Lookup = (id: DeclId) => Schema;

export function declarationsById(draft: Draft): ReadonlyMap<DeclId, DraftDeclaration> {
  return new Map(draft.decls.map((decl) => [decl.id, decl]));
}

export function lookupIn(decls: ReadonlyMap<DeclId, DraftDeclaration>): Lookup {
  return (id) => decls.get(id)?.schema ?? bug(`no declaration ${id}`);
}

/** The schema at the end of a chain of references; `unknown` at the end of one that never ends. */
export function resolved(schema: Schema, look: Lookup): Schema {
  const seen = new Set<DeclId>();
  let current = schema;
  while (current.kind === "ref") {
    if (seen.has(current.to)) return { kind: "unknown", at: current.at };
    seen.add(current.to);
    current = look(current.to);
  }
  return current;
}
