// Unions of objects that one property tells apart become `tagged`, whether the document declares a discriminator
// or its variants merely show one. Knows nothing of types or validators; afterwards no union has a discriminator.

import type { Report } from "../diagnostics/report.js";
import { type DeclId, isNonEmpty } from "../model/brands.js";
import type { Draft } from "../model/document.js";
import type { LiteralValue, Schema, TaggedSchema, UnionSchema } from "../model/schema.js";
import { mapDraft } from "../model/walk-draft.js";
import { mapTyped } from "../model/walk.js";
import { type JsonTypesOf, jsonTypesWith, jsonType } from "../model/query/json-types.js";
import { declarationsById, lookupIn } from "../model/query/resolve.js";
import { isUnion, isRef, partsOf } from "../model/query/kinds.js";
import { impliedVariants } from "./tags/implied-tags.js";
import { ownTags, parentsIn } from "./tags/own-tags.js";
import { tagCases } from "./tags/tag-cases.js";
import { tagReader } from "./tags/tag-facts.js";
import { readVariants, type TagContext } from "./tags/tag-variants.js";

interface Tools extends TagContext {
  readonly typesOf: JsonTypesOf;
}

/** Parents first: what their heirs then say of themselves tells them apart in other unions as well. */
export function tags(draft: Draft, report: Report): Draft {
  const parents = parentsIn(draft);
  if (parents.size === 0) return tagAll(draft, report);
  return tagAll(ownTags(draft, tagAll(draft, report, parents), parents), report);
}

/** Only in these declarations, if some are named. */
function tagAll(draft: Draft, report: Report, only: ReadonlySet<DeclId> | null = null): Draft {
  const decls = declarationsById(draft);
  const look = lookupIn(decls);
  const tools: Tools = { decls, report, reader: tagReader(look), typesOf: jsonTypesWith(look) };
  const tagged = (schema: Schema): Schema =>
    mapTyped(schema, (inner) => (isUnion(inner) ? tagUnion(inner, tools) : inner));
  if (only === null) return mapDraft(draft, tagged);
  return {
    ...draft,
    decls: draft.decls.map((decl) => (only.has(decl.id) ? { ...decl, schema: tagged(decl.schema) } : decl)),
  };
}

/** Beside scalars and arrays, which their JSON type tells apart, the objects become one tagged variant. */
function tagUnion(union: UnionSchema, tools: Tools): Schema {
  const objects = union.variants.filter((variant) => tools.typesOf(variant) === jsonType.object);
  const tagged =
    objects.length < 2 ? null : (declared(union, objects, tools) ?? implied(union, objects, tools));
  if (!tagged) return untaggable(union, objects, tools);
  const variants = union.variants.flatMap((variant): readonly Schema[] => {
    if (variant === objects[0]) return [tagged];
    return objects.includes(variant) ? [] : [variant];
  });
  if (!isNonEmpty(variants)) return tagged;
  return variants.length === 1 ? tagged : { ...union, variants, discriminator: null };
}

function untaggable(union: UnionSchema, objects: readonly Schema[], { report, typesOf }: Tools): Schema {
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
    report.add("SW315", discriminator.at, { property: discriminator.property, why });
  }
  return { ...union, discriminator: null };
}

function declared(union: UnionSchema, objects: readonly Schema[], tools: Tools): TaggedSchema | null {
  const { discriminator } = union;
  if (!discriminator) return null;
  const { property } = discriminator;
  const settle = (value: LiteralValue, variants: readonly Schema[]): readonly Schema[] => {
    const within = implied(
      { ...union, variants: [variants[0] as Schema, ...variants.slice(1)] },
      variants,
      tools,
    );
    if (within) return [within];
    const names = variants.map((variant) => nameOfVariant(variant, tools));
    tools.report.add("SW311", discriminator.at, {
      property,
      value: JSON.stringify(value),
      variants: names.join(" and "),
    });
    return variants;
  };
  return tagCases(union, {
    property,
    declared: true,
    variants: readVariants(objects, discriminator, tools),
    settle,
  });
}

function implied(union: UnionSchema, objects: readonly Schema[], { reader }: Tools): TaggedSchema | null {
  const found = impliedVariants(objects, reader);
  return found && tagCases(union, { ...found, declared: false, settle: (_, variants) => variants });
}

function nameOfVariant(variant: Schema, { decls }: Tools): string {
  const parts = partsOf(variant);
  const ref = parts.find(isRef);
  const decl = isRef(ref) ? decls.get(ref.to) : undefined;
  return decl?.name.text ?? `the variant at ${variant.at}`;
}
