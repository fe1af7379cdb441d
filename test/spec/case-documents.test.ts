// The two large case documents keep what they are there for: nobody tidies an awkward construct away unseen.

import SwaggerParser from "@apidevtools/swagger-parser";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { casesFolder } from "../support/places.js";
import { isRaw, list, raw, shapeOf, target, type Raw } from "./shape.js";

const textOf = (name: string): string => readFileSync(join(casesFolder, name, "spec.yaml"), "utf8");

function* objects(value: unknown): Generator<Raw> {
  if (isRaw(value)) yield value;
  if (typeof value === "object" && value !== null)
    for (const child of Object.values(value)) yield* objects(child);
}

const isNullType = (schema: unknown): boolean => raw(schema)["type"] === "null";
const variantsOf = (schema: Raw): readonly unknown[] => list(schema["oneOf"] ?? schema["anyOf"]);

/** What a schema or another object must be like, and how many of them there are at least. */
const awkward: readonly (readonly [what: string, atLeast: number, is: (each: Raw) => boolean])[] = [
  ["a null of 3.0", 10, (each) => each["nullable"] === true],
  ["a null of 3.1", 15, (each) => variantsOf(each).some(isNullType)],
  ["a reference with a null of 3.0 beside it", 1, (each) => "$ref" in each && each["nullable"] === true],
  ["a reference with words beside it", 3, (each) => "$ref" in each && "description" in each],
  ["a union of one", 3, (each) => list(each["oneOf"]).length === 1],
  [
    "a union of one that is nullable",
    1,
    (each) => list(each["oneOf"]).length === 1 && each["nullable"] === true,
  ],
  [
    "a union in a union with null",
    1,
    (each) => variantsOf(each).some((v) => "oneOf" in raw(v)) && variantsOf(each).some(isNullType),
  ],
  [
    "a discriminator without a mapping",
    4,
    ({ discriminator }) => isRaw(discriminator) && !("mapping" in discriminator),
  ],
  [
    "a bound that no integer type holds",
    1,
    (each) => each["minimum"] === -9223372036854776000 && each["maximum"] === 9223372036854776000,
  ],
  [
    "a literal with the vendor's flag",
    20,
    (each) => each["x-stainless-const"] === true && list(each["enum"]).length === 1,
  ],
  ["a default of null on an object", 2, (each) => each["default"] === null && each["type"] === "object"],
  ["a default of null on a union", 1, (each) => each["default"] === null && variantsOf(each).length > 1],
  ["an unregistered format", 3, (each) => each["format"] === "unixtime"],
  ["a URI", 2, (each) => each["format"] === "uri"],
  ["a closed object", 3, (each) => each["additionalProperties"] === false],
  ["an open map", 3, (each) => each["additionalProperties"] === true],
  [
    "an open enum",
    2,
    (each) => variantsOf(each).length === 2 && variantsOf(each).every((v) => raw(v)["type"] === "string"),
  ],
  ["two kinds of answer", 1, ({ content }) => isRaw(content) && Object.keys(content).length === 2],
  ["a deprecated variant", 1, (each) => variantsOf(each).some((v) => raw(v)["deprecated"] === true)],
  ["a 3.0 example", 5, (each) => "example" in each],
];

describe("as-found", () => {
  const document = raw(parse(textOf("as-found")));
  const all = [...objects(document)];

  test.each(awkward)("holds %s, at least %i times", (_, atLeast, is) => {
    expect(all.filter(is).length).toBeGreaterThanOrEqual(atLeast);
  });

  test("declares a property at three levels, null in two of them", () => {
    const levels = [
      "ModelResponseProperties",
      "CreateModelResponseProperties",
      "CreateChatCompletionRequest",
    ].map((name) => {
      const schema = raw(target(document, `#/components/schemas/${name}`));
      const own = raw(list(schema["allOf"])[1] ?? schema);
      return shapeOf(document, raw(own["properties"])["top_logprobs"]).nullable;
    });
    expect(levels).toEqual([true, false, true]);
  });

  test("writes a default where a reference leads, and a body's schema inline", () => {
    const { ParallelToolCalls: flag } = raw(target(document, "#/components/schemas"));
    expect(flag).toEqual({ type: "boolean", default: true });
    const body = target(
      document,
      "#/paths/~1chat~1completions~1{completion_id}/post/requestBody/content/application~1json/schema",
    );
    expect(body).toMatchObject({ type: "object", required: ["metadata"] });
  });

  test("swaps names: the component ChatCompletionTool is the function tool", () => {
    const tool = shapeOf(document, { $ref: "#/components/schemas/ChatCompletionTool" });
    expect(tool.properties.get("type")?.facts["values"]).toEqual(["function"]);
  });
});

/** What the Chat Completions API does not have, or has in another way. */
const otherwise: readonly (readonly [what: string, is: (each: Raw) => boolean])[] = [
  ["a key in a header", (each) => each["type"] === "apiKey" && each["in"] === "header"],
  ["PATCH and PUT on one path", (each) => "patch" in each && "put" in each],
  ["an upload in parts", ({ content }) => isRaw(content) && "multipart/form-data" in content],
  ["bytes in an answer", ({ content }) => isRaw(content) && "application/octet-stream" in content],
  ["text in an answer", ({ content }) => isRaw(content) && "text/plain" in content],
  ["nothing in an answer", (each) => isRaw(each["204"]) && !("content" in each["204"])],
  [
    "a stream and nothing else",
    ({ content }) => String(Object.keys(raw(content ?? {}))) === "text/event-stream",
  ],
  ["lines of JSON", ({ content }) => isRaw(content) && "application/jsonl" in content],
  ["another streaming switch", ({ properties }) => isRaw(properties) && "live" in properties],
  ["pages by number", (each) => each["name"] === "page" && each["in"] === "query"],
  ["a cursor in the envelope", ({ properties }) => isRaw(properties) && "next_cursor" in properties],
  ["a header parameter", (each) => each["in"] === "header" && "schema" in each],
  [
    "two values for one variant",
    ({ mapping }) => isRaw(mapping) && new Set(Object.values(mapping)).size === 2,
  ],
  ["an enum of integers", (each) => each["type"] === "integer" && list(each["enum"]).length > 1],
  ["a property only read", (each) => each["readOnly"] === true],
  ["a property only written", (each) => each["writeOnly"] === true],
  ["variables of a server", ({ variables }) => isRaw(variables) && "region" in variables],
  ["a deprecated operation", (each) => each["deprecated"] === true && "operationId" in each],
  ["an operation without a key", ({ security }) => Array.isArray(security) && security.length === 0],
  ["a body that is an array", (each) => each["type"] === "array" && each["maxItems"] === 8],
];

describe("second-api", () => {
  const document = raw(parse(textOf("second-api")));
  const all = [...objects(document)];

  test.each(otherwise)("has %s", (_, is) => {
    expect(all.filter(is).length).toBeGreaterThan(0);
  });

  test("has a path of two slots, and a body that shares a name with its path", () => {
    const paths = Object.keys(raw(document["paths"]));
    expect(paths.filter((path) => path.split("{").length === 3)).toHaveLength(4);
    const move =
      "#/paths/~1ports~1{port_code}~1containers~1{container_id}~1move/post/requestBody/content/application~1json/schema";
    expect(Object.keys(raw(raw(target(document, move))["properties"]))).toContain("port_code");
  });
});

test.each(["as-found", "second-api"])("%s is valid, for all that", async (name) => {
  const document = parse(textOf(name)) as never;
  await expect(SwaggerParser.validate(document)).resolves.toHaveProperty("paths");
});
