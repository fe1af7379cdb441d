// Declarations made of themselves through nothing but allOf, oneOf and references: TypeScript refuses such
// aliases (TS2456) and a reader would never end. Knows nothing of discriminators.

import type { Report } from "../../diagnostics/report.js";
import { type DeclId, type NonEmpty, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { Draft, DraftDeclaration } from "../../model/document.js";
import type { Schema } from "../../model/schema.js";
import { declarationsById } from "../../model/query/resolve.js";
import { isRef, isUnion, isIntersection, isNullable, isRefined } from "../../model/query/kinds.js";
import { baseDeclaration, baseId } from "./flatten-parents.js";
import { unwind, type AliasGroups, aliasesOf, aliasGroups } from "./unwind-aliases.js";

export function breakAliasCycles(draft: Draft, report: Report): Draft {
  const decls = declarationsById(draft);
  const groups = aliasGroups(decls);
  if (!draft.decls.some((decl) => groups.cyclic(decl.id))) return draft;
  return { ...draft, decls: unwind(separateBases(draft, groups), report) };
}

/** What replaces a part of an allOf: itself, another reference, or nothing. */
type Inherit = (part: Schema) => readonly Schema[];

/**
 * A parent that is a union of declarations which extend it: they extend what the parent says for itself. Where
 * it says nothing there is nothing to extend.
 */
function separateBases(draft: Draft, groups: AliasGroups): readonly DraftDeclaration[] {
  const bases = new Map<DeclId, Schema | null>();
  for (const { id, schema } of draft.decls) {
    const own = ownParts(id, schema, groups);
    if (own) bases.set(id, isNonEmpty(own) ? together(schema, own) : null);
  }
  const separated = draft.decls.flatMap((decl): readonly DraftDeclaration[] => {
    if (!groups.cyclic(decl.id)) return [decl];
    const inherit: Inherit = (part) => {
      if (!isRef(part) || !groups.together(decl.id, part.to)) return [part];
      const base = bases.get(part.to);
      if (base === undefined) return [part];
      return base === null ? [] : [{ ...part, to: baseId(part.to) }];
    };
    const base = bases.get(decl.id);
    if (!base) return [{ ...decl, schema: mapParts(decl.schema, inherit) }];
    return [choiceOf(decl), baseDeclaration(decl, mapParts(base, inherit))];
  });
  const byId = new Map(separated.map((decl) => [decl.id, decl]));
  return separated.map((decl) => withoutOwnBase(decl, byId));
}

/** The parts beside a union that leads back; null = the declaration is no such union. */
function ownParts(id: DeclId, schema: Schema, groups: AliasGroups): readonly Schema[] | null {
  const leadsBack = (part: Schema): boolean =>
    isUnion(part) && aliasesOf(part).some((to) => groups.together(id, to));
  if (!isIntersection(schema)) return leadsBack(schema) ? [] : null;
  return schema.parts.some(leadsBack) ? schema.parts.filter((part) => !leadsBack(part)) : null;
}

function together(schema: Schema, parts: NonEmpty<Schema>): Schema {
  return parts.length === 1 ? parts[0] : make.intersection(schema.at, parts);
}

/** The parent itself: its own shape by name, and the choice. */
function choiceOf(decl: DraftDeclaration): DraftDeclaration {
  const parts = isIntersection(decl.schema) ? decl.schema.parts : [];
  const unions = parts.filter(isUnion);
  return { ...decl, schema: make.intersection(decl.at, [make.ref(decl.at, baseId(decl.id)), ...unions]) };
}

function mapParts(schema: Schema, inherit: Inherit): Schema {
  if (isNullable(schema) || isRefined(schema)) {
    const of = mapParts(schema.of, inherit);
    return of === schema.of ? schema : { ...schema, of };
  }
  if (!isIntersection(schema)) return schema;
  const parts = schema.parts.flatMap((part) => inherit(mapParts(part, inherit)));
  if (!isNonEmpty(parts)) return make.unknown(schema.at);
  const same = parts.length === schema.parts.length && parts.every((part, i) => part === schema.parts[i]);
  return same ? schema : together(schema, parts);
}

/** Where each variant extends the base already, naming it once more beside them says nothing. */
function withoutOwnBase(
  decl: DraftDeclaration,
  decls: ReadonlyMap<DeclId, DraftDeclaration>,
): DraftDeclaration {
  if (!isIntersection(decl.schema)) return decl;
  const [base, union, ...more] = decl.schema.parts;
  if (!isRef(base) || base.to !== baseId(decl.id) || !isUnion(union) || more.length > 0) return decl;
  const extended = union.variants.every((variant) => isRef(variant) && extend(variant.to, base.to, decls));
  return extended ? { ...decl, schema: union } : decl;
}

function extend(from: DeclId, base: DeclId, decls: ReadonlyMap<DeclId, DraftDeclaration>): boolean {
  const seen = new Set<DeclId>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === base) return true;
    const schema = decls.get(id)?.schema;
    if (seen.has(id) || !schema || isUnion(schema)) continue;
    seen.add(id);
    waiting.push(...aliasesOf(schema));
  }
  return false;
}
