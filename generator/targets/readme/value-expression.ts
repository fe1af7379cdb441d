// A value of the document, as an example has it, written as the program has it: a date as a `Date`, a large integer as
// its digits.

import type { DefinitionId, Json } from "../../model/brands.js";
import type { Definition } from "../../model/document.js";
import type { OutputSettings } from "../../model/output-settings.js";
import type { ObjectSchema, Schema } from "../../model/schema.js";
import {
  isString,
  isNumber,
  isArray,
  isTuple,
  isMap,
  isObject,
  isLiteral,
  isLargeInteger,
} from "../../model/query/kinds.js";
import { type Fold, folding } from "../../model/query/fold.js";
import { lookupIn } from "../../model/query/resolve.js";
import { jsonExpression, stringLiteral, valueKey } from "../../writer/text.js";

export interface Surroundings {
  readonly definitions: ReadonlyMap<DefinitionId, Definition>;
  readonly settings: Pick<OutputSettings, "dates" | "int64">;
}

/** What the schema does not describe is written as it is in JSON. */
export function valueExpression(value: Json, schema: Schema | null, around: Surroundings): string {
  const { settings } = around;
  if (settings.dates === "string" && settings.int64 === "number") return jsonExpression(value);
  const found = schema && shapes(schema, value, around);
  const [shape] = found ?? [];
  if (isList(value)) return listExpression(value, shape ?? null, around);
  if (typeof value === "object" && value !== null) return objectExpression(value, found ?? [], around);
  if (isString(shape) && shape.format === "date-time" && settings.dates === "Date")
    return `new Date(${stringLiteral(instant(value))})`;
  const isLarge = isNumber(shape) && isLargeInteger(shape) && Number.isSafeInteger(value);
  if (!isLarge) return jsonExpression(value);
  return settings.int64 === "bigint"
    ? `${String(value)}n`
    : settings.int64 === "string"
      ? stringLiteral(String(value))
      : jsonExpression(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** A made-up text is no date. */
function instant(value: Json): string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value)) ? value : "2026-01-31T12:00:00Z";
}

function listExpression(items: readonly Json[], shape: Schema | null, around: Surroundings): string {
  const of = (index: number): Schema | null => {
    if (shape === null) return null;
    if (isArray(shape)) return shape.items;
    return isTuple(shape) ? (shape.items[index] ?? shape.rest) : null;
  };
  return `[${items.map((item, index) => valueExpression(item, of(index), around)).join(", ")}]`;
}

function objectExpression(
  value: { readonly [key: string]: Json },
  found: readonly Schema[],
  around: Surroundings,
): string {
  const of = (key: string): Schema | null => {
    for (const shape of found) {
      if (isMap(shape)) return shape.value;
      const property = isObject(shape) ? propertyOf(shape, key) : null;
      if (property) return property;
    }
    return null;
  };
  const entries = Object.entries(value).map(
    ([key, item]) => `${valueKey(key)}: ${valueExpression(item, of(key), around)}`,
  );
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

function propertyOf({ properties, additionalProperties }: ObjectSchema, key: string): Schema | null {
  const property = properties.find(({ serializedName }) => serializedName === key);
  return property?.schema ?? (typeof additionalProperties === "string" ? null : additionalProperties);
}

/** The schemas that describe the value, behind references, in all parts, and in the variant its keys fit best. */
function shapes(schema: Schema, value: Json, { definitions }: Surroundings): readonly Schema[] {
  const fold: Fold<readonly Schema[]> = {
    leaf: (leaf) => [leaf],
    union: (variants) => best(variants, value),
    intersection: (parts) => parts.flat(),
  };
  return folding(fold, lookupIn(definitions), [])(schema);
}

function best(variants: readonly (readonly Schema[])[], value: Json): readonly Schema[] {
  const fits = variants.filter((found) => found.some((shape) => isOfKind(shape, value)));
  const scores = fits.map((found) => ({ found, score: score(found, value) }));
  return scores.reduce((top, one) => (one.score > top.score ? one : top), { found: fits[0] ?? [], score: 0 })
    .found;
}

function isOfKind(shape: Schema, value: Json): boolean {
  if (isList(value)) return isArray(shape) || isTuple(shape);
  if (typeof value === "object" && value !== null) return isObject(shape) || isMap(shape);
  return shape.kind === typeof value;
}

/** How many keys of the value are properties, with those told apart whose value is fixed. */
function score(found: readonly Schema[], value: Json): number {
  const properties = found.flatMap((shape) => (isObject(shape) ? shape.properties : []));
  return properties.filter(({ serializedName, schema }) => {
    if (typeof value !== "object" || value === null || isList(value)) return false;
    const item = new Map(Object.entries(value)).get(serializedName);
    return item !== undefined && (!isLiteral(schema) || schema.value === item);
  }).length;
}
