// What a schema says about the values of one of its properties, as far as it can tell variants apart.

import type { DefinitionId } from "../../model/brands.js";
import type { LiteralValue, Property, Schema } from "../../model/schema.js";
import type { Lookup } from "../../model/query/resolve.js";
import { folding, type Fold, type Leaf } from "../../model/query/fold.js";
import {
  isMap,
  isObject,
  isRef,
  isUnion,
  isDiscriminated,
  variantsOf,
  isNullable,
  isConstrained,
  membersOf,
} from "../../model/query/kinds.js";

export type DiscriminatorFacts =
  /** The property has one of these values; `optional`: or may be left out, or null. */
  | { readonly kind: "values"; readonly values: readonly LiteralValue[]; readonly optional: boolean }
  /** The property is there with any value of the type. */
  | { readonly kind: "plain"; readonly type: DiscriminatorType; readonly optional: boolean }
  /** Nothing is said of the property; `closed`: so that it cannot be there. */
  | { readonly kind: "absent"; readonly closed: boolean }
  /** The property is no scalar, or the schema no object. */
  | { readonly kind: "unfit" };

export type DiscriminatorType = "string" | "number" | "boolean";

export interface DiscriminatorReader {
  readonly factsOf: (schema: Schema, property: string) => DiscriminatorFacts;
  /** Properties that have a fixed value or a list of them, in the order of their names. */
  readonly namesOf: (schema: Schema) => readonly string[];
  /** The objects a variant may be, through unions and references: the variant itself unless it is a union. */
  readonly leavesOf: (schema: Schema) => readonly TagLeaf[];
}

export interface TagLeaf {
  readonly schema: Schema;
  /** The declarations that name it, outermost first; empty = it is inline. */
  readonly ids: readonly DefinitionId[];
}

/** Null = any value of its type, or none. */
export function fixedValues(facts: DiscriminatorFacts): readonly LiteralValue[] | null {
  return facts.kind === "values" ? facts.values : null;
}

const unfit: DiscriminatorFacts = { kind: "unfit" };

export function discriminatorReader(look: Lookup): DiscriminatorReader {
  const readers = new Map<string, (schema: Schema) => DiscriminatorFacts>();
  return {
    factsOf: (schema, property) => {
      const reader = readers.get(property) ?? folding(factsFold(property, look), look, unfit);
      readers.set(property, reader);
      return reader(schema);
    },
    namesOf: (schema) => [...new Set(folding(namesFold(look), look, [])(schema))].sort(),
    leavesOf: (schema) => leaves(schema, [], look),
  };
}

/** A declaration that is made of itself says nothing about the property by that. */
function factsFold(property: string, look: Lookup): Fold<DiscriminatorFacts> {
  return {
    leaf: (schema) => {
      if (isMap(schema)) return { kind: "absent", closed: false };
      if (!isObject(schema)) return unfit;
      const own = schema.properties.find(({ serializedName }) => serializedName === property);
      return own
        ? factsOfProperty(own, look)
        : { kind: "absent", closed: schema.additionalProperties === "closed" };
    },
    intersection: (parts) => parts.reduce(together),
    union: (variants) => variants.reduce(either),
  };
}

function namesFold(look: Lookup): Fold<readonly string[]> {
  const isListed = ({ required, schema }: Property): boolean =>
    required && fixedValues(factsOfValue(schema, look)) !== null;
  return {
    leaf: (schema) =>
      isObject(schema) ? schema.properties.filter(isListed).map(({ serializedName }) => serializedName) : [],
    intersection: (parts) => parts.flat(),
    union: (variants) => variants.flat(),
  };
}

function factsOfProperty({ schema, required }: Property, look: Lookup): DiscriminatorFacts {
  const facts = factsOfValue(schema, look);
  return required ? facts : optional(facts);
}

function optional(facts: DiscriminatorFacts): DiscriminatorFacts {
  return facts.kind === "unfit" || facts.kind === "absent" ? facts : { ...facts, optional: true };
}

function factsOfValue(schema: Schema, look: Lookup): DiscriminatorFacts {
  const fold: Fold<DiscriminatorFacts> = {
    leaf: factsOfLeaf,
    intersection: (parts) => parts.reduce(together),
    union: (variants) => variants.reduce(either),
    nullable: optional,
  };
  return folding(fold, look, unfit)(schema);
}

function factsOfLeaf(schema: Leaf): DiscriminatorFacts {
  switch (schema.kind) {
    case "literal":
    case "enum":
      return { kind: "values", values: membersOf(schema).map(({ value }) => value), optional: false };
    case "string":
    case "number":
    case "boolean":
      return { kind: "plain", type: schema.kind, optional: false };
    case "unknown":
      return { kind: "plain", type: "string", optional: false };
    case "null":
    case "never":
    case "unknownVariant":
    case "array":
    case "tuple":
    case "object":
    case "map":
    case "binary":
      return unfit;
  }
}

/** Both hold: the shorter list of values says more than the longer one, and any list more than none. */
function together(a: DiscriminatorFacts, b: DiscriminatorFacts): DiscriminatorFacts {
  if (a.kind === "unfit" || b.kind === "absent")
    return b.kind === "absent" && a.kind === "absent" && b.closed ? b : a;
  if (b.kind === "unfit" || a.kind === "absent") return b;
  const optional = a.optional && b.optional;
  if (a.kind === "values" && b.kind === "values") {
    const values = a.values.filter((value) => b.values.includes(value));
    return { kind: "values", values, optional };
  }
  return { ...(a.kind === "values" ? a : b), optional };
}

/** One of them holds. */
function either(a: DiscriminatorFacts, b: DiscriminatorFacts): DiscriminatorFacts {
  if (a.kind === "unfit" || b.kind === "unfit") return unfit;
  if (a.kind === "absent" || b.kind === "absent") return { kind: "absent", closed: false };
  const optional = a.optional || b.optional;
  if (a.kind === "values" && b.kind === "values") {
    return { kind: "values", values: [...new Set([...a.values, ...b.values])], optional };
  }
  return { ...(a.kind === "plain" ? a : b), optional };
}

function leaves(schema: Schema, ids: readonly DefinitionId[], look: Lookup): readonly TagLeaf[] {
  if (isRef(schema)) {
    if (ids.includes(schema.to)) return [];
    const inner = look(schema.to);
    const through = [...ids, schema.to];
    const found = leaves(inner, through, look);
    // Named by a reference, a leaf is that reference, however its declaration is built.
    return found.length === 1 && found[0]?.schema === inner ? [{ schema, ids: through }] : found;
  }
  if (isUnion(schema) || isDiscriminated(schema))
    return variantsOf(schema).flatMap((variant) => leaves(variant, ids, look));
  if (isNullable(schema)) return leaves(schema.of, ids, look);
  if (!isConstrained(schema)) return [{ schema, ids }];
  const found = leaves(schema.of, ids, look);
  return found.length === 1 && found[0]?.schema === schema.of ? [{ schema, ids }] : found;
}
