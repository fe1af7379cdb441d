// Objects with a discriminator that others extend (OpenAPI 3.1, section 4.8.25.4): a reference to one means any of
// those others, while inside their allOf it means the object itself.

import type { Report } from "../../diagnostics/report.js";
import { type DefinitionId, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { Draft, DraftDefinition } from "../../model/document.js";
import type { Discriminator, ObjectSchema, Schema } from "../../model/schema.js";
import { mapSchema, mapDraft } from "../../model/walk.js";
import { ownObjects } from "../../model/query/properties.js";
import {
  isObject,
  isConstrained,
  isIntersection,
  isListed,
  isRef,
  withoutNull,
} from "../../model/query/kinds.js";
import { definitionsById } from "../../model/query/resolve.js";

export function splitBases(draft: Draft, report: Report): Draft {
  const bases = new Map<DefinitionId, Discriminator>();
  for (const definition of draft.definitions) {
    const discriminator = ownDiscriminator(definition.schema);
    if (discriminator) bases.set(definition.id, discriminator);
  }
  const split = bases.size === 0 ? draft : splitAll(draft, bases, report);
  return mapDraft(split, (schema) => mapSchema(schema, (inner) => withoutDiscriminator(inner, report)));
}

function splitAll(draft: Draft, bases: ReadonlyMap<DefinitionId, Discriminator>, report: Report): Draft {
  const derivedSchemas = derivedOf(draft, bases);
  const whole = new Set<DefinitionId>();
  const definitions = draft.definitions.flatMap((definition): readonly DraftDefinition[] => {
    const discriminator = bases.get(definition.id);
    if (!discriminator) return [definition];
    const members = membersOf(definition, discriminator, derivedSchemas);
    const bare = stripped(definition.schema);
    if (!isNonEmpty(members)) {
      report.add("SW316", discriminator.pointer, { property: discriminator.property });
      return [{ ...definition, schema: bare }];
    }
    whole.add(definition.id);
    const toSelf = discriminator.mapping.map((entry) =>
      entry.to === definition.id ? { ...entry, to: baseId(definition.id) } : entry,
    );
    const variants = members.map((id) =>
      make.ref(definition.pointer, id === definition.id ? baseId(id) : id),
    );
    if (!isNonEmpty(variants)) return [definition];
    const union = make.union(definition.pointer, variants, {
      discriminator: { ...discriminator, mapping: toSelf },
    });
    return [{ ...definition, schema: union }, baseDefinition(definition, bare)];
  });
  return {
    ...draft,
    definitions: definitions.map((definition) => ({ ...definition, schema: inheriting(definition, whole) })),
  };
}

/** The discriminator of an object at the root of a declaration, alone or as the own part of an allOf. */
function ownDiscriminator(schema: Schema): Discriminator | undefined {
  if (isObject(schema)) return schema.discriminator;
  if (isConstrained(schema)) return ownDiscriminator(schema.of);
  if (!isIntersection(schema)) return undefined;
  // Beside a union the discriminator belongs to that union, and lowering has put it there.
  return schema.parts.map((part) => (isObject(part) ? part.discriminator : undefined)).find(Boolean);
}

function stripped(schema: Schema): Schema {
  if (isObject(schema)) return bareObject(schema);
  if (isConstrained(schema)) return { ...schema, of: stripped(schema.of) };
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
  report.add("SW316", schema.discriminator.pointer, { property: schema.discriminator.property });
  return bareObject(schema);
}

/** Per parent, the declarations that extend it: directly, or through one that is no parent itself. By name. */
function derivedOf(
  draft: Draft,
  bases: ReadonlyMap<DefinitionId, Discriminator>,
): ReadonlyMap<DefinitionId, readonly DraftDefinition[]> {
  const extending = new Map<DefinitionId, DraftDefinition[]>();
  for (const definition of draft.definitions) {
    for (const base of basesOf(definition.schema))
      extending.set(base, [...(extending.get(base) ?? []), definition]);
  }
  const derivedSchemas = new Map<DefinitionId, readonly DraftDefinition[]>();
  for (const id of bases.keys()) {
    const found = new Set<DraftDefinition>();
    const waiting = [...(extending.get(id) ?? [])];
    for (let derived = waiting.pop(); derived; derived = waiting.pop()) {
      if (found.has(derived) || derived.id === id) continue;
      found.add(derived);
      if (!bases.has(derived.id)) waiting.push(...(extending.get(derived.id) ?? []));
    }
    derivedSchemas.set(id, [...found].sort(byName));
  }
  return derivedSchemas;
}

function byName(a: DraftDefinition, b: DraftDefinition): number {
  const [left, right] = [`${a.name.text}\u0000${a.id}`, `${b.name.text}\u0000${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The declarations a schema extends: references that are parts beside something of its own. */
function basesOf(schema: Schema): readonly DefinitionId[] {
  if (isConstrained(schema)) return basesOf(schema.of);
  if (!isIntersection(schema)) return [];
  return schema.parts.flatMap((part) => (isRef(part) ? [part.to] : basesOf(part)));
}

/** Each definition with what it extends, before parts are merged. One that is nothing but a reference is derived, too. */
export function noteBases(draft: Draft): Draft {
  const all = new Set(draft.definitions.map(({ id }) => id));
  if (!draft.definitions.some(({ id }) => all.has(baseId(id)))) return draft;
  const definitions = draft.definitions.map((definition): DraftDefinition => {
    const { schema } = definition;
    if (definition.bases) return definition;
    const bases = isRef(schema) ? [schema.to] : basesOf(schema);
    return bases.length === 0 ? definition : { ...definition, bases };
  });
  return { ...draft, definitions };
}

/** The derived schemas, and what the mapping names beside them; the parent itself only when the mapping says so. */
function membersOf(
  base: DraftDefinition,
  { mapping, property }: Discriminator,
  derivedSchemas: ReadonlyMap<DefinitionId, readonly DraftDefinition[]>,
): readonly DefinitionId[] {
  const derived = derivedSchemas.get(base.id) ?? [];
  const byId = definitionsById({ definitions: derived });
  const mapped = new Set(mapping.map(({ to }) => to));
  const namesHold = mapping.every(({ value, to }) => byId.get(to)?.name.text === value);
  // Where a mapping says what the values are, one without a value of its own is known as the mapped one it extends.
  const isCovered = (definition: DraftDefinition): boolean =>
    !namesHold && !mapped.has(definition.id) && !fixes(definition.schema, property) && above(definition);
  const above = (definition: DraftDefinition): boolean =>
    basesOf(definition.schema).some((id) => {
      const next = byId.get(id);
      return next !== undefined && (mapped.has(id) || above(next));
    });
  const own = derived.filter((definition) => !isCovered(definition)).map(({ id }) => id);
  return [...new Set([...own, ...[...mapped].sort()])];
}

/** Whether the schema itself, not what it extends, has a value for the property, or a list of them. */
function fixes(schema: Schema, property: string): boolean {
  return ownObjects(schema).some(({ properties }) =>
    properties.some((own) => own.serializedName === property && isListed(withoutNull(own.schema))),
  );
}

/** In an allOf, and where a mapped schema is nothing but a reference, the parent means its own object. */
function inheriting(definition: DraftDefinition, whole: ReadonlySet<DefinitionId>): Schema {
  const toBase = (part: Schema): Schema =>
    isRef(part) && whole.has(part.to) ? { ...part, to: baseId(part.to) } : part;
  return mapSchema(definition.schema, (schema) => {
    if (!isIntersection(schema) || !schema.parts.some((part) => toBase(part) !== part)) return schema;
    const [first, ...rest] = schema.parts.map(toBase);
    return first ? { ...schema, parts: [first, ...rest] } : schema;
  });
}

export function baseId(of: DefinitionId): DefinitionId {
  // `~b` is no escape of RFC 6901, so that no place in a document has this identity.
  return `${of}/~base` as DefinitionId;
}

export function baseDefinition(of: DraftDefinition, schema: Schema): DraftDefinition {
  const name = { text: `${of.name.text}Base`, source: "derived" } as const;
  return make.definition(baseId(of.id), of.pointer, { name, schema });
}
