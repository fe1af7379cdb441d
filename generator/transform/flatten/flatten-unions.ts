// One union whose variants are in normal form: unions inside it merged, literals gathered, repetitions dropped. A
// declared discriminator survives.

import type { Report } from "../../diagnostics/report.js";
import { make } from "../../model/build.js";
import { isNonEmpty } from "../../model/brands.js";
import type { EnumMember, LiteralValue, Schema, UnionSchema, ObjectSchema } from "../../model/schema.js";
import { schemaEquals } from "../../model/walk.js";
import { type Lookup, resolved } from "../../model/query/resolve.js";
import type { JsonTypesOf } from "../../model/query/json-types.js";
import {
  isNullable,
  isUnion,
  isUnknown,
  isNever,
  isRef,
  isObject,
  isString,
  isNumber,
  isListed,
  membersOf,
  listedValues,
} from "../../model/query/kinds.js";
import { isIdentifierText } from "../names/identifiers.js";
import { liftNull } from "../nullables.js";

export interface UnionTools {
  readonly look: Lookup;
  readonly typesOf: JsonTypesOf;
  readonly report: Report;
}

export function flattenUnion(schema: UnionSchema, tools: UnionTools): Schema {
  const lifted = liftNull(schema, tools.report);
  if (isNullable(lifted) && isUnion(lifted.of)) {
    const of = flattenUnion(lifted.of, tools);
    return of === lifted.of ? lifted : liftNull({ ...lifted, of }, tools.report);
  }
  if (!isUnion(lifted)) return lifted;
  const merged = mergeNested(lifted, tools.typesOf);
  if (!merged.oneOf && merged.variants.some(isUnknown)) {
    return absorbed(merged, tools.report);
  }
  const gathered = gatherLiterals(dropRepeated(merged), tools);
  const ordered = lenient(openFirst(gathered, tools), tools);
  // A discriminator says what value a variant has also where there is no other.
  return ordered.variants.length === 1 && !ordered.discriminator ? ordered.variants[0] : ordered;
}

/** A variant that takes any value leaves the others nothing to say. A single one had nothing beside it. */
function absorbed(
  { kind: _, variants, oneOf: __, discriminator, ...said }: UnionSchema,
  report: Report,
): Schema {
  if (discriminator) report.add("SW316", discriminator.pointer, { property: discriminator.property });
  if (variants.length > 1) report.add("SW324", said.pointer, {});
  return { ...said, kind: "unknown" };
}

/** Unions directly inside come up when their variants mean the same one level higher. */
function mergeNested(schema: UnionSchema, typesOf: JsonTypesOf): UnionSchema {
  if (!schema.variants.some(isUnion)) return schema;
  let oneOf = schema.oneOf;
  const variants = schema.variants.flatMap((variant): readonly Schema[] => {
    if (!isUnion(variant)) return [variant];
    if (variant.discriminator && variant.discriminator.property !== schema.discriminator?.property)
      return [variant];
    if (variant.oneOf === schema.oneOf) return variant.variants;
    // Of mixed strictness: only where the types leave nothing to be strict about.
    if (!disjoint(schema.oneOf ? schema.variants : variant.variants, typesOf)) return [variant];
    oneOf = false;
    return variant.variants;
  });
  if (!isNonEmpty(variants) || variants.length === schema.variants.length) return schema;
  return { ...schema, variants, oneOf };
}

function disjoint(schemas: readonly Schema[], typesOf: JsonTypesOf): boolean {
  let taken = 0;
  return schemas.every((schema) => {
    const types = typesOf(schema);
    const free = (types & taken) === 0;
    taken |= types;
    return free;
  });
}

/** The same variant twice says nothing more; a strict oneOf would then take none of its values. */
function dropRepeated(schema: UnionSchema): UnionSchema {
  const refs = new Set<string>();
  const kept: Schema[] = [];
  for (const variant of schema.variants) {
    if (isNever(variant)) continue;
    if (isRef(variant)) {
      if (refs.has(variant.to)) continue;
      refs.add(variant.to);
    } else if (
      !isObject(variant) &&
      kept.some((other) => other.kind === variant.kind && schemaEquals(other, variant))
    ) {
      continue;
    }
    kept.push(variant);
  }
  return kept.length < schema.variants.length && isNonEmpty(kept) ? { ...schema, variants: kept } : schema;
}

/** Literals and enums become one enum, where the first of them stood. */
function gatherLiterals(schema: UnionSchema, { report }: UnionTools): UnionSchema {
  const listed = schema.variants.filter(isListed);
  const [first] = listed;
  if (!first || listed.length < 2) return schema;
  const members = new Map<LiteralValue, EnumMember>();
  const titled = areTitled(listed);
  for (const variant of listed) {
    for (const member of titled ? membersOf(variant).map(namedByTitle) : membersOf(variant)) {
      if (!members.has(member.value)) members.set(member.value, member);
      else if (schema.oneOf) report.add("SW323", schema.pointer, { what: JSON.stringify(member.value) });
    }
  }
  const values = [...members.values()];
  if (!isNonEmpty(values)) return schema;
  const gathered: Schema =
    values.length === 1
      ? { kind: "literal", pointer: first.pointer, ...values[0] }
      : make.enum(first.pointer, values);
  const variants = schema.variants.flatMap((variant): readonly Schema[] => {
    if (variant === first) return [gathered];
    return isListed(variant) ? [] : [variant];
  });
  return isNonEmpty(variants) ? { ...schema, variants } : schema;
}

/** `oneOf: [{ const: 1, title: LOW }, …]`: OpenAPI's way to name values, where every title can be a name. */
function areTitled(listed: readonly Schema[]): boolean {
  const titles = new Set(listed.map(({ kind, summary }) => (kind === "literal" ? (summary ?? "") : "")));
  return titles.size === listed.length && [...titles].every(isIdentifierText);
}

function namedByTitle({ summary, ...member }: EnumMember): EnumMember {
  return summary === undefined ? member : { name: summary, ...member };
}

/**
 * An open enum: a bare `string` (or `number`) beside literals of that type. The open part comes first, and such
 * a oneOf is read as anyOf, since strictly it would refuse exactly the values it lists.
 */
function openFirst(schema: UnionSchema, { look, report }: UnionTools): UnionSchema {
  const listed = new Set(
    schema.variants.flatMap((variant) =>
      (listedValues(resolved(variant, look)) ?? []).map((value) => typeof value),
    ),
  );
  const open = schema.variants.filter((variant) => {
    if (!isString(variant) && !isNumber(variant)) return false;
    return listed.has(variant.kind) && Object.keys(variant.constraints).length === 0;
  });
  if (open.length === 0) return schema;
  if (schema.oneOf) {
    const what = open.map(({ kind }) => `${kind}s that another one lists`).join(" and ");
    report.add("SW323", schema.pointer, { what });
  }
  const variants = [...open, ...schema.variants.filter((variant) => !open.includes(variant))];
  const still = !schema.oneOf && variants.every((variant, i) => variant === schema.variants[i]);
  return still || !isNonEmpty(variants) ? schema : { ...schema, variants, oneOf: false };
}

/** The same union, as an anyOf where two of its objects overlap. */
function lenient(schema: UnionSchema, tools: UnionTools): UnionSchema {
  if (!schema.oneOf || schema.discriminator) return schema;
  const objects = schema.variants.map((variant) => resolved(variant, tools.look)).filter(isObject);
  const keys = objects.map(requiredOf);
  for (const [index, first] of objects.entries()) {
    const names = keys[index] ?? [];
    const second = objects.findIndex((_, other) => other > index && String(keys[other]) === String(names));
    const found = objects[second];
    if (names.length === 0 || !found || !overlap(first, found, tools)) continue;
    tools.report.add("SW323", schema.pointer, { what: `objects with ${names.join(" and ")}` });
    return { ...schema, oneOf: false };
  }
  return schema;
}

function requiredOf({ properties }: ObjectSchema): readonly string[] {
  return properties
    .filter(({ required }) => required)
    .map(({ serializedName }) => serializedName)
    .sort();
}

/** No property of both keeps a value of one from being a value of the other. */
function overlap(a: ObjectSchema, b: ObjectSchema, tools: UnionTools): boolean {
  const others = new Map(b.properties.map((property) => [property.serializedName, property]));
  return a.properties.every(({ serializedName, schema, required }) => {
    const other = others.get(serializedName);
    return !other || !required || !apart(schema, other.schema, tools);
  });
}

function apart(a: Schema, b: Schema, { look, typesOf }: UnionTools): boolean {
  if ((typesOf(a) & typesOf(b)) === 0) return true;
  const [left, right] = [listedValues(resolved(a, look)), listedValues(resolved(b, look))];
  return left !== null && right !== null && !left.some((value) => right.includes(value));
}
