// The rules of safety, each through a generated client against real servers; every test says which rule it holds.

import { getEventListeners } from "node:events";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { featureClient, type FeatureClient } from "../support/feature-client.js";
import { answer, type Handler, type LoopbackServer, serve } from "../support/loopback-server.js";

const text = { type: "string" };
const map = { type: "object", additionalProperties: text };
const json = (schema: object) => ({ content: { "application/json": { schema } } });
const fine = { responses: { 200: { description: "", ...json({}) } } };
const document = {
  security: [{ key: [], sid: [] }],
  paths: {
    "/things": {
      get: {
        parameters: [
          { name: "X-Tag", in: "header", schema: text },
          { name: "filter", in: "query", style: "deepObject", schema: map },
          { name: "free", in: "query", schema: map },
        ],
        ...fine,
      },
      post: {
        requestBody: json({ type: "object", properties: { note: text }, additionalProperties: text }),
        ...fine,
      },
    },
    "/things/{id}": {
      get: { parameters: [{ name: "id", in: "path", required: true, schema: text }], ...fine },
    },
    "/things/{ids}/parts": {
      get: {
        parameters: [
          {
            name: "ids",
            in: "path",
            required: true,
            style: "matrix",
            schema: { type: "array", items: text },
          },
        ],
        ...fine,
      },
    },
    "/blobs": {
      get: { responses: { 200: { description: "", content: { "application/octet-stream": {} } } } },
      put: {
        requestBody: { content: { "application/x-www-form-urlencoded": { schema: map } } },
        ...fine,
      },
    },
    "/events": {
      get: { responses: { 200: { description: "", content: { "text/event-stream": { schema: {} } } } } },
    },
  },
  components: {
    securitySchemes: {
      key: { type: "apiKey", in: "header", name: "X-Secret-Key" },
      sid: { type: "apiKey", in: "cookie", name: "sid" },
    },
  },
};

type Call = (...args: unknown[]) => Promise<unknown>;
interface Acme {
  readonly things: {
    list: Call;
    retrieve: Call;
    create: Call;
    readonly parts: { retrieve: Call };
  };
  readonly blobs: { retrieve: Call; list: Call; update: Call };
  readonly events: { retrieve: Call; list: Call };
}
let made: FeatureClient;
let server: LoopbackServer;
let other: LoopbackServer;
let handle: Handler;
let Acme: new (options: object) => Acme;
const options = {
  apiKey: "sk-secret",
  key: "sk-secret",
  sid: "cookie-secret",
  logLevel: "off",
  maxRetries: 0,
};
beforeAll(async () => {
  server = await serve((response, request, count) => handle(response, request, count));
  other = await serve((response) => answer(response, {}));
  made = await featureClient({ ...document, servers: [{ url: server.url }] });
  ({ Acme } = await made.load<{ Acme: typeof Acme }>("index.ts"));
});
const usual: Handler = (response, { url }) => {
  if (url.startsWith("/events")) {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.end('data: {"n":1}\n\ndata: {"n":2}\n\n');
  } else answer(response, {});
};
handle = usual;
afterEach(() => {
  handle = usual;
  server.requests.splice(0);
  other.requests.splice(0);
});
afterAll(async () => {
  made.remove();
  await server.close();
  await other.close();
});
/** The failure of a call, whether it is thrown at once or later. */
async function failure(call: () => Promise<unknown>): Promise<Error> {
  try {
    await call();
  } catch (error) {
    return error as Error;
  }
  throw new Error("it was not refused");
}

const half = "\ud800";
describe("path values that are empty, dots, their encodings or half a character are refused before a request", () => {
  test.each(["", ".", "..", "%2e", "%2E%2e", ".%2E", "a/../b", "..\\x", "x%2f..%2f", half, undefined, null])(
    "%j",
    async (value) => {
      const acme = new Acme(options);
      const error = await failure(() => acme.things.retrieve(value));
      expect(error.message).toMatch(/^the path parameter id /);
      const styled = await failure(() => acme.things.parts.retrieve(["a", value]));
      expect(styled.message).toMatch(/^the path parameter ids /);
      expect(server.requests).toEqual([]);
    },
  );
});

describe("header names and values with line ends are refused before a request, and not shown", () => {
  test.each(["a\r\nx-evil: 1", "a\nb", "a\rb", "a\0b"])("%j", async (value) => {
    const acme = new Acme(options);
    const calls = [
      () => acme.things.list({ "X-Tag": value }),
      () => acme.things.list({}, { headers: { "X-Tag": value } }),
      () => acme.things.list({}, { headers: { [`x-${value}`]: "v" } }),
      () => new Acme({ ...options, apiKey: `sk-secret${value}`, key: `sk-secret${value}` }).things.list(),
    ];
    for (const call of calls) {
      const { message } = await failure(call);
      expect(message).toMatch(/has a forbidden character/);
      expect(message).not.toMatch(/evil|secret|[\r\n\0]/);
    }
    expect(server.requests).toEqual([]);
  });
});

describe("credentials and bodies never follow a redirect to another origin", () => {
  const statuses = [301, 302, 303, 307, 308];
  const moved: (status: number) => Handler = (status) => (response) => {
    response.writeHead(status, { location: `${other.url}/caught` });
    response.end();
  };
  test.each(statuses)(
    "%i: a GET arrives without key, cookie, tag or any header of its own",
    async (status) => {
      handle = moved(status);
      await new Acme(options).things.list({ "X-Tag": "t" }, { headers: { "X-Own": "secret" } });
      expect(server.requests[0]?.headers).toMatchObject({
        "x-secret-key": "sk-secret",
        cookie: "sid=cookie-secret",
      });
      expect(other.requests).toHaveLength(1);
      expect(JSON.stringify(other.requests[0]?.headers)).not.toMatch(/secret|x-tag/);
    },
  );
  test.each(statuses)("%i: a POST is refused, and nothing arrives", async (status) => {
    handle = moved(status);
    const error = await failure(() => new Acme(options).things.create({ note: "body-secret" }));
    expect(error.message).toBe("the server redirects a POST to another origin");
    expect(other.requests).toEqual([]);
  });
});

describe("no name changes a prototype", () => {
  const evil = JSON.parse('{"__proto__":"p","constructor":"c"}') as object;
  test("in parameters and bodies, where it travels as data", async () => {
    const acme = new Acme(options);
    await acme.things.list({ filter: evil, free: evil });
    await acme.things.create(evil);
    await acme.blobs.update({ body: evil });
    const [query, body, form] = server.requests;
    expect(query?.url.split("?")[1]?.split("&")).toEqual([
      "filter%5B__proto__%5D=p",
      "filter%5Bconstructor%5D=c",
      "__proto__=p",
      "constructor=c",
    ]);
    expect(body?.body).toBe('{"__proto__":"p","constructor":"c"}');
    expect(form?.body).toBe("__proto__=p&constructor=c");
  });
  test("in request options and answers", async () => {
    handle = (response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}');
    };
    const value = await new Acme(options).things.list({}, { query: evil });
    expect(Object.keys(value as object)).toEqual(["__proto__", "constructor"]);
    expect(server.requests[0]?.url).toBe("/things?__proto__=p&constructor=c");
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe("abort listeners are gone after each call", () => {
  const listeners = (signal: AbortSignal): number => getEventListeners(signal, "abort").length;
  const calls: readonly [string, (acme: Acme, signal: AbortSignal) => Promise<unknown>][] = [
    ["a value", (acme, signal) => acme.things.list({}, { signal })],
    ["a body that was sent", (acme, signal) => acme.things.create({ note: "n" }, { signal })],
    [
      "an answer that is read by the caller",
      async (acme, signal) => {
        const response = (await acme.blobs.retrieve({ signal })) as Response;
        await response.arrayBuffer();
      },
    ],
    [
      "a stream that ends",
      async (acme, signal) => {
        const stream = (await acme.events.retrieve({
          signal,
        })) as AsyncIterable<unknown>;
        for await (const _ of stream);
      },
    ],
    [
      "a stream that is left",
      async (acme, signal) => {
        const stream = (await acme.events.retrieve({
          signal,
        })) as AsyncIterable<unknown>;
        for await (const _ of stream) break;
      },
    ],
  ];
  test.each(calls)("after %s", async (_, call) => {
    const { signal } = new AbortController();
    await call(new Acme(options), signal);
    await expect.poll(() => listeners(signal)).toBe(0);
  });
  test("after an error, a retry and a timeout", async () => {
    const { signal } = new AbortController();
    handle = (response) => answer(response, {}, { status: 500, headers: { "retry-after-ms": "0" } });
    await failure(() => new Acme(options).things.list({}, { signal, maxRetries: 1 }));
    handle = () => {};
    await failure(() => new Acme(options).things.list({}, { signal, timeout: 20 }));
    expect(server.requests).toHaveLength(3);
    await expect.poll(() => listeners(signal)).toBe(0);
  });
});

test("half a surrogate pair in a query or form becomes U+FFFD, as in the URL standard", async () => {
  const acme = new Acme(options);
  await acme.things.list({ free: { a: `x${half}y` } });
  await acme.blobs.update({ body: { [`k${half}`]: "😀" } });
  const marked = encodeURIComponent("\ufffd");
  expect(server.requests[0]?.url).toBe(`/things?a=x${marked}y`);
  expect(server.requests[1]?.body).toBe(`k${marked}=${encodeURIComponent("😀")}`);
});

test("in a browser a client with credentials refuses to be made, until it is told to", () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  try {
    Object.defineProperty(globalThis, "navigator", {
      value: { userAgent: "Mozilla/5.0" },
      configurable: true,
    });
    expect(() => new Acme(options)).toThrow("dangerouslyAllowBrowser");
    expect(new Acme({ ...options, dangerouslyAllowBrowser: true })).toBeInstanceOf(Acme);
  } finally {
    if (own) Object.defineProperty(globalThis, "navigator", own);
    else Reflect.deleteProperty(globalThis, "navigator");
  }
});
