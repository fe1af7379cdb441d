// What travels: method, URL, headers, body; and what is refused before anything does.

import { afterEach, describe, expect, test } from "vitest";
import { apiKey } from "../../templates/runtime/api-key.js";
import { cookies } from "../../templates/runtime/cookies.js";
import { basic, bearer } from "../../templates/runtime/credentials.js";
import { APIClient } from "../../templates/runtime/client.js";
import type { Call } from "../../templates/runtime/call.js";
import { APIConnectionError, APIUserAbortError } from "../../templates/runtime/errors.js";
import { json } from "../../templates/runtime/json-body.js";
import { segment } from "../../templates/runtime/path.js";
import { deepObject, form } from "../../templates/runtime/query.js";
import { answer, type LoopbackServer, serve } from "../support/loopback-server.js";
import { create, createClient, thing } from "../support/runtime-client.js";

const open: LoopbackServer[] = [];
async function echo(): Promise<LoopbackServer> {
  const server = await serve((response) => answer(response, { ok: true }));
  open.push(server);
  return server;
}
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

test("a POST carries its JSON, its media type and the key, and nothing about the machine", async () => {
  const server = await echo();
  const client = createClient({ apiKey: "sk-1", baseURL: `${server.url}/v1/` });
  expect(await create(client, { a: 1, none: undefined, nothing: null })).toEqual({ ok: true });
  const [request] = server.requests;
  expect(request).toMatchObject({ method: "POST", url: `/v1${thing.path}`, body: '{"a":1,"nothing":null}' });
  const { accept, authorization, "content-type": type } = request?.headers ?? {};
  expect({ accept, authorization, type }).toEqual({
    accept: "application/json",
    authorization: "Bearer sk-1",
    type: "application/json",
  });
  expect(Object.keys(request?.headers ?? {}).filter((name) => name.startsWith("x-"))).toEqual([]);
});

test("the agent says which client it is", async () => {
  const server = await echo();
  await create(createClient({ apiKey: "k", baseURL: server.url }), {});
  expect(server.requests[0]?.headers["user-agent"]).toBe(thing.agent);
});

test("a streamed call asks for the same media type as any other", async () => {
  const server = await echo();
  await create(createClient({ apiKey: "k", baseURL: server.url }), { stream: true }).catch(() => {});
  expect(server.requests[0]?.headers.accept).toBe("application/json");
});

test("without a body there is no content-type; PATCH is in upper case", async () => {
  const server = await echo();
  const client = createClient({ apiKey: "k", baseURL: server.url });
  await client.request({ method: "get", path: "/x" });
  await client.request({ method: "patch", path: "/x", body: json({}) });
  expect(server.requests[0]?.headers["content-type"]).toBeUndefined();
  expect(server.requests[1]?.method).toBe("PATCH");
});

test("headers: the request's over the client's over our own, without regard to case; null removes", async () => {
  const server = await echo();
  const client = createClient({
    apiKey: "k",
    baseURL: server.url,
    defaultHeaders: { "X-A": "client", "x-b": "client", "User-Agent": null, "x-n": 3 },
  });
  const headers = { "x-a": "request", "X-B": null, Accept: "text/x" };
  await client.request({ method: "get", path: "/", headers: { "x-c": "call" } }, { headers });
  const sent = server.requests[0]?.headers ?? {};
  expect(sent).toMatchObject({ "x-a": "request", "x-c": "call", accept: "text/x", "x-n": "3" });
  expect(sent).not.toHaveProperty("x-b");
  expect(sent["user-agent"]).not.toBe(thing.agent);
});

test("a list of headers and a Headers object are taken too; a name said twice is joined", async () => {
  const server = await echo();
  const client = createClient({ apiKey: "k", baseURL: server.url });
  await client.request(
    { method: "get", path: "/" },
    {
      headers: [
        ["x-a", "1"],
        ["X-A", "2"],
      ],
    },
  );
  await client.request({ method: "get", path: "/" }, { headers: new Headers({ "x-a": "3" }) });
  expect(server.requests.map(({ headers }) => headers["x-a"])).toEqual(["1, 2", "3"]);
});

describe("refused before any request, and the value is not shown", () => {
  const rows: readonly [what: string, headers: Record<string, string>][] = [
    ["CR LF in a value", { "x-a": "secret\r\nx-evil: 1" }],
    ["LF in a value", { "x-a": "secret\nx" }],
    ["NUL in a value", { "x-a": "secret\0" }],
    ["a value above Latin-1", { "x-a": "secret…" }],
    ["CR LF in a name", { "x-a\r\nx-secret": "1" }],
    ["an empty name", { "": "secret" }],
  ];
  test.each(rows)("%s", async (_, headers) => {
    const server = await echo();
    const client = createClient({ apiKey: "k", baseURL: server.url });
    const error: Error = await client.request({ method: "get", path: "/" }, { headers }).then(
      () => Promise.reject(new Error("it was sent")),
      (reason: unknown) => reason as Error,
    );
    expect(error.name).toBe("SDKError");
    expect(String(error.message)).not.toContain("secret");
    expect(server.requests).toEqual([]);
  });

  test("a key with a line end, as read from a file", async () => {
    const server = await echo();
    const error = await create(createClient({ apiKey: "sk-secret\n", baseURL: server.url }), {}).catch(
      String,
    );
    expect(error).toMatch(/header authorization/);
    expect(error).not.toContain("secret");
    expect(server.requests).toEqual([]);
  });

  const values: readonly unknown[] = [
    "",
    ".",
    "..",
    "%2e",
    "%2E%2e",
    ".%2e",
    "a/../b",
    "..\\b",
    "a%2f..%2fb",
    null,
    undefined,
    {},
    ["a"],
  ];
  test.each(values)("the path value %j", (value) => {
    expect(() => segment("thing_id", value as string)).toThrow(/path parameter thing_id/);
  });

  test("a dot segment made of a template and a value together", async () => {
    const server = await echo();
    const client = createClient({ apiKey: "k", baseURL: server.url });
    for (const path of ["/a/../b", "/a/.", "/%2e%2e/b"])
      await expect(client.request({ method: "get", path })).rejects.toThrow("path");
    expect(server.requests).toEqual([]);
  });

  test("a base URL that is none, or holds a password", async () => {
    for (const baseURL of ["not a url", "https://user:secret@example.com"]) {
      const error = await create(createClient({ apiKey: "k", baseURL }), {}).catch(String);
      expect(error).toMatch(/baseURL/);
      expect(error).not.toContain("secret");
    }
  });
});

test("path values arrive as they were given", async () => {
  const server = await echo();
  const client = createClient({ apiKey: "k", baseURL: server.url });
  const values = ["a/b", "a?b#c", "100%", "ä ö", "ft:gpt:org@1", "...", "a..b", ".hidden", 12n, true, 0];
  for (const value of values) await client.request({ method: "get", path: `/t/${segment("id", value)}/end` });
  expect(server.requests.map(({ url }) => decodeURIComponent(url.split("/")[2] ?? ""))).toEqual(
    values.map(String),
  );
});

test("query: the call's over the client's, the request's over both; null and undefined remove", async () => {
  const server = await echo();
  const client = createClient({ apiKey: "k", baseURL: server.url, defaultQuery: { v: 1, gone: 2, also: 3 } });
  const query = [...form({ limit: 2, after: undefined }), ...deepObject({ metadata: { "k 1": "v&1" } })];
  await client.request(
    { method: "get", path: "/l", query },
    { query: { gone: undefined, also: null, limit: 5, extra: ["x", "y"] } },
  );
  expect(server.requests[0]?.url).toBe("/l?v=1&limit=5&metadata%5Bk%201%5D=v%261&extra=x&extra=y");
});

test("cookies and header parameters", async () => {
  const server = await echo();
  const client = createClient({ apiKey: "k", baseURL: server.url });
  await client.request({
    method: "get",
    path: "/",
    cookies: cookies({ a: "1;2", b: null }),
    headers: { "x-n": 0, "x-u": undefined },
  });
  expect(server.requests[0]?.headers).toMatchObject({ cookie: "a=1%3B2", "x-n": "0" });
});

describe("credentials", () => {
  function clientWith(server: LoopbackServer, security: string[][], key?: string): APIClient {
    return new APIClient({
      agent: "T/JS 1",
      baseURL: server.url,
      dangerouslyAllowBrowser: true,
      security,
      credentials: {
        bearer: bearer(undefined, { option: "token", env: "T_TOKEN" }),
        header: apiKey(key, "header", "X-Key", { option: "apiKey", env: "T_KEY" }),
        query: apiKey("q&", "query", "key"),
        cookie: apiKey("c c", "cookie", "sid"),
        basic: basic("käthe", "p:w"),
      },
    });
  }
  const get: Call = { method: "get", path: "/" };

  test("in a header, the query, a cookie, or as basic authorization in UTF-8", async () => {
    const server = await echo();
    await clientWith(server, [["header", "query", "cookie", "basic"]], "h").request(get);
    expect(server.requests[0]?.url).toBe("/?key=q%26");
    expect(server.requests[0]?.headers).toMatchObject({
      "x-key": "h",
      cookie: "sid=c%20c",
      authorization: "Basic a8OkdGhlOnA6dw==",
    });
  });

  test("the first alternative that is complete is taken, and a call may have its own", async () => {
    const server = await echo();
    const client = clientWith(server, [["bearer", "query"], ["header"]], "h");
    await client.request(get);
    await client.request({ ...get, security: [] });
    await client.request({ ...get, security: [["query"]] });
    expect(server.requests.map(({ url, headers }) => [url, headers["x-key"]])).toEqual([
      ["/", "h"],
      ["/", undefined],
      ["/?key=q%26", undefined],
    ]);
  });

  test("missing: rejected before any request, naming the option and the variable", async () => {
    const server = await echo();
    await expect(clientWith(server, [["bearer"]]).request(get)).rejects.toThrow(
      "option token or the variable T_TOKEN",
    );
    expect(server.requests).toEqual([]);
  });

  test("missing where the document allows none: sent without", async () => {
    const server = await echo();
    await clientWith(server, [[], ["bearer"]]).request(get);
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });

  test("a header of the caller's own stands for the scheme, and null says that none is wanted", async () => {
    const server = await echo();
    const client = clientWith(server, [["bearer"]]);
    await client.request(get, { headers: { Authorization: "Bearer mine" } });
    await client.request(get, { headers: { authorization: null } });
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer mine", undefined]);
  });

  test("a function is asked before every attempt", async () => {
    let asked = 0;
    const server = await serve((response, _, count) =>
      answer(response, {}, { status: count === 0 ? 503 : 200, headers: { "retry-after-ms": "0" } }),
    );
    open.push(server);
    await create(createClient({ baseURL: server.url, apiKey: async () => `k${++asked}` }), {});
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer k1", "Bearer k2"]);
  });

  test("one that cannot be got for want of a connection is asked for again", async () => {
    const server = await echo();
    const keys = [() => Promise.reject(new APIConnectionError("no token")), () => "k2"];
    const apiKey = (): string | Promise<never> | undefined => keys.shift()?.();
    await create(createClient({ baseURL: server.url, apiKey }), {});
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer k2"]);
  });

  test("none is asked for once the call is aborted, before or between its attempts", async () => {
    const server = await serve((response) =>
      answer(response, {}, { status: 503, headers: { "retry-after": "30" } }),
    );
    open.push(server);
    let asked = 0;
    const client = createClient({ baseURL: server.url, apiKey: () => `k${++asked}` });
    const aborted = create(client, {}, { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toBeInstanceOf(APIUserAbortError);
    expect(asked).toBe(0);
    const controller = new AbortController();
    const waiting = create(client, {}, { signal: controller.signal });
    await Promise.all([
      expect(waiting).rejects.toBeInstanceOf(APIUserAbortError),
      expect
        .poll(() => server.requests.length)
        .toBe(1)
        .then(() => controller.abort()),
    ]);
    expect(asked).toBe(1);
  });

  test("printing a client shows no key", async () => {
    const { inspect } = await import("node:util");
    const client = createClient({ apiKey: "sk-secret" });
    expect(inspect(client, { depth: 9, showHidden: true }) + JSON.stringify(client)).not.toContain("secret");
  });
});

test("an operation's own server is used unless the user chose a base URL", async () => {
  const [ours, theirs] = [await echo(), await echo()];
  const call: Call = { method: "get", path: "/f", server: `${theirs.url}/up` };
  const settings = { agent: "T/JS 1", baseURL: ours.url, security: [], credentials: {} };
  await new APIClient(settings).request(call);
  await new APIClient({ ...settings, ownBaseURL: true }).request(call);
  await new APIClient(settings).withOptions({ baseURL: `${ours.url}/mine` }).request(call);
  expect(theirs.requests.map(({ url }) => url)).toEqual(["/up/f"]);
  expect(ours.requests.map(({ url }) => url)).toEqual(["/f", "/mine/f"]);
});

test("an idempotency key is the same for all attempts, where the API has a header for it", async () => {
  const server = await serve((response, _, count) =>
    answer(response, {}, { status: count === 0 ? 500 : 200, headers: { "retry-after-ms": "0" } }),
  );
  open.push(server);
  const client = new APIClient({
    agent: "T/JS 1",
    baseURL: server.url,
    security: [],
    credentials: {},
    idempotencyHeader: "Idempotency-Key",
  });
  await client.request({ method: "post", path: "/" });
  await client.request({ method: "post", path: "/" }, { idempotencyKey: "mine" });
  const keys = server.requests.map(({ headers }) => headers["idempotency-key"]);
  expect(keys[0]).toMatch(/.{20}/);
  expect(keys).toEqual([keys[0], keys[0], "mine"]);
});

test("middleware wraps every attempt, the first outermost", async () => {
  const server = await serve((response, _, count) =>
    answer(response, { count }, { status: count === 0 ? 500 : 200, headers: { "retry-after-ms": "0" } }),
  );
  open.push(server);
  const seen: string[] = [];
  const client = createClient({
    apiKey: "k",
    baseURL: server.url,
    middleware: ["a", "b"].map((name) => async (request, next) => {
      seen.push(`${name}${request.attempt} ${request.method}`);
      request.headers.set(`x-${name}`, name);
      return next(request);
    }),
  });
  await create(client, {});
  expect(seen).toEqual(["a0 POST", "b0 POST", "a1 POST", "b1 POST"]);
  expect(server.requests[1]?.headers).toMatchObject({ "x-a": "a", "x-b": "b" });
});
