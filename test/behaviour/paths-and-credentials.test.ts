// What a document leaves unsaid or writes in ways of its own, as a server sees it: paths without a slash or with a
// pattern, media types that are wildcards, security schemes that nothing demands.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { featureClient, type FeatureClient } from "../support/feature-client.js";
import { answer, type LoopbackServer, type Received, serve } from "../support/loopback-server.js";

const responses = { 200: { description: "", content: { "application/json": { schema: {} } } } };
const text = { type: "string" };
const inPath = (name: string, more: object = {}) => ({
  name,
  in: "path",
  required: true,
  schema: text,
  ...more,
});
const get = (...parameters: object[]) => ({ get: { parameters, responses } });
const post = (content: object) => ({ post: { requestBody: { required: true, content }, responses } });
const pet = { type: "object", properties: { name: text } };
const Pet = { $ref: "#/components/schemas/Pet" };

const document = {
  paths: {
    "pets/{id}": get(inPath("id")),
    "/v1/{name=shelves/*}/books": get(inPath("name")),
    "/v1/{+parent}/files": get(inPath("parent")),
    "/open/{ref}": get(inPath("ref", { allowReserved: true })),
    "/open-list/{refs}": get(inPath("refs", { allowReserved: true, schema: { type: "array", items: text } })),
    "/anything": post({ "*/*": { schema: Pet } }),
    "/any-application": post({ "application/*": { schema: { type: "array", items: Pet } } }),
    "/both": post({ "*/*": { schema: Pet }, "application/json": { schema: Pet } }),
    "/two": post({
      "*/*": { schema: { type: "object", properties: { a: text } } },
      "multipart/form-data": { schema: Pet },
    }),
    "/documents": post({ "application/merge-patch+json": { schema: Pet } }),
    "/query": get({ name: "q", in: "query", allowReserved: true, schema: text }),
  },
  components: { schemas: { Pet: pet } },
};

type Call = (...args: unknown[]) => Promise<unknown>;
type Acme = { readonly [resource: string]: Acme } & { readonly [method: string]: Call };
let made: FeatureClient;
let server: LoopbackServer;
let acme: Acme;
beforeAll(async () => {
  server = await serve((response) => answer(response, {}));
  made = await featureClient({ ...document, servers: [{ url: `${server.url}/base` }] });
  const { Acme } = await made.load<{ Acme: new (options: object) => Acme }>("index.ts");
  acme = new Acme({ logLevel: "off", maxRetries: 0 });
});
afterAll(async () => {
  made.remove();
  await server.close();
});
async function sent(resource: string, method: string, ...args: unknown[]): Promise<Received> {
  const owner = resource.split(".").reduce((found, name) => found[name] as Acme, acme);
  await owner[method]?.(...args);
  const [request] = server.requests.splice(0);
  if (!request) throw new Error("nothing was sent");
  return request;
}

test("a path without a leading slash is below the base URL", async () => {
  expect((await sent("pets", "retrieve", "a/b")).url).toBe("/base/pets/a%2Fb");
});

describe("a path parameter that may be several segments", () => {
  test("keeps its slashes", async () => {
    expect((await sent("books", "retrieve", "shelves/a b")).url).toBe("/base/v1/shelves/a%20b/books");
    expect((await sent("files", "retrieve", "projects/1/zones/2")).url).toBe(
      "/base/v1/projects/1/zones/2/files",
    );
  });
  test.each(["", "shelves/", "shelves/..", "shelves//1", "/shelves", "a/%2e%2e/b"])(
    "is refused as %j",
    async (name) => {
      await expect(sent("books", "retrieve", name)).rejects.toThrow("name");
      expect(server.requests).toEqual([]);
    },
  );
});

test("allowReserved in a path leaves what a segment may have, and what the caller percent-encoded", async () => {
  expect((await sent("open", "retrieve", "a:b@c,d/e?f#g%2Fh%zz")).url).toBe(
    "/base/open/a:b@c,d%2Fe%3Ff%23g%2Fh%25zz",
  );
  expect((await sent("openList", "retrieve", ["a:b", "c/d"])).url).toBe("/base/open-list/a:b,c%2Fd");
  await expect(sent("open", "retrieve", "a/..")).rejects.toThrow("ref");
  expect((await sent("query", "retrieve", { q: "a%2Fb/c%zz" })).url).toBe("/base/query?q=a%2Fb/c%25zz");
});

test.each([
  ["anything", { name: "a" }, undefined, "application/json", '{"name":"a"}'],
  ["anything", { name: "a" }, "application/vnd.a+json", "application/vnd.a+json", '{"name":"a"}'],
  ["anyApplication", { body: [{ name: "a" }] }, undefined, "application/json", '[{"name":"a"}]'],
  ["both", { name: "a" }, undefined, "application/json", '{"name":"a"}'],
  ["two", { a: "a" }, undefined, "application/json", '{"a":"a"}'],
  ["documents", { name: "a" }, undefined, "application/merge-patch+json", '{"name":"a"}'],
] as const)("%s %j, content type %s: %s", async (resource, params, contentType, type, body) => {
  const request = await sent(resource, "create", params, { contentType });
  expect([request.headers["content-type"], request.body]).toEqual([type, body]);
});

test("a wildcard beside JSON of the same schema leaves nothing to choose", () => {
  expect(made.text("src/resources/both.ts")).not.toContain("chooseBody");
});

describe("security schemes that nothing demands", () => {
  const schemes = {
    key: { type: "apiKey", in: "header", name: "X-Key" },
    app: { type: "apiKey", in: "query", name: "app" },
    token: { type: "http", scheme: "bearer" },
    login: { type: "http", scheme: "basic" },
  };
  const paths = { "/things": get() };
  const requested = async (more: object, options: object): Promise<Received> => {
    const client = await featureClient({
      paths,
      components: { securitySchemes: schemes },
      servers: [{ url: server.url }],
      ...more,
    });
    try {
      const { Acme } = await client.load<{ Acme: new (options: object) => Acme }>("index.ts");
      await (new Acme({ logLevel: "off", ...options })["things"] as Acme)["retrieve"]?.();
      return server.requests.splice(0)[0] as Received;
    } finally {
      client.remove();
    }
  };

  test("are sent as far as the caller has credentials for them", async () => {
    const { headers, url } = await requested({}, { key: "k", app: "a", token: "t" });
    expect([headers["x-key"], url, headers.authorization]).toEqual(["k", "/things?app=a", "Bearer t"]);
  });
  test("are left out where the caller has none", async () => {
    const { headers, url } = await requested({}, {});
    expect([headers["x-key"], url, headers.authorization]).toEqual([undefined, "/things", undefined]);
  });
  test("of one header, only one is sent", async () => {
    const { headers } = await requested({}, { login: { username: "u", password: "p" }, key: "k" });
    expect([headers["x-key"], headers.authorization]).toEqual(["k", `Basic ${btoa("u:p")}`]);
  });
  test.each([
    ["the document", { security: [] }],
    ["an operation", { paths: { "/things": { get: { responses, security: [] } } } }],
  ])("are not sent where %s says that no credentials are needed", async (_, more) => {
    expect((await requested(more, { key: "k" })).headers["x-key"]).toBeUndefined();
  });
});

test("several cookies are one list, whoever gives them", async () => {
  for (const headers of [
    { cookie: ["a=1", "b=2"] },
    [
      ["Cookie", "a=1"],
      ["cookie", "b=2"],
    ],
  ])
    expect((await sent("pets", "retrieve", "1", { headers })).headers.cookie).toBe("a=1; b=2");
});

test("it compiles", () => expect(made.faults()).toEqual([]));
