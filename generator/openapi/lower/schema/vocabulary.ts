// Which keyword of JSON Schema 2020-12 belongs to what. Knows nothing of how a keyword is lowered.

/** The six types of JSON Schema, with integer as its own. */
export const typeNames = ["null", "boolean", "integer", "number", "string", "array", "object"] as const;
export type TypeName = (typeof typeNames)[number];

export function isTypeName(value: unknown): value is TypeName {
  return typeNames.some((name) => name === value);
}

const numeric = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format"];

/** Keywords that restrict values of one type and mean nothing for others. */
export const keywordsOf: { readonly [T in TypeName]: readonly string[] } = {
  null: [],
  boolean: [],
  integer: numeric,
  number: numeric,
  string: ["minLength", "maxLength", "pattern", "format"],
  array: ["items", "prefixItems", "minItems", "maxItems", "uniqueItems"],
  object: ["properties", "required", "additionalProperties", "patternProperties", "propertyNames"],
};

/** Keywords that combine schemas, in the order in which their parts stand in an intersection. */
export const combinators = ["$ref", "$recursiveRef", "$dynamicRef", "allOf", "oneOf", "anyOf"] as const;

/** Keywords that ask for more than a type can say; by the type they restrict, or of any value. */
export const checkKeywords = {
  any: ["not", "if", "then", "else"],
  array: ["contains", "minContains", "maxContains", "unevaluatedItems"],
  object: [
    "minProperties",
    "maxProperties",
    "dependentRequired",
    "dependentSchemas",
    "unevaluatedProperties",
  ],
} as const;

/** Keywords that say something about a value without restricting it, or that only hold other schemas. */
export const annotations: ReadonlySet<string> = new Set([
  "title",
  "description",
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "example",
  "examples",
  "externalDocs",
  "xml",
  "contentMediaType",
  "contentEncoding",
  "contentSchema",
  "$schema",
  "$id",
  "$anchor",
  "$comment",
  "$defs",
  "definitions",
  "$vocabulary",
  "$recursiveAnchor",
  "$dynamicAnchor",
]);

/** Everything that shapes values by itself, without combining schemas. */
export const assertions: ReadonlySet<string> = new Set([
  "type",
  "enum",
  "const",
  ...Object.values(keywordsOf).flat(),
]);
