// What of a received type is open, where the user wants responses to be: enums, unions told apart by a discriminator,
// and unions of objects. Requests never are.

import { type Pointer, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { Draft } from "../../model/document.js";
import type {
  EnumSchema,
  ObjectSchema,
  Property,
  Schema,
  DiscriminatedSchema,
  UnionSchema,
} from "../../model/schema.js";
import { children, visitSchema, schemasOfOperation } from "../../model/walk.js";
import type { Lookup } from "../../model/query/resolve.js";
import { type JsonTypesOf, jsonTypesWith, jsonType } from "../../model/query/json-types.js";
import {
  variantsOf,
  isLiteral,
  isConstrained,
  isObject,
  isEnum,
  isDiscriminated,
  isUnion,
  isNullable,
  isRef,
} from "../../model/query/kinds.js";
import { type Properties, objectsIn, propertiesByName } from "../../model/query/properties.js";
import type { OpenKind } from "../pass-settings.js";
import { type Fold, folding } from "../../model/query/fold.js";

export class OpenTypes {
  readonly #kinds: ReadonlySet<OpenKind>;
  readonly #look: Lookup;
  readonly #typesOf: JsonTypesOf;
  readonly #discriminators: ReadonlyMap<ObjectSchema, ReadonlySet<string>>;

  constructor(draft: Draft, look: Lookup, kinds: readonly OpenKind[]) {
    this.#kinds = new Set(kinds);
    this.#look = look;
    this.#typesOf = jsonTypesWith(look);
    this.#discriminators = kinds.length === 0 ? new Map() : discriminatorHolders(draft, look);
  }

  get isAsked(): boolean {
    return this.#kinds.size > 0;
  }

  /** True when something of the schema itself opens; what it refers to is not looked at. */
  opens(schema: Schema): boolean {
    if (isConstrained(schema)) return this.opens(schema.of);
    if (this.#opensHere(schema)) return true;
    if (!isObject(schema)) return children(schema).some((inner) => this.opens(inner));
    const open = schema.properties.some(
      (property) => !this.isDiscriminator(schema, property.serializedName) && this.opens(property.schema),
    );
    return (
      open || (typeof schema.additionalProperties !== "string" && this.opens(schema.additionalProperties))
    );
  }

  #opensHere(schema: Schema): boolean {
    if (isEnum(schema)) return this.#kinds.has("enums") && openScalars(schema).length > 0;
    if (isDiscriminated(schema))
      return this.#kinds.has("discriminated") && discriminatorTypes(schema).length > 0;
    return isUnion(schema) && this.#kinds.has("unions") && this.#ofObjects(schema);
  }

  /** True for the property that tells an object from the other variants of a union: its values are what it is. */
  isDiscriminator(object: ObjectSchema, name: string): boolean {
    return this.#discriminators.get(object)?.has(name) ?? false;
  }

  /** The values of a tag where it stands, since elsewhere the same enum is open. */
  discriminatorValues(schema: Schema): Schema | null {
    if (isNullable(schema)) {
      const of = this.discriminatorValues(schema.of);
      return of && { ...schema, of };
    }
    if (isRef(schema)) return this.discriminatorValues(this.#look(schema.to));
    return isEnum(schema) || isLiteral(schema) ? schema : null;
  }

  /** `schema` is as it was, `inner` as it became from its children being opened. */
  opened(schema: Schema, inner: Schema): Schema {
    if (isEnum(inner)) {
      if (!this.#opensHere(inner)) return inner;
      const [first, ...rest] = openScalars(inner);
      return first ? make.union(inner.pointer, [first, ...rest, inner], { oneOf: false }) : inner;
    }
    if (isDiscriminated(schema) && isDiscriminated(inner)) return this.#openDiscriminated(schema, inner);
    if (isUnion(schema) && isUnion(inner)) return this.#openUnion(schema, inner);
    return inner;
  }

  #openDiscriminated(schema: DiscriminatedSchema, inner: DiscriminatedSchema): DiscriminatedSchema {
    if (!this.#opensHere(schema)) return inner;
    // Two variants that share a value may both take one that is open.
    return {
      ...inner,
      oneOf: false,
      undiscriminated: [...inner.undiscriminated, this.#otherVariant(schema)],
    };
  }

  /** A value of a tag that nobody lists, with whatever a variant of that kind has. */
  #otherVariant(schema: DiscriminatedSchema): ObjectSchema {
    const { pointer, property } = schema;
    const others = discriminatorTypes(schema).map((type): Schema => ({
      kind: "unknownVariant",
      pointer,
      type,
    }));
    const [only, second] = others;
    const value =
      only && !second ? only : isNonEmpty(others) ? make.union(pointer, others) : make.never(pointer);
    const discriminator = make.property(pointer, property, { schema: value, required: true });
    return {
      ...make.object(
        pointer,
        [discriminator, ...this.#common(variantsOf(schema), property)],
        anything(pointer),
      ),
      details: "A variant that the API's description does not list.",
    };
  }

  /** What every variant has with the same fixed value: the tag of a union around this one. */
  #common(variants: readonly Schema[], discriminator: string): readonly Property[] {
    const [first, ...rest] = variants.map((variant) => fixedProperties(variant, this.#look));
    return [...(first?.values() ?? [])].filter(
      ({ serializedName, schema }) =>
        serializedName !== discriminator &&
        rest.every((other) => {
          const found = other.get(serializedName)?.schema;
          return isLiteral(found) && isLiteral(schema) && found.value === schema.value;
        }),
    );
  }

  #openUnion(schema: UnionSchema, inner: UnionSchema): UnionSchema {
    const enums = schema.variants.filter((variant) => isEnum(variant) && this.#opensHere(variant));
    const free = enums.flatMap((variant) => (isEnum(variant) ? openScalars(variant) : []));
    const kept = inner.variants.flatMap((variant, index): readonly Schema[] => {
      const before = schema.variants[index];
      return before && enums.includes(before) ? [before] : [variant];
    });
    const isSaid = ({ kind }: Schema): boolean => kept.some((variant) => variant.kind === kind);
    const others = this.#opensHere(schema) ? [make.map(schema.pointer, anything(schema.pointer))] : [];
    const variants = [...free.filter((one) => !isSaid(one)), ...kept, ...others];
    const still = inner === schema && variants.length === schema.variants.length;
    return still || !isNonEmpty(variants) ? inner : { ...inner, variants, oneOf: false };
  }

  #ofObjects({ variants }: UnionSchema): boolean {
    return variants.filter((variant) => this.#typesOf(variant) === jsonType.object).length > 1;
  }
}

/** Unknown because the user wants it so. */
function anything(pointer: Pointer): Schema {
  return make.unknown(pointer, "option");
}

/** Any text where texts are listed, any number where numbers are; of truth values there are no others. */
function openScalars({ pointer, members }: EnumSchema): readonly Schema[] {
  const types = new Set(members.map(({ value }) => typeof value));
  return [
    ...(types.has("string") ? [make.string(pointer)] : []),
    ...(types.has("number") ? [make.number(pointer)] : []),
  ];
}

function discriminatorTypes({ cases }: DiscriminatedSchema): readonly ("string" | "number")[] {
  const types = new Set(cases.map(({ value }) => typeof value));
  return (["string", "number"] as const).filter((type) => types.has(type));
}

/** The required properties with one value, through references and intersections. */
function fixedProperties(schema: Schema, look: Lookup): Properties {
  const properties = objectsIn(schema, look).flatMap((object) => object.properties);
  return propertiesByName({
    properties: properties.filter((one) => one.required && isLiteral(one.schema)),
  });
}

function discriminatorHolders(draft: Draft, look: Lookup): ReadonlyMap<ObjectSchema, ReadonlySet<string>> {
  const holders = new Map<ObjectSchema, Set<string>>();
  const fold: Fold<readonly ObjectSchema[]> = {
    leaf: (schema) => (isObject(schema) ? [schema] : []),
    union: (variants) => variants.flat(),
    intersection: (parts) => parts.flat(),
  };
  const objectsOf = folding(fold, look, []);
  const all = [
    ...draft.definitions.map(({ schema }) => schema),
    ...draft.operations.flatMap(schemasOfOperation),
  ];
  for (const schema of all)
    visitSchema(schema, (inner) => {
      if (!isDiscriminated(inner)) return;
      for (const object of objectsOf(inner))
        holders.set(object, (holders.get(object) ?? new Set()).add(inner.property));
    });
  return holders;
}
