// Calls by their path: what the document does not know.

import { afterEach, expect, test } from "vitest";
import { bearer } from "../../templates/runtime/credentials.js";
import { ServiceClient } from "../../templates/runtime/service-client.js";
import { answer, type LoopbackServer, serve } from "../support/loopback-server.js";

const open: LoopbackServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function setUp() {
  const server = await serve((response) => answer(response, { ok: true }));
  open.push(server);
  const credentials = { key: bearer("k") };
  const settings = { agent: "T", baseURL: `${server.url}/v1`, security: [["key"]], credentials };
  const client = new ServiceClient({ ...settings, dangerouslyAllowBrowser: true }, { logLevel: "off" });
  return { server, client };
}

test.each(["get", "post", "put", "patch", "delete"] as const)(
  "client.%s sends its method with the client's credentials",
  async (method) => {
    const { server, client } = await setUp();
    expect(await client[method]<{ ok: boolean }>("/new/thing", { query: { a: [1, 2] } })).toEqual({
      ok: true,
    });
    expect(server.requests[0]).toMatchObject({
      method: method.toUpperCase(),
      url: "/v1/new/thing?a=1&a=2",
      body: "",
      headers: { authorization: "Bearer k" },
    });
    expect(server.requests[0]?.headers["content-type"]).toBeUndefined();
  },
);

const form = new FormData();
form.set("a", "b");
const bodies: readonly [string, unknown, type: RegExp, body: RegExp][] = [
  ["an object", { a: null }, /^application\/json$/, /^\{"a":null\}$/],
  ["a list", [1], /^application\/json$/, /^\[1\]$/],
  ["text", "plain", /^text\/plain/, /^plain$/],
  ["bytes", new TextEncoder().encode("raw"), /^$/, /^raw$/],
  ["a form", form, /^multipart\/form-data; boundary=/, /name="a"/],
  ["parameters", new URLSearchParams({ a: "b" }), /^application\/x-www-form-urlencoded/, /^a=b$/],
  ["a blob", new Blob(["x"], { type: "image/png" }), /^image\/png$/, /^x$/],
];
test.each(bodies)("a body that is %s", async (_, body, type, text) => {
  const { server, client } = await setUp();
  await client.post("things", { body });
  const [request] = server.requests;
  expect(request?.headers["content-type"] ?? "").toMatch(type);
  expect(request?.body).toMatch(text);
  expect(request?.url).toBe("/v1/things");
});

test("a stream is sent once", async () => {
  const server = await serve((response) =>
    answer(response, {}, { status: 500, headers: { "retry-after": "0" } }),
  );
  open.push(server);
  const client = new ServiceClient(
    { agent: "T", baseURL: server.url, security: [], credentials: {} },
    { logLevel: "off" },
  );
  await expect(client.post("/x", { body: new Blob(["a"]).stream() })).rejects.toThrow("500");
  expect(server.requests).toHaveLength(1);
});

test("a path that leads elsewhere is refused before anything is sent", async () => {
  const { server, client } = await setUp();
  await expect(client.get("/a/../b")).rejects.toThrow("not a safe URL");
  await expect(client.get("/a/%2e%2E/b")).rejects.toThrow("not a safe URL");
  expect(server.requests).toEqual([]);
});

test("the answer can be read as text or left unread", async () => {
  const { client } = await setUp();
  expect(await client.get("/x", { as: "text" })).toBe('{"ok":true}');
  const response = await client.get<Response>("/x", { as: "binary" });
  expect(await response.json()).toEqual({ ok: true });
});
