// A derived schema and the value by which its base knows it (OpenAPI 3.1, section 4.8.25.4): it has that value wherever
// it stands, so the value is written into its own definition.

import { type DefinitionId, isNonEmpty } from "../../model/brands.js";
import type { Draft, DraftDefinition } from "../../model/document.js";
import { make } from "../../model/build.js";
import type { Property, LiteralValue, Schema, DiscriminatedSchema } from "../../model/schema.js";
import { mapSchema, schemaEquals, mapDraft } from "../../model/walk.js";
import { definitionsById, lookupIn } from "../../model/query/resolve.js";
import {
  variantsOf,
  isDiscriminated,
  isIntersection,
  isRef,
  isConstrained,
  isNullable,
  isObject,
  isUnion,
  listedValues,
} from "../../model/query/kinds.js";
import { baseId } from "../flatten/flatten-bases.js";
import { withDiscriminatorProperty } from "./discriminator-cases.js";
import { discriminatorReader, fixedValues } from "./discriminator-facts.js";

/** A reference with nothing but a tag beside it, as `discriminatorCases` writes a variant that does not say its own value. */
interface DerivedVariant {
  readonly to: DefinitionId;
  readonly discriminator: Property;
}

/** The declarations that are a choice between their derived schemas, which inherit from another. */
export function basesIn({ definitions }: Draft): ReadonlySet<DefinitionId> {
  const all = new Set(definitions.map(({ id }) => id));
  return new Set([...all].filter((id) => all.has(baseId(id))));
}

/**
 * The draft after the unions of base schemas are discriminated, each derived schema with its own value, and with those of
 * the schemas that extend it. `before`: the draft as it was, without told variants.
 */
export function derivedDiscriminators(before: Draft, draft: Draft, bases: ReadonlySet<DefinitionId>): Draft {
  const definitions = definitionsById(before);
  const unions = draft.definitions.filter(({ id }) => bases.has(id));
  const own = new Map<DefinitionId, Property>();
  for (const { id, schema } of unions) {
    for (const { to, discriminator } of derivedVariantsIn(schema))
      if (extendsBase(to, baseId(id), definitions)) own.set(to, discriminator);
  }
  if (own.size === 0) return draft;
  const unknown = new Set(unions.flatMap(({ schema }) => undiscriminatedIn(schema)));
  const valuesOf = valuesBelow(before, own, unknown);
  const discriminators = new Map<DefinitionId, Property>();
  for (const [id, discriminator] of own) {
    const values = valuesOf(id, discriminator.serializedName);
    if (values !== null) discriminators.set(id, withValues(discriminator, values));
  }
  const known = new Map<Schema, Schema>();
  const plain = mapDraft(draft, (schema) =>
    mapSchema(schema, (inner) =>
      isDiscriminated(inner) ? withoutDerived(inner, discriminators, known) : inner,
    ),
  );
  return {
    ...plain,
    definitions: plain.definitions.map((definition) =>
      withOwn(definition, discriminators.get(definition.id)),
    ),
  };
}

/** Variants of which nothing says what value means them. */
function undiscriminatedIn(schema: Schema): readonly DefinitionId[] {
  if (isConstrained(schema) || isNullable(schema)) return undiscriminatedIn(schema.of);
  if (isUnion(schema)) return schema.variants.flatMap(undiscriminatedIn);
  if (!isDiscriminated(schema)) return [];
  const told = new Set(schema.cases.flatMap(({ variants }) => variants));
  return schema.undiscriminated.flatMap((variant) =>
    isRef(variant) && !told.has(variant) ? [variant.to] : [],
  );
}

type ValuesOf = (id: DefinitionId, property: string) => readonly LiteralValue[] | null;

/** The values of a declaration and of all that extend it; null = one of those may have any. */
function valuesBelow(
  draft: Draft,
  own: ReadonlyMap<DefinitionId, Property>,
  unknown: ReadonlySet<DefinitionId>,
): ValuesOf {
  const look = lookupIn(definitionsById(draft));
  const { factsOf } = discriminatorReader(look);
  const derived = new Map<DefinitionId, DefinitionId[]>();
  for (const { id, bases = [] } of draft.definitions)
    for (const base of bases) derived.set(base, [...(derived.get(base) ?? []), id]);
  const factsAt = (id: DefinitionId, property: string): readonly LiteralValue[] | null =>
    fixedValues(factsOf(look(id), property));
  /** What it says itself: a list that it inherits is no value of its own. */
  const valuesAt = (
    id: DefinitionId,
    property: string,
    above: DefinitionId | null,
  ): readonly LiteralValue[] => {
    const value = own.get(id);
    if (value?.serializedName === property) return listedValues(value.schema) ?? [];
    const values = factsAt(id, property) ?? [];
    return above !== null && factsAt(above, property)?.length === values.length ? [] : values;
  };
  const valuesOf = (
    id: DefinitionId,
    property: string,
    path: readonly DefinitionId[],
  ): readonly LiteralValue[] | null => {
    if (unknown.has(id)) return null;
    const inside = [...path, id];
    const below = (derived.get(id) ?? []).filter((one) => !inside.includes(one));
    const all = below.map((one) => valuesOf(one, property, inside));
    if (all.includes(null)) return null;
    const values = [valuesAt(id, property, path.at(-1) ?? null), ...all].flatMap((list) => list ?? []);
    return [...new Set(values)];
  };
  return (id, property) => valuesOf(id, property, []);
}

function withValues(discriminator: Property, values: readonly LiteralValue[]): Property {
  const { pointer } = discriminator.schema;
  if (!isNonEmpty(values) || values.length === listedValues(discriminator.schema)?.length)
    return discriminator;
  return { ...discriminator, schema: make.enum(pointer, values) };
}

function withOwn(definition: DraftDefinition, discriminator: Property | undefined): DraftDefinition {
  return discriminator
    ? { ...definition, schema: withDiscriminatorProperty(definition.schema, discriminator) }
    : definition;
}

function extendsBase(
  id: DefinitionId,
  base: DefinitionId,
  definitions: ReadonlyMap<DefinitionId, DraftDefinition>,
  seen: ReadonlySet<DefinitionId> = new Set(),
): boolean {
  if (seen.has(id)) return false;
  return (definitions.get(id)?.bases ?? []).some(
    (to) => to === base || extendsBase(to, base, definitions, new Set(seen).add(id)),
  );
}

function derivedVariantsIn(schema: Schema): readonly DerivedVariant[] {
  if (isConstrained(schema) || isNullable(schema)) return derivedVariantsIn(schema.of);
  if (isUnion(schema)) return schema.variants.flatMap(derivedVariantsIn);
  if (!isDiscriminated(schema)) return [];
  return variantsOf(schema).flatMap((variant) => derivedVariant(variant, schema) ?? []);
}

function derivedVariant(variant: Schema, { property }: DiscriminatedSchema): DerivedVariant | null {
  if (!isIntersection(variant) || variant.parts.length !== 2) return null;
  const [ref, object] = variant.parts;
  if (!isRef(ref) || !isObject(object) || object.additionalProperties !== "ignored") return null;
  const [discriminator, ...others] = object.properties;
  return discriminator?.serializedName === property && others.length === 0
    ? { to: ref.to, discriminator }
    : null;
}

/** One variant in several cases stays one: readers tell variants by their identity. */
function withoutDerived(
  union: DiscriminatedSchema,
  discriminators: ReadonlyMap<DefinitionId, Property>,
  known: Map<Schema, Schema>,
): DiscriminatedSchema {
  const plain = (variant: Schema): Schema => {
    const found = derivedVariant(variant, union);
    const own = found && discriminators.get(found.to);
    if (!own || !isIntersection(variant) || !schemaEquals(own.schema, found.discriminator.schema))
      return variant;
    const ref = known.get(variant) ?? variant.parts[0];
    known.set(variant, ref);
    return ref;
  };
  const cases = union.cases.map((one) => {
    const variants = one.variants.map(plain);
    return isNonEmpty(variants) ? { ...one, variants } : one;
  });
  return isNonEmpty(cases) ? { ...union, cases, undiscriminated: union.undiscriminated.map(plain) } : union;
}
