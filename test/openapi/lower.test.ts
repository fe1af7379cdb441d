// Operations, parameters, bodies and the document as a whole, as lowering leaves them. Knows no passes.

import { describe, expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import { violations } from "../../generator/model/check.js";
import type { Json } from "../../generator/model/brands.js";
import type { Draft, DraftOperation } from "../../generator/model/document.js";
import type { Schema } from "../../generator/model/schema.js";
import { lower } from "../../generator/openapi/lower.js";
import type { Raw } from "../../generator/input/raw.js";
import { documentSources } from "../support/document-sources.js";
import { schemaText } from "../support/schema-text.js";
import { shuffleKeys } from "../support/shuffle-keys.js";

function lowerRoot(root: Raw): { draft: Draft; codes: readonly string[] } {
  const report = new Report();
  const draft = lower(documentSources({ openapi: "3.1.0", ...root }), report);
  expect(violations(draft, "lower")).toEqual([]);
  return { draft, codes: report.problems.map(({ code }) => code) };
}

function lowerOperation(
  operation: Raw,
  path = "/things",
  root: Raw = {},
): { operation: DraftOperation; codes: readonly string[] } {
  const { draft, codes } = lowerRoot({ paths: { [path]: { post: operation } }, ...root });
  const [first] = draft.operations;
  if (!first) throw new Error("no operation");
  return { operation: first, codes };
}

const slot = (name: string): Raw => ({ name, in: "path", required: true, schema: { type: "string" } });

const paths: readonly (readonly [path: string, names: readonly string[], want: string])[] = [
  ["/a/{id}", ["id"], "/a/ {id}"],
  ["/a/{id}:cancel", ["id"], "/a/ {id} :cancel"],
  ["/a.{ext}/{id}", ["ext", "id"], "/a. {ext} / {id}"],
  ["/a#second", [], "/a"],
  ["/a?beta=true", [], "/a?beta=true"],
];

test.each(paths)("the path %s is text and slots", (path, names, want) => {
  const { operation, codes } = lowerOperation({ parameters: names.map(slot) }, path);
  expect(
    operation.path.map((part) => (part.kind === "text" ? part.text : `{${part.parameter}}`)).join(" "),
  ).toBe(want);
  expect(codes).toEqual([]);
});

test("a slot that nothing declares is a string, a path parameter without a slot is left out", () => {
  const { operation, codes } = lowerOperation({ parameters: [slot("other")] }, "/a/{id}");
  expect(operation.parameters.map(({ serializedName, required }) => ({ serializedName, required }))).toEqual([
    { serializedName: "id", required: true },
  ]);
  expect([...codes].sort()).toEqual(["SW307", "SW308"]);
});

const styles: readonly (readonly [given: Raw, want: object])[] = [
  [{ in: "query" }, { style: "form", explode: true }],
  [
    { in: "query", explode: false },
    { style: "form", explode: false },
  ],
  [
    { in: "query", style: "deepObject", schema: { type: "object" } },
    { style: "deepObject", explode: true },
  ],
  [
    { in: "query", style: "pipeDelimited" },
    { style: "pipeDelimited", explode: false },
  ],
  [{ in: "query", allowReserved: true }, { allowReserved: true }],
  [{ in: "header" }, { style: "simple", explode: false, required: false }],
  [
    { in: "cookie", required: true },
    { style: "form", explode: true, required: true },
  ],
];

test.each(styles)("defaults of the parameter %j are applied", (given, want) => {
  const { operation, codes } = lowerOperation({
    parameters: [{ name: "p", schema: { type: "string" }, ...given }],
  });
  expect(operation.parameters[0]).toMatchObject(want);
  expect(codes).toEqual([]);
});

const refused: readonly (readonly [given: Raw, code: string])[] = [
  [{ in: "query", schema: {}, style: "simple", name: "p" }, "SW302"],
  [{ in: "nowhere", schema: {}, name: "p" }, "SW302"],
  [{ in: "querystring", content: { "application/xml": { schema: {} } }, name: "p" }, "SW301"],
  [{ in: "query", schema: {} }, "SW302"],
  [{ in: "query", name: "p" }, "SW302"],
  [{ in: "header", name: "X Trace", schema: {} }, "SW302"],
];

test.each(refused)("the parameter %j is reported", (given, code) => {
  expect(lowerOperation({ parameters: [given] }).codes).toEqual([code]);
});

test("parameters of the operation replace those of its path, and headers that others decide are ignored", () => {
  const shared = { name: "q", in: "query", schema: { type: "string" } };
  const { draft, codes } = lowerRoot({
    paths: {
      "/a": {
        parameters: [shared, { ...shared, name: "kept" }],
        get: {
          parameters: [
            { ...shared, required: true },
            { ...shared, in: "header", name: "accept" },
          ],
        },
      },
    },
  });
  expect(
    draft.operations[0]?.parameters.map(({ serializedName, required }) => `${serializedName} ${required}`),
  ).toEqual(["kept false", "q true"]);
  expect(codes).toEqual([]);
});

const doubles: readonly (readonly [names: readonly string[], place: string, want: readonly string[]])[] = [
  [["q", "q"], "query", ["q integer"]],
  [["q", "Q"], "query", ["Q integer", "q string"]],
  [["X-Trace", "x-trace"], "header", ["x-trace integer"]],
];
test.each(doubles)("of the parameters %j in one list the later counts in %s", (names, place, want) => {
  const parameters = names.map((name, index) => {
    const schema = { type: index === 0 ? "string" : "integer" };
    return { name, in: place, schema };
  });
  const { operation, codes } = lowerOperation({ parameters });
  expect(
    operation.parameters.map(({ serializedName, schema }) => `${serializedName} ${schemaText(schema)}`),
  ).toEqual(want);
  expect(codes).toEqual(want.length === 1 ? ["SW340"] : []);
});

test("a parameter may travel as a media type", () => {
  const content = { "application/json": { schema: { type: "object", properties: { a: {} } } } };
  const { operation } = lowerOperation({ parameters: [{ name: "p", in: "query", content }] });
  const [first] = operation.parameters;
  expect(first?.mediaType).toBe("application/json");
  expect(first && schemaText(first.schema)).toBe("{ a?: unknown }");
});

const file = { type: "string", format: "binary" };
const form = {
  type: "object",
  properties: { f: file, b: { ...file, contentEncoding: "base64" }, n: { type: "integer" } },
};
const bodies: readonly (readonly [
  mediaType: string,
  schema: Json,
  want: string,
  codes: readonly string[],
])[] = [
  ["application/json", { type: "string" }, "json string", []],
  ["application/problem+json; charset=utf-8", { type: "integer" }, "json integer", []],
  [
    "application/x-www-form-urlencoded",
    { type: "object", properties: { a: {} } },
    "urlencoded { a?: unknown }",
    [],
  ],
  ["multipart/form-data", form, "multipart { b?: string:binary, f?: file, n?: integer }", []],
  [
    "multipart/form-data",
    { type: "object", properties: { f: { type: "string", contentMediaType: "image/png" } } },
    "multipart { f?: file:image/png }",
    [],
  ],
  ["application/json", form, "json { b?: string:binary, f?: string:binary, n?: integer }", []],
  ["application/octet-stream", file, "bytes file:application/octet-stream", []],
  ["image/png", { type: "string" }, "bytes file:image/png", []],
  ["text/plain", { type: "string", maxLength: 3 }, 'text string{"max":3}', []],
  ["application/xml", { type: "object", properties: { a: {} } }, "text string", ["SW309"]],
  ["application/x-tar", { type: "object", properties: { a: {} } }, "bytes file:application/x-tar", ["SW309"]],
  ["text/event-stream", { type: "object" }, "sse record(unknown)", []],
  ["application/x-ndjson", { type: "object" }, "jsonLines record(unknown)", []],
  ["*/*", { type: "object" }, "json record(unknown)", []],
  ["*/*", file, "bytes file:*/*", []],
];

test.each(bodies)("a body as %s of %j", (mediaType, schema, want, codes) => {
  const { operation, codes: found } = lowerOperation({
    requestBody: { required: true, content: { [mediaType]: { schema } } },
  });
  const content = operation.body?.contents[0];
  expect(content && `${content.encoding} ${schemaText(content.schema)}`).toBe(want);
  expect(found).toEqual(codes);
});

test("a component is binary when a multipart body refers to it, however deep", () => {
  const components = {
    schemas: {
      Form: { type: "object", properties: { part: { $ref: "#/components/schemas/Part" } } },
      Part: { type: "object", properties: { f: file } },
      Plain: { type: "object", properties: { f: file } },
    },
  };
  const content = { "multipart/form-data": { schema: { $ref: "#/components/schemas/Form" } } };
  const { draft } = lowerRoot({ components, paths: { "/a": { post: { requestBody: { content } } } } });
  const text = (name: string): string =>
    draft.definitions
      .filter((d) => d.name.text === name)
      .map((d) => schemaText(d.schema))
      .join();
  expect([text("Part"), text("Plain")]).toEqual(["{ f?: file }", "{ f?: string:binary }"]);
});

test("responses are ordered as they are matched, and share what they refer to", () => {
  const error = {
    description: "No.",
    content: { "application/json": { schema: { type: "object", properties: { e: {} } } } },
  };
  const ref = { $ref: "#/components/responses/Error" };
  const { operation, codes } = lowerOperation(
    {
      responses: {
        default: ref,
        "4XX": ref,
        "204": { description: "Done." },
        "200": ref,
        odd: ref,
        "x-note": 1,
      },
    },
    "/a",
    { components: { responses: { Error: error } } },
  );
  expect(operation.responses.map(({ status }) => status)).toEqual([
    { kind: "exact", code: 200 },
    { kind: "exact", code: 204 },
    { kind: "class", hundreds: 4 },
    { kind: "default" },
  ]);
  const schemas: (Schema | undefined)[] = operation.responses.map(({ contents }) => contents[0]?.schema);
  expect(schemas[0]).toBe(schemas[2]);
  expect(schemas[1]).toBeUndefined();
  expect(codes).toEqual(["SW302"]);
});

test("examples are kept by name, with references followed", () => {
  const media = {
    schema: {},
    example: 1,
    examples: { two: { summary: "Second.", value: { a: null } }, away: { externalValue: "a.json" } },
  };
  const { operation, codes } = lowerOperation({ requestBody: { content: { "application/json": media } } });
  expect(operation.body?.contents[0]?.examples).toEqual([
    { name: "example", value: 1 },
    { name: "two", value: { a: null }, summary: "Second." },
  ]);
  expect(codes).toEqual(["SW301"]);
});

test("a body on GET is left out, with one finding for all of them", () => {
  const get = { requestBody: { content: { "application/json": { schema: {} } } } };
  const { draft, codes } = lowerRoot({ paths: { "/a": { get }, "/b": { get } } });
  expect(draft.operations.map(({ body }) => body)).toEqual([null, null]);
  expect(codes).toEqual(["SW301"]);
});

const twice: readonly (readonly [first: string, second: string, codes: readonly string[]])[] = [
  ["/a/{id}", "/a/{name}", ["SW107"]],
  ["/a/{id}", "/a/{id}#other", []],
  ["/a", "/a?beta=true", []],
];

test.each(twice)("%s and %s on one method are both written", (first, second, want) => {
  const item = { get: {}, parameters: [slot("id"), slot("name")] };
  const { draft, codes } = lowerRoot({ paths: { [first]: item, [second]: item } });
  expect(draft.operations).toHaveLength(2);
  expect(codes.filter((code) => code !== "SW308")).toEqual(want);
});

test("an operation without an id is called by method and path, an extension pins a name", () => {
  const nameOverride = {
    "x-fern-sdk-group-name": ["a", "b"],
    "x-fern-sdk-method-name": "make",
    operationId: "given",
  };
  expect(lowerOperation({}).operation).toMatchObject({ id: "POST /things", nameOverride: null });
  expect(lowerOperation(nameOverride).operation).toMatchObject({
    id: "given",
    nameOverride: "a.b.make",
    functionName: { text: "given" },
  });
});

test.each([
  ["/things#again", { operationId: "given" }, "again"],
  ["/things#X-Target=Logs.Put", { operationId: "PutLogs" }, "PutLogs"],
  ["/things#part&upload", { operationId: "PutPart" }, "PutPart"],
  ["/things#part&upload", {}, "part&upload"],
])("what %s with %j is called", (path, given, want) => {
  expect(lowerOperation(given, path).operation.name).toEqual({ text: want, source: "component" });
});

describe("security", () => {
  const schemes: Raw = {
    ApiKeyAuth: { type: "http", scheme: "Bearer", description: "Your key." },
    AdminApiKeyAuth: { type: "apiKey", in: "header", name: "X-Admin" },
    Login: { type: "http", scheme: "basic" },
    Cert: { type: "mutualTLS" },
  };
  const secured = (operation: Raw): { operation: DraftOperation; codes: readonly string[] } =>
    lowerOperation(operation, "/a", {
      security: [{ ApiKeyAuth: [] }],
      components: { securitySchemes: schemes },
    });

  const rows: readonly (readonly [
    given: Raw,
    want: readonly (readonly string[])[],
    codes: readonly string[],
  ])[] = [
    [{}, [["ApiKeyAuth"]], ["SW301"]],
    [{ security: [] }, [], ["SW301"]],
    [{ security: [{}] }, [], ["SW301"]],
    [{ security: [{ Login: [] }, {}] }, [["Login"], []], ["SW301"]],
    [{ security: [{ Login: [], AdminApiKeyAuth: [] }] }, [["AdminApiKeyAuth", "Login"]], ["SW301"]],
    [{ security: [{ Cert: [] }, { Login: [] }] }, [["Login"]], ["SW301"]],
    [{ security: [{ Missing: [] }] }, [], ["SW203", "SW301", "SW337"]],
    [{ security: [{ Cert: [] }] }, [], ["SW301", "SW337"]],
    [{ security: [{ Cert: [] }, {}] }, [], ["SW301"]],
  ];

  test.each(rows)("of an operation with %j", (given, want, codes) => {
    const { operation, codes: found } = secured(given);
    expect(operation.security).toEqual(want);
    expect([...found].sort()).toEqual(codes);
  });

  test("the scheme required by default is the plain key, others are named after their id", () => {
    const { draft } = lowerRoot({ security: [{ ApiKeyAuth: [] }], components: { securitySchemes: schemes } });
    expect(draft.securitySchemes.map(({ id, option }) => `${id} ${option.text}`)).toEqual([
      "AdminApiKeyAuth adminApiKey",
      "ApiKeyAuth apiKey",
      "Login login",
    ]);
  });

  const oauth = { type: "oauth2", flows: { implicit: { authorizationUrl: "/", scopes: {} } } };
  const key = { type: "apiKey", in: "header", name: "K" };
  const bearer = { type: "http", scheme: "bearer" };
  const named: readonly (readonly [schemes: Raw, want: readonly string[]])[] = [
    [{ petstore_auth: oauth }, ["petstore_auth accessToken"]],
    [{ api_key: key, petstore_auth: oauth }, ["api_key api_key", "petstore_auth accessToken"]],
    [{ id: { type: "openIdConnect", openIdConnectUrl: "https://id" } }, ["id accessToken"]],
    [{ user: oauth, partnerAuth: oauth }, ["partnerAuth partner", "user user"]],
    [{ main_auth: bearer }, ["main_auth apiKey"]],
    [{ main: { type: "http", scheme: "basic" } }, ["main basicAuth"]],
    [{ Key: key, BasicAuth: { type: "http", scheme: "basic" } }, ["BasicAuth basicAuth", "Key key"]],
    [{ JWT: key, AppKey: key }, ["AppKey appKey", "JWT JWT"]],
  ];
  test("tokens that are required at once are one, since a request carries one", () => {
    const program = { type: "oauth2", flows: { clientCredentials: { tokenUrl: "/token", scopes: {} } } };
    const { draft, codes } = lowerRoot({
      security: [
        { Web: [], Service: [] },
        { Key: [], Web: [] },
      ],
      paths: { "/a": { get: { security: [{ Id: [], Web: [] }, { Other: [] }] }, put: {} } },
      components: {
        securitySchemes: { Id: bearer, Key: key, Other: oauth, Service: program, Web: oauth },
      },
    });
    expect(draft.securitySchemes.map(({ id }) => id)).toEqual(["Key", "Other", "Service"]);
    expect(draft.operations.map(({ security }) => security)).toEqual([
      [["Service"], ["Other"]],
      [["Service"], ["Key", "Service"]],
    ]);
    expect(codes).toEqual(["SW301", "SW301"]);
  });

  test.each(named)("the options of %j", (given, want) => {
    const { draft } = lowerRoot({ components: { securitySchemes: given } });
    expect(draft.securitySchemes.map(({ id, option }) => `${id} ${option.text}`)).toEqual(want);
  });
});

test("servers keep their variables, the operation's come before the path's", () => {
  const server = {
    url: "https://{region}.example.com",
    variables: { region: { enum: ["eu", "us"], default: "eu", description: "Where." } },
  };
  const { operation } = lowerOperation({ servers: [server] });
  expect(operation.servers).toEqual([
    {
      url: server.url,
      variables: [{ name: "region", default: "eu", values: ["eu", "us"], details: "Where." }],
    },
  ]);
});

test("versions and defaults that nobody quoted are taken as text", () => {
  const variables = { port: { enum: [443, 8443], default: 8443 } };
  const servers = [{ url: "https://example.com:{port}", variables }];
  const { draft } = lowerRoot({
    info: { title: "T", version: 1.5 },
    servers,
    components: { schemas: { A: {} } },
  });
  expect(draft.version).toBe("1.5");
  expect(draft.servers[0]?.variables).toEqual([{ name: "port", default: "8443", values: ["443", "8443"] }]);
});

const licenses: readonly (readonly [given: Raw, identifier: string | null, ...codes: string[]])[] = [
  [{ name: "MIT" }, "MIT"],
  [{ name: "Apache 2.0" }, "Apache-2.0"],
  [{ name: "Ours", identifier: "MIT OR Apache-2.0" }, "MIT OR Apache-2.0"],
  [{ name: "Ours" }, null],
  [{ name: "Ours", identifier: '"; process.exit()' }, null, "SW302"],
];

test.each(licenses)("the license %j", (license, identifier, ...codes) => {
  const { draft, codes: found } = lowerRoot({
    info: { title: "T", version: "1", license },
    components: { schemas: { A: {} } },
  });
  expect(draft.license?.identifier).toBe(identifier);
  expect(found).toEqual(codes);
});

test("what stands in many places and is not carried is told once each", () => {
  const response = { description: "", headers: { a: {} }, links: { b: {} } };
  const operation = { responses: { "200": response, "201": response }, callbacks: { c: {} } };
  const { codes } = lowerRoot({
    paths: { "/a": { get: operation, put: operation } },
    webhooks: { w: {}, x: {} },
  });
  expect(codes).toEqual(["SW301", "SW301", "SW301", "SW301"]);
});

test("a document with neither operation nor schema is refused", () => {
  expect(lowerRoot({ webhooks: {} }).codes).toEqual(["SW106"]);
});

test("the order of keys does not show", () => {
  const root = {
    paths: {
      "/b": { get: { responses: { "200": {}, default: {} } }, delete: {} },
      "/a": {
        get: {
          parameters: [
            { name: "z", in: "query", schema: {} },
            { name: "y", in: "query", schema: {} },
          ],
        },
      },
    },
    components: {
      schemas: {
        B: { properties: { y: {}, x: {} } },
        A: { oneOf: [], discriminator: { propertyName: "t" } },
      },
    },
  };
  expect(lowerRoot(shuffleKeys(root, 3) as Raw).draft).toEqual(lowerRoot(root).draft);
});
