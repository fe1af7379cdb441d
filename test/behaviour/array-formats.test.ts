// Lists and objects inside parameters and forms, from the document to what a server sees: by OpenAPI's rules, and by
// the option `arrayFormat`.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Options } from "../../generator/index.js";
import { featureClient, type FeatureClient } from "../support/feature-client.js";
import { answer, type LoopbackServer, type Received, serve } from "../support/loopback-server.js";
import { partsOf } from "../support/multipart-parts.js";

const responses = { 200: { description: "", content: { "application/json": { schema: {} } } } };
const text = { type: "string" };
const file = { type: "string", format: "binary" };
const list = { type: "array", items: text };
const Item = { type: "object", properties: { price: text, quantity: { type: "integer" } } };
const items = { type: "array", items: { $ref: "#/components/schemas/Item" } };
const Order = {
  allOf: [
    { type: "object", properties: { items, tags: list } },
    { type: "object", properties: { meta: { $ref: "#/components/schemas/Item" } } },
  ],
};
const order = { $ref: "#/components/schemas/Order" };
const Upload = { type: "object", properties: { files: { type: "array", items: file }, note: text } };
const post = (content: object) => ({ post: { requestBody: { required: true, content }, responses } });
const get = (...parameters: object[]) => ({ get: { parameters, responses } });
const deep = { in: "query", style: "deepObject", explode: true };
const json = { content: { "application/json": { schema: items } } };

const document = {
  paths: {
    "/deep": get({ name: "filter", ...deep, schema: order }, { name: "items", ...deep, schema: items }),
    "/lists": get(
      { name: "ids", in: "query", schema: list },
      { name: "joined", in: "query", explode: false, schema: list },
    ),
    "/nested": get(
      { name: "f", in: "query", schema: items },
      { name: "o", in: "query", schema: { ...order, nullable: true } },
      { name: "X-F", in: "header", schema: items },
      { name: "c", in: "cookie", schema: items },
      { name: "j", in: "query", ...json },
      { name: "p", in: "query", content: { "text/plain": { schema: text } } },
      { name: "x", in: "query", content: { "application/xml": { schema: Item } } },
      { name: "page", in: "query", schema: { type: "object", properties: { sort: list } } },
    ),
    "/cookies": get(
      { name: "plain", in: "cookie", content: { "text/plain": { schema: text } } },
      { name: "raw", in: "cookie", style: "cookie", schema: list },
      { name: "form", in: "cookie", schema: text },
    ),
    "/form": post({ "application/x-www-form-urlencoded": { schema: order } }),
    "/form-encoded": post({
      "application/x-www-form-urlencoded": {
        schema: order,
        encoding: { items: { style: "deepObject", explode: true } },
      },
    }),
    "/multipart": post({ "multipart/form-data": { schema: order } }),
    "/files": post({ "multipart/form-data": { schema: Upload } }),
    "/xml": post({
      "multipart/form-data": {
        schema: { type: "object", properties: { doc: {} } },
        encoding: { doc: { contentType: "application/xml" } },
      },
    }),
  },
  components: { schemas: { Item, Order } },
};

type Call = (...args: unknown[]) => Promise<unknown>;
type Acme = Readonly<Record<string, Readonly<Record<"retrieve" | "create", Call>>>>;
interface Open {
  readonly made: FeatureClient;
  sent(resource: string, params: object): Promise<Received>;
}
let server: LoopbackServer;
const open: FeatureClient[] = [];
async function clientOf(options: Options): Promise<Open> {
  const made = await featureClient({ ...document, servers: [{ url: server.url }] }, undefined, options);
  open.push(made);
  const { Acme } = await made.load<{ Acme: new (options: object) => Acme }>("index.ts");
  const acme = new Acme({ logLevel: "off", maxRetries: 0 });
  const sent: Open["sent"] = async (resource, params) => {
    const methods = acme[resource];
    await (methods?.create ?? methods?.retrieve)?.call(methods, params);
    const [request] = server.requests.splice(0);
    if (!request) throw new Error("nothing was sent");
    return request;
  };
  return { made, sent };
}
beforeAll(async () => {
  server = await serve((response) => answer(response, {}));
});
afterAll(async () => {
  for (const made of open) made.remove();
  await server.close();
});

const value = {
  items: [{ price: "a", quantity: 2 }, { price: "b" }],
  tags: ["x", "y"],
  meta: { price: "m" },
};
const query = ({ url }: Received): string[] => decodeURIComponent(url.split("?")[1] ?? "").split("&");
const fields = ({ body }: Received): string[] => decodeURIComponent(body).split("&");
const parts = (request: Received): string[] =>
  partsOf(request).map(({ name, type, text: body }) => [name, type, body].filter(Boolean).join(" "));

describe("by OpenAPI's rules", () => {
  let client: Open;
  beforeAll(async () => void (client = await clientOf({})));

  test("lists of objects in a deep object are indexed", async () => {
    expect(query(await client.sent("deep", { filter: value, items: value.items }))).toEqual([
      ...["filter[items][0][price]=a", "filter[items][0][quantity]=2", "filter[items][1][price]=b"],
      ...["filter[tags][]=x", "filter[tags][]=y", "filter[meta][price]=m"],
      ...["items[0][price]=a", "items[0][quantity]=2", "items[1][price]=b"],
    ]);
  });

  test.each<[params: object, named: string]>([
    [{ f: [{ a: 1 }] }, "parameter f"],
    [{ o: value }, "parameter items"],
    [{ "X-F": [{ a: 1 }] }, "header X-F"],
    [{ c: [{ a: 1 }] }, "parameter c"],
    [{ x: { price: "a" } }, "parameter x"],
    [{ p: { a: 1 } }, "parameter p"],
  ])("%j is refused before anything is sent", async (params, named) => {
    const { SDKError } = await client.made.load<{ SDKError: new () => Error }>("core/errors.ts");
    const refused = await client.sent("nested", params).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SDKError);
    expect(String(refused)).toMatch(new RegExp(`${named} .*object`));
    expect(server.requests).toEqual([]);
  });

  test("content that is JSON carries them, and an exploded object may have lists", async () => {
    expect(query(await client.sent("nested", { j: value.items, page: { sort: ["a", "b"] } }))).toEqual([
      'j=[{"price":"a","quantity":2},{"price":"b"}]',
      "sort=a",
      "sort=b",
    ]);
  });

  test("generating names the parameters that can have such values", () => {
    const found = client.made.problems.filter((problem) => problem.startsWith("SW343"));
    expect(found.map((problem) => /parameter (\S+)/.exec(problem)?.[1]).sort()).toEqual(
      ["X-F", "c", "f", "o", "x"].sort(),
    );
  });

  test("text content and the style `cookie` are sent as they are", async () => {
    const { headers } = await client.sent("cookies", { plain: "a%20b", raw: ["c%3Dd", "e"], form: "f g" });
    expect(headers.cookie?.split("; ").sort()).toEqual(["form=f%20g", "plain=a%20b", "raw=c%3Dd", "raw=e"]);
    await expect(client.sent("cookies", { plain: "a; b=c" })).rejects.toThrow("the cookie plain");
  });

  test("in a form an object is JSON, and a list repeats its name", async () => {
    const want = [
      'items={"price":"a","quantity":2}',
      'items={"price":"b"}',
      "tags=x",
      "tags=y",
      'meta={"price":"m"}',
    ];
    expect(fields(await client.sent("form", value))).toEqual(want);
    const multipart = want.map((field) =>
      field.replace(/=(\{)?/, (_, brace) => (brace ? " application/json {" : " ")),
    );
    expect(parts(await client.sent("multipart", value))).toEqual(multipart);
  });

  test("in a form, deep objects have brackets and indices", async () => {
    expect(fields(await client.sent("formEncoded", value))).toEqual([
      ...["items[0][price]=a", "items[0][quantity]=2", "items[1][price]=b"],
      ...["tags=x", "tags=y", 'meta={"price":"m"}'],
    ]);
  });

  test("files repeat their name", async () => {
    const sent = await client.sent("files", { files: [new Blob(["1"]), new Blob(["2"])], note: "n" });
    expect(partsOf(sent).map(({ name }) => name)).toEqual(["files", "files", "note"]);
  });

  test("an object is no XML", async () => {
    await expect(client.sent("xml", { doc: { a: 1 } })).rejects.toThrow("the part doc is application/xml");
    expect(parts(await client.sent("xml", { doc: "<a/>" }))).toEqual(["doc application/xml <a/>"]);
  });
});

test("one format for all places", async () => {
  const client = await clientOf({ arrayFormat: "indices" });
  const deepItems = ["items[0][price]=a", "items[0][quantity]=2", "items[1][price]=b"];
  const rest = ["tags[0]=x", "tags[1]=y", "meta[price]=m"];
  expect(query(await client.sent("deep", { items: value.items }))).toEqual(deepItems);
  expect(fields(await client.sent("form", value))).toEqual([...deepItems, ...rest]);
  expect(fields(await client.sent("formEncoded", value))).toEqual([...deepItems, ...rest]);
  expect(parts(await client.sent("multipart", value))).toEqual(
    [...deepItems, ...rest].map((field) => field.replace("=", " ")),
  );
  expect(query(await client.sent("lists", { ids: ["a", "b"], joined: ["c", "d"] }))).toEqual([
    ...["ids[0]=a", "ids[1]=b", "joined=c,d"],
  ]);
  expect(client.made.faults()).toEqual([]);
});

test("a format for a place of its own", async () => {
  const client = await clientOf({ arrayFormat: { query: "comma", multipart: "brackets" } });
  expect(query(await client.sent("lists", { ids: ["a", "b"] }))).toEqual(["ids=a,b"]);
  expect(fields(await client.sent("form", { tags: ["x", "y"] }))).toEqual(["tags=x", "tags=y"]);
  expect(parts(await client.sent("multipart", value))).toEqual([
    ...["items[][price] a", "items[][quantity] 2", "items[][price] b", "tags[] x", "tags[] y"],
    "meta[price] m",
  ]);
});

test("it compiles", async () => expect(open[0]?.faults()).toEqual([]));
