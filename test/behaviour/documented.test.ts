// The documented examples through the generated client against a real server: what is sent is what the documented
// curl line sends, what comes back reaches the caller unchanged, and the validators say exactly what is wrong with it.
// The file snapshots are stated by hand from the documentation, not recorded.

import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import OpenAI, { type RequestOptions } from "../../generated/src/index.js";
import {
  type Issue,
  validateChatCompletion,
  validateChatCompletionChunk,
  validateChatCompletionDeleted,
  validateChatCompletionList,
  validateChatCompletionMessageList,
  validateChatCompletionUpdateParams,
  validateCreateChatCompletionRequest,
} from "../../generated/src/validators/index.js";
import { documented, documentedFolder, eventsOf, type Documented } from "../support/documented.js";
import { startLoopback, type Loopback } from "../support/loopback.js";

const key = "sk-test-1";
let server: Loopback;
let answer: Documented;

beforeAll(async () => {
  server = await startLoopback((_, response) => {
    response.writeHead(200, { "content-type": answer.mediaType, "x-request-id": "req_1" });
    response.end(answer.text);
  });
});
afterAll(() => server.close());

const client = (): OpenAI => new OpenAI({ apiKey: key, baseURL: `${server.origin}/v1` });

/** The call a developer would write for the example; the body is the documented one, as data. */
function call(example: Documented, options?: RequestOptions) {
  const { completions } = client().chat;
  const id = example.request.path.split("/")[4] ?? "";
  const body = example.request.body as never;
  switch (example.request.operationId) {
    case "listChatCompletions":
      return completions.list({}, options);
    case "createChatCompletion":
      return completions.create(body, options);
    case "getChatCompletion":
      return completions.retrieve(id, options);
    case "updateChatCompletion":
      return completions.update(id, body, options);
    case "deleteChatCompletion":
      return completions.delete(id, options);
    case "getChatCompletionMessages":
      return completions.messages.list(id, {}, options);
  }
  throw new TypeError(`no call for ${example.request.operationId}`);
}

const validators: Readonly<Record<string, (value: unknown) => ReturnType<typeof validateChatCompletion>>> = {
  listChatCompletions: validateChatCompletionList as never,
  createChatCompletion: validateChatCompletion,
  getChatCompletion: validateChatCompletion,
  updateChatCompletion: validateChatCompletion,
  deleteChatCompletion: validateChatCompletionDeleted as never,
  getChatCompletionMessages: validateChatCompletionMessageList as never,
};

describe.each(documented)("$name", (example) => {
  const { operationId, title } = example.request;
  const at = (file: string): string => join(documentedFolder, example.name, file);

  test("the request is the documented one", async () => {
    answer = example;
    await call(example).asResponse();
    const sent = server.received.at(-1);
    const { authorization, "content-type": type, accept } = sent?.headers ?? {};
    const headers = {
      authorization: authorization?.replace(key, "$OPENAI_API_KEY"),
      ...(type !== undefined && { "content-type": type }),
    };
    const body: unknown = sent?.body ? JSON.parse(sent.body) : null;
    const seen = { operationId, title, method: sent?.method, path: sent?.url, headers, body };
    await expect(`${JSON.stringify(seen, null, 2)}\n`).toMatchFileSnapshot(at("request.json"));
    expect(accept).toBe("application/json");
  });

  test("the request's body is valid", () => {
    const { body } = example.request;
    if (operationId === "createChatCompletion")
      expect(validateCreateChatCompletionRequest(body).ok).toBe(true);
    else if (operationId === "updateChatCompletion")
      expect(validateChatCompletionUpdateParams(body).ok).toBe(true);
    else expect(body).toBeNull();
  });

  test("the answer reaches the caller unchanged", async () => {
    answer = example;
    const result: unknown = await call(example);
    if (example.mediaType === "text/event-stream") {
      const events: unknown[] = [];
      for await (const event of result as AsyncIterable<unknown>) events.push(event);
      expect(events).toStrictEqual(eventsOf(example.text));
    } else {
      expect(result).toStrictEqual(JSON.parse(example.text));
      expect(JSON.stringify(result)).toBe(JSON.stringify(JSON.parse(example.text)));
    }
  });

  test("the raw answer gives the bytes", async () => {
    answer = example;
    const response = await call(example).asResponse();
    const file = example.mediaType === "application/json" ? "response.json" : "response.txt";
    await expect(await response.text()).toMatchFileSnapshot(at(file));
  });

  test("the verdict is the documented one", async () => {
    const streamed = example.mediaType === "text/event-stream";
    const check = streamed ? validateChatCompletionChunk : validators[operationId];
    const values = streamed ? eventsOf(example.text) : [JSON.parse(example.text) as unknown];
    const violations = values.flatMap((value) => {
      const outcome = check?.(value);
      return outcome === undefined || outcome.ok ? [] : outcome.issues.map(describeIssue);
    });
    await expect(`${JSON.stringify(violations, null, 2)}\n`).toMatchFileSnapshot(at("violations.json"));
  });
});

test("the six responses that break their schema do so in exactly 15 places", () => {
  const counts = documented.map(({ violations }) => violations.length).filter((count) => count > 0);
  expect([counts.length, counts.reduce((sum, count) => sum + count, 0)]).toEqual([6, 15]);
});

/** An issue in the words of violations.json, which were written before there was a validator. */
function describeIssue({ path, code, message }: Issue): { readonly pointer: string; readonly why: string } {
  const [, missing] = /^The property "(.*)" is missing\.$/.exec(message) ?? [];
  if (code === "required" && missing !== undefined)
    return { pointer: path, why: `\`${missing}\` is missing` };
  const [, expected, received] = /^Expected (.*), received (.*)\.$/.exec(message) ?? [];
  if (code === "type" && received === "null") {
    const why = expected === "string" ? "null is not a string" : "null is not allowed";
    return { pointer: path, why };
  }
  return { pointer: path, why: code === "value" ? `${received} is not ${expected}` : message };
}
