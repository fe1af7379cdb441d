// An heir and the value by which its parent knows it (OpenAPI 3.1, section 4.8.25.4): the heir has that value wherever
// it stands, so it is written into the heir's own declaration. Knows nothing of how values were found.

import { type DeclId, isNonEmpty } from "../../model/brands.js";
import type { Draft, DraftDeclaration } from "../../model/document.js";
import type { Property, Schema, TaggedSchema } from "../../model/schema.js";
import { mapDraft } from "../../model/walk-draft.js";
import { mapSchema, schemaEquals, visitSchema } from "../../model/walk.js";
import { declarationsById } from "../../model/query/resolve.js";
import {
  variantsOf,
  isTagged,
  isIntersection,
  isRef,
  isRefined,
  isNullable,
  isObject,
} from "../../model/query/kinds.js";
import { baseId } from "../flatten/flatten-parents.js";
import { withTag } from "./tag-cases.js";

/** A reference with nothing but a tag beside it, as `tagCases` writes a variant that does not say its own value. */
interface Told {
  readonly to: DeclId;
  readonly tag: Property;
}

/** The declarations that are a choice between their heirs, which inherit from another. */
export function parentsIn({ decls }: Draft): ReadonlySet<DeclId> {
  const all = new Set(decls.map(({ id }) => id));
  return new Set([...all].filter((id) => all.has(baseId(id))));
}

/**
 * The draft after the unions of parents are tagged, each heir with its own value. One that others extend keeps
 * taking any, since its heirs have values of their own. `before`: the draft as it was, without told variants.
 */
export function ownTags(before: Draft, draft: Draft, parents: ReadonlySet<DeclId>): Draft {
  const decls = declarationsById(before);
  const found = draft.decls
    .filter(({ id }) => parents.has(id))
    .flatMap(({ id, schema }) => toldIn(schema).map((one) => ({ ...one, base: baseId(id) })));
  const extended = extendedIn(before);
  // One that adds nothing to what it extends is a reference by now, and so is another name of that.
  for (const { to } of found) for (const base of basesOf(aliasOf(decls.get(to)))) extended.add(base);
  const tags = new Map<DeclId, Property>();
  for (const { to, tag, base } of found) {
    if (!extended.has(to) && extendsBase(to, base, decls)) tags.set(to, tag);
  }
  if (tags.size === 0) return draft;
  const known = new Map<Schema, Schema>();
  const plain = mapDraft(draft, (schema) =>
    mapSchema(schema, (inner) => (isTagged(inner) ? withoutTold(inner, tags, known) : inner)),
  );
  return { ...plain, decls: plain.decls.map((decl) => withOwn(decl, tags.get(decl.id))) };
}

function withOwn(decl: DraftDeclaration, tag: Property | undefined): DraftDeclaration {
  return tag ? { ...decl, schema: withTag(decl.schema, tag) } : decl;
}

function aliasOf(decl: DraftDeclaration | undefined): Schema | undefined {
  return isRef(decl?.schema) ? decl.schema : undefined;
}

function extendedIn(draft: Draft): Set<DeclId> {
  const found = new Set<DeclId>();
  mapDraft(draft, (schema) => {
    visitSchema(schema, (inner) => {
      if (!isIntersection(inner)) return;
      for (const part of inner.parts) if (isRef(part)) found.add(part.to);
    });
    return schema;
  });
  return found;
}

function extendsBase(
  id: DeclId,
  base: DeclId,
  decls: ReadonlyMap<DeclId, DraftDeclaration>,
  seen: ReadonlySet<DeclId> = new Set(),
): boolean {
  if (seen.has(id)) return false;
  return basesOf(decls.get(id)?.schema).some(
    (to) => to === base || extendsBase(to, base, decls, new Set(seen).add(id)),
  );
}

function basesOf(schema: Schema | undefined): readonly DeclId[] {
  if (isRefined(schema)) return basesOf(schema.of);
  if (isRef(schema)) return [schema.to];
  if (!isIntersection(schema)) return [];
  return schema.parts.flatMap((part) => (isRef(part) ? [part.to] : []));
}

function toldIn(schema: Schema): readonly Told[] {
  if (isRefined(schema) || isNullable(schema)) return toldIn(schema.of);
  if (!isTagged(schema)) return [];
  return variantsOf(schema).flatMap((variant) => told(variant, schema) ?? []);
}

function told(variant: Schema, { property }: TaggedSchema): Told | null {
  if (!isIntersection(variant) || variant.parts.length !== 2) return null;
  const [ref, object] = variant.parts;
  if (!isRef(ref) || !isObject(object) || object.extra !== "ignored") return null;
  const [tag, ...others] = object.properties;
  return tag?.wireName === property && others.length === 0 ? { to: ref.to, tag } : null;
}

/** One variant in several cases stays one: readers tell variants by their identity. */
function withoutTold(
  union: TaggedSchema,
  tags: ReadonlyMap<DeclId, Property>,
  known: Map<Schema, Schema>,
): TaggedSchema {
  const plain = (variant: Schema): Schema => {
    const found = told(variant, union);
    const own = found && tags.get(found.to);
    if (!own || !isIntersection(variant) || !schemaEquals(own.schema, found.tag.schema)) return variant;
    const ref = known.get(variant) ?? variant.parts[0];
    known.set(variant, ref);
    return ref;
  };
  const cases = union.cases.map((one) => {
    const variants = one.variants.map(plain);
    return isNonEmpty(variants) ? { ...one, variants } : one;
  });
  return isNonEmpty(cases) ? { ...union, cases, untagged: union.untagged.map(plain) } : union;
}
