// Definitions made of themselves through nothing but allOf, oneOf and references: TypeScript refuses such aliases
// (TS2456) and a reader would never end.

import type { Report } from "../../diagnostics/report.js";
import { type DefinitionId, type NonEmpty, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { Draft, DraftDefinition } from "../../model/document.js";
import type { Schema } from "../../model/schema.js";
import { definitionsById } from "../../model/query/resolve.js";
import {
  isRef,
  isUnion,
  isIntersection,
  isNullable,
  isConstrained,
  withoutNull,
} from "../../model/query/kinds.js";
import { baseDefinition, baseId } from "./flatten-bases.js";
import { foldSchema, type Fold } from "../../model/query/fold.js";
import { strongComponents } from "../strong-components.js";

export function breakAliasCycles(draft: Draft, report: Report): Draft {
  const definitions = definitionsById(draft);
  const groups = aliasGroups(definitions);
  if (!draft.definitions.some((definition) => groups.cyclic(definition.id))) return draft;
  return { ...draft, definitions: unwind(separateBases(draft, groups), report) };
}

/** What replaces a part of an allOf: itself, another reference, or nothing. */
type Inherit = (part: Schema) => readonly Schema[];

/**
 * A parent that is a union of declarations which extend it: they extend what the parent says for itself. Where
 * it says nothing there is nothing to extend.
 */
function separateBases(draft: Draft, groups: AliasGroups): readonly DraftDefinition[] {
  const bases = new Map<DefinitionId, Schema | null>();
  for (const { id, schema } of draft.definitions) {
    const own = ownParts(id, schema, groups);
    if (own) bases.set(id, isNonEmpty(own) ? together(schema, own) : null);
  }
  const separated = draft.definitions.flatMap((definition): readonly DraftDefinition[] => {
    if (!groups.cyclic(definition.id)) return [definition];
    const inherit: Inherit = (part) => {
      if (!isRef(part) || !groups.together(definition.id, part.to)) return [part];
      const base = bases.get(part.to);
      if (base === undefined) return [part];
      return base === null ? [] : [{ ...part, to: baseId(part.to) }];
    };
    const base = bases.get(definition.id);
    if (!base) return [{ ...definition, schema: mapParts(definition.schema, inherit) }];
    return [choiceOf(definition), baseDefinition(definition, mapParts(base, inherit))];
  });
  const byId = new Map(separated.map((definition) => [definition.id, definition]));
  return separated.map((definition) => withoutOwnBase(definition, byId));
}

/** The parts beside a union that leads back; null = the declaration is no such union. */
function ownParts(id: DefinitionId, schema: Schema, groups: AliasGroups): readonly Schema[] | null {
  const leadsBack = (part: Schema): boolean =>
    isUnion(part) && aliasesOf(part).some((to) => groups.together(id, to));
  if (!isIntersection(schema)) return leadsBack(schema) ? [] : null;
  return schema.parts.some(leadsBack) ? schema.parts.filter((part) => !leadsBack(part)) : null;
}

function together(schema: Schema, parts: NonEmpty<Schema>): Schema {
  return parts.length === 1 ? parts[0] : make.intersection(schema.pointer, parts);
}

/** The parent itself: its own shape by name, and the choice. */
function choiceOf(definition: DraftDefinition): DraftDefinition {
  const parts = isIntersection(definition.schema) ? definition.schema.parts : [];
  const unions = parts.filter(isUnion);
  return {
    ...definition,
    schema: make.intersection(definition.pointer, [
      make.ref(definition.pointer, baseId(definition.id)),
      ...unions,
    ]),
  };
}

function mapParts(schema: Schema, inherit: Inherit): Schema {
  if (isNullable(schema) || isConstrained(schema)) {
    const of = mapParts(schema.of, inherit);
    return of === schema.of ? schema : { ...schema, of };
  }
  if (!isIntersection(schema)) return schema;
  const parts = schema.parts.flatMap((part) => inherit(mapParts(part, inherit)));
  if (!isNonEmpty(parts)) return make.unknown(schema.pointer);
  const same = parts.length === schema.parts.length && parts.every((part, i) => part === schema.parts[i]);
  return same ? schema : together(schema, parts);
}

/** Where each variant extends the base already, naming it once more beside them says nothing. */
function withoutOwnBase(
  definition: DraftDefinition,
  definitions: ReadonlyMap<DefinitionId, DraftDefinition>,
): DraftDefinition {
  if (!isIntersection(definition.schema)) return definition;
  const [base, union, ...more] = definition.schema.parts;
  if (!isRef(base) || base.to !== baseId(definition.id) || !isUnion(union) || more.length > 0)
    return definition;
  const extended = union.variants.every(
    (variant) => isRef(variant) && extend(variant.to, base.to, definitions),
  );
  return extended ? { ...definition, schema: union } : definition;
}

function extend(
  from: DefinitionId,
  base: DefinitionId,
  definitions: ReadonlyMap<DefinitionId, DraftDefinition>,
): boolean {
  const seen = new Set<DefinitionId>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === base) return true;
    const schema = definitions.get(id)?.schema;
    if (seen.has(id) || !schema || isUnion(schema)) continue;
    seen.add(id);
    waiting.push(...aliasesOf(schema));
  }
  return false;
}

/**
 * Which declarations are made of each other without going into a property, an item or a map value, and unions or
 * intersections of each other written without the circle. What can be read as a base schema with derived ones has been
 * read so before.
 */
function unwind(definitions: readonly DraftDefinition[], report: Report): readonly DraftDefinition[] {
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
interface AliasGroups {
  readonly together: (a: DefinitionId, b: DefinitionId) => boolean;
  readonly groupOf: (id: DefinitionId) => readonly DefinitionId[];
  readonly cyclic: (id: DefinitionId) => boolean;
}

function aliasGroups(definitions: ReadonlyMap<DefinitionId, DraftDefinition>): AliasGroups {
  const aliases = (id: DefinitionId): readonly DefinitionId[] => {
    const definition = definitions.get(id);
    return definition ? aliasesOf(definition.schema) : [];
  };
  const components = strongComponents([...definitions.keys()], aliases);
  const groupOf = (id: DefinitionId): readonly DefinitionId[] => components.get(id) ?? [id];
  const together = (a: DefinitionId, b: DefinitionId): boolean => groupOf(a) === groupOf(b);
  return { together, groupOf, cyclic: (id) => aliases(id).some((to) => together(id, to)) };
}

function aliasesOf(schema: Schema): readonly DefinitionId[] {
  return foldSchema(schema, aliasesFold, (to) => [to]);
}

const aliasesFold: Fold<readonly DefinitionId[]> = {
  leaf: () => [],
  union: (variants) => variants.flat(),
  intersection: (parts) => parts.flat(),
};
