// A value of the document, as an example has it, written as the program has it: a date as a `Date`, a large integer as
// its digits. Knows nothing of where the expression stands.

import type { DeclId, Json } from "../../model/brands.js";
import type { Declaration } from "../../model/document.js";
import { isLargeInteger } from "../../model/large-integer.js";
import type { OutputSettings } from "../../model/output-settings.js";
import type { ObjectSchema, Schema } from "../../model/schema.js";
import { jsonExpression, stringLiteral, valueKey } from "../../writer/text.js";

export interface Surroundings {
  readonly declarations: ReadonlyMap<DeclId, Declaration>;
  readonly settings: Pick<OutputSettings, "dates" | "int64">;
}

/** What the schema does not describe is written as it is in JSON. */
export function valueExpression(value: Json, schema: Schema | null, around: Surroundings): string {
  const { settings } = around;
  if (settings.dates === "string" && settings.int64 === "number") return jsonExpression(value);
  const found = schema && shapes(schema, value, around, 0);
  const [shape] = found ?? [];
  if (isList(value)) return listExpression(value, shape ?? null, around);
  if (typeof value === "object" && value !== null) return objectExpression(value, found ?? [], around);
  if (shape?.kind === "string" && shape.format === "date-time" && settings.dates === "Date")
    return `new Date(${stringLiteral(instant(value))})`;
  const isLarge = shape?.kind === "number" && isLargeInteger(shape) && Number.isSafeInteger(value);
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
    if (shape?.kind === "array") return shape.items;
    return shape?.kind === "tuple" ? (shape.items[index] ?? shape.rest) : null;
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
      if (shape.kind === "record") return shape.value;
      const property = shape.kind === "object" ? propertyOf(shape, key) : null;
      if (property) return property;
    }
    return null;
  };
  const entries = Object.entries(value).map(
    ([key, item]) => `${valueKey(key)}: ${valueExpression(item, of(key), around)}`,
  );
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

function propertyOf({ properties, extra }: ObjectSchema, key: string): Schema | null {
  const property = properties.find(({ wireName }) => wireName === key);
  return property?.schema ?? (typeof extra === "string" ? null : extra);
}

/** The schemas that describe the value, behind references, in all parts, and in the variant its keys fit best. */
function shapes(schema: Schema, value: Json, around: Surroundings, depth: number): readonly Schema[] {
  // A chain of references as long as this would lead in a circle.
  if (depth > 32) return [];
  const inside = (inner: Schema): readonly Schema[] => shapes(inner, value, around, depth + 1);
  switch (schema.kind) {
    case "ref": {
      const target = around.declarations.get(schema.to);
      return target ? inside(target.schema) : [];
    }
    case "nullable":
    case "refined":
      return inside(schema.of);
    case "intersection":
      return schema.parts.flatMap(inside);
    case "union":
      return best(schema.variants.map(inside), value);
    case "tagged":
      return best(
        [...schema.cases.flatMap(({ variants }) => variants), ...schema.untagged].map(inside),
        value,
      );
    case "string":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
    case "never":
    case "literal":
    case "enum":
    case "unlisted":
    case "array":
    case "tuple":
    case "object":
    case "record":
    case "file":
      return [schema];
  }
}

function best(variants: readonly (readonly Schema[])[], value: Json): readonly Schema[] {
  const fits = variants.filter((found) => found.some(({ kind }) => isOfKind(kind, value)));
  const scores = fits.map((found) => ({ found, score: score(found, value) }));
  return scores.reduce((top, one) => (one.score > top.score ? one : top), { found: fits[0] ?? [], score: 0 })
    .found;
}

function isOfKind(kind: Schema["kind"], value: Json): boolean {
  if (isList(value)) return kind === "array" || kind === "tuple";
  if (typeof value === "object" && value !== null) return kind === "object" || kind === "record";
  return kind === typeof value;
}

/** How many keys of the value are properties, with those told apart whose value is fixed. */
function score(found: readonly Schema[], value: Json): number {
  const properties = found.flatMap((shape) => (shape.kind === "object" ? shape.properties : []));
  return properties.filter(({ wireName, schema }) => {
    if (typeof value !== "object" || value === null || isList(value)) return false;
    const item = new Map(Object.entries(value)).get(wireName);
    return item !== undefined && (schema.kind !== "literal" || schema.value === item);
  }).length;
}
