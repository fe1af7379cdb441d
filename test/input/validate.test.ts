// The validator's findings become warnings with a place; its own failures become nothing.

import { expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import { readSource } from "../../generator/input/read.js";
import { validateBeside } from "../../generator/input/validate.js";

async function findings(text: string): Promise<readonly (readonly [string | null, string])[]> {
  const report = new Report();
  const source = await readSource({ input: "-", cwd: "/", stdin: async () => text }, report);
  expect(source).not.toBeNull();
  if (source) await validateBeside(source, report).finished();
  return report.problems.map((one) => {
    expect([one.code, one.severity]).toEqual(["SW104", "warning"]);
    return [one.pointer, one.text.replace("the document breaks the OpenAPI schema: ", "")];
  });
}

const info = 'info: { title: T, version: "1" }';

test("the innermost place of a finding is named, references followed, once", async () => {
  const text = `openapi: 3.0.3
${info}
paths:
  /a: { get: { responses: { 200: { description: d, content: { a/b: { schema: { $ref: "#/components/schemas/X" } } } } } } }
  /b: { get: { responses: { 200: { description: d, content: { a/b: { schema: { $ref: "#/components/schemas/X" } } } } } } }
components: { schemas: { X: { type: object, properties: { n: { type: "null" } } } } }
`;
  expect(await findings(text)).toEqual([
    [
      "#/components/schemas/X/properties/n/type",
      'type must be equal to one of the allowed values ("array", "boolean", "integer", "number", "object", "string")',
    ],
  ]);
});

test("a key that does not belong is pointed at", async () => {
  const text = `openapi: 3.0.3\n${info}\npaths: { /a: { tags: [], get: { responses: { 200: { description: d } } } } }\n`;
  expect(await findings(text)).toEqual([["#/paths/~1a/tags", "tags is not a key of /a"]]);
});

test("rules beyond the schema come through as their sentence", async () => {
  const operation = `get: { operationId: same, responses: { "200": { description: d } } }`;
  const text = `swagger: "2.0"\n${info}\npaths: { /a: { ${operation} }, /b: { ${operation} } }\n`;
  const [first, ...others] = await findings(text);
  expect(others).toEqual([]);
  expect(first).toEqual(["#", expect.stringMatching(/same/)]);
});

const silent: readonly [name: string, text: string][] = [
  ["a valid document", `openapi: 3.1.0\n${info}\npaths: {}\n`],
  [
    "a dangling reference, which is the walk's to report",
    `openapi: 3.1.0\n${info}\npaths: { /a: { $ref: "#/no" } }\n`,
  ],
  ["a reference to another file", `openapi: 3.0.3\n${info}\npaths: { /a: { get: { $ref: "get.yaml" } } }\n`],
  [
    "a recursive schema",
    `openapi: 3.0.3\n${info}\npaths: {}\ncomponents: { schemas: { T: { properties: { t: { $ref: "#/components/schemas/T" } } } } }\n`,
  ],
];
test.each(silent)("nothing is said of %s", async (_, text) => {
  expect(await findings(text)).toEqual([]);
});

const unheard: readonly [name: string, start: string, others: readonly (readonly [string, string])[]][] = [
  [
    "a numeric version of the API",
    "openapi: 3.1.0\ninfo: { title: T, version: 1.0 }",
    [["#/info/version", "version must be string"]],
  ],
  ["a numeric version of OpenAPI", `openapi: 3.1\n${info}`, []],
  ["a patch version nobody has heard of", `openapi: 3.0.99\n${info}`, []],
  ["a numeric version of 2.0", `swagger: 2.0\n${info}`, []],
  [
    "a numeric version of the API in 3.2",
    "openapi: 3.2.0\ninfo: { title: T, version: 2 }",
    [["#/info/version", "version must be string"]],
  ],
];
test.each(unheard)("with %s the rest is looked at too", async (_, start, others) => {
  const text = `${start}\npaths: { /a: { stray: 1, get: { responses: { "200": { description: d } } } } }\n`;
  expect(await findings(text)).toEqual([...others, ["#/paths/~1a/stray", "stray is not a key of /a"]]);
});

test.each(["3.0.3", "3.1.0"])("beside a dangling reference the rest of %s is looked at", async (version) => {
  const text = `openapi: ${version}
${info}
paths:
  /a: { get: { responses: { "200": { $ref: "#/components/responses/None" }, "201": { $ref: "#name" } } } }
  /b: { get: { responses: { "200": { description: 1 } } } }
`;
  expect(await findings(text)).toEqual([
    ["#/paths/~1b/get/responses/200/description", "description must be string"],
  ]);
});

const kinds: readonly (readonly [
  name: string,
  text: string,
  want: readonly (readonly [string, string])[],
])[] = [
  [
    "a parameter of 2.0",
    `swagger: "2.0"\n${info}\npaths: { /a: { get: { parameters: [{ name: x, in: query, type: string, enum: [] }], responses: { 200: { description: d } } } } }`,
    [["#/paths/~1a/get/parameters/0/enum", "enum must NOT have fewer than 1 items"]],
  ],
  [
    "a path parameter",
    `openapi: 3.0.3\n${info}\npaths: { "/{a}": { get: { parameters: [{ name: a, in: path, schema: {} }], responses: { 200: { description: d } } } } }`,
    [["#/paths/~1{a}/get/parameters/0", "0 must have required property 'required'"]],
  ],
  [
    "a security scheme",
    `openapi: 3.0.3\n${info}\npaths: {}\ncomponents: { securitySchemes: { a: { type: apiKey, in: header, name: 5 } } }`,
    [["#/components/securitySchemes/a/name", "name must be string"]],
  ],
];
test.each(kinds)("of %s the other kinds are not told", async (_, text, want) => {
  expect(await findings(text)).toEqual(want);
});

test("no more than 20 findings are shown", async () => {
  const paths = Array.from({ length: 50 }, (_, index) => `/p${index}: { stray: 1 }`).join(", ");
  expect((await findings(`openapi: 3.0.3\n${info}\npaths: { ${paths} }\n`)).length).toBe(20);
});

test("3.2 is held to its own schema", async () => {
  const responses = 'responses: { "200": { description: d } }';
  const fine = `openapi: 3.2.0
${info}
$self: https://example.com/api.yaml
tags: [{ name: A, kind: nav }, { name: B, parent: A }]
paths: { /a: { query: { ${responses} }, additionalOperations: { COPY: { ${responses} } } } }
`;
  expect(await findings(fine)).toEqual([]);
  const wrong = `openapi: 3.2.0\n${info}\npaths: { /a: { get: { ${responses}, tagged: [] } } }\n`;
  expect(await findings(wrong)).toEqual([["#/paths/~1a/get/tagged", "tagged is not a key of get"]]);
});
