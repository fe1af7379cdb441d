// What is logged, at which level, and what never is.

import { afterEach, describe, expect, test } from "vitest";
import { apiKey } from "../../templates/runtime/api-key.js";
import { basic, bearer, type Credential } from "../../templates/runtime/credentials.js";
import { json } from "../../templates/runtime/json-body.js";
import type { LogDetails, Logger, LogLevel } from "../../templates/runtime/logging.js";
import { ServiceClient } from "../../templates/runtime/service-client.js";
import { sse } from "../../templates/runtime/stream.js";
import { featureClient } from "../support/feature-client.js";
import { answer, type Handler, type LoopbackServer, serve } from "../support/loopback-server.js";

const open: LoopbackServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

interface Line {
  readonly level: string;
  readonly message: string;
  readonly details: LogDetails;
}

async function setUp(
  handler: Handler,
  {
    level,
    credential = bearer("sk-secret/1"),
  }: { level?: LogLevel | undefined; credential?: Credential } = {},
) {
  const server = await serve(handler);
  open.push(server);
  const lines: Line[] = [];
  const to = (name: string) => (message: string, details: LogDetails) =>
    void lines.push({ level: name, message, details });
  const logger: Logger = { error: to("error"), warn: to("warn"), info: to("info"), debug: to("debug") };
  const settings = { agent: "T", baseURL: server.url, security: [["key"]], credentials: { key: credential } };
  const options = { ...settings, maxRetries: 1, dangerouslyAllowBrowser: true };
  const client = new ServiceClient(options, { logger, logLevel: level });
  return { server, client, lines };
}

const fine: Handler = (response) => answer(response, { a: 1 }, { headers: { "x-request-id": "req_7" } });

test("info: method, URL, status, duration, attempt and request id of every answer", async () => {
  const { client, lines, server } = await setUp(fine, { level: "info" });
  await client.get("/things", { query: { limit: 2 } });
  expect(lines).toHaveLength(1);
  expect(lines[0]?.message.replace(/\d+ ms/, "N ms")).toBe(
    `GET ${server.url}/things?limit=2: 200 after N ms, attempt 1, request req_7`,
  );
  expect(lines[0]).toMatchObject({
    level: "info",
    details: { method: "GET", attempt: 1, status: 200, requestID: "req_7", duration: expect.any(Number) },
  });
});

const flaky: Handler = (response, _, count) =>
  answer(response, {}, { status: count === 0 ? 503 : 200, headers: { "retry-after": "0" } });

test.each<[LogLevel | undefined, string[]]>([
  ["off", []],
  ["error", []],
  ["warn", ["warn"]],
  [undefined, ["warn"]],
  ["info", ["warn", "info"]],
  ["debug", ["debug", "warn", "debug", "debug", "info", "debug"]],
])("level %s over a retried call: %j", async (level, want) => {
  const { client, lines } = await setUp(flaky, { level });
  await client.get("/things");
  await new Promise((done) => setTimeout(done, 30));
  expect(lines.map((line) => line.level).sort()).toEqual([...want].sort());
});

test("no answer is an error, once an attempt", async () => {
  const { client, lines } = await setUp((response) => void response.destroy(), { level: "error" });
  await expect(client.get("/x", { maxRetries: 1 })).rejects.toThrow("Connection error.");
  expect(lines.map(({ level, details }) => [level, details.attempt])).toEqual([
    ["error", 1],
    ["error", 2],
  ]);
});

const credentials: readonly [string, Credential, string[]][] = [
  ["bearer", bearer("sk-secret/1"), ["sk-secret/1"]],
  ["basic", basic("me", "pass-word"), ["bWU6cGFzcy13b3Jk", "pass-word"]],
  ["a header of its own", apiKey("k+e/y=1", "header", "X-Custom"), ["k+e/y=1"]],
  ["the query", apiKey("k+e/y=1", "query", "who"), ["k+e/y=1", "k%2Be%2Fy%3D1"]],
  ["a cookie", apiKey("k+e/y=1", "cookie", "sid"), ["k+e/y=1", "k%2Be%2Fy%3D1"]],
];
test.each(credentials)("no level shows a credential: %s", async (_, credential, secrets) => {
  const echo: Handler = (response, request) =>
    answer(
      response,
      { said: request.headers, key: request.url.split("who=")[1]?.split("&")[0] },
      { headers: { "set-cookie": "s=1" } },
    );
  const { client, lines } = await setUp(echo, { level: "debug", credential });
  await client.post("/x?api_key=q1", { query: { access_token: "q2" }, body: { a: secrets[0] } });
  await new Promise((done) => setTimeout(done, 30));
  const text = JSON.stringify(lines);
  for (const secret of [...secrets, "q1", "q2", "s=1"]) expect(text).not.toContain(secret);
  expect(text).toContain("api_key=***");
  expect(lines).toHaveLength(3);
});

test("bodies and headers are for debug alone, and a stream's body for nobody", async () => {
  const { client, lines } = await setUp(fine, { level: "debug" });
  await client.request({ method: "post", path: "/x", body: json({ a: "private" }) });
  await new Promise((done) => setTimeout(done, 30));
  expect(lines.map(({ level, details }) => [level, details.body])).toEqual([
    ["debug", '{"a":"private"}'],
    ["info", undefined],
    ["debug", '{"a":1}'],
  ]);
  const streaming = await setUp((response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.end("data: 1\n\n");
  });
  const stream = await streaming.client.request<AsyncIterable<number>>({
    method: "get",
    path: "/s",
    stream: sse(null),
  });
  for await (const item of stream) expect(item).toBe(1);
  expect(streaming.lines).toEqual([]);
});

describe("secret fields of bodies are shown as ***", () => {
  const rows: readonly [what: string, text: string, type: string, want: string][] = [
    [
      "by usual names, however written and however deep",
      '{"user":"u","password":"p1","a":[{"client_secret":"p2","apiKey":"p3"}],"Access-Token":"p4","credentials":{"x":1}}',
      "application/json",
      '{"user":"u","password":"***","a":[{"client_secret":"***","apiKey":"***"}],"Access-Token":"***","credentials":"***"}',
    ],
    [
      "but not what only sounds like one",
      '{"max_tokens":5,"key":"k","passwordless":"x","secret":true,"password":null,"sessions":[1]}',
      "application/json",
      '{"max_tokens":5,"key":"k","passwordless":"x","secret":true,"password":null,"sessions":[1]}',
    ],
    ["by names the API knows", '{"pin":1234,"no":"1"}', "application/json", '{"pin":"***","no":"1"}'],
    [
      "in forms",
      "grant=x&client_secret=a%20b&pin=1",
      "application/x-www-form-urlencoded",
      "grant=x&client_secret=***&pin=***",
    ],
    [
      "in lines of JSON",
      '{"password":"p\\"1"}\n{"a":"b"}',
      "application/jsonl",
      '{"password":"***"}\n{"a":"b"}',
    ],
    ["in JSON that was cut off", '{"a":"b","password":"p1', "application/json", '{"a":"b","password":"***"'],
    [
      "beside a text of any length",
      `{"password":"p1"}\n{"image":"${"A".repeat(2e7)}"}`,
      "application/jsonl",
      `{"password":"***"}\n{"image":"${"A".repeat(2e7)}"}`,
    ],
    [
      "a name like __proto__ changes nothing",
      '{"__proto__":{"password":"p"}}',
      "application/json",
      '{"__proto__":{"password":"***"}}',
    ],
  ];
  test.each(rows)("%s", async (_, text, type, want) => {
    const lines: (string | undefined)[] = [];
    const say = (_message: string, { body }: LogDetails): void => void lines.push(body);
    const logger: Logger = { error: say, warn: say, info: say, debug: say };
    const server = await serve((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(text);
    });
    open.push(server);
    const settings = { agent: "T", baseURL: server.url, security: [], credentials: {} };
    const client = new ServiceClient(settings, { logger, logLevel: "debug", secretFields: ["pin"] });
    const call = { method: "post", path: "/x", body: { content: text, type }, as: "text" } as const;
    expect(await client.request(call)).toBe(text);
    await expect.poll(() => lines.length).toBe(3);
    expect(lines[0]).toBe(want);
    if (type === "application/json") expect(lines[2]).toBe(want);
    expect(server.requests[0]?.body).toBe(text);
  });
});

test("passwords and write-only fields of the document are among them", async () => {
  const string = { type: "string" };
  const properties = {
    name: string,
    pin: { ...string, writeOnly: true },
    phrase: { type: ["string", "null"], format: "password" },
    flag: { type: "boolean", writeOnly: true },
  };
  const body = { content: { "application/json": { schema: { type: "object", properties } } } };
  const made = await featureClient({
    paths: { "/users": { post: { requestBody: body, responses: { 204: { description: "" } } } } },
  });
  try {
    const { Acme } = await made.load<{
      Acme: new (options: object) => { users: { create(p: object): Promise<void> } };
    }>("index.ts");
    const server = await serve((response) => void response.writeHead(204).end());
    open.push(server);
    const bodies: unknown[] = [];
    const say = (_message: string, details: LogDetails): void =>
      void (details.body && bodies.push(details.body));
    const logger: Logger = { error: say, warn: say, info: say, debug: say };
    const acme = new Acme({ baseURL: server.url, logLevel: "debug", logger });
    await acme.users.create({ name: "n", pin: "1", phrase: "2", flag: true });
    expect(bodies).toEqual(['{"name":"n","pin":"***","phrase":"***","flag":true}']);
  } finally {
    made.remove();
  }
});
