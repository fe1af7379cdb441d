// The model as JSON Schema 2020-12, so that an independent validator can judge the same values.
// Knows nothing of the validators under test; tagged unions become plain ones, as the document has them.

import type { Assertion, Evaluated } from "../../generator/model/assertion.js";
import type { Document } from "../../generator/model/document.js";
import { matchSchema } from "../../generator/model/match.js";
import type { ArrayConstraints, Schema } from "../../generator/model/schema.js";

type JsonSchema = boolean | { readonly [keyword: string]: unknown };

export function jsonSchemaOf(document: Document): JsonSchema {
  return {
    $defs: Object.fromEntries(
      document.definitions.map((definition) => [nameOf(definition.id), convert(definition.schema)]),
    ),
  };
}

function nameOf(id: string): string {
  return id.split("/").at(-1) ?? id;
}

function convert(schema: Schema): JsonSchema {
  return matchSchema<JsonSchema>(schema, {
    string: ({ constraints }) => ({
      type: "string",
      ...defined({ minLength: constraints.min, maxLength: constraints.max, pattern: constraints.pattern }),
    }),
    number: ({ integer, constraints: { min, max, exclusiveMin, exclusiveMax, multipleOf } }) => ({
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
    unknownVariant: (s) => ({ type: s.type }),
    array: (s) => ({ type: "array", items: convert(s.items), ...listKeywords(s.constraints) }),
    tuple: (s) => ({
      type: "array",
      prefixItems: s.items.map(convert),
      items: s.rest === null ? false : convert(s.rest),
      ...listKeywords(s.constraints),
    }),
    object: (s) => ({
      type: "object",
      properties: Object.fromEntries(s.properties.map((p) => [p.serializedName, convert(p.schema)])),
      required: s.properties.filter((p) => p.required).map((p) => p.serializedName),
      ...(s.additionalProperties === "ignored"
        ? {}
        : {
            additionalProperties:
              s.additionalProperties === "closed" ? false : convert(s.additionalProperties),
          }),
    }),
    map: (s) => ({
      type: "object",
      additionalProperties: convert(s.value),
      propertyNames: defined({ enum: s.keys ?? undefined, pattern: s.keyPattern ?? undefined }),
    }),
    union: (s) => ({ [s.oneOf ? "oneOf" : "anyOf"]: s.variants.map(convert) }),
    discriminated: (s) => ({
      anyOf: [...s.cases.flatMap((c) => c.variants), ...s.undiscriminated].map(convert),
    }),
    intersection: (s) => ({ allOf: s.parts.map(convert) }),
    nullable: (s) => ({ anyOf: [{ type: "null" }, convert(s.of)] }),
    ref: (s) => ({ $ref: `#/$defs/${nameOf(s.to)}` }),
    binary: () => false,
    constrained: (s) => ({ allOf: [convert(s.of), ...s.assertions.map(assertionOf)] }),
  });
}

function assertionOf(check: Assertion): JsonSchema {
  switch (check.kind) {
    case "not":
      return { not: convert(check.schema) };
    case "conditional":
      return {
        if: convert(check.if),
        ...defined({
          then: check.then ? convert(check.then) : undefined,
          else: check.else ? convert(check.else) : undefined,
        }),
      };
    case "oneOf":
      return { oneOf: check.variants.map(convert) };
    case "typeConditional":
      return { anyOf: [{ not: { type: check.type } }, convert(check.schema)] };
    case "contains":
      return {
        contains: convert(check.item),
        minContains: check.min,
        ...defined({ maxContains: check.max ?? undefined }),
      };
    case "propertyNames":
      return { propertyNames: convert(check.schema) };
    case "patternProperties":
      return { patternProperties: { [check.pattern]: convert(check.schema) } };
    case "propertyCount":
      return { minProperties: check.min, ...defined({ maxProperties: check.max ?? undefined }) };
    case "dependentRequired":
      return { dependentRequired: { [check.property]: check.required } };
    case "dependentSchema":
      return { dependentSchemas: { [check.property]: convert(check.schema) } };
    case "unevaluatedProperties":
      return { ...evaluatedOf(check.evaluated), unevaluatedProperties: convert(check.schema) };
    case "unevaluatedItems":
      return { ...evaluatedOf(check.evaluated), unevaluatedItems: convert(check.schema) };
  }
}

/** A schema that takes every value and looks at just these keys and items. */
function evaluatedOf({ names, patterns, first, matching, all, cases }: Evaluated): Record<string, unknown> {
  const parts = [
    { properties: Object.fromEntries(names.map((name) => [name, true])) },
    { patternProperties: Object.fromEntries(patterns.map((pattern) => [pattern, true])) },
    ...(first > 0 ? [{ prefixItems: Array.from({ length: first }, () => true) }] : []),
    ...matching.map((item) => ({ contains: convert(item), minContains: 0 })),
    ...(all ? [{ additionalProperties: true, items: true }] : []),
    ...cases.map(({ if: when, then, else: otherwise }) => ({
      // Negated twice, a condition decides without looking at anything.
      if: { not: { not: convert(when) } },
      then: evaluatedOf(then),
      ...(otherwise && { else: evaluatedOf(otherwise) }),
    })),
  ];
  return { allOf: parts };
}

function listKeywords({ min, max, unique }: ArrayConstraints): Record<string, unknown> {
  return defined({ minItems: min, maxItems: max, uniqueItems: unique });
}

function defined(keywords: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(keywords).filter(([, value]) => value !== undefined));
}
