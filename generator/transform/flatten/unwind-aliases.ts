// Which declarations are made of each other without going into a property, an item or a map value, and unions or
// intersections of each other written without the circle.
// What can be read as a base schema with derived ones has been read so before.

import type { Report } from "../../diagnostics/report.js";
import { type DefinitionId, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { DraftDefinition } from "../../model/document.js";
import type { Schema } from "../../model/schema.js";
import { isNullable, isUnion, isIntersection, isConstrained, withoutNull } from "../../model/query/kinds.js";
import { foldSchema, type Fold } from "../../model/query/fold.js";
import { definitionsById } from "../../model/query/resolve.js";
import { strongComponents } from "../strong-components.js";

export function unwind(definitions: readonly DraftDefinition[], report: Report): readonly DraftDefinition[] {
  const byId = definitionsById({ definitions });
  const groups = aliasGroups(byId);
  return definitions.map((definition) => {
    if (!groups.cyclic(definition.id)) return definition;
    report.add("SW322", definition.pointer, { name: definition.name.text });
    const members = groups.groupOf(definition.id).flatMap((id) => byId.get(id) ?? []);
    return { ...definition, schema: straight(definition, members, groups) };
  });
}

function straight(
  definition: DraftDefinition,
  members: readonly DraftDefinition[],
  groups: AliasGroups,
): Schema {
  const back = (to: DefinitionId): boolean => groups.together(definition.id, to);
  const bare = members.map(({ schema }) => withoutNull(schema));
  const kinds = new Set(bare.map(({ kind }) => kind).filter((kind) => kind !== "ref"));
  const [kind] = kinds;
  if (kinds.size !== 1 || (kind !== "union" && kind !== "intersection")) {
    return without(definition.schema, back) ?? make.unknown(definition.pointer);
  }
  // All members of one kind take the same values: the first by identity says it, the others refer to it.
  const [first] = members.map(({ id }) => id).sort();
  if (first !== undefined && first !== definition.id) return make.ref(definition.pointer, first);
  const outside = bare.flatMap((schema) => outsiders(schema, kind, back));
  const core = isNonEmpty(outside)
    ? make[kind](definition.pointer, outside)
    : make.unknown(definition.pointer);
  const nulls = members.filter(({ schema }) => isNullable(schema)).length;
  const nullable = kind === "union" ? nulls > 0 : nulls === members.length;
  return nullable ? make.nullable(definition.pointer, core) : core;
}

function outsiders(
  schema: Schema,
  kind: "union" | "intersection",
  back: (to: DefinitionId) => boolean,
): readonly Schema[] {
  const inner = isUnion(schema) ? schema.variants : isIntersection(schema) ? schema.parts : [];
  return inner.flatMap((part) => {
    if (part.kind === kind) return outsiders(part, kind, back);
    return without(part, back) ?? [];
  });
}

/** The schema without the references that lead back; null = nothing is left. */
function without(schema: Schema, back: (to: DefinitionId) => boolean): Schema | null {
  if (!aliasesOf(schema).some(back)) return schema;
  if (isNullable(schema)) {
    const of = without(schema.of, back);
    return of ? make.nullable(schema.pointer, of) : make.null(schema.pointer);
  }
  if (isConstrained(schema))
    return { ...schema, of: without(schema.of, back) ?? make.unknown(schema.pointer) };
  if (!isUnion(schema) && !isIntersection(schema)) return null;
  const inner = isUnion(schema) ? schema.variants : schema.parts;
  const left = inner.flatMap((part) => without(part, back) ?? []);
  return isNonEmpty(left) ? make[schema.kind](schema.pointer, left) : null;
}

/** Declarations made of each other; each declaration's own group holds itself. */
export interface AliasGroups {
  readonly together: (a: DefinitionId, b: DefinitionId) => boolean;
  readonly groupOf: (id: DefinitionId) => readonly DefinitionId[];
  readonly cyclic: (id: DefinitionId) => boolean;
}

export function aliasGroups(definitions: ReadonlyMap<DefinitionId, DraftDefinition>): AliasGroups {
  const aliases = (id: DefinitionId): readonly DefinitionId[] => {
    const definition = definitions.get(id);
    return definition ? aliasesOf(definition.schema) : [];
  };
  const components = strongComponents([...definitions.keys()], aliases);
  const groupOf = (id: DefinitionId): readonly DefinitionId[] => components.get(id) ?? [id];
  const together = (a: DefinitionId, b: DefinitionId): boolean => groupOf(a) === groupOf(b);
  return { together, groupOf, cyclic: (id) => aliases(id).some((to) => together(id, to)) };
}

export function aliasesOf(schema: Schema): readonly DefinitionId[] {
  return foldSchema(schema, aliasesFold, (to) => [to]);
}

const aliasesFold: Fold<readonly DefinitionId[]> = {
  leaf: () => [],
  union: (variants) => variants.flat(),
  intersection: (parts) => parts.flat(),
};
