// Variants with their values put together as one `tagged`. Knows nothing of where the values came from.

import { make } from "../../model/build.js";
import { isNonEmpty } from "../../model/brands.js";
import type {
  LiteralValue,
  ObjectSchema,
  Property,
  Schema,
  TagCase,
  TaggedSchema,
  UnionSchema,
} from "../../model/schema.js";
import { isRefined, isObject, isIntersection } from "../../model/query/kinds.js";
import type { TaggedVariant } from "./tag-variants.js";

export interface TagPlan {
  readonly property: string;
  readonly declared: boolean;
  readonly variants: readonly TaggedVariant[];
  /** Called for a value that several variants have: they in turn, or one schema that tells them apart. */
  readonly settle: (value: LiteralValue, variants: readonly Schema[]) => readonly Schema[];
}

/** Null when the property decides nothing: no variant has a value, or all have the same one. */
export function tagCases(union: UnionSchema, plan: TagPlan): TaggedSchema | null {
  const byValue = new Map<LiteralValue, { variants: Schema[]; source: TagCase["source"] }>();
  const untagged: Schema[] = [];
  for (const read of plan.variants) {
    const variant = read.unfixed ? fixed(read, plan.property) : read.variant;
    for (const value of read.values) {
      const found = byValue.get(value) ?? { variants: [], source: read.source };
      found.variants.push(variant);
      byValue.set(value, found);
    }
    if (read.optional || read.values.length === 0) untagged.push(variant);
  }
  const [only, ...more] = byValue.values();
  if (!only || (more.length === 0 && only.variants.length === plan.variants.length)) return null;
  const cases = [...byValue].flatMap(([value, { variants, source }]): readonly TagCase[] => {
    const settled = variants.length > 1 ? plan.settle(value, variants) : variants;
    return isNonEmpty(settled) ? [{ value, variants: settled, source }] : [];
  });
  if (!isNonEmpty(cases)) return null;
  const { declared, property } = plan;
  // Where the document says what tells variants apart, several that fit are tried in order.
  const exclusive = union.exclusive && !declared;
  return make.tagged(union.at, property, { cases, untagged, declared, exclusive });
}

/**
 * The variant with its values fixed, where its own schema takes any: the types narrow by a literal, and what
 * checks them must see the same.
 */
function fixed({ variant, values, optional }: TaggedVariant, property: string): Schema {
  const { at } = variant;
  if (!isNonEmpty(values)) return variant;
  const schema = values.length === 1 ? make.literal(at, values[0]) : make.enum(at, values);
  return withTag(variant, make.property(at, property, { schema, required: !optional }));
}

/** An object, or what is made of others, with this property in place of its own. */
export function withTag(schema: Schema, tag: Property): Schema {
  if (isRefined(schema)) return { ...schema, of: withTag(schema.of, tag) };
  if (isObject(schema)) return withProperty(schema, tag);
  const parts = isIntersection(schema) ? schema.parts : ([schema] as const);
  const object = parts.find(isObject);
  if (!object) {
    const own = make.object(schema.at, [tag]);
    return make.intersection(schema.at, [parts[0], ...parts.slice(1), own]);
  }
  const narrowed = withProperty(object, tag);
  const [first, ...rest] = parts.map((part) => (part === object ? narrowed : part));
  return first ? { ...make.intersection(schema.at, [first, ...rest]) } : schema;
}

function withProperty(object: ObjectSchema, tag: Property): ObjectSchema {
  const { wireName, schema, required } = tag;
  const known = object.properties.some((property) => property.wireName === wireName);
  const properties = known
    ? object.properties.map((p) => (p.wireName === wireName ? { ...p, schema, required } : p))
    : [...object.properties, make.property(object.at, wireName, { schema, required })];
  return { ...object, properties };
}
