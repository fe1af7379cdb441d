// Objects with a discriminator that others extend (OpenAPI 3.1, section 4.8.25.4): a reference to one means any of
// those others, while inside their allOf it means the object itself. Knows nothing of tag values.

import type { Report } from "../../diagnostics/report.js";
import { type DeclId, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { Draft, DraftDeclaration } from "../../model/document.js";
import type { Discriminator, ObjectSchema, Schema } from "../../model/schema.js";
import { mapDraft } from "../../model/walk-draft.js";
import { mapSchema } from "../../model/walk.js";
import { isObject, isRefined, isIntersection, isRef } from "../../model/query/kinds.js";

export function splitParents(draft: Draft, report: Report): Draft {
  const parents = new Map<DeclId, Discriminator>();
  for (const decl of draft.decls) {
    const discriminator = ownDiscriminator(decl.schema);
    if (discriminator) parents.set(decl.id, discriminator);
  }
  const split = parents.size === 0 ? draft : splitAll(draft, parents, report);
  return mapDraft(split, (schema) => mapSchema(schema, (inner) => withoutDiscriminator(inner, report)));
}

function splitAll(draft: Draft, parents: ReadonlyMap<DeclId, Discriminator>, report: Report): Draft {
  const heirs = heirsOf(draft, parents);
  const whole = new Set<DeclId>();
  const decls = draft.decls.flatMap((decl): readonly DraftDeclaration[] => {
    const discriminator = parents.get(decl.id);
    if (!discriminator) return [decl];
    const members = membersOf(decl, discriminator, heirs);
    const bare = stripped(decl.schema);
    if (!isNonEmpty(members)) {
      report.add("SW316", discriminator.at, { property: discriminator.property });
      return [{ ...decl, schema: bare }];
    }
    whole.add(decl.id);
    const toSelf = discriminator.mapping.map((entry) =>
      entry.to === decl.id ? { ...entry, to: baseId(decl.id) } : entry,
    );
    const variants = members.map((id) => make.ref(decl.at, id === decl.id ? baseId(id) : id));
    if (!isNonEmpty(variants)) return [decl];
    const union = make.union(decl.at, variants, { discriminator: { ...discriminator, mapping: toSelf } });
    return [{ ...decl, schema: union }, baseDeclaration(decl, bare)];
  });
  return { ...draft, decls: decls.map((decl) => ({ ...decl, schema: inheriting(decl, whole) })) };
}

/** The discriminator of an object at the root of a declaration, alone or as the own part of an allOf. */
function ownDiscriminator(schema: Schema): Discriminator | undefined {
  if (isObject(schema)) return schema.discriminator;
  if (isRefined(schema)) return ownDiscriminator(schema.of);
  if (!isIntersection(schema)) return undefined;
  // Beside a union the discriminator belongs to that union, and lowering has put it there.
  return schema.parts.map((part) => (isObject(part) ? part.discriminator : undefined)).find(Boolean);
}

function stripped(schema: Schema): Schema {
  if (isObject(schema)) return bareObject(schema);
  if (isRefined(schema)) return { ...schema, of: stripped(schema.of) };
  if (!isIntersection(schema)) return schema;
  const [first, ...rest] = schema.parts.map((part) => (isObject(part) ? bareObject(part) : part));
  return first ? { ...schema, parts: [first, ...rest] } : schema;
}

function bareObject({ discriminator: _, ...rest }: ObjectSchema): ObjectSchema {
  return rest;
}

/** What remains says nothing to anybody: an object inside another, which nothing can extend. */
function withoutDiscriminator(schema: Schema, report: Report): Schema {
  if (!isObject(schema) || !schema.discriminator) return schema;
  report.add("SW316", schema.discriminator.at, { property: schema.discriminator.property });
  return bareObject(schema);
}

/** Per parent, the declarations that extend it: directly, or through one that is no parent itself. By name. */
function heirsOf(
  draft: Draft,
  parents: ReadonlyMap<DeclId, Discriminator>,
): ReadonlyMap<DeclId, readonly DraftDeclaration[]> {
  const extending = new Map<DeclId, DraftDeclaration[]>();
  for (const decl of draft.decls) {
    for (const base of basesOf(decl.schema)) extending.set(base, [...(extending.get(base) ?? []), decl]);
  }
  const heirs = new Map<DeclId, readonly DraftDeclaration[]>();
  for (const id of parents.keys()) {
    const found = new Set<DraftDeclaration>();
    const waiting = [...(extending.get(id) ?? [])];
    for (let heir = waiting.pop(); heir; heir = waiting.pop()) {
      if (found.has(heir) || heir.id === id) continue;
      found.add(heir);
      if (!parents.has(heir.id)) waiting.push(...(extending.get(heir.id) ?? []));
    }
    heirs.set(id, [...found].sort(byName));
  }
  return heirs;
}

function byName(a: DraftDeclaration, b: DraftDeclaration): number {
  const [left, right] = [`${a.name.text}\u0000${a.id}`, `${b.name.text}\u0000${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The declarations a schema extends: references that are parts beside something of its own. */
function basesOf(schema: Schema): readonly DeclId[] {
  if (isRefined(schema)) return basesOf(schema.of);
  if (!isIntersection(schema)) return [];
  return schema.parts.flatMap((part) => (isRef(part) ? [part.to] : basesOf(part)));
}

/** The heirs, and what the mapping names beside them; the parent itself only when the mapping says so. */
function membersOf(
  parent: DraftDeclaration,
  { mapping }: Discriminator,
  heirs: ReadonlyMap<DeclId, readonly DraftDeclaration[]>,
): readonly DeclId[] {
  const own = (heirs.get(parent.id) ?? []).map((heir) => heir.id);
  return [...new Set([...own, ...mapping.map(({ to }) => to).sort()])];
}

/** In an allOf, and where a mapped heir is nothing but a reference, the parent means its own object. */
function inheriting(decl: DraftDeclaration, whole: ReadonlySet<DeclId>): Schema {
  const toBase = (part: Schema): Schema =>
    isRef(part) && whole.has(part.to) ? { ...part, to: baseId(part.to) } : part;
  return mapSchema(decl.schema, (schema) => {
    if (!isIntersection(schema) || !schema.parts.some((part) => toBase(part) !== part)) return schema;
    const [first, ...rest] = schema.parts.map(toBase);
    return first ? { ...schema, parts: [first, ...rest] } : schema;
  });
}

export function baseId(of: DeclId): DeclId {
  // `~b` is no escape of RFC 6901, so that no place in a document has this identity.
  return `${of}/~base` as DeclId;
}

export function baseDeclaration(of: DraftDeclaration, schema: Schema): DraftDeclaration {
  const name = { text: `${of.name.text}Base`, source: "derived" } as const;
  return make.declaration(baseId(of.id), of.at, { name, schema });
}
