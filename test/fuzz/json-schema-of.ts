// The model as JSON Schema 2020-12, so that an independent validator can judge the same values.
// Knows nothing of the validators under test; tagged unions become plain ones, as the document has them.

import type { Document } from "../../generator/ir/document.js";
import { matchSchema } from "../../generator/ir/match.js";
import type { ListLimits, Schema } from "../../generator/ir/schema.js";

type JsonSchema = boolean | { readonly [keyword: string]: unknown };

export function jsonSchemaOf(document: Document): JsonSchema {
  return {
    $defs: Object.fromEntries(document.decls.map((decl) => [nameOf(decl.id), convert(decl.schema)])),
  };
}

function nameOf(id: string): string {
  return id.split("/").at(-1) ?? id;
}

function convert(schema: Schema): JsonSchema {
  return matchSchema<JsonSchema>(schema, {
    string: ({ limits }) => ({
      type: "string",
      ...defined({ minLength: limits.min, maxLength: limits.max, pattern: limits.pattern }),
    }),
    number: ({ integer, limits: { min, max, exclusiveMin, exclusiveMax, multipleOf } }) => ({
      type: integer ? "integer" : "number",
      ...defined({
        minimum: min,
        maximum: max,
        exclusiveMinimum: exclusiveMin,
        exclusiveMaximum: exclusiveMax,
        multipleOf,
      }),
    }),
    boolean: () => ({ type: "boolean" }),
    null: () => ({ type: "null" }),
    unknown: () => true,
    never: () => false,
    literal: (s) => ({ const: s.value }),
    enum: (s) => ({ enum: s.members.map((member) => member.value) }),
    array: (s) => ({ type: "array", items: convert(s.items), ...listKeywords(s.limits) }),
    tuple: (s) => ({
      type: "array",
      prefixItems: s.items.map(convert),
      items: s.rest === null ? false : convert(s.rest),
      ...listKeywords(s.limits),
    }),
    object: (s) => ({
      type: "object",
      properties: Object.fromEntries(s.properties.map((p) => [p.wireName, convert(p.schema)])),
      required: s.properties.filter((p) => p.required).map((p) => p.wireName),
      ...(s.extra === "ignored"
        ? {}
        : { additionalProperties: s.extra === "closed" ? false : convert(s.extra) }),
    }),
    record: (s) => ({
      type: "object",
      additionalProperties: convert(s.value),
      propertyNames: defined({ enum: s.keys ?? undefined, pattern: s.keyPattern ?? undefined }),
    }),
    union: (s) => ({ [s.exclusive ? "oneOf" : "anyOf"]: s.variants.map(convert) }),
    tagged: (s) => ({ anyOf: [...s.cases.flatMap((c) => c.variants), ...s.untagged].map(convert) }),
    intersection: (s) => ({ allOf: s.parts.map(convert) }),
    nullable: (s) => ({ anyOf: [{ type: "null" }, convert(s.of)] }),
    ref: (s) => ({ $ref: `#/$defs/${nameOf(s.to)}` }),
    file: () => false,
  });
}

function listKeywords({ min, max, unique }: ListLimits): Record<string, unknown> {
  return defined({ minItems: min, maxItems: max, uniqueItems: unique });
}

function defined(keywords: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(keywords).filter(([, value]) => value !== undefined));
}
