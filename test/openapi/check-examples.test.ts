// Which examples are said to break their schema, where, and in which words.

import { expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import { placesOf } from "../../generator/diagnostics/problem.js";
import type { Json } from "../../generator/model/brands.js";
import { checkExamples } from "../../generator/openapi/check-examples.js";
import type { Raw } from "../../generator/input/raw.js";
import { documentSources } from "../support/document-sources.js";

function faults(root: Raw): readonly string[] {
  const report = new Report();
  checkExamples(documentSources(root), report);
  return report.problems
    .flatMap(placesOf)
    .map(({ pointer, text }) => `${pointer} ${text.replace("does not match its schema: the value", "…")}`);
}

const schemas: Raw = {
  Cat: {
    type: "object",
    required: ["kind"],
    properties: { kind: { const: "cat" }, lives: { type: "integer" } },
  },
  Dog: {
    type: "object",
    required: ["kind"],
    properties: { kind: { enum: ["dog"] }, age: { type: "integer" } },
  },
  Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] },
  Tree: { type: "object", properties: { next: { $ref: "#/components/schemas/Tree" } } },
  Base: { type: "object", properties: { id: { type: "string", readOnly: true } } },
  Made: { allOf: [{ $ref: "#/components/schemas/Base" }], required: ["id"] },
};

/** What is said of `example` beside `schema`. */
const rows: readonly [name: string, schema: Raw, example: Json, want: readonly string[]][] = [
  ["right", { type: "string" }, "a", []],
  ["type", { type: ["string", "null"] }, 1, [" … is number, not string or null"]],
  ["enum", { enum: ["a", "b"] }, "c", [' … is "c", not one of "a", "b"']],
  ["const", { const: 1 }, 2, [" … is 2, not 1"]],
  [
    "format",
    { type: "string", format: "date-time" },
    "yesterday",
    [' … is "yesterday", which is no date-time'],
  ],
  ["unknown format", { type: "string", format: "colour" }, "x", []],
  ["pattern", { type: "string", pattern: "^a" }, "b", [' … is "b", which does not match ^a']],
  ["no regular expression", { type: "string", pattern: "(" }, "b", []],
  [
    "key",
    { type: "object", additionalProperties: false },
    { "a/b": 1 },
    [" … has the property a/b, which the schema does not allow"],
  ],
  ["inside", { type: "array", items: { type: "integer" } }, [1, "2"], ["/1 … at /1 is string, not integer"]],
  [
    "behind a reference",
    { $ref: "#/components/schemas/Tree" },
    { next: { next: 1 } },
    ["/next/next … at /next/next is number, not object"],
  ],
  [
    "the variant that was meant",
    { $ref: "#/components/schemas/Pet" },
    { kind: "dog", age: "1" },
    ["/age … at /age is string, not integer"],
  ],
  [
    "no variant",
    { $ref: "#/components/schemas/Pet" },
    { kind: "cow" },
    [" … matches none of the 2 variants"],
  ],
  [
    "two variants",
    { oneOf: [{ type: "integer" }, { type: "number" }] },
    1,
    [" … matches more than one variant of the oneOf"],
  ],
  ["read-only, in either direction", { $ref: "#/components/schemas/Made" }, {}, []],
  ["a reference that leads nowhere", { $ref: "#/nowhere" }, 1, []],
];

test.each(rows)("%s", (_, schema, example, want) => {
  const root = { components: { schemas: { ...schemas, X: { ...schema, example } } } };
  const at = "#/components/schemas/X/example";
  expect(faults(root)).toEqual(want.map((rest) => `${at}${rest.replace(" …", " the example …")}`));
});

const made = { schema: { $ref: "#/components/schemas/Made" }, example: {} };
const content = (value: Json): Raw => ({ content: { "application/json": value } });

test("who sends a value decides what may be missing", () => {
  const operation = { requestBody: content(made), responses: { "200": content(made) } };
  const at = (rest: string): string => `#/paths/~1a/post/${rest}/content/application~1json/example`;
  const lacks = "the example … lacks the property id";
  expect(faults({ paths: { "/a": { post: operation } }, components: { schemas } })).toEqual([
    `${at("responses/200")} ${lacks}`,
  ]);
  // The API sends the body of a webhook.
  expect(
    faults({ webhooks: { made: { post: { requestBody: content(made) } } }, components: { schemas } }),
  ).toEqual([`#/webhooks/made/post/requestBody/content/application~1json/example ${lacks}`]);
});

test("every place of an example is looked at, shared ones once", () => {
  const string = { type: "string" };
  const root = {
    paths: {
      "/a": {
        get: {
          parameters: [
            {
              name: "q",
              in: "query",
              schema: string,
              examples: { one: { $ref: "#/components/examples/One" } },
            },
          ],
          responses: {
            "200": {
              ...content({ schema: string, examples: { two: { dataValue: 2 } } }),
              headers: { H: { schema: string, example: 3 } },
            },
            "201": { $ref: "#/components/responses/Shared" },
            "202": { $ref: "#/components/responses/Shared" },
          },
        },
      },
    },
    components: {
      examples: { One: { value: 1 } },
      responses: { Shared: content({ schema: { ...string, default: 4, examples: [5, "fine"] } }) },
    },
  };
  expect(faults(root).map((text) => text.replace(/ ….*/, ""))).toEqual([
    "#/components/examples/One/value the example one",
    "#/paths/~1a/get/responses/200/content/application~1json/examples/two/dataValue the example two",
    "#/paths/~1a/get/responses/200/headers/H/example the example",
    "#/components/responses/Shared/content/application~1json/schema/examples/0 the example",
    "#/components/responses/Shared/content/application~1json/schema/default the default",
  ]);
});

test("text may be the value as it travels", () => {
  const list = { type: "array", items: { type: "integer" } };
  const bodies = {
    "application/json": { schema: list, example: "[1, 2]" },
    "application/xml": { schema: list, example: "<list/>" },
    "text/event-stream": { schema: list, example: "data: 1" },
  };
  expect(faults({ paths: { "/a": { post: { requestBody: { content: bodies } } } } })).toEqual([]);
});
