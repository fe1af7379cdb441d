// What a client is told once can be told for one request too, and variables of the environment stand in for both.

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { featureClient, type FeatureClient } from "../support/feature-client.js";
import { answer, type Handler, type LoopbackServer, serve } from "../support/loopback-server.js";

const document = {
  security: [{ key: [] }],
  paths: {
    "/things": {
      get: { responses: { 200: { description: "", content: { "application/json": { schema: {} } } } } },
      post: {
        parameters: [{ name: "Idempotency-Key", in: "header", schema: { type: "string" } }],
        responses: { 200: { description: "", content: { "application/json": { schema: {} } } } },
      },
    },
  },
  components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
};

type Call = (...args: unknown[]) => Promise<unknown>;
interface Acme {
  readonly things: { readonly retrieve: Call; readonly update: Call };
  withOptions(options: object): Acme;
}
let made: FeatureClient;
let server: LoopbackServer;
let handle: Handler;
let Acme: new (options?: object) => Acme;
const usual: Handler = (response) => answer(response, {});
const get = (acme: Acme, options?: object): Promise<unknown> => acme.things.retrieve(options);
beforeAll(async () => {
  server = await serve((response, request, count) => handle(response, request, count));
  made = await featureClient({ ...document, servers: [{ url: server.url }] });
  ({ Acme } = await made.load<{ Acme: typeof Acme }>("index.ts"));
});
handle = usual;
afterEach(() => {
  handle = usual;
  server.requests.splice(0);
});
afterAll(async () => {
  made.remove();
  await server.close();
});

const quiet = { apiKey: "k", logLevel: "off", maxRetries: 0 };

test("headers over the client's, null removes; query over the client's; baseURL; idempotencyKey", async () => {
  const acme = new Acme({
    ...quiet,
    defaultHeaders: { "x-a": "1", "x-b": "1" },
    defaultQuery: { v: 1, w: 1 },
  });
  await get(acme, {
    headers: { "X-A": "2", "x-b": null },
    query: { v: 2, w: undefined },
    baseURL: `${server.url}/up`,
  });
  await acme.things.update({}, { idempotencyKey: "mine" });
  const [first, second] = server.requests;
  expect([first?.url, first?.headers["x-a"], first?.headers["x-b"]]).toEqual([
    "/up/things?v=2",
    "2",
    undefined,
  ]);
  expect(second?.headers["idempotency-key"]).toBe("mine");
});

test("maxRetries and timeout", async () => {
  handle = (response) => answer(response, {}, { status: 503, headers: { "retry-after-ms": "0" } });
  await expect(get(new Acme(quiet), { maxRetries: 2 })).rejects.toMatchObject({ status: 503 });
  expect(server.requests).toHaveLength(3);
  handle = () => {};
  await expect(get(new Acme(quiet), { timeout: 20 })).rejects.toMatchObject({
    name: "APIConnectionTimeoutError",
  });
});

test("fetch and fetchOptions", async () => {
  const seen: unknown[] = [];
  const tell =
    (name: string) =>
    (url: string, init: RequestInit): Promise<Response> => {
      seen.push([name, init.keepalive, init.cache]);
      return fetch(url, init);
    };
  const acme = new Acme({
    ...quiet,
    fetch: tell("client"),
    fetchOptions: { keepalive: true, cache: "no-store" },
  });
  await get(acme);
  await get(acme, { fetch: tell("request"), fetchOptions: { cache: "reload" } });
  expect(seen).toEqual([
    ["client", true, "no-store"],
    ["request", true, "reload"],
  ]);
});

test("logger and logLevel", async () => {
  const lines: string[] = [];
  const logger = (name: string): object =>
    Object.fromEntries(
      ["error", "warn", "info", "debug"].map((level) => [level, () => void lines.push(`${name} ${level}`)]),
    );
  const acme = new Acme({ ...quiet, logger: logger("client"), logLevel: "warn" });
  await get(acme);
  await get(acme, { logLevel: "info" });
  await get(acme, { logger: logger("request"), logLevel: "info" });
  await get(new Acme({ ...quiet, logger: logger("client"), logLevel: "info" }), { logLevel: "off" });
  expect(lines).toEqual(["client info", "request info"]);
});

test("signal", async () => {
  const controller = new AbortController();
  handle = () => controller.abort();
  await expect(get(new Acme(quiet), { signal: controller.signal })).rejects.toMatchObject({
    name: "APIUserAbortError",
  });
});

test("withOptions changes what it names and nothing else", async () => {
  const acme = new Acme({ ...quiet, defaultHeaders: { "x-a": "1" } }).withOptions({ apiKey: "other" });
  await get(acme);
  expect(server.requests[0]?.headers).toMatchObject({ authorization: "Bearer other", "x-a": "1" });
});

test("variables of the environment are trimmed, and a blank one is as good as none", async () => {
  const { apiKey: _, ...keyless } = quiet;
  try {
    process.env["ACME_API_KEY"] = " from env\n";
    process.env["ACME_BASE_URL"] = "  ";
    await get(new Acme(keyless));
    process.env["ACME_BASE_URL"] = ` ${server.url}/env `;
    await get(new Acme(keyless));
    await get(new Acme({ ...keyless, baseURL: `${server.url}/option`, apiKey: "option" }));
    expect(server.requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ["/things", "Bearer from env"],
      ["/env/things", "Bearer from env"],
      ["/option/things", "Bearer option"],
    ]);
    process.env["ACME_API_KEY"] = " \t";
    await expect(get(new Acme(keyless))).rejects.toThrow("option apiKey or the variable ACME_API_KEY");
  } finally {
    delete process.env["ACME_API_KEY"];
    delete process.env["ACME_BASE_URL"];
  }
});

test("it compiles", () => {
  const use = `import { Acme } from "./src/index.js";
const acme = new Acme({ logger: console, logLevel: "info", defaultQuery: { a: 1 }, dangerouslyAllowBrowser: true });
acme.things.update({}, { timeout: 1, maxRetries: 0, headers: { a: null }, query: { a: 1 }, idempotencyKey: "k", baseURL: "https://a.example", fetch, fetchOptions: { cache: "no-store" }, logger: console, logLevel: "off", signal: null });
`;
  expect(made.faults(use)).toEqual([]);
});
