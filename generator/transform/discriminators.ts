// Unions of objects that one property tells apart become `discriminated`, whether the document declares a discriminator
// or its variants merely show one. After this no union has a discriminator.

import type { Report } from "../diagnostics/report.js";
import { type DefinitionId, isNonEmpty } from "../model/brands.js";
import type { Draft } from "../model/document.js";
import type { LiteralValue, Schema, DiscriminatedSchema, UnionSchema } from "../model/schema.js";
import { mapTyped, mapTypedChildren, mapDraft } from "../model/walk.js";
import { type JsonTypesOf, jsonTypesWith, jsonType } from "../model/query/json-types.js";
import { definitionsById, lookupIn } from "../model/query/resolve.js";
import {
  isDiscriminated,
  isIntersection,
  isUnion,
  isRef,
  partsOf,
  variantsOf,
} from "../model/query/kinds.js";
import { impliedVariants } from "./discriminators/implied-discriminators.js";
import { derivedDiscriminators, basesIn } from "./discriminators/derived-discriminators.js";
import { discriminatorCases, singleCase } from "./discriminators/discriminator-cases.js";
import { discriminatorReader } from "./discriminators/discriminator-facts.js";
import { readVariants, type DiscriminatorContext } from "./discriminators/discriminator-variants.js";

interface Tools extends DiscriminatorContext {
  readonly typesOf: JsonTypesOf;
}

/** Base schemas first: what their derived schemas then say of themselves tells them apart in other unions as well. */
export function discriminate(draft: Draft, report: Report): Draft {
  const bases = basesIn(draft);
  const told = bases.size === 0 ? discriminateAll(draft, report) : discriminateBases(draft, report, bases);
  return mapDraft(told, (schema) => withoutSingle(schema));
}

function discriminateBases(draft: Draft, report: Report, bases: ReadonlySet<DefinitionId>): Draft {
  const derived = derivedDiscriminators(draft, discriminateAll(draft, report, bases), bases);
  const done = discriminateAll(derived, report);
  return { ...done, definitions: done.definitions.map(({ bases: _, ...definition }) => definition) };
}

/** Only in these declarations, if some are named. */
function discriminateAll(draft: Draft, report: Report, only: ReadonlySet<DefinitionId> | null = null): Draft {
  const definitions = definitionsById(draft);
  const look = lookupIn(definitions);
  const tools: Tools = {
    definitions,
    report,
    reader: discriminatorReader(look),
    typesOf: jsonTypesWith(look),
  };
  const discriminated = (schema: Schema): Schema =>
    mapTyped(schema, (inner) => (isUnion(inner) ? discriminateUnion(inner, tools) : inner));
  if (only === null) return mapDraft(draft, discriminated);
  return {
    ...draft,
    definitions: draft.definitions.map((definition) =>
      only.has(definition.id) ? { ...definition, schema: discriminated(definition.schema) } : definition,
    ),
  };
}

/** Beside scalars and arrays, which their JSON type tells apart, the objects become one tagged variant. */
function discriminateUnion(union: UnionSchema, tools: Tools): Schema {
  const objects = union.variants.filter((variant) => tools.typesOf(variant) === jsonType.object);
  if (union.variants.length === 1) return only(union, objects, tools);
  const discriminated =
    objects.length < 2 ? null : (declared(union, objects, tools) ?? implied(union, objects, tools));
  if (!discriminated) return undiscriminable(union, objects, tools);
  const variants = union.variants.flatMap((variant): readonly Schema[] => {
    if (variant === objects[0]) return [discriminated];
    return objects.includes(variant) ? [] : [variant];
  });
  if (!isNonEmpty(variants)) return discriminated;
  return variants.length === 1 ? discriminated : { ...union, variants, discriminator: null };
}

/** A single variant has its value all the same. Base schemas look for it in a union, so it stays one for them. */
function only(union: UnionSchema, objects: readonly Schema[], tools: Tools): Schema {
  const [variant] = union.variants;
  const { discriminator } = union;
  if (!discriminator || objects.length === 0 || tools.reader.leavesOf(variant).length > 1) return variant;
  const [read] = readVariants([variant], discriminator, tools);
  return (read && singleCase(union, discriminator.property, read)) ?? variant;
}

/** A choice between one: that one itself. Beside other parts it stays, since it may be made of parts as well. */
function withoutSingle(schema: Schema, isPart = false): Schema {
  const inner = mapTypedChildren(schema, (child) => withoutSingle(child, isIntersection(schema)));
  if (isPart || !isDiscriminated(inner)) return inner;
  const [variant, ...others] = variantsOf(inner);
  return variant && others.length === 0 ? variant : inner;
}

function undiscriminable(union: UnionSchema, objects: readonly Schema[], { report, typesOf }: Tools): Schema {
  const { discriminator } = union;
  if (!discriminator) return union;
  const isMixed = union.variants.some(
    (variant) => !objects.includes(variant) && (typesOf(variant) & jsonType.object) !== 0,
  );
  // Of a single object the JSON type is enough to know it by.
  if (isMixed || objects.length !== 1) {
    const why = isMixed
      ? "a variant takes other values than objects too, such as null"
      : objects.length === 0
        ? "no variant is an object"
        : "no variant has a value of its own for it";
    report.add("SW315", discriminator.pointer, { property: discriminator.property, why });
  }
  return { ...union, discriminator: null };
}

function declared(union: UnionSchema, objects: readonly Schema[], tools: Tools): DiscriminatedSchema | null {
  const { discriminator } = union;
  if (!discriminator) return null;
  const { property } = discriminator;
  const resolveShared = (value: LiteralValue, variants: readonly Schema[]): readonly Schema[] => {
    const within = implied(
      { ...union, variants: [variants[0] as Schema, ...variants.slice(1)] },
      variants,
      tools,
    );
    if (within) return [within];
    const names = variants.map((variant) => nameOfVariant(variant, tools));
    tools.report.add("SW311", discriminator.pointer, {
      property,
      value: JSON.stringify(value),
      variants: names.join(" and "),
    });
    return variants;
  };
  return discriminatorCases(union, {
    property,
    declared: true,
    variants: readVariants(objects, discriminator, tools),
    resolveShared,
  });
}

function implied(
  union: UnionSchema,
  objects: readonly Schema[],
  { reader }: Tools,
): DiscriminatedSchema | null {
  const found = impliedVariants(objects, reader);
  return (
    found &&
    discriminatorCases(union, { ...found, declared: false, resolveShared: (_, variants) => variants })
  );
}

function nameOfVariant(variant: Schema, { definitions }: Tools): string {
  const parts = partsOf(variant);
  const ref = parts.find(isRef);
  const definition = isRef(ref) ? definitions.get(ref.to) : undefined;
  return definition?.name.text ?? `the variant at ${variant.pointer}`;
}
