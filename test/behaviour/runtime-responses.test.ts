// What comes back: values by media type, errors by status, the raw answer, redirects, aborting.

import { getEventListeners } from "node:events";
import type { ServerResponse } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import type { APIClient } from "../../templates/runtime/client.js";
import * as errors from "../../templates/runtime/errors.js";
import { json } from "../../templates/runtime/json-body.js";
import { raw } from "../../templates/runtime/raw-body.js";
import { answer, type Handler, type LoopbackServer, serve } from "../support/loopback-server.js";
import { create, createClient, type TestOptions } from "../support/runtime-client.js";

const open: LoopbackServer[] = [];
async function start(handler: Handler): Promise<LoopbackServer> {
  const server = await serve(handler);
  open.push(server);
  return server;
}
async function clientOf(handler: Handler, options: TestOptions = {}): Promise<[APIClient, LoopbackServer]> {
  const server = await start(handler);
  return [createClient({ apiKey: "sk-secret", baseURL: server.url, maxRetries: 0, ...options }), server];
}
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

function reply(type: string | null, body: string | Uint8Array, status = 200) {
  return (response: ServerResponse): void => {
    response.writeHead(status, type === null ? {} : { "content-type": type });
    response.end(body);
  };
}
async function rejection(promise: PromiseLike<unknown>): Promise<errors.APIError> {
  return promise.then(
    () => Promise.reject(new Error("it did not fail")),
    (reason: errors.APIError) => reason,
  );
}
const get = { method: "get", path: "/" } as const;

describe("values", () => {
  const rows: readonly [type: string | null, body: string, want: unknown][] = [
    ["application/json", '{"a":[1]}', { a: [1] }],
    ["application/json; charset=utf-8", "0", 0],
    ["application/vnd.api+json", '"x"', "x"],
    ["Application/JSON ;x=1", "false", false],
    ["application/json", "", undefined],
    ["text/plain; charset=utf-8", '{"a":1}', '{"a":1}'],
    ["text/csv", "a,ü", "a,ü"],
    [null, "plain", "plain"],
  ];
  test.each(rows)("%s %s", async (type, body, want) => {
    const [client] = await clientOf(reply(type, body));
    expect(await client.request(get)).toEqual(want);
  });

  test("204, and a body of unknown length that is empty", async () => {
    const [client] = await clientOf((response, { url }) => {
      response.writeHead(url === "/204" ? 204 : 200, { "content-type": "application/json" });
      response.flushHeaders();
      response.end();
    });
    expect(await client.request({ method: "delete", path: "/204" })).toBeUndefined();
    expect(await client.request({ method: "get", path: "/204", as: "text" })).toBeUndefined();
    expect(await client.request({ ...get, as: "text" })).toBe("");
    expect(await client.request(get)).toBeUndefined();
  });

  test("a declared reading outranks the media type", async () => {
    const [client] = await clientOf(reply("application/octet-stream", new Uint8Array([0, 255, 49])));
    expect(
      new Uint8Array(await (await client.request<Response>({ ...get, as: "binary" })).arrayBuffer()),
    ).toEqual(new Uint8Array([0, 255, 49]));
    const [other] = await clientOf(reply(null, '{"a":1}'));
    expect(await other.request({ ...get, as: "json" })).toEqual({ a: 1 });
    expect(await other.request({ ...get, as: "text" })).toBe('{"a":1}');
  });

  test("keys like __proto__ are data and nothing else", async () => {
    const text = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    const [client] = await clientOf(reply("application/json", text));
    const value = await client.request(get);
    expect(JSON.stringify(value)).toBe(text);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test("an answer that is not the JSON it says: an error with the status and without the text", async () => {
    const [client] = await clientOf(reply("application/json", '{"secret": oops'));
    const error = await rejection(client.request(get));
    expect(error).toBeInstanceOf(errors.APIError);
    expect(error.status).toBe(200);
    expect(error.message + String(error.cause)).not.toMatch(/secret|oops/);
  });
});

describe("the promise", () => {
  test("asResponse gives the bytes; withResponse the value, the answer and the request id", async () => {
    const text = ' { "b" : 1,\n"a":2 } ';
    const [client, server] = await clientOf((response) => {
      response.writeHead(200, { "content-type": "application/json", "x-request-id": "req_7" });
      response.end(text);
    });
    const response = await client.request(get).asResponse();
    expect([response.status, await response.text()]).toEqual([200, text]);
    const whole = await client.request(get).withResponse();
    expect(whole).toMatchObject({ data: { a: 2, b: 1 }, requestID: "req_7", request_id: "req_7" });
    expect(whole.response.headers.get("x-request-id")).toBe("req_7");
    expect(server.requests).toHaveLength(2);
  });

  test("one request and one reading, however often it is awaited", async () => {
    const [client, server] = await clientOf(reply("application/json", "{}"));
    const promise = client.request(get);
    const [a, b, { data }, c] = [
      await promise,
      await promise.then((v) => v),
      await promise.withResponse(),
      await promise.finally(() => {}),
    ];
    expect(a === b && b === data && data === c).toBe(true);
    expect((await promise.asResponse()).status).toBe(200);
    expect(server.requests).toHaveLength(1);
    expect(promise).toBeInstanceOf(Promise);
    expect(await Promise.all([promise, promise])).toEqual([{}, {}]);
  });

  test("with a signal too, the answer is the server's: its URL, status and bytes", async () => {
    const [client, server] = await clientOf(reply("application/json", '{"a":1}'));
    const { signal } = new AbortController();
    const promise = client.request(get, { signal });
    const response = await promise.asResponse();
    expect([response.url, response.status, response.bodyUsed]).toEqual([`${server.url}/`, 200, false]);
    expect(await promise).toEqual({ a: 1 });
    expect(await promise.asResponse()).toBe(response);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  test.each([204, 205])("with a signal too, a %i that browsers give a body", async (status) => {
    const answered = Object.defineProperty(new Response(null, { status }), "body", {
      value: new Blob([]).stream(),
    });
    const { signal } = new AbortController();
    const client = createClient({ apiKey: "k", fetch: async () => answered });
    expect((await client.request(get, { signal }).asResponse()).status).toBe(status);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});

describe("errors", () => {
  const classes: readonly [number, keyof typeof errors][] = [
    [400, "BadRequestError"],
    [401, "AuthenticationError"],
    [402, "APIError"],
    [403, "PermissionDeniedError"],
    [404, "NotFoundError"],
    [409, "ConflictError"],
    [418, "APIError"],
    [422, "UnprocessableEntityError"],
    [429, "RateLimitError"],
    [500, "InternalServerError"],
    [503, "InternalServerError"],
    [304, "APIError"],
  ];
  test.each(classes)("%i is a %s", async (status, name) => {
    const [client] = await clientOf((response) => answer(response, { error: { message: "m" } }, { status }));
    const error = await rejection(client.request(get));
    expect(error.constructor).toBe(errors[name]);
    expect(error.name).toBe(name);
    expect(error).toBeInstanceOf(errors.APIError);
    expect(error.status).toBe(status);
  });

  test("status, sentence, body, headers, request id", async () => {
    const error = { message: "no such thing", type: "invalid_request_error", param: "id", code: "missing" };
    const [client] = await clientOf((response) =>
      answer(response, { error }, { status: 404, headers: { "x-request-id": "req_9", "x-a": "b" } }),
    );
    const caught = await rejection(client.request(get));
    expect(caught.message).toBe("404 no such thing");
    expect(caught).toMatchObject({
      status: 404,
      error,
      type: error.type,
      param: "id",
      code: "missing",
      requestID: "req_9",
    });
    expect(caught.headers?.get("x-a")).toBe("b");
  });

  const sentences: readonly [type: string, body: string, want: string][] = [
    ["application/json", '{"error":"plain"}', "400 plain"],
    ["application/json", '{"message":"top"}', "400 top"],
    ["application/problem+json", '{"title":"t","detail":"d"}', "400 d"],
    ["text/plain", '{"error":{"message":"mislabelled"}}', "400 mislabelled"],
    ["text/html", "<h1>secret page</h1>", "400 status code (no message in its body)"],
    ["application/json", '{"a":"secret"}', "400 status code (no message in its body)"],
    ["application/json", '["secret"]', "400 status code (no message in its body)"],
    ["application/json", "null", "400 status code (no message in its body)"],
    ["application/json", "", "400 status code (no body)"],
    ["application/json", '{"error":{"message":"bad key sk-secret!"}}', "400 bad key ***!"],
  ];
  test.each(sentences)("%s %s → %s", async (type, body, want) => {
    const [client] = await clientOf(reply(type, body, 400));
    expect((await rejection(client.request(get))).message).toBe(want);
  });

  test("HTML in place of JSON is an error that says so and quotes nothing of it", async () => {
    const [client, server] = await clientOf(reply("Text/HTML; charset=utf-8", "<h1>secret page</h1>"));
    const caught = await rejection(client.request(get));
    expect(caught).toBeInstanceOf(errors.APIError);
    expect(caught).toMatchObject({ status: 200, message: "200 the response is HTML, not JSON" });
    expect(JSON.stringify(caught)).not.toContain("secret");
    expect(server.requests).toHaveLength(1);
    // Who expects a page reads it as text, or raw.
    expect(await client.request({ ...get, as: "text" })).toBe("<h1>secret page</h1>");
    expect(await (await client.request(get).asResponse()).text()).toBe("<h1>secret page</h1>");
  });

  test("an error whose body comes a byte at a time is read whole", async () => {
    const error = { message: "größer als erlaubt", code: "too_big" };
    const [client] = await clientOf(async (response) => {
      response.writeHead(422, { "content-type": "application/json" });
      for (const byte of new TextEncoder().encode(JSON.stringify({ error }))) {
        response.write(Uint8Array.of(byte));
        await new Promise((resolve) => setTimeout(resolve));
      }
      response.end();
    });
    const caught = await rejection(client.request(get));
    expect(caught).toBeInstanceOf(errors.UnprocessableEntityError);
    expect(caught).toMatchObject({ message: `422 ${error.message}`, error, code: "too_big" });
  });

  test("an error whose body breaks off is still the error of its status", async () => {
    const [client] = await clientOf((response) => {
      response.writeHead(422, { "content-length": "100", "content-type": "application/json" });
      response.write('{"err');
      setTimeout(() => response.destroy(), 10);
    });
    expect(await rejection(client.request(get))).toBeInstanceOf(errors.UnprocessableEntityError);
  });

  test("asResponse and withResponse reject for an error status", async () => {
    const [client] = await clientOf(reply("application/json", "{}", 403));
    expect(await rejection(client.request(get).asResponse())).toBeInstanceOf(errors.PermissionDeniedError);
    expect(await rejection(client.request(get).withResponse())).toBeInstanceOf(errors.PermissionDeniedError);
  });

  test("no server: a connection error with its cause", async () => {
    const [client, server] = await clientOf(reply(null, ""));
    await server.close();
    const error = await rejection(client.request(get));
    expect(error).toBeInstanceOf(errors.APIConnectionError);
    expect(error.status).toBeUndefined();
    expect(error.cause).toBeInstanceOf(Error);
  });
});

describe("aborting", () => {
  test("before: nothing is sent", async () => {
    const [client, server] = await clientOf(reply("application/json", "{}"));
    const error = await rejection(client.request(get, { signal: AbortSignal.abort("why") }));
    expect(error).toBeInstanceOf(errors.APIUserAbortError);
    expect(error.cause).toBe("why");
    expect(server.requests).toEqual([]);
  });

  test("while the server thinks, and it is not retried", async () => {
    const controller = new AbortController();
    const [client, server] = await clientOf(() => controller.abort(), { maxRetries: 2 });
    expect(await rejection(client.request(get, { signal: controller.signal }))).toBeInstanceOf(
      errors.APIUserAbortError,
    );
    expect(server.requests).toHaveLength(1);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });

  test("in the middle of a body", async () => {
    const controller = new AbortController();
    const [client, server] = await clientOf((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"a":');
      setTimeout(() => controller.abort(), 20);
    });
    expect(await rejection(client.request(get, { signal: controller.signal }))).toBeInstanceOf(
      errors.APIUserAbortError,
    );
    await expect.poll(() => server.requests.every(({ socket }) => socket.destroyed)).toBe(true);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });

  test("in the middle of a body the caller reads", async () => {
    const controller = new AbortController();
    const [client] = await clientOf((response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"a":');
    });
    const response = await client.request(get, { signal: controller.signal }).asResponse();
    const text = response.text();
    controller.abort();
    await expect(text).rejects.toThrow();
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });

  test("between attempts: at once", async () => {
    const controller = new AbortController();
    const [client] = await clientOf(
      (response) => {
        answer(response, {}, { status: 500, headers: { "retry-after": "30" } });
        setTimeout(() => controller.abort(), 20);
      },
      { maxRetries: 2 },
    );
    const begun = performance.now();
    expect(await rejection(client.request(get, { signal: controller.signal }))).toBeInstanceOf(
      errors.APIUserAbortError,
    );
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });

  test("a thousand calls on one signal leave no listener", async () => {
    const { signal } = new AbortController();
    const [client] = await clientOf((response, { url }) =>
      answer(response, {}, { status: url === "/bad" ? 400 : 200 }),
    );
    for (let n = 0; n < 1000; n += 50)
      await Promise.all(
        Array.from({ length: 50 }, (_, i) =>
          client.request({ ...get, path: i % 2 ? "/" : "/bad" }, { signal }).catch(() => {}),
        ),
      );
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});

describe("redirects", () => {
  const statuses = [301, 302, 303, 307, 308];
  test.each(statuses)("%i within the origin: followed with credentials", async (status) => {
    const [client, server] = await clientOf((response, { url }) => {
      if (url === "/new") return answer(response, { done: true });
      response.writeHead(status, { location: "/new" }).end();
    });
    expect(await client.request({ method: "post", path: "/old", body: json({ a: 1 }) })).toEqual({
      done: true,
    });
    const [, second] = server.requests;
    expect(second?.headers.authorization).toBe("Bearer sk-secret");
    expect([second?.method, second?.body]).toEqual(status < 304 ? ["GET", ""] : ["POST", '{"a":1}']);
    expect(second?.headers["content-type"]).toBe(status < 304 ? undefined : "application/json");
  });

  test.each(statuses)(
    "%i to another origin: a GET goes on without credentials and headers of its own",
    async (status) => {
      const other = await start((response) => answer(response, { other: true }));
      const [client] = await clientOf(
        (response) => void response.writeHead(status, { location: `${other.url}/file?sig=1` }).end(),
        {
          defaultHeaders: { "api-key": "sk-secret" },
        },
      );
      expect(await client.request(get, { headers: { cookie: "sk-secret" } })).toEqual({ other: true });
      expect(other.requests[0]?.url).toBe("/file?sig=1");
      expect(JSON.stringify(other.requests[0]?.headers)).not.toContain("secret");
    },
  );

  test.each(statuses)("%i to another origin: a POST is refused and sends nothing there", async (status) => {
    const other = await start((response) => answer(response, {}));
    const [client, server] = await clientOf(
      (response) => void response.writeHead(status, { location: other.url }).end(),
      { maxRetries: 2 },
    );
    const error = await rejection(client.request({ method: "post", path: "/", body: json({ secret: 1 }) }));
    expect(error).toBeInstanceOf(errors.SDKError);
    expect(error.message).toContain("redirects");
    expect(other.requests).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  test("back to the first origin from another: the credentials stay away", async () => {
    const [client, server] = await clientOf((response, { url }) => {
      if (url === "/back") return answer(response, {});
      response.writeHead(302, { location: other.url }).end();
    });
    const other = await start(
      (response) => void response.writeHead(302, { location: `${server.url}/back` }).end(),
    );
    await client.request(get);
    expect(server.requests[1]?.headers.authorization).toBeUndefined();
  });

  test("in a circle, or to a URL that is not http: refused", async () => {
    const [client, server] = await clientOf(
      (response, { url }) =>
        void response.writeHead(302, { location: url === "/file" ? "data:,x" : "/" }).end(),
    );
    expect((await rejection(client.request(get))).message).toContain("more than 10");
    expect(server.requests).toHaveLength(11);
    expect((await rejection(client.request({ ...get, path: "/file" }))).message).toContain("not http");
  });

  test("a body that can be read once is not sent again", async () => {
    const [client] = await clientOf((response) => void response.writeHead(307, { location: "/new" }).end());
    const body = raw(new Blob(["x"]).stream(), "text/plain");
    expect((await rejection(client.request({ method: "post", path: "/", body }))).message).toContain(
      "only once",
    );
  });
});

test("create's overloads: a value without stream", async () => {
  const [client] = await clientOf(reply("application/json", '{"id":"1"}'));
  const value = await create<{ id: string }>(client, { model: "m" });
  expect(value.id).toBe("1");
});
