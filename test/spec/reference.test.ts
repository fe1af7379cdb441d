// The reference document is valid, complete, and agrees with the documented examples; read here without the generator.

import SwaggerParser from "@apidevtools/swagger-parser";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { chatOperations, documented, spec, specText, valuesOf, type Documented } from "./documented.js";
import { isRaw, list, raw, target, type Raw } from "./shape.js";

/** The domain types the documentation names. */
const domainTypes = `
  ChatCompletion ChatCompletionAllowedToolChoice ChatCompletionAllowedTools ChatCompletionAssistantMessageParam
  ChatCompletionAudio ChatCompletionAudioParam ChatCompletionChunk ChatCompletionContentPart
  ChatCompletionContentPartImage ChatCompletionContentPartInputAudio ChatCompletionContentPartRefusal
  ChatCompletionContentPartText ChatCompletionCustomTool ChatCompletionDeleted ChatCompletionDeveloperMessageParam
  ChatCompletionFunctionCallOption ChatCompletionFunctionMessageParam ChatCompletionFunctionTool ChatCompletionMessage
  ChatCompletionMessageCustomToolCall ChatCompletionMessageFunctionToolCall ChatCompletionMessageParam
  ChatCompletionMessageToolCall ChatCompletionModality ChatCompletionNamedToolChoice
  ChatCompletionNamedToolChoiceCustom ChatCompletionPredictionContent ChatCompletionRole ChatCompletionStoreMessage
  ChatCompletionStreamOptions ChatCompletionSystemMessageParam ChatCompletionTokenLogprob ChatCompletionTool
  ChatCompletionToolChoiceOption ChatCompletionToolMessageParam ChatCompletionUserMessageParam
`
  .trim()
  .split(/\s+/);
const otherTypes = `
  ChatCompletionList ChatCompletionMessageList ChatModel CompletionUsage CreateChatCompletionRequest Error ErrorResponse
  FunctionDefinition FunctionParameters Metadata ReasoningEffort ResponseFormatJSONObject ResponseFormatJSONSchema
  ResponseFormatText ServiceTier
`
  .trim()
  .split(/\s+/);

/** Every object in the document, with its pointer. */
function* objects(value: unknown, at = "#"): Generator<readonly [at: string, object: Raw]> {
  if (isRaw(value)) yield [at, value];
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    yield* objects(child, `${at}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  }
}

const operations = chatOperations(spec);
const operation = (id: unknown): Raw => {
  const found = operations.get(String(id));
  if (found === undefined) throw new RangeError(`no operation ${String(id)}`);
  return found.operation;
};
const contentOf = ({ request, streamed }: Documented): Raw => {
  const answers = raw(raw(raw(operation(request["operationId"])["responses"])["200"])["content"]);
  return raw(answers[streamed ? "text/event-stream" : "application/json"]);
};
const bodyOf = ({ request }: Documented): Raw =>
  raw(raw(raw(operation(request["operationId"])["requestBody"])["content"])["application/json"]);

/** The example of a content that belongs to a fixture: by title, or the only one. */
function exampleOf(content: Raw, { request }: Documented): Raw {
  const name = String(request["title"] ?? "default")
    .toLowerCase()
    .replaceAll(" ", "_");
  const example = raw(raw(content["examples"])[name]);
  return typeof example["$ref"] === "string" ? raw(target(spec, example["$ref"])) : example;
}

describe("the document", () => {
  test("is valid OpenAPI 3.1", async () => {
    await expect(SwaggerParser.validate(structuredClone(spec) as never)).resolves.toMatchObject({
      openapi: "3.1.0",
      info: { title: "OpenAI API", license: { name: "MIT" } },
    });
  });

  test("describes six operations of one server, tag and credential", () => {
    expect([...operations].map(([id, { method, path }]) => `${id} ${method} ${path}`)).toEqual([
      "listChatCompletions get /chat/completions",
      "createChatCompletion post /chat/completions",
      "getChatCompletion get /chat/completions/{completion_id}",
      "updateChatCompletion post /chat/completions/{completion_id}",
      "deleteChatCompletion delete /chat/completions/{completion_id}",
      "getChatCompletionMessages get /chat/completions/{completion_id}/messages",
    ]);
    for (const { operation: each } of operations.values()) {
      expect(each["tags"]).toEqual(["Chat"]);
      expect(each["security"]).toBeUndefined();
      expect(Object.keys(raw(each["responses"]))).toEqual(["200", "default"]);
    }
    expect(spec["servers"]).toEqual([{ url: "https://api.openai.com/v1" }]);
    expect(spec["security"]).toEqual([{ ApiKeyAuth: [] }]);
    expect(target(spec, "#/components/securitySchemes/ApiKeyAuth")).toMatchObject({
      type: "http",
      scheme: "bearer",
    });
  });

  test("names the 36 documented domain types, and what they need beside them", () => {
    expect(domainTypes).toHaveLength(36);
    const names = Object.keys(raw(target(spec, "#/components/schemas")));
    expect([...names].sort()).toEqual([...domainTypes, ...otherTypes].sort());
  });

  test("every reference leads somewhere", () => {
    const refs = [...objects(spec)].flatMap(([, { $ref: ref }]) => (typeof ref === "string" ? [ref] : []));
    expect(refs.length).toBeGreaterThan(80);
    for (const ref of refs) expect(isRaw(target(spec, ref)), ref).toBe(true);
  });

  test("says null in one way", () => {
    const schemas = [...objects(target(spec, "#/components/schemas"))];
    const wrong = schemas.filter(([, schema]) => {
      const variants = list(schema["oneOf"] ?? schema["anyOf"]).map(raw);
      const hasNull = variants.some(({ type }) => type === "null");
      const typed = variants.filter(({ type }) => type !== "null" && type !== undefined);
      return "nullable" in schema || (hasNull && variants.length === 2 && typed.length === 1);
    });
    expect(wrong.map(([at]) => at)).toEqual([]);
    // An enum that leaves null out forbids it, whatever `type` says.
    const enums = schemas.filter(([, { enum: values }]) => Array.isArray(values));
    expect(enums.length).toBeGreaterThan(15);
    for (const [at, { type, enum: values }] of enums) {
      expect(list(values).includes(null), at).toBe(list(type).includes("null"));
    }
  });

  test("everything a reader meets is described", () => {
    const undescribed = [...objects(target(spec, "#/components/schemas"))].flatMap(([at, schema]) =>
      isRaw(schema["properties"])
        ? Object.entries(schema["properties"])
            .filter(([, property]) => !("$ref" in raw(property)) && !("description" in raw(property)))
            .map(([name]) => `${at}/${name}`)
        : [],
    );
    expect(undescribed).toEqual([
      "#/ChatCompletionNamedToolChoice/function",
      "#/ChatCompletionNamedToolChoiceCustom/custom",
    ]);
  });
});

describe("the documented examples", () => {
  test("are ten, one directory each", () => {
    expect(documented.map(({ name }) => name)).toEqual([
      "create-default",
      "create-functions",
      "create-image-input",
      "create-logprobs",
      "create-streaming",
      "delete",
      "list",
      "messages-list",
      "retrieve",
      "update",
    ]);
  });

  test.each(documented)("$name: the document holds what the fixture holds", (fixture) => {
    const { request, text, streamed } = fixture;
    const example = exampleOf(contentOf(fixture), fixture)["value"];
    expect(example).toEqual(streamed ? text : JSON.parse(text));
    if (request["body"] === null) expect(operation(request["operationId"])["requestBody"]).toBeUndefined();
    else expect(exampleOf(bodyOf(fixture), fixture)["value"]).toEqual(request["body"]);
  });

  test.each(documented)("$name: the request goes to its operation", ({ request }) => {
    const place = operations.get(String(request["operationId"]));
    expect(request["method"]).toBe(place?.method.toUpperCase());
    const pattern = String(place?.path).replace("{completion_id}", "[^/]+");
    expect(request["path"]).toMatch(new RegExp(`^/v1${pattern}$`));
    const json = request["body"] === null ? {} : { "content-type": "application/json" };
    expect(request["headers"]).toEqual({ authorization: "Bearer $OPENAI_API_KEY", ...json });
  });

  test("keep the digits that a double loses", () => {
    const digits = "4944116822809979520";
    expect(specText.split(`seed: ${digits}\n`)).toHaveLength(4);
    const exact = parseDocument(specText, { intAsBigInt: true });
    const at = ["components", "examples", "ListResponse", "value", "data", 0, "seed"];
    expect(exact.getIn(at)).toBe(BigInt(digits));
    const texts = documented.filter(({ text }) => text.includes(`"seed": ${digits}`));
    expect(texts.map(({ name }) => name)).toEqual(["list", "retrieve", "update"]);
    for (const { text } of texts) expect(text).toContain('"top_p": 1.0,');
  });
});

describe("judged by JSON Schema", () => {
  // Formats are annotations here; `unixtime` is no format Ajv knows.
  const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true, validateFormats: false });
  ajv.addSchema(spec, "spec");
  const validatorOf = (schema: unknown, id: string): ValidateFunction => {
    const ref = raw(schema)["$ref"];
    // An inline schema is moved into a document of its own, so that its references still lead into this one.
    const moved = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"spec#/')) as Raw;
    return ajv.compile(typeof ref === "string" ? { $ref: `spec${ref}` } : { $id: id, ...moved });
  };
  const validate = (validator: ValidateFunction, value: unknown): readonly ErrorObject[] => {
    validator(value);
    return validator.errors ?? [];
  };

  test.each(documented.filter(({ request }) => request["body"] !== null))(
    "$name: the request is valid",
    (fixture) => {
      const validator = validatorOf(bodyOf(fixture)["schema"], `body-of-${fixture.name}`);
      expect(validate(validator, fixture.request["body"])).toEqual([]);
      expect(validate(validator, {})).not.toEqual([]);
    },
  );

  test.each(documented)("$name: the response breaks its schema exactly where its verdict says", (fixture) => {
    const validator = validatorOf(contentOf(fixture)["schema"], `answer-of-${fixture.name}`);
    const found = valuesOf(fixture).flatMap((value) => validate(validator, value));
    expect(found.map(inWords).sort()).toEqual(
      fixture.violations.map(({ pointer, why }) => `${pointer}: ${why}`).sort(),
    );
    expect(validate(validator, { object: "none" })).not.toEqual([]);
  });

  test("six responses hold fifteen violations", () => {
    expect(documented.filter(({ violations }) => violations.length > 0)).toHaveLength(6);
    expect(documented.flatMap(({ violations }) => violations)).toHaveLength(15);
  });

  test("a named type accepts what it should and nothing beside it", () => {
    const rows: readonly (readonly [name: string, value: unknown, valid: boolean])[] = [
      ["ChatCompletionRole", "function", true],
      ["ChatCompletionRole", "critic", false],
      ["ChatCompletionModality", "audio", true],
      ["ChatCompletionModality", null, false],
      ["ServiceTier", null, true],
      ["ServiceTier", "fast", false],
      ["Metadata", null, true],
      ["Metadata", { key: 1 }, false],
      ["ChatCompletionMessageParam", { role: "tool", content: "4", tool_call_id: "call_1" }, true],
      ["ChatCompletionMessageParam", { role: "user", content: [] }, false],
      ["ChatCompletionAudioParam", { format: "wav", voice: "a voice of my own" }, true],
      ["ChatCompletionAudioParam", { format: "wav", voice: { id: "voice_1", extra: 1 } }, false],
      ["ChatCompletionToolChoiceOption", "required", true],
      ["ChatCompletionToolChoiceOption", { type: "function" }, false],
    ];
    for (const [name, value, valid] of rows) {
      const validator = validatorOf({ $ref: `#/components/schemas/${name}` }, name);
      expect([name, value, validate(validator, value).length === 0]).toEqual([name, value, valid]);
    }
  });
});

/** Ajv's finding in the words of the fixtures. */
function inWords({ instancePath, keyword, params, data }: ErrorObject): string {
  const wanted = String(params["allowedValue"] ?? params["type"]);
  if (keyword === "required") return `${instancePath}: \`${String(params["missingProperty"])}\` is missing`;
  if (keyword === "const") return `${instancePath}: ${JSON.stringify(data)} is not "${wanted}"`;
  if (wanted === "string") return `${instancePath}: ${JSON.stringify(data)} is not a string`;
  return `${instancePath}: ${JSON.stringify(data)} is not allowed`;
}
