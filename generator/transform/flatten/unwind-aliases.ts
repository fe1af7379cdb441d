// Which declarations are made of each other without going into a property, an item or a map value, and unions or
// intersections of each other written without the circle.
// Knows nothing of parents and their heirs: what can be given that meaning was given it before.

import type { Report } from "../../diagnostics/report.js";
import { type DeclId, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { DraftDeclaration } from "../../model/document.js";
import type { Schema } from "../../model/schema.js";
import { isNullable, isUnion, isIntersection, isRefined, withoutNull } from "../../model/query/kinds.js";
import { foldSchema, type Fold } from "../../model/query/fold.js";
import { declarationsById } from "../../model/query/resolve.js";
import { strongComponents } from "../strong-components.js";

export function unwind(decls: readonly DraftDeclaration[], report: Report): readonly DraftDeclaration[] {
  const byId = declarationsById({ decls });
  const groups = aliasGroups(byId);
  return decls.map((decl) => {
    if (!groups.cyclic(decl.id)) return decl;
    report.add("SW322", decl.at, { name: decl.name.text });
    const members = groups.groupOf(decl.id).flatMap((id) => byId.get(id) ?? []);
    return { ...decl, schema: straight(decl, members, groups) };
  });
}

function straight(decl: DraftDeclaration, members: readonly DraftDeclaration[], groups: AliasGroups): Schema {
  const back = (to: DeclId): boolean => groups.together(decl.id, to);
  const bare = members.map(({ schema }) => withoutNull(schema));
  const kinds = new Set(bare.map(({ kind }) => kind).filter((kind) => kind !== "ref"));
  const [kind] = kinds;
  if (kinds.size !== 1 || (kind !== "union" && kind !== "intersection")) {
    return without(decl.schema, back) ?? make.unknown(decl.at);
  }
  // All members of one kind take the same values: the first by identity says it, the others refer to it.
  const [first] = members.map(({ id }) => id).sort();
  if (first !== undefined && first !== decl.id) return make.ref(decl.at, first);
  const outside = bare.flatMap((schema) => outsiders(schema, kind, back));
  const core = isNonEmpty(outside) ? make[kind](decl.at, outside) : make.unknown(decl.at);
  const nulls = members.filter(({ schema }) => isNullable(schema)).length;
  const nullable = kind === "union" ? nulls > 0 : nulls === members.length;
  return nullable ? make.nullable(decl.at, core) : core;
}

function outsiders(
  schema: Schema,
  kind: "union" | "intersection",
  back: (to: DeclId) => boolean,
): readonly Schema[] {
  const inner = isUnion(schema) ? schema.variants : isIntersection(schema) ? schema.parts : [];
  return inner.flatMap((part) => {
    if (part.kind === kind) return outsiders(part, kind, back);
    return without(part, back) ?? [];
  });
}

/** The schema without the references that lead back; null = nothing is left. */
function without(schema: Schema, back: (to: DeclId) => boolean): Schema | null {
  if (!aliasesOf(schema).some(back)) return schema;
  if (isNullable(schema)) {
    const of = without(schema.of, back);
    return of ? make.nullable(schema.at, of) : make.null(schema.at);
  }
  if (isRefined(schema)) return { ...schema, of: without(schema.of, back) ?? make.unknown(schema.at) };
  if (!isUnion(schema) && !isIntersection(schema)) return null;
  const inner = isUnion(schema) ? schema.variants : schema.parts;
  const left = inner.flatMap((part) => without(part, back) ?? []);
  return isNonEmpty(left) ? make[schema.kind](schema.at, left) : null;
}

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
  return foldSchema(schema, aliasesFold, (to) => [to]);
}

const aliasesFold: Fold<readonly DeclId[]> = {
  leaf: () => [],
  union: (variants) => variants.flat(),
  intersection: (parts) => parts.flat(),
};
