// What no schema of OpenAPI can refuse and no reader can make sense of: each is told with its place, wherever it
// stands, and what only looks like it is not.

import { expect, test } from "vitest";
import { generate } from "../../generator/index.js";

async function warnings(parts: object, version = "3.1.0"): Promise<readonly string[]> {
  const text = JSON.stringify({ openapi: version, info: { title: "T", version: "1" }, paths: {}, ...parts });
  const stdin = (): Promise<string> => Promise.resolve(text);
  const { problems } = await generate({ input: "-", stdin, mode: "model" });
  return problems
    .filter(({ severity }) => severity !== "note")
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

const responses = { 204: { description: "" } };
const path = (template: string): object => ({ paths: { [template]: { get: { responses } } } });

const templates: readonly [template: string, wrong: boolean][] = [
  ["/pets/{id", true],
  ["/pets/id}", true],
  ["/pets/{}", true],
  ["/pets/{a{b}", true],
  ["/pets/{id}/of/{id}", true],
  ["/pets/{id}.{ext}", false],
  ["/pets/%7Bid%7D", false],
  ["/pets#{", false],
];
test.each(templates)("the path %s", async (template, wrong) => {
  const found = await warnings(path(template));
  expect(found.some((line) => line.startsWith("SW114"))).toBe(wrong);
});

const alike: readonly [one: string, other: string, same: boolean][] = [
  ["/caf%C3%A9", "/café", true],
  ["/caf%c3%a9", "/caf%C3%A9", true],
  ["/a%20b/{x}", "/a b/{y}", true],
  ["/pets/{id}", "/pets/%7Bid%7D", false],
  ["/a%2Fb", "/a/b", false],
  ["/a#one", "/a#two", false],
];
test.each(alike)("the paths %s and %s", async (one, other, same) => {
  const found = await warnings({ paths: { [one]: { get: { responses } }, [other]: { get: { responses } } } });
  expect(found.some((line) => line.startsWith("SW107"))).toBe(same);
});

const status = { type: "string", enum: ["available", "sold"] };
const property = (schema: object): object => ({
  components: {
    schemas: { Pet: { type: "object", properties: { p: schema } }, Status: status },
  },
});
const ref = { $ref: "#/components/schemas/Status" };
const schemas: readonly [name: string, schema: object, codes: readonly string[]][] = [
  ["a default outside its enum", { ...status, default: "lost" }, ["SW342"]],
  ["one behind a reference", { ...ref, default: "lost" }, ["SW342"]],
  ["one behind an allOf", { allOf: [ref], default: "lost" }, ["SW342"]],
  ["one with null beside it", { anyOf: [ref, { type: "null" }], default: "lost" }, ["SW342"]],
  ["a default of another type", { type: "integer", default: "7" }, ["SW342"]],
  ["a default beyond its limit", { type: "integer", maximum: 5, default: 6 }, ["SW342"]],
  ["an item of a default", { type: "array", items: ref, default: ["sold", "lost"] }, ["SW342"]],
  ["a default of its enum", { ...ref, default: "sold" }, []],
  ["a default of null", { anyOf: [ref, { type: "null" }], default: null }, []],
  ["a default of items", { type: "array", items: ref, default: ["sold"] }, []],
  [
    "a default that is an object",
    { type: "object", required: ["a"], properties: { a: {} }, default: {} },
    [],
  ],
  ["a minimum above the maximum", { type: "number", minimum: 2, maximum: 1 }, ["SW344"]],
  ["an open range without a value", { type: "number", exclusiveMinimum: 1, maximum: 1 }, ["SW344"]],
  ["one value", { type: "number", minimum: 1, maximum: 1 }, []],
  ["lengths", { type: "string", minLength: 3, maxLength: 2 }, ["SW344"]],
  ["numbers of items", { type: "array", items: {}, minItems: 3, maxItems: 2 }, ["SW344"]],
  ["numbers of properties", { type: "object", minProperties: 3, maxProperties: 2 }, ["SW344"]],
  ["a negative length", { type: "string", minLength: -1 }, ["SW302"]],
  ["a negative number of items", { type: "array", items: {}, maxItems: -1 }, ["SW302"]],
];
test.each(schemas)("%s", async (_, schema, codes) => {
  const found = await warnings(property(schema));
  expect(found.map((line) => line.split(" ")[0])).toEqual(codes);
});

const query = (parameter: object): object => ({
  paths: { "/a": { get: { parameters: [{ in: "query", name: "p", ...parameter }], responses } } },
});
const body = (mediaType: string): object => ({
  paths: { "/a": { post: { requestBody: { content: { [mediaType]: { schema: status } } }, responses } } },
});
const scheme = (apiKey: object): object => ({
  components: { schemas: { Status: status }, securitySchemes: { key: { type: "apiKey", ...apiKey } } },
});
const list = { type: "array", items: { type: "string" } };
const places: readonly [name: string, parts: object, codes: readonly string[]][] = [
  ["a key without a name", scheme({ in: "header", name: "" }), ["SW302"]],
  ["a key with one", scheme({ in: "header", name: "X-Key" }), []],
  ["deepObject of a list", query({ style: "deepObject", schema: list }), ["SW345"]],
  ["deepObject of a text", query({ style: "deepObject", schema: status }), ["SW345"]],
  ["deepObject of an object", query({ style: "deepObject", schema: { type: "object" } }), []],
  ["deepObject of either", query({ style: "deepObject", schema: { type: ["object", "null"] } }), []],
  ["a default of a parameter", query({ schema: { ...status, default: "lost" } }), ["SW342"]],
  ["a parameter without a name", query({ name: "", schema: status }), ["SW302"]],
  ["the media type ;", body(";"), ["SW302"]],
  ["a media type without a slash", body("json"), ["SW302"]],
  ["a media type with a parameter", body("application/json; charset=utf-8"), []],
  ["a media range", body("text/*"), []],
  [
    "a parameter twice",
    {
      paths: {
        "/a": {
          get: {
            parameters: [
              { name: "p", in: "query", schema: status },
              { name: "p", in: "query", schema: list },
            ],
            responses,
          },
        },
      },
    },
    ["SW340"],
  ],
];
test.each(places)("%s", async (_, parts, codes) => {
  const found = await warnings(parts);
  expect(found.map((line) => line.split(" ")[0])).toEqual(codes);
});
