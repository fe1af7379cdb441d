// Each spelling of a schema and the shape it is lowered to, with the findings on the way. Knows no passes.

import { expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import type { Json } from "../../generator/model/brands.js";
import type { DraftDefinition } from "../../generator/model/document.js";
import { lower } from "../../generator/openapi/lower.js";
import type { Raw } from "../../generator/input/raw.js";
import { documentSources } from "../support/document-sources.js";
import { schemaText } from "../support/schema-text.js";

const others: Raw = {
  A: { type: "object", properties: { a: { type: "string" } }, description: "About A.", default: { a: "x" } },
  B: { type: "object", properties: { b: { type: "string" } } },
  Word: { type: "string", enum: ["on", "off"], default: "on", readOnly: true },
};
const [A, B] = [{ $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/B" }];

function lowerOne(
  schema: Json,
  schemas: Raw = others,
): { definition: DraftDefinition; codes: readonly string[] } {
  const report = new Report();
  const root = { openapi: "3.1.0", components: { schemas: { ...schemas, X: schema } } };
  const definition = lower(documentSources(root), report).definitions.find(({ name }) => name.text === "X");
  if (!definition) throw new Error("X was not declared");
  return { definition, codes: report.problems.map(({ code }) => code) };
}

type Row = readonly [given: Json, want: string, ...codes: string[]];

const scalars: readonly Row[] = [
  [true, "unknown"],
  [false, "never"],
  [{}, "unknown"],
  [{ not: {} }, "never"],
  [{ type: "string" }, "string"],
  [
    { type: "string", format: "date-time", minLength: 1, maxLength: 9, pattern: "^a" },
    'string:date-time{"min":1,"max":9,"pattern":"^a"}',
  ],
  [{ type: "string", minLength: "1" }, "string", "SW302"],
  [{ type: "string", maxLength: -1 }, "string", "SW302"],
  [{ type: "string", pattern: "(" }, "string", "SW302"],
  [{ type: "string", pattern: "\\@" }, 'string{"pattern":"\\\\@"}'],
  [{ type: "string", format: "binary" }, "string:binary"],
  [
    { type: "integer", format: "int64", minimum: 0, exclusiveMaximum: 5 },
    'integer:int64{"min":0,"exclusiveMax":5}',
  ],
  [{ type: "integer", maximum: 9223372036854776000 }, 'integer{"max":9223372036854776000}', "SW303"],
  [{ type: "number", maximum: 9223372036854776000 }, 'number{"max":9223372036854776000}'],
  [{ type: "number", multipleOf: 0 }, "number", "SW302"],
  [{ type: "number", minimum: "process.exit()" }, "number", "SW302"],
  [{ type: "boolean" }, "boolean"],
  [{ type: "null" }, "null"],
  [{ type: "string", minimum: 1 }, "string", "SW301"],
  [{ type: "text" }, "unknown", "SW306"],
  [{ minLength: 1 }, 'string{"min":1}'],
  [{ format: "int64" }, "integer:int64"],
  [{ type: "string", sensitive: true, "x-note": 1 }, "string", "SW301"],
];

const typeLists: readonly Row[] = [
  [{ type: ["string", "null"] }, "nullable(string)"],
  [{ type: ["null", "string"] }, "nullable(string)"],
  [{ type: ["string"] }, "string"],
  [{ type: ["null"] }, "null"],
  [{ type: ["string", "integer"], minLength: 1, minimum: 2 }, 'anyOf(string{"min":1}, integer{"min":2})'],
  [{ type: ["integer", "number"] }, "number"],
  [{ type: ["array", "null"], items: { type: "string" } }, "nullable(array(string))"],
  [{ type: ["string", "text"] }, "string", "SW306"],
];

const fixed: readonly Row[] = [
  [{ const: "a" }, '"a"'],
  [{ const: null }, "null"],
  [{ const: { b: [1], a: true } }, '{ b: tuple(1; end){"min":1,"max":1}, a: true, closed }'],
  [{ const: [] }, 'array(never){"max":0}'],
  [{ type: "string", enum: ["a"], "x-stainless-const": true }, '"a"'],
  [{ enum: ["a", "b", "a"] }, '"a" | "b"'],
  [{ enum: [1, "1", true] }, '1 | "1" | true'],
  [{ enum: ["a", null] }, 'nullable("a")'],
  [{ enum: [null] }, "null"],
  [{ enum: [] }, "never"],
  [{ type: ["string", "null"], enum: ["a", "b", null] }, 'nullable("a" | "b")'],
  [{ type: ["string", "null"], enum: ["a", "b"] }, 'nullable("a" | "b")', "SW304"],
  [{ type: "string", enum: ["a", null] }, 'nullable("a")', "SW305"],
  [{ type: "string", enum: ["a", 1] }, '"a"', "SW305"],
  [{ type: "string", enum: [1, 2] }, "1 | 2", "SW305"],
  [{ type: "number", enum: [1, 2] }, "1 | 2"],
  [{ enum: ["a", [1]] }, 'oneOf("a", tuple(1; end){"min":1,"max":1})'],
  [{ type: "number", enum: [1, Number.NaN, 2] }, "1 | 2", "SW302"],
];

const lists: readonly Row[] = [
  [{ type: "array" }, "array(unknown)"],
  [
    { type: "array", items: { type: "string" }, minItems: 1, uniqueItems: true },
    'array(string){"min":1,"unique":true}',
  ],
  [{ type: "array", items: false }, "array(never)"],
  [{ type: "array", prefixItems: [{ type: "string" }], items: { type: "number" } }, "tuple(string; number)"],
  [
    { type: "array", prefixItems: [{ type: "string" }], items: false, minItems: 1 },
    'tuple(string; end){"min":1}',
  ],
  [{ type: "array", prefixItems: [{ type: "string" }] }, "tuple(string; unknown)"],
];

const objects: readonly Row[] = [
  [{ type: "object" }, "record(unknown)"],
  [{ type: "object", additionalProperties: true }, "record(unknown)"],
  [{ type: "object", additionalProperties: { type: "string" } }, "record(string)"],
  [{ type: "object", additionalProperties: false }, "{ closed }"],
  [{ type: "object", properties: {}, additionalProperties: false }, "{ closed }"],
  [
    { type: "object", properties: { b: {}, a: { type: "string" } }, required: ["a"] },
    "{ a: string, b?: unknown }",
  ],
  [{ properties: { a: {} } }, "{ a?: unknown }"],
  [
    { type: "object", properties: { a: {} }, additionalProperties: { type: "string" } },
    "{ a?: unknown, ...string }",
  ],
  [{ type: "object", properties: { a: {} }, additionalProperties: true }, "{ a?: unknown, ...unknown }"],
  [{ type: "object", properties: { a: {} }, additionalProperties: false }, "{ a?: unknown, closed }"],
  [{ type: "object", required: ["a"] }, "{ a: unknown }"],
  [{ type: "object", properties: { a: {} }, required: true }, "{ a?: unknown }", "SW302"],
  [
    { type: "object", properties: JSON.parse('{"__proto__":{"type":"string"},"constructor":{}}') },
    "{ __proto__?: string, constructor?: unknown }",
  ],
  [
    { type: "object", properties: { a: { type: "string", readOnly: true }, b: { writeOnly: true } } },
    "{ readOnly a?: string, writeOnly b?: unknown }",
  ],
  [{ type: "object", properties: { a: { $ref: "#/components/schemas/Word" } } }, "{ readOnly a?: ref Word }"],
  [
    { type: "object", additionalProperties: { type: "string" }, propertyNames: { enum: ["x", "y"] } },
    "record[x y](string)",
  ],
  [
    { type: "object", additionalProperties: { type: "string" }, propertyNames: { pattern: "^x" } },
    "record/^x/(string)",
  ],
  [{ type: "object", propertyNames: { maxLength: 5 } }, "record(unknown) where propertyNames"],
  [
    { type: "object", patternProperties: { "^x": { type: "string" } }, additionalProperties: false },
    "record/^x/(string)",
  ],
  [{ type: "object", patternProperties: { ".*": { type: "string" } } }, "record(string)"],
  [
    { type: "object", patternProperties: { "^x": { type: "string" } } },
    "record(unknown) where patternProperties",
  ],
  [
    {
      type: "object",
      properties: { a: {} },
      patternProperties: { "^x": { type: "string" } },
      additionalProperties: false,
    },
    "{ a?: unknown, ...string } where patternProperties, unevaluatedProperties",
  ],
  [{ type: "object", minProperties: 1 }, "record(unknown) where propertyCount"],
];

const combined: readonly Row[] = [
  [A, "ref A"],
  [{ ...A, description: "Said here." }, "ref A"],
  [{ ...A, type: "object" }, "ref A"],
  [{ ...A, required: ["a"] }, "all(ref A, { a: unknown })"],
  [{ $ref: "#/components/schemas/Nowhere" }, "unknown"],
  [{ allOf: [A] }, "ref A"],
  [{ allOf: [A, { description: "nothing more" }] }, "ref A"],
  [{ allOf: [A, B] }, "all(ref A, ref B)"],
  [{ type: "object", allOf: [A], properties: { c: {} } }, "all(ref A, { c?: unknown })"],
  [
    { type: "object", allOf: [{ required: ["c"] }], properties: { c: {} } },
    "all({ c: unknown }, { c?: unknown })",
  ],
  [{ oneOf: [A, B] }, "oneOf(ref A, ref B)"],
  [{ oneOf: [A] }, "oneOf(ref A)"],
  [{ anyOf: [A, { type: "null" }] }, "anyOf(ref A, null)"],
  [{ type: "object", oneOf: [A, B] }, "oneOf(ref A, ref B)"],
  [{ type: "string", anyOf: [{ enum: ["a", "b"] }, {}] }, 'anyOf("a" | "b", string)'],
  [{ type: "string", anyOf: [A, B] }, "anyOf(ref A, ref B)", "SW317"],
  [{ type: "object", oneOf: [{ const: "auto" }, A] }, 'oneOf("auto", ref A)', "SW317"],
  [{ type: "string", minLength: 1, anyOf: [A, B] }, 'all(string{"min":1}, anyOf(ref A, ref B))'],
  [
    { properties: { c: {} }, oneOf: [{ required: ["c"] }, { required: ["d"] }] },
    "all({ c?: unknown }, oneOf({ c: unknown }, { d: unknown }))",
  ],
  [{ oneOf: [A, B], anyOf: [A, B] }, "all(oneOf(ref A, ref B), anyOf(ref A, ref B))"],
  [{ type: ["object", "null"], oneOf: [A, B] }, "nullable(oneOf(ref A, ref B))", "SW304"],
  [{ type: ["object", "null"], oneOf: [A, { type: "null" }] }, "nullable(oneOf(ref A, null))"],
  [
    { type: ["object", "null"], allOf: [A], properties: { c: {} } },
    "nullable(all(ref A, { c?: unknown }))",
    "SW304",
  ],
  [{ type: "string", oneOf: [] }, "string", "SW302"],
  [{ oneOf: [A, B], discriminator: { propertyName: "t" } }, "oneOf by t(ref A, ref B)"],
  [{ type: "array", items: {}, discriminator: { propertyName: "t" } }, "array(unknown)", "SW316"],
  [{ allOf: [A], not: { required: ["z"] } }, "ref A where not"],
  [
    { type: "object", properties: { x: { type: "array", items: { $recursiveRef: "#" } } } },
    "{ x?: array(ref X) }",
  ],
];

const asserted: readonly Row[] = [
  [{ type: "array", items: {}, contains: { type: "string" } }, "array(unknown) where contains"],
  [{ type: "array", items: {}, contains: { type: "string" }, minContains: 0 }, "array(unknown)"],
  [{ type: "array", items: {}, minContains: 2 }, "array(unknown)", "SW301"],
  [{ type: "string", contains: {} }, "string", "SW301"],
  [{ type: "string", if: { minLength: 1 }, then: { pattern: "^a" } }, "string where conditional"],
  [{ type: "string", then: { pattern: "^a" } }, "string", "SW301"],
  [{ type: "object", dependentRequired: { a: ["b"] } }, "record(unknown) where dependentRequired"],
  [{ type: "object", dependentSchemas: { a: B } }, "record(unknown) where dependentSchema"],
  [{ allOf: [A], unevaluatedProperties: false }, "ref A where unevaluatedProperties"],
  [{ allOf: [A, { additionalProperties: {} }], unevaluatedProperties: false }, "all(ref A, record(unknown))"],
  [{ type: ["object", "null"], minProperties: 1 }, "nullable(record(unknown) where propertyCount)"],
  [{ type: ["string", "null"], not: { const: "a" } }, "nullable(string) where not"],
  [{ type: "string", not: {} }, "string where not"],
];

/** The same keywords mean less where `$schema` says that they are JSON Schema's own. */
const $schema = "https://json-schema.org/draft/2020-12/schema";
const toTheLetter: readonly Row[] = [
  [{ minimum: 1 }, 'number{"min":1}'],
  [{ $schema, minimum: 1 }, "unknown where typeConditional"],
  [{ $schema: "https://spec.openapis.org/oas/3.1/dialect/base", minimum: 1 }, 'number{"min":1}'],
  [{ $schema, properties: { a: {} } }, "unknown where typeConditional", "SW319"],
  [{ $schema, type: "object", properties: { a: { minimum: 1 } } }, "{ a?: unknown where typeConditional }"],
  [{ $schema, enum: [1, 6], minimum: 5 }, "1 | 6 where typeConditional"],
  [{ $schema, enum: [1, null], type: "integer" }, "1"],
  [{ $schema, const: { a: 1 }, enum: [{ a: 1 }, 2] }, "{ a: 1, closed }"],
  [{ $schema, oneOf: [A, { type: "string" }] }, "oneOf(ref A, string)"],
  [
    { $schema, oneOf: [{ type: "string" }, { minLength: 2 }] },
    "anyOf(string, unknown where typeConditional) where oneOf",
  ],
  [{ $schema, type: ["object", "null"], allOf: [A] }, "ref A"],
];

test.each([
  ...asserted,
  ...toTheLetter,
  ...scalars,
  ...typeLists,
  ...fixed,
  ...lists,
  ...objects,
  ...combined,
])("%j → %s", (given, want, ...codes) => {
  const { definition, codes: found } = lowerOne(given);
  expect(schemaText(definition.schema)).toBe(want);
  expect(found).toEqual(codes);
});

const property = (value: Json): unknown => {
  const { definition } = lowerOne({ type: "object", properties: { some_thing: value } });
  const [first] = definition.schema.kind === "object" ? definition.schema.properties : [];
  return (
    first && {
      summary: first.summary,
      details: first.details,
      deprecated: first.deprecated,
      default: first.default,
    }
  );
};

const documented: readonly (readonly [given: Json, want: object])[] = [
  [{ type: "string", description: " Said.\n" }, { details: "Said." }],
  [{ type: "string", title: "Some Thing" }, {}],
  [{ type: "string", title: "The\nthing" }, { summary: "The thing" }],
  [
    { ...A, description: "Here." },
    { details: "Here.", default: { a: "x" } },
  ],
  [A, { details: "About A.", default: { a: "x" } }],
  [
    { anyOf: [A, { type: "null" }], default: null },
    { details: "About A.", default: null },
  ],
  [{ allOf: [A] }, { details: "About A.", default: { a: "x" } }],
  [{ oneOf: [A, B] }, {}],
  [{ type: "string", deprecated: true }, { deprecated: true }],
  [{ type: "string", deprecated: true, "x-deprecated-message": "Use b." }, { deprecated: "Use b." }],
];

test.each(documented)("documentation of %j", (given, want) => {
  expect(property(given)).toEqual({
    summary: undefined,
    details: undefined,
    deprecated: undefined,
    default: undefined,
    ...want,
  });
});

test("enum members carry what is written about them", () => {
  const { definition } = lowerOne({ enum: ["a", "b"], "x-enum-descriptions": { b: "The second." } });
  expect(definition.schema).toMatchObject({
    members: [{ value: "a" }, { value: "b", details: "The second." }],
  });
});

test("a declaration carries its documentation itself, a schema inside carries its own", () => {
  const { definition } = lowerOne({
    type: "array",
    title: "Shelf",
    description: "Outer.",
    items: { type: "object", description: "Inner.", properties: { a: {} } },
  });
  expect(definition).toMatchObject({ summary: "Shelf", details: "Outer." });
  expect(definition.schema).not.toHaveProperty("details");
  expect(definition.schema).toMatchObject({ items: { details: "Inner." } });
});

test("a mapping leads to declarations by name and by reference", () => {
  const mapping = { one: "A", two: "#/components/schemas/B" };
  const { definition } = lowerOne({ oneOf: [A, B], discriminator: { propertyName: "t", mapping } });
  expect(definition.schema).toMatchObject({
    discriminator: {
      mapping: [
        { value: "one", to: "#/components/schemas/A" },
        { value: "two", to: "#/components/schemas/B" },
      ],
    },
  });
});
