// Which keyword of JSON Schema 2020-12 belongs to what, which kind of value each takes whose value is passed over when
// it is of another kind, and which dialect of `$schema` means them to the letter.

import type { Json, Pointer } from "../../../model/brands.js";
import { child } from "../../../input/pointer.js";
import { isList, isRaw, refOf, type Raw, displayText } from "../../../input/raw.js";
import type { LowerContext } from "../lower-context.js";

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

interface Kind {
  readonly expected: string;
  readonly fits: (value: Json) => boolean;
}

const map = (expected: string): Kind => ({ expected, fits: isRaw });
const list = (expected: string): Kind => ({ expected, fits: isList });
// Tools write null for what they have nothing to say of.
const text: Kind = { expected: "text", fits: (value) => typeof value === "string" || value === null };
const flag: Kind = {
  expected: "true or false",
  fits: (value) => typeof value === "boolean" || value === null,
};

const kinds: ReadonlyMap<string, Kind> = new Map([
  ...["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"].map(
    (keyword) => [keyword, map("a map of schemas")] as const,
  ),
  ["dependentRequired", map("a map of lists of property names")],
  ["discriminator", map("an object with propertyName")],
  ...["allOf", "anyOf", "oneOf", "prefixItems"].map(
    (keyword) => [keyword, list("a list of schemas")] as const,
  ),
  ["enum", list("a list of values")],
  ["$ref", { expected: "a reference", fits: (value) => typeof value === "string" }],
  // Or a reference to a text.
  ["description", { ...text, fits: (value) => text.fits(value) || (isRaw(value) && refOf(value) !== null) }],
  ...["title", "format", "contentMediaType", "contentEncoding"].map((keyword) => [keyword, text] as const),
  ...["uniqueItems", "deprecated", "readOnly", "writeOnly", "nullable"].map(
    (keyword) => [keyword, flag] as const,
  ),
  [
    "xml",
    {
      expected: "nodeType without attribute and wrapped, which it replaces,",
      fits: (value) =>
        !isRaw(value) || !("nodeType" in value) || !("attribute" in value || "wrapped" in value),
    },
  ],
]);

/** Which kind of value each keyword takes whose value is passed over when it is of another kind. */
export function isWrongKind(keyword: string, value: Json | undefined): boolean {
  return value !== undefined && kinds.get(keyword)?.fits(value) === false;
}

export function reportWrongKinds(raw: Raw, pointer: Pointer, context: LowerContext): void {
  // Asked of every schema, so without a list of pairs for each.
  for (const keyword of Object.keys(raw)) {
    const kind = kinds.get(keyword);
    if (kind === undefined) continue;
    const value = raw[keyword] ?? null;
    if (kind.fits(value)) continue;
    context.add("SW302", child(pointer, keyword), {
      keyword,
      actual: displayText(value),
      expected: kind.expected,
    });
  }
}

/** OpenAPI's own dialects are read as their authors mean them; whatever else a schema names is JSON Schema. */
export function isStrictDialect(dialect: string): boolean {
  return !/^https?:\/\/spec\.openapis\.org\//.test(dialect);
}
