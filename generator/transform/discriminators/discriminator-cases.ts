// Variants with their values put together as one `discriminated`.

import { make } from "../../model/build.js";
import { isNonEmpty } from "../../model/brands.js";
import type {
  LiteralValue,
  ObjectSchema,
  Property,
  Schema,
  DiscriminatorCase,
  DiscriminatedSchema,
  UnionSchema,
} from "../../model/schema.js";
import { isConstrained, isObject, isIntersection } from "../../model/query/kinds.js";
import type { DiscriminatedVariant } from "./discriminator-variants.js";

export interface DiscriminatorPlan {
  readonly property: string;
  readonly declared: boolean;
  readonly variants: readonly DiscriminatedVariant[];
  /** Called for a value that several variants have: they in turn, or one schema that tells them apart. */
  readonly resolveShared: (value: LiteralValue, variants: readonly Schema[]) => readonly Schema[];
}

/** Null when the property decides nothing: no variant has a value, or all have the same one. */
export function discriminatorCases(union: UnionSchema, plan: DiscriminatorPlan): DiscriminatedSchema | null {
  const byValue = new Map<LiteralValue, { variants: Schema[]; source: DiscriminatorCase["source"] }>();
  const undiscriminated: Schema[] = [];
  for (const read of plan.variants) {
    const variant = read.unfixed ? fixed(read, plan.property) : read.variant;
    for (const value of read.values) {
      const found = byValue.get(value) ?? { variants: [], source: read.source };
      found.variants.push(variant);
      byValue.set(value, found);
    }
    if (read.optional || read.values.length === 0) undiscriminated.push(variant);
  }
  const [only, ...more] = byValue.values();
  if (!only || (more.length === 0 && only.variants.length === plan.variants.length)) return null;
  const cases = [...byValue].flatMap(([value, { variants, source }]): readonly DiscriminatorCase[] => {
    const resolved = variants.length > 1 ? plan.resolveShared(value, variants) : variants;
    return isNonEmpty(resolved) ? [{ value, variants: resolved, source }] : [];
  });
  if (!isNonEmpty(cases)) return null;
  const { declared, property } = plan;
  // Where the document says what tells variants apart, several that fit are tried in order.
  const oneOf = union.oneOf && !declared;
  return make.discriminated(union.pointer, property, { cases, undiscriminated, declared, oneOf });
}

/** A union of one variant that does not say its own value; null = it does, or nothing says which it is. */
export function singleCase(
  union: UnionSchema,
  property: string,
  read: DiscriminatedVariant,
): DiscriminatedSchema | null {
  const { source, values, optional, unfixed } = read;
  if (!unfixed || !isNonEmpty(values)) return null;
  const variants = [fixed(read, property)] as const;
  const cases = values.map((value): DiscriminatorCase => ({ value, variants, source }));
  const undiscriminated = optional ? variants : [];
  if (!isNonEmpty(cases)) return null;
  return make.discriminated(union.pointer, property, { cases, undiscriminated, oneOf: false });
}

/**
 * The variant with its values fixed, where its own schema takes any: the types narrow by a literal, and what
 * checks them must see the same.
 */
function fixed({ variant, values, optional }: DiscriminatedVariant, property: string): Schema {
  const { pointer } = variant;
  if (!isNonEmpty(values)) return variant;
  const schema = values.length === 1 ? make.literal(pointer, values[0]) : make.enum(pointer, values);
  return withDiscriminatorProperty(
    variant,
    make.property(pointer, property, { schema, required: !optional }),
  );
}

/** An object, or what is made of others, with this property in place of its own. */
export function withDiscriminatorProperty(schema: Schema, discriminator: Property): Schema {
  if (isConstrained(schema)) return { ...schema, of: withDiscriminatorProperty(schema.of, discriminator) };
  if (isObject(schema)) return withProperty(schema, discriminator);
  const parts = isIntersection(schema) ? schema.parts : ([schema] as const);
  const object = parts.find(isObject);
  if (!object) {
    const own = make.object(schema.pointer, [discriminator]);
    return make.intersection(schema.pointer, [parts[0], ...parts.slice(1), own]);
  }
  const narrowed = withProperty(object, discriminator);
  const [first, ...rest] = parts.map((part) => (part === object ? narrowed : part));
  return first ? { ...make.intersection(schema.pointer, [first, ...rest]) } : schema;
}

function withProperty(object: ObjectSchema, discriminator: Property): ObjectSchema {
  const { serializedName, schema, required } = discriminator;
  const known = object.properties.some((property) => property.serializedName === serializedName);
  const properties = known
    ? object.properties.map((p) => (p.serializedName === serializedName ? { ...p, schema, required } : p))
    : [...object.properties, make.property(object.pointer, serializedName, { schema, required })];
  return { ...object, properties };
}
