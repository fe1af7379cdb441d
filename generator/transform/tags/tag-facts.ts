// What a schema says about the values of one of its properties, as far as it can tell variants apart.
// Knows nothing of discriminators, mappings or names.

import type { DeclId } from "../../model/brands.js";
import type { LiteralValue, Property, Schema } from "../../model/schema.js";
import { type Lookup, resolved } from "../lookup.js";

export type TagFacts =
  /** The property has one of these values; `optional`: or may be left out, or null. */
  | { readonly kind: "values"; readonly values: readonly LiteralValue[]; readonly optional: boolean }
  /** The property is there with any value of the type. */
  | { readonly kind: "plain"; readonly type: TagType; readonly optional: boolean }
  /** Nothing is said of the property; `closed`: so that it cannot be there. */
  | { readonly kind: "absent"; readonly closed: boolean }
  /** The property is no scalar, or the schema no object. */
  | { readonly kind: "unfit" };

export type TagType = "string" | "number" | "boolean";

export interface TagReader {
  readonly factsOf: (schema: Schema, property: string) => TagFacts;
  /** Properties that have a fixed value or a list of them, in the order of their names. */
  readonly namesOf: (schema: Schema) => readonly string[];
  /** The objects a variant may be, through unions and references: the variant itself unless it is a union. */
  readonly leavesOf: (schema: Schema) => readonly Leaf[];
}

export interface Leaf {
  readonly schema: Schema;
  /** The declarations that name it, outermost first; empty = it is inline. */
  readonly ids: readonly DeclId[];
}

const unfit: TagFacts = { kind: "unfit" };

export function tagReader(look: Lookup): TagReader {
  const known = new Map<string, Map<DeclId, TagFacts>>();
  const factsOf = (schema: Schema, property: string): TagFacts => {
    if (schema.kind !== "ref") return read(schema, property);
    const ofProperty = known.get(property) ?? new Map<DeclId, TagFacts>();
    known.set(property, ofProperty);
    const facts = ofProperty.get(schema.to);
    if (facts) return facts;
    // A declaration that is made of itself says nothing about the property by that.
    ofProperty.set(schema.to, unfit);
    const found = factsOf(look(schema.to), property);
    ofProperty.set(schema.to, found);
    return found;
  };
  const read = (schema: Schema, property: string): TagFacts => {
    if (schema.kind === "object") {
      const own = schema.properties.find((p) => p.wireName === property);
      return own ? factsOfProperty(own, look) : { kind: "absent", closed: schema.extra === "closed" };
    }
    if (schema.kind === "record") return { kind: "absent", closed: false };
    if (schema.kind === "intersection") return schema.parts.map((p) => factsOf(p, property)).reduce(together);
    if (schema.kind === "union") return schema.variants.map((v) => factsOf(v, property)).reduce(either);
    if (schema.kind === "tagged") {
      return [...schema.cases.flatMap((c) => c.variants), ...schema.untagged]
        .map((v) => factsOf(v, property))
        .reduce(either);
    }
    return schema.kind === "nullable" || schema.kind === "refined" ? factsOf(schema.of, property) : unfit;
  };
  return {
    factsOf,
    namesOf: (schema) => [...new Set(listedNames(schema, look, new Set()))].sort(),
    leavesOf: (schema) => leaves(schema, [], look),
  };
}

function factsOfProperty({ schema, required }: Property, look: Lookup): TagFacts {
  const facts = factsOfValue(schema, look);
  return required || facts.kind === "unfit" || facts.kind === "absent" ? facts : { ...facts, optional: true };
}

function factsOfValue(schema: Schema, look: Lookup): TagFacts {
  const target = resolved(schema, look);
  if (target.kind === "literal") return { kind: "values", values: [target.value], optional: false };
  if (target.kind === "enum") {
    return { kind: "values", values: target.members.map(({ value }) => value), optional: false };
  }
  if (target.kind === "nullable") {
    const inner = factsOfValue(target.of, look);
    return inner.kind === "values" || inner.kind === "plain" ? { ...inner, optional: true } : inner;
  }
  if (target.kind === "refined") return factsOfValue(target.of, look);
  if (target.kind === "string" || target.kind === "number" || target.kind === "boolean") {
    return { kind: "plain", type: target.kind, optional: false };
  }
  if (target.kind === "unknown") return { kind: "plain", type: "string", optional: false };
  if (target.kind === "union") return target.variants.map((v) => factsOfValue(v, look)).reduce(either);
  if (target.kind === "intersection") return target.parts.map((p) => factsOfValue(p, look)).reduce(together);
  return unfit;
}

/** Both hold: the shorter list of values says more than the longer one, and any list more than none. */
function together(a: TagFacts, b: TagFacts): TagFacts {
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
function either(a: TagFacts, b: TagFacts): TagFacts {
  if (a.kind === "unfit" || b.kind === "unfit") return unfit;
  if (a.kind === "absent" || b.kind === "absent") return { kind: "absent", closed: false };
  const optional = a.optional || b.optional;
  if (a.kind === "values" && b.kind === "values") {
    return { kind: "values", values: [...new Set([...a.values, ...b.values])], optional };
  }
  return { ...(a.kind === "plain" ? a : b), optional };
}

function leaves(schema: Schema, ids: readonly DeclId[], look: Lookup): readonly Leaf[] {
  if (schema.kind === "ref") {
    if (ids.includes(schema.to)) return [];
    const inner = look(schema.to);
    const through = [...ids, schema.to];
    const found = leaves(inner, through, look);
    // Named by a reference, a leaf is that reference, however its declaration is built.
    return found.length === 1 && found[0]?.schema === inner ? [{ schema, ids: through }] : found;
  }
  if (schema.kind === "union") return schema.variants.flatMap((variant) => leaves(variant, ids, look));
  if (schema.kind === "tagged") {
    const variants = [...schema.cases.flatMap((c) => c.variants), ...schema.untagged];
    return [...new Set(variants)].flatMap((variant) => leaves(variant, ids, look));
  }
  if (schema.kind === "nullable") return leaves(schema.of, ids, look);
  if (schema.kind === "refined") {
    const found = leaves(schema.of, ids, look);
    return found.length === 1 && found[0]?.schema === schema.of ? [{ schema, ids }] : found;
  }
  return [{ schema, ids }];
}

function listedNames(schema: Schema, look: Lookup, seen: Set<DeclId>): readonly string[] {
  if (schema.kind === "object") {
    return schema.properties
      .filter((property) => property.required && factsOfValue(property.schema, look).kind === "values")
      .map((property) => property.wireName);
  }
  if (schema.kind === "refined") return listedNames(schema.of, look, seen);
  if (schema.kind === "intersection") return schema.parts.flatMap((part) => listedNames(part, look, seen));
  if (schema.kind === "union") return schema.variants.flatMap((variant) => listedNames(variant, look, seen));
  if (schema.kind !== "ref" || seen.has(schema.to)) return [];
  seen.add(schema.to);
  return listedNames(look(schema.to), look, seen);
}
