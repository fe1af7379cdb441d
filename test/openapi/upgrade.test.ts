// Every version's spelling becomes that of 3.1, and every part can still be traced to its source.

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import type { Json, Pointer } from "../../generator/model/brands.js";
import { isRaw } from "../../generator/input/raw.js";
import { readSource } from "../../generator/input/read.js";
import { resolveRefs } from "../../generator/input/resolve.js";
import { upgrade } from "../../generator/openapi/upgrade.js";
import { codesOf, openText, type OpenedDocument } from "../input/documents.js";

type Given = Readonly<Record<string, unknown>>;

async function openSchema(schema: Given, version = "3.0.3"): Promise<OpenedDocument> {
  return openText(
    JSON.stringify({
      openapi: version,
      paths: {},
      components: { schemas: { X: schema, Y: { type: "object" } } },
    }),
  );
}

const ref = { $ref: "#/components/schemas/Y" };
const nul = { type: "null" };

const schemas: readonly [given: Given, want: Given][] = [
  [{ type: "string", nullable: true }, { type: ["string", "null"] }],
  [{ type: "string", nullable: false }, { type: "string" }],
  [{ type: ["string", "null"], nullable: true }, { type: ["string", "null"] }],
  [{ nullable: true, description: "any" }, { description: "any" }],
  [{ anyOf: [{ nullable: true }] }, { anyOf: [{}] }],
  [{ "x-nullable": true, type: "integer" }, { type: ["integer", "null"] }],
  [
    { type: "string", enum: ["a"], nullable: true },
    { enum: ["a", null], type: ["string", "null"] },
  ],
  [{ enum: ["a", null], nullable: true }, { enum: ["a", null] }],
  [
    { properties: { a: {} }, nullable: true },
    { properties: { a: {} }, type: ["object", "null"] },
  ],
  [
    { items: {}, nullable: true },
    { items: {}, type: ["array", "null"] },
  ],
  [
    { ...ref, nullable: true, description: "d" },
    { description: "d", anyOf: [ref, nul] },
  ],
  [
    { allOf: [ref], nullable: true, default: null },
    { default: null, anyOf: [{ allOf: [ref] }, nul] },
  ],
  [{ oneOf: [ref, { type: "string" }], nullable: true }, { oneOf: [ref, { type: "string" }, nul] }],
  [{ anyOf: [{ type: "string" }, nul], nullable: true }, { anyOf: [{ type: "string" }, nul] }],
  [
    { type: "object", anyOf: [{ required: ["a"] }], properties: { a: {} }, nullable: true },
    { anyOf: [{ type: "object", anyOf: [{ required: ["a"] }], properties: { a: {} } }, nul] },
  ],
  [
    { const: "a", nullable: true, "x-y": 1 },
    { "x-y": 1, anyOf: [{ const: "a" }, nul] },
  ],
  [{ minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
  [{ maximum: 1, exclusiveMaximum: false }, { maximum: 1 }],
  [
    { items: [{ type: "string" }], additionalItems: false },
    { prefixItems: [{ type: "string" }], items: false },
  ],
  [
    { dependencies: { a: ["b"], c: { required: ["d"] } } },
    { dependentRequired: { a: ["b"] }, dependentSchemas: { c: { required: ["d"] } } },
  ],
  [{ type: "file" }, { type: "string", format: "binary" }],
  [{ discriminator: "kind" }, { discriminator: { propertyName: "kind" } }],
  [
    { properties: { nullable: { type: "boolean", nullable: true }, __proto__x: {} } },
    { properties: { nullable: { type: ["boolean", "null"] }, __proto__x: {} } },
  ],
  [
    { example: { nullable: true }, default: { exclusiveMinimum: true } },
    { example: { nullable: true }, default: { exclusiveMinimum: true } },
  ],
];
test.each(schemas)("%j → %j", async (given, want) => {
  const { sources, problems } = await openSchema(given);
  expect(sources.get("#/components/schemas/X" as Pointer)).toEqual(want);
  expect(problems).toEqual([]);
});

test("a variant that only says nullable is null, told once for all of them", async () => {
  const { sources, problems } = await openSchema({
    anyOf: [ref, { nullable: true, description: "d" }],
    properties: { a: { oneOf: [{ nullable: true }, ref] } },
  });
  expect(sources.get("#/components/schemas/X" as Pointer)).toEqual({
    anyOf: [ref, { ...nul, description: "d" }],
    properties: { a: { oneOf: [nul, ref] } },
  });
  expect(problems.map(({ code, pointer, others = [] }) => [code, pointer, others.length])).toEqual([
    ["SW310", "#/components/schemas/X/anyOf/1", 1],
  ]);
});

const besideReferences: readonly [version: string, given: Given, want: Given, problems: readonly string[]][] =
  [
    ["3.0.3", { ...ref, type: "object", additionalProperties: false }, ref, ["SW329 additionalProperties"]],
    ["3.0.3", { ...ref, enum: ["a"], maxLength: 1 }, ref, ["SW329 enum, maxLength"]],
    ["3.0.3", { ...ref, allOf: [{ required: ["a"] }], not: {} }, ref, ["SW329 allOf, not"]],
    ["3.0.3", { ...ref, type: "object" }, ref, []],
    ["3.0.3", { ...ref, type: "string" }, ref, ["SW329 type"]],
    [
      "3.0.3",
      { ...ref, nullable: true, type: "object", description: "d", readOnly: true, default: {} },
      { description: "d", readOnly: true, default: {}, anyOf: [ref, nul] },
      [],
    ],
    ["3.1.0", { ...ref, type: "object", maxProperties: 2 }, { ...ref, type: "object", maxProperties: 2 }, []],
    [
      "3.0.3",
      { $schema: "http://json-schema.org/draft-07/schema#", ...ref, maxProperties: 2 },
      { $schema: "http://json-schema.org/draft-07/schema#", ...ref },
      [],
    ],
    [
      "3.0.3",
      { $schema: "https://json-schema.org/draft/2020-12/schema", ...ref, maxProperties: 2 },
      { $schema: "https://json-schema.org/draft/2020-12/schema", ...ref, maxProperties: 2 },
      [],
    ],
  ];
test.each(besideReferences)("%s: %j beside a reference → %j", async (version, given, want, said) => {
  const { sources, problems } = await openSchema(given, version);
  expect(sources.get("#/components/schemas/X" as Pointer)).toEqual(want);
  expect(problems.map(({ code, text }) => `${code} ${text.split(": ").at(-1)}`)).toEqual(said);
});

test.each(["3.0.3", "3.1.0"])("%s: a list of no values is as absent", async (version) => {
  const given = { type: "object", properties: { a: { type: "string", enum: [] } } };
  const { sources, problems } = await openSchema(given, version);
  const want = { type: "object", properties: { a: { type: "string" } } };
  expect(sources.get("#/components/schemas/X" as Pointer)).toEqual(want);
  expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([
    ["SW302", "#/components/schemas/X/properties/a/enum"],
  ]);
});

test("to the letter, a list of no values takes none", async () => {
  const given = { $schema: "https://json-schema.org/draft/2020-12/schema", enum: [] };
  const { sources, problems } = await openSchema(given, "3.1.0");
  expect(sources.get("#/components/schemas/X" as Pointer)).toEqual(given);
  expect(problems).toEqual([]);
});

test("a list under items is a choice in Swagger 2.0", async () => {
  const two = [{ type: "string" }, { type: "null" }];
  const { sources, problems } = await openText(
    JSON.stringify({
      swagger: "2.0",
      paths: {},
      definitions: { X: { items: two }, Y: { type: "array", items: two, uniqueItems: true } },
    }),
  );
  expect(sources.get("#/components/schemas/X" as Pointer)).toEqual({ anyOf: two });
  expect(sources.get("#/components/schemas/Y" as Pointer)).toEqual({
    type: "array",
    items: { anyOf: two },
    uniqueItems: true,
  });
  expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([["SW318", "#/definitions/X/items"]]);
});

const strays: readonly [given: Given, key: string][] = [
  [{ type: "string", nullable: true }, "nullable"],
  [{ minimum: 1, exclusiveMinimum: true }, "exclusiveMinimum"],
  [{ maximum: 1, exclusiveMaximum: false }, "exclusiveMaximum"],
  [{ items: [{}] }, "items"],
  [{ dependencies: { a: ["b"] } }, "dependencies"],
  [{ type: ["string", null] }, "type"],
  [{ type: null }, "type"],
  [{ properties: { child: { $recursiveRef: "#" } } }, "properties/child/$recursiveRef"],
];
test.each(strays)("%j in a 3.1 document is a warning at %s", async (given, key) => {
  const { problems } = await openSchema(given, "3.1.0");
  expect(problems.map((one) => [one.code, one.pointer])).toEqual([
    ["SW109", `#/components/schemas/X/${key}`],
  ]);
});

test("x-nullable is nobody's keyword and no stray one", async () => {
  expect((await openSchema({ type: "string", "x-nullable": true }, "3.1.0")).problems).toEqual([]);
});

test("an exclusive limit without a limit is said to be dropped", async () => {
  const { sources, problems } = await openSchema({ type: "number", exclusiveMinimum: true });
  expect(sources.get("#/components/schemas/X" as Pointer)).toEqual({ type: "number" });
  expect(codesOf(problems)).toEqual(["SW301"]);
});

test("null without quotes is a type like the others", async () => {
  const { sources } = await openSchema({ anyOf: [{ type: null }, { type: ["string", null] }] }, "3.1.0");
  expect(sources.get("#/components/schemas/X" as Pointer)).toEqual({
    anyOf: [nul, { type: ["string", "null"] }],
  });
});

test("$recursiveRef becomes a reference, $dynamicRef leads to where it is not overridden", async () => {
  const { sources } = await openText(`openapi: 3.1.0
components:
  schemas:
    Tree: { $recursiveAnchor: true, properties: { left: { oneOf: [{ $recursiveRef: "#" }] } } }
    Node: { $dynamicAnchor: node, properties: { next: { $dynamicRef: "#node" } } }
`);
  const targetAt = (pointer: string): Pointer | null => {
    const raw = sources.get(pointer as Pointer) as { readonly $ref?: string; readonly $dynamicRef?: string };
    return sources.target(raw.$ref ?? raw.$dynamicRef ?? "", pointer as Pointer);
  };
  expect(targetAt("#/components/schemas/Tree/properties/left/oneOf/0")).toBe("#/components/schemas/Tree");
  expect(targetAt("#/components/schemas/Node/properties/next")).toBe("#/components/schemas/Node");
});

test("references into what was put a level deeper, and places of it, survive", async () => {
  const { sources } = await openText(`openapi: 3.0.3
components:
  schemas:
    X:
      nullable: true
      allOf:
        - { type: object }
    Y: { $ref: "#/components/schemas/X/allOf/0" }
`);
  const moved = "#/components/schemas/X/anyOf/0/allOf/0" as Pointer;
  expect(sources.target("#/components/schemas/X/allOf/0", "#/components/schemas/Y" as Pointer)).toBe(moved);
  expect(sources.get(moved)).toEqual({ type: "object" });
  expect(sources.locate(moved)?.line).toBe(7);
  expect(sources.locate("#/components/schemas/X/anyOf/1" as Pointer)?.line).toBe(4);
});

test("the result is frozen throughout", async () => {
  const { sources } = await openText(swagger);
  const open: Json[] = [sources.root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== "object" || value === null) continue;
    expect(Object.isFrozen(value)).toBe(true);
    open.push(...Object.values(value as object));
  }
});

const swagger = `swagger: "2.0"
host: api.example.com
basePath: /v1/
schemes: [http, https, ws]
consumes: [application/json]
securityDefinitions:
  basic: { type: basic }
  key: { type: apiKey, name: k, in: header }
  oauth: { type: oauth2, flow: application, tokenUrl: https://t, scopes: { a: A } }
parameters:
  Limit: { name: limit, in: query, type: integer, maximum: 5, exclusiveMaximum: true }
  Body: { name: b, in: body, required: true, description: D, schema: { $ref: "#/definitions/Pet" } }
  Upload: { name: up, in: formData, type: file, required: true }
responses:
  Bad: { description: bad, schema: { $ref: "#/definitions/Pet" } }
paths:
  /pets/{id}:
    parameters:
      - { name: id, in: path, required: true, type: string }
      - $ref: "#/parameters/Body"
    put:
      parameters:
        - $ref: "#/parameters/Limit"
        - { name: many, in: query, type: array, items: { type: string }, collectionFormat: multi }
        - { name: plain, in: query, type: array, items: { type: string } }
      produces: [application/json, application/xml]
      responses:
        "200":
          description: ok
          headers: { X-A: { type: integer, description: n } }
          schema: { type: array, items: { $ref: "#/definitions/Pet" } }
          examples: { application/json: [1] }
        default: { $ref: "#/responses/Bad" }
    post:
      parameters:
        - { name: note, in: formData, type: string, description: A note }
        - $ref: "#/parameters/Upload"
        - { name: tags, in: formData, type: array, items: { type: string }, collectionFormat: multi }
        - { name: q, in: query, type: string, x-nullable: true }
      responses: { "204": { description: none } }
    patch:
      consumes: [application/merge-patch+json]
      schemes: [http]
      parameters:
        - { name: q, in: query, type: string }
        - { name: b, in: body, schema: { properties: { x: { $ref: "#/definitions/Pet" } } } }
      responses: { "200": { description: a file, schema: { type: file } } }
definitions:
  Pet: { type: object, discriminator: kind, required: [kind], properties: { kind: { type: string } } }
`;

const moved: readonly [pointer: string, want: unknown, line: number][] = [
  ["#/openapi", "3.1.0", 1],
  ["#/servers", [{ url: "https://api.example.com/v1" }, { url: "http://api.example.com/v1" }], 1],
  ["#/components/securitySchemes/basic", { type: "http", scheme: "basic" }, 7],
  ["#/components/securitySchemes/key", { type: "apiKey", name: "k", in: "header" }, 8],
  [
    "#/components/securitySchemes/oauth",
    { type: "oauth2", flows: { clientCredentials: { tokenUrl: "https://t", scopes: { a: "A" } } } },
    9,
  ],
  [
    "#/components/parameters/Limit",
    { name: "limit", in: "query", schema: { type: "integer", exclusiveMaximum: 5 } },
    11,
  ],
  [
    "#/components/requestBodies/Body",
    {
      required: true,
      description: "D",
      content: { "application/json": { schema: { $ref: "#/definitions/Pet" } } },
    },
    12,
  ],
  ["#/components/responses/Bad/content/application~1json/schema", { $ref: "#/definitions/Pet" }, 15],
  [
    "#/paths/~1pets~1{id}/parameters",
    [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
    18,
  ],
  ["#/paths/~1pets~1{id}/put/requestBody", { $ref: "place:#/parameters/Body" }, 21],
  [
    "#/paths/~1pets~1{id}/put/parameters/1",
    {
      name: "many",
      in: "query",
      style: "form",
      explode: true,
      schema: { type: "array", items: { type: "string" } },
    },
    24,
  ],
  ["#/paths/~1pets~1{id}/put/parameters/2/explode", false, 25],
  ["#/paths/~1pets~1{id}/put/parameters/2/schema/items", { type: "string" }, 25],
  [
    "#/paths/~1pets~1{id}/put/responses/200/headers/X-A",
    { description: "n", schema: { type: "integer" } },
    30,
  ],
  ["#/paths/~1pets~1{id}/put/responses/200/content/application~1json/example", [1], 28],
  [
    "#/paths/~1pets~1{id}/put/responses/200/content/application~1xml/schema/items",
    { $ref: "#/definitions/Pet" },
    28,
  ],
  [
    "#/paths/~1pets~1{id}/post/requestBody",
    {
      required: true,
      content: {
        "multipart/form-data": {
          schema: {
            type: "object",
            properties: {
              note: { type: "string", description: "A note" },
              up: { $ref: "place:#/parameters/Upload/schema" },
              tags: { type: "array", items: { type: "string" } },
            },
            required: ["up"],
          },
          encoding: { tags: { style: "form", explode: true } },
        },
      },
    },
    34,
  ],
  [
    "#/paths/~1pets~1{id}/post/requestBody/content/multipart~1form-data/schema/properties/note",
    { type: "string", description: "A note" },
    36,
  ],
  [
    "#/paths/~1pets~1{id}/post/parameters/0",
    { name: "q", in: "query", schema: { type: ["string", "null"] } },
    39,
  ],
  ["#/paths/~1pets~1{id}/patch/servers", [{ url: "http://api.example.com/v1" }], 41],
  [
    "#/paths/~1pets~1{id}/patch/requestBody/content/application~1merge-patch+json/schema/properties/x",
    { $ref: "#/definitions/Pet" },
    46,
  ],
  [
    "#/paths/~1pets~1{id}/patch/responses/200/content",
    { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
    47,
  ],
  ["#/components/schemas/Pet/discriminator", { propertyName: "kind" }, 49],
  ["#/definitions", undefined, 48],
];
test.each(moved)("Swagger 2.0: %s", async (pointer, want, line) => {
  const { sources, problems } = await openText(swagger);
  expect(problems).toEqual([]);
  expect(sources.get(pointer as Pointer)).toEqual(want);
  expect(sources.locate(pointer as Pointer)?.line).toBe(line);
});

test("Swagger 2.0: references lead to where things are now", async () => {
  const { sources } = await openText(swagger);
  const from = "#/paths/~1pets~1{id}/put/requestBody" as Pointer;
  expect(sources.target("#/definitions/Pet", from)).toBe("#/components/schemas/Pet");
  expect(sources.target("place:#/parameters/Body", from)).toBe("#/components/requestBodies/Body");
  expect(sources.target("#/parameters/Limit", from)).toBe("#/components/parameters/Limit");
  const field = sources.target("place:#/parameters/Upload/schema", from);
  expect(field).toBe("#/components/parameters/Upload/schema");
  expect(sources.get(field ?? ("#" as Pointer))).toEqual({ type: "string", format: "binary" });
});

test("Swagger 2.0: a format without counterpart is said to be dropped", async () => {
  const { problems } = await openText(`swagger: "2.0"
paths:
  /a:
    get:
      parameters: [{ name: p, in: query, type: array, items: { type: string }, collectionFormat: tsv }]
      responses: {}
`);
  expect(problems.map((one) => [one.code, one.pointer])).toEqual([
    ["SW301", "#/paths/~1a/get/parameters/0/collectionFormat"],
  ]);
});

/** Schemas that still say `nullable`; data is passed over, and so are parameters and bodies, where it means nothing. */
function strayNullables(root: Json): readonly Json[] {
  if (typeof root !== "object" || root === null) return [];
  const own =
    isRaw(root) && root["nullable"] === true && !["in", "content"].some((key) => Object.hasOwn(root, key))
      ? [root]
      : [];
  const below = Object.entries(root).filter(([key]) => !["example", "examples", "default"].includes(key));
  return [...own, ...below.flatMap(([, value]) => strayNullables(value as Json))];
}

const material = process.env["SDKWRIGHT_MATERIAL"];
test.skipIf(!material)("every real document is upgraded", { timeout: 120_000 }, async () => {
  const cwd = join(material ?? "", "corpus");
  const names = readdirSync(cwd).filter(
    (name) => statSync(join(cwd, name)).isFile() && !/\.(tsv|md)$/.test(name),
  );
  for (const input of names) {
    const report = new Report();
    const source = await readSource({ input, cwd }, report);
    expect(source).not.toBeNull();
    if (!source) continue;
    const sources = upgrade(await resolveRefs(source, { cwd }, report), report);
    expect([input, strayNullables(sources.root)]).toEqual([input, []]);
    for (const problem of report.problems) {
      const place = problem.pointer === null ? problem.position : sources.locate(problem.pointer);
      expect([problem.code, problem.pointer, (place?.line ?? 0) > 0]).toEqual([
        problem.code,
        problem.pointer,
        true,
      ]);
    }
  }
});
