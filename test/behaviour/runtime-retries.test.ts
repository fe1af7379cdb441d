// When a request is sent again and how long after; and the time limit of an attempt.

import { afterEach, describe, expect, test } from "vitest";
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  RateLimitError,
} from "../../templates/runtime/errors.js";
import { json } from "../../templates/runtime/json-body.js";
import { raw } from "../../templates/runtime/raw-body.js";
import { retryDelay } from "../../templates/runtime/retry.js";
import { answer, type Handler, type LoopbackServer, serve } from "../support/loopback-server.js";
import { create, createClient } from "../support/runtime-client.js";

const open: LoopbackServer[] = [];
async function start(handler: Handler): Promise<LoopbackServer> {
  const server = await serve(handler);
  open.push(server);
  return server;
}
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});
const now = { "retry-after-ms": "0" };
const get = { method: "get", path: "/" } as const;
const clientOf = (server: LoopbackServer) => createClient({ apiKey: "k", baseURL: server.url });

const statuses: readonly [status: number, requests: number][] = [
  [408, 3],
  [409, 3],
  [429, 3],
  [500, 3],
  [502, 3],
  [503, 3],
  [599, 3],
  [400, 1],
  [401, 1],
  [402, 1],
  [403, 1],
  [404, 1],
  [418, 1],
  [422, 1],
];
test.each(statuses)("%i: %i requests in all", async (status, requests) => {
  const server = await start((response) => answer(response, {}, { status, headers: now }));
  await expect(create(clientOf(server), { a: 1 })).rejects.toMatchObject({ status });
  expect(server.requests.map(({ body }) => body)).toEqual(Array(requests).fill('{"a":1}'));
});

test.each([
  [400, "true", 3],
  [500, "false", 1],
  [429, "maybe", 3],
])("%i with x-should-retry: %s: %i requests", async (status, said, requests) => {
  const server = await start((response) =>
    answer(response, {}, { status, headers: { ...now, "x-should-retry": said } }),
  );
  await expect(create(clientOf(server), {})).rejects.toMatchObject({ status });
  expect(server.requests).toHaveLength(requests);
});

test("success after failures is success; maxRetries holds per client and per request", async () => {
  const server = await start((response, _, count) =>
    answer(response, { count }, { status: count < 2 ? 500 : 200, headers: now }),
  );
  expect(await create(clientOf(server), {})).toEqual({ count: 2 });
  const failing = await start((response) => answer(response, {}, { status: 429, headers: now }));
  await expect(create(clientOf(failing), {}, { maxRetries: 1 })).rejects.toBeInstanceOf(RateLimitError);
  await expect(create(clientOf(failing).withOptions({ maxRetries: 0 }), {})).rejects.toBeInstanceOf(
    RateLimitError,
  );
  expect(failing.requests).toHaveLength(3);
});

test("a connection that is reset is tried again, before the answer and in its body", async () => {
  for (const part of ["none", "head", "half"]) {
    const server = await start((response, { socket }, count) => {
      if (count === 1) return answer(response, { count });
      if (part === "none") return void socket.destroy();
      response.writeHead(200, { "content-type": "application/json", "content-length": "50", ...now });
      if (part === "head") response.flushHeaders();
      else response.write('{"count":');
      setTimeout(() => socket.destroy(), 10);
    });
    expect(await create(clientOf(server), {}), part).toEqual({ count: 1 });
    expect(server.requests, part).toHaveLength(2);
  }
});

test("an answer shorter than it says is a connection error, not a value", async () => {
  const server = await start((response, { socket }) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
    response.write("{}");
    setTimeout(() => socket.end(), 10);
  });
  await expect(create(clientOf(server), {}, { maxRetries: 0 })).rejects.toBeInstanceOf(APIConnectionError);
});

test("a body that can be read once is never sent again", async () => {
  const server = await start((response) => answer(response, {}, { status: 500, headers: now }));
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode("a");
    yield new TextEncoder().encode("b");
  }
  for (const body of [raw(new Blob(["ab"]).stream(), "text/plain"), raw(bytes(), "text/plain")])
    await expect(clientOf(server).request({ method: "post", path: "/", body })).rejects.toMatchObject({
      status: 500,
    });
  expect(server.requests.map(({ body }) => body)).toEqual(["ab", "ab"]);
});

describe("time limits", () => {
  test("no answer: every attempt is given its time, then a timeout error", async () => {
    const server = await start(() => {});
    const client = clientOf(server);
    await expect(create(client, {}, { timeout: 250, maxRetries: 1 })).rejects.toBeInstanceOf(
      APIConnectionTimeoutError,
    );
    expect(server.requests).toHaveLength(2);
    await expect.poll(() => server.requests.every(({ socket }) => socket.destroyed)).toBe(true);
  });

  test("the body counts, and trickling bytes do not reset the clock", async () => {
    const server = await start((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const timer = setInterval(() => response.write(" "), 10);
      response.on("close", () => clearInterval(timer));
    });
    const begun = performance.now();
    await expect(create(clientOf(server), {}, { timeout: 100, maxRetries: 0 })).rejects.toBeInstanceOf(
      APIConnectionTimeoutError,
    );
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  test("a timeout in the body is tried again", async () => {
    const server = await start((response, _, count) => {
      if (count === 1) return answer(response, { count });
      response.writeHead(200, { "content-type": "application/json" });
      response.write("{");
    });
    expect(await create(clientOf(server), {}, { timeout: 100 })).toEqual({ count: 1 });
  });

  test("a stream may take longer, once it has begun", async () => {
    const server = await start((response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write("data: 1\n\n");
      setTimeout(() => response.end("data: 2\n\n"), 250);
    });
    const items: unknown[] = [];
    for await (const item of await create(clientOf(server), { stream: true }, { timeout: 120 }))
      items.push(item);
    expect(items).toEqual([1, 2]);
  });

  test.each([Infinity, 2 ** 40])("%d is no limit rather than none at all", async (timeout) => {
    const server = await start((response) => void setTimeout(() => answer(response, {}), 30));
    expect(await clientOf(server).request({ ...get, body: undefined }, { timeout })).toEqual({});
  });

  test("a finished call leaves no timer, so that a process can end", async () => {
    const server = await start((response) => answer(response, {}));
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const before = timers();
    await clientOf(server).request({ method: "post", path: "/", body: json({}) });
    void clientOf(server).request(get); // never awaited
    await expect.poll(() => server.requests.length).toBe(2);
    await expect.poll(() => timers() - before).toBeLessThanOrEqual(0);
  });
});

describe("the wait", () => {
  const wait = (headers: Record<string, string | (() => string)>, retries = 0): number => {
    const said = Object.entries(headers).map(([name, value]) => [
      name,
      typeof value === "string" ? value : value(),
    ]);
    return retryDelay(retries, new Headers(said as [string, string][]));
  };
  const soon = (ms: number) => () => new Date(Date.now() + ms).toUTCString();
  const rows: readonly [headers: Record<string, string | (() => string)>, least: number, most: number][] = [
    [{ "retry-after-ms": "12.5" }, 12.5, 12.5],
    [{ "retry-after-ms": "0" }, 0, 0],
    [{ "retry-after-ms": "7", "retry-after": "9" }, 7, 7],
    [{ "retry-after-ms": "x", "retry-after": "1.5" }, 1500, 1500],
    [{ "retry-after": "0" }, 0, 0],
    [{ "retry-after": "61" }, 60_000, 60_000],
    [{ "retry-after": "99999" }, 60_000, 60_000],
    [{ "retry-after": soon(5000) }, 3000, 5000],
    [{ "retry-after": soon(3_600_000) }, 60_000, 60_000],
    [{ "retry-after": soon(-60_000) }, 375, 500],
    [{ "retry-after": "-1" }, 375, 500],
    [{ "retry-after": "soon" }, 375, 500],
    [{}, 375, 500],
  ];
  test.each(rows)("%j: %d to %d ms", (headers, least, most) => {
    for (let n = 0; n < 50; n++) {
      expect(wait(headers)).toBeGreaterThanOrEqual(least);
      expect(wait(headers)).toBeLessThanOrEqual(most);
    }
  });

  test("without a header it doubles up to eight seconds, and no two are alike", () => {
    for (const [retries, most] of [
      [1, 1000],
      [2, 2000],
      [3, 4000],
      [4, 8000],
      [9, 8000],
    ] as const) {
      const waits = Array.from({ length: 200 }, () => wait({}, retries));
      expect(Math.max(...waits)).toBeLessThanOrEqual(most);
      expect(Math.min(...waits)).toBeGreaterThanOrEqual(most * 0.75);
      expect(new Set(waits).size).toBeGreaterThan(100);
    }
  });

  test("it is waited", async () => {
    const server = await start((response, _, count) =>
      answer(response, {}, { status: count === 0 ? 503 : 200, headers: { "retry-after": "0.2" } }),
    );
    await create(clientOf(server), {});
    const [first, second] = server.requests;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(190);
  });
});
