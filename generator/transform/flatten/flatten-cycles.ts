// Declarations made of themselves through nothing but allOf, oneOf and references: TypeScript refuses such
// aliases (TS2456) and a reader would never end. Knows nothing of discriminators.

import type { Report } from "../../diagnostics/report.js";
import { type DefinitionId, type NonEmpty, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { Draft, DraftDefinition } from "../../model/document.js";
import type { Schema } from "../../model/schema.js";
import { definitionsById } from "../../model/query/resolve.js";
import { isRef, isUnion, isIntersection, isNullable, isConstrained } from "../../model/query/kinds.js";
import { baseDefinition, baseId } from "./flatten-bases.js";
import { unwind, type AliasGroups, aliasesOf, aliasGroups } from "./unwind-aliases.js";

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
