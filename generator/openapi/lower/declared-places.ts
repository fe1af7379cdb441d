// A schema that stands inside another and is referred to from elsewhere (`#/paths/~1a/get/…/schema`, as bundlers
// write it): its place refers to the declaration too, so that one schema is one type. Knows nothing of names.

import type { DeclId } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { Draft, DraftDeclaration } from "../../model/document.js";
import type { Schema } from "../../model/schema.js";
import { mapDraft } from "../../model/walk-draft.js";
import { mapChildren, schemaEquals } from "../../model/walk.js";

export function referToDeclared(draft: Draft): Draft {
  const inner = new Map(draft.decls.filter(isInner).map(({ id, schema }) => [id, schema]));
  if (inner.size === 0) return draft;
  const folded = (schema: Schema, within: DeclId | null): Schema => {
    const id = schema.at as string as DeclId;
    const declared = id === within ? undefined : inner.get(id);
    if (declared && isNamed(schema) && schemaEquals(schema, declared)) return make.ref(schema.at, id);
    return mapChildren(schema, (child) => folded(child, within));
  };
  const decls = draft.decls.map((decl): DraftDeclaration => {
    const schema = mapChildren(decl.schema, (child) => folded(child, decl.id));
    return schema === decl.schema ? decl : { ...decl, schema };
  });
  const { operations } = mapDraft({ ...draft, decls: [] }, (schema) => folded(schema, null));
  return { ...draft, decls, operations };
}

function isInner({ id }: DraftDeclaration): boolean {
  return !/^#\/components\/schemas\/[^/]+$/.test(id);
}

/** What is written out by its name wherever it stands; scalars and lists say more in place. */
function isNamed(schema: Schema): boolean {
  if (schema.kind === "nullable" || schema.kind === "refined") return isNamed(schema.of);
  return ["object", "intersection", "union"].includes(schema.kind);
}
