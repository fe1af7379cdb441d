// A derived schema and the value by which its base knows it (OpenAPI 3.1, section 4.8.25.4): it has that value wherever
// it stands, so the value is written into its own definition.

import { type DefinitionId, isNonEmpty } from "../../model/brands.js";
import type { Draft, DraftDefinition } from "../../model/document.js";
import type { Property, Schema, DiscriminatedSchema } from "../../model/schema.js";
import { mapSchema, schemaEquals, visitSchema, mapDraft } from "../../model/walk.js";
import { definitionsById } from "../../model/query/resolve.js";
import {
  variantsOf,
  isDiscriminated,
  isIntersection,
  isRef,
  isConstrained,
  isNullable,
  isObject,
} from "../../model/query/kinds.js";
import { baseId } from "../flatten/flatten-bases.js";
import { withDiscriminatorProperty } from "./discriminator-cases.js";

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
 * The draft after the unions of base schemas are discriminated, each derived schema with its own value. One that others extend keeps
 * taking any, since its derived schemas have values of their own. `before`: the draft as it was, without told variants.
 */
export function derivedDiscriminators(before: Draft, draft: Draft, bases: ReadonlySet<DefinitionId>): Draft {
  const definitions = definitionsById(before);
  const found = draft.definitions
    .filter(({ id }) => bases.has(id))
    .flatMap(({ id, schema }) => derivedVariantsIn(schema).map((one) => ({ ...one, base: baseId(id) })));
  const extended = extendedIn(before);
  // One that adds nothing to what it extends is a reference by now, and so is another name of that.
  for (const { to } of found) for (const base of basesOf(aliasOf(definitions.get(to)))) extended.add(base);
  const discriminators = new Map<DefinitionId, Property>();
  for (const { to, discriminator, base } of found) {
    if (!extended.has(to) && extendsBase(to, base, definitions)) discriminators.set(to, discriminator);
  }
  if (discriminators.size === 0) return draft;
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

function withOwn(definition: DraftDefinition, discriminator: Property | undefined): DraftDefinition {
  return discriminator
    ? { ...definition, schema: withDiscriminatorProperty(definition.schema, discriminator) }
    : definition;
}

function aliasOf(definition: DraftDefinition | undefined): Schema | undefined {
  return isRef(definition?.schema) ? definition.schema : undefined;
}

function extendedIn(draft: Draft): Set<DefinitionId> {
  const found = new Set<DefinitionId>();
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
  id: DefinitionId,
  base: DefinitionId,
  definitions: ReadonlyMap<DefinitionId, DraftDefinition>,
  seen: ReadonlySet<DefinitionId> = new Set(),
): boolean {
  if (seen.has(id)) return false;
  return basesOf(definitions.get(id)?.schema).some(
    (to) => to === base || extendsBase(to, base, definitions, new Set(seen).add(id)),
  );
}

function basesOf(schema: Schema | undefined): readonly DefinitionId[] {
  if (isConstrained(schema)) return basesOf(schema.of);
  if (isRef(schema)) return [schema.to];
  if (!isIntersection(schema)) return [];
  return schema.parts.flatMap((part) => (isRef(part) ? [part.to] : []));
}

function derivedVariantsIn(schema: Schema): readonly DerivedVariant[] {
  if (isConstrained(schema) || isNullable(schema)) return derivedVariantsIn(schema.of);
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
