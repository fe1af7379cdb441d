// OpenAPI 3.1's table of styles from the document to the request a server sees: every style × explode × text, list
// and map × place; `allowReserved`, parameters typed by `content`, and what is left out.

import { afterAll, beforeAll, expect, test } from "vitest";
import { featureClient, type FeatureClient } from "../support/feature-client.js";
import { answer, type LoopbackServer, type Received, serve } from "../support/loopback-server.js";

const schemas = {
  text: { type: "string" },
  list: { type: "array", items: { type: "string" } },
  map: { type: "object", additionalProperties: { type: "integer" } },
} as const;
type Kind = keyof typeof schemas;
const values: Readonly<Record<Kind, unknown>> = {
  text: "blue",
  list: ["blue", "black", "brown"],
  map: { R: 100, G: 200, B: 150 },
};

type Row = readonly [place: string, style: string, explode: boolean, kind: Kind, want: string];
const joined = "blue,black,brown";
const flat = "R,100,G,200,B,150";
const pairs = "R=100,G=200,B=150";
const rows: readonly Row[] = [
  ["path", "simple", false, "text", "blue"],
  ["path", "simple", false, "list", joined],
  ["path", "simple", false, "map", flat],
  ["path", "simple", true, "text", "blue"],
  ["path", "simple", true, "list", joined],
  ["path", "simple", true, "map", pairs],
  ["path", "label", false, "text", ".blue"],
  ["path", "label", false, "list", ".blue,black,brown"],
  ["path", "label", false, "map", ".R,100,G,200,B,150"],
  ["path", "label", true, "text", ".blue"],
  ["path", "label", true, "list", ".blue.black.brown"],
  ["path", "label", true, "map", ".R=100.G=200.B=150"],
  ["path", "matrix", false, "text", ";color=blue"],
  ["path", "matrix", false, "list", ";color=blue,black,brown"],
  ["path", "matrix", false, "map", ";color=R,100,G,200,B,150"],
  ["path", "matrix", true, "text", ";color=blue"],
  ["path", "matrix", true, "list", ";color=blue;color=black;color=brown"],
  ["path", "matrix", true, "map", ";R=100;G=200;B=150"],
  ["query", "form", false, "text", "color=blue"],
  ["query", "form", false, "list", `color=${joined}`],
  ["query", "form", false, "map", `color=${flat}`],
  ["query", "form", true, "text", "color=blue"],
  ["query", "form", true, "list", "color=blue&color=black&color=brown"],
  ["query", "form", true, "map", "R=100&G=200&B=150"],
  ["query", "spaceDelimited", false, "list", "color=blue%20black%20brown"],
  ["query", "spaceDelimited", false, "map", "color=R%20100%20G%20200%20B%20150"],
  ["query", "spaceDelimited", true, "list", "color=blue&color=black&color=brown"],
  ["query", "pipeDelimited", false, "list", "color=blue%7Cblack%7Cbrown"],
  ["query", "pipeDelimited", false, "map", "color=R%7C100%7CG%7C200%7CB%7C150"],
  ["query", "pipeDelimited", true, "list", "color=blue&color=black&color=brown"],
  ["query", "deepObject", true, "map", "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
  ["query", "deepObject", true, "list", "color%5B%5D=blue&color%5B%5D=black&color%5B%5D=brown"],
  ["header", "simple", false, "text", "blue"],
  ["header", "simple", false, "list", joined],
  ["header", "simple", false, "map", flat],
  ["header", "simple", true, "text", "blue"],
  ["header", "simple", true, "list", joined],
  ["header", "simple", true, "map", pairs],
  ["cookie", "form", false, "text", "color=blue"],
  ["cookie", "form", false, "list", `color=${joined}`],
  ["cookie", "form", false, "map", `color=${flat}`],
  ["cookie", "form", true, "text", "color=blue"],
  ["cookie", "form", true, "list", "color=blue; color=black; color=brown"],
  ["cookie", "form", true, "map", "R=100; G=200; B=150"],
];

const fine = { responses: { 200: { description: "", content: { "application/json": { schema: {} } } } } };
/** A resource for each row, so that every call is `acme.row7.retrieve(…)`. */
const pathOf = (index: number, place: string): string => `/row${index}${place === "path" ? "/{color}" : ""}`;
const content = { "application/json": { schema: { type: "object", additionalProperties: schemas.text } } };
const json = { required: true, content };
const document = {
  paths: {
    ...Object.fromEntries(
      rows.map(([place, style, explode, kind], index) => {
        const color = {
          name: "color",
          in: place,
          style,
          explode,
          required: place === "path",
          schema: schemas[kind],
        };
        return [pathOf(index, place), { get: { parameters: [color], ...fine } }];
      }),
    ),
    "/open": {
      get: {
        parameters: [
          { name: "url", in: "query", allowReserved: true, schema: schemas.text },
          { name: "urls", in: "query", allowReserved: true, explode: false, schema: schemas.list },
          { name: "plain", in: "query", schema: schemas.text },
        ],
        ...fine,
      },
    },
    "/content/{p}": {
      get: {
        parameters: [
          { name: "p", in: "path", ...json },
          { name: "q", in: "query", ...json },
          { name: "X-H", in: "header", ...json },
          { name: "c", in: "cookie", ...json },
          { name: "t", in: "query", content: { "text/plain": { schema: schemas.text } } },
        ],
        ...fine,
      },
    },
    // OpenAPI 3.2: the value is the whole query string.
    "/whole": { get: { parameters: [{ name: "filter", in: "querystring", ...json }], ...fine } },
    "/selected": {
      get: {
        parameters: [
          { name: "path", in: "querystring", content: { "application/jsonpath": { schema: schemas.text } } },
        ],
        ...fine,
      },
    },
    "/absent": {
      get: {
        parameters: [
          { name: "a", in: "query", schema: schemas.list },
          { name: "X-B", in: "header", schema: schemas.map },
          { name: "c", in: "cookie", schema: schemas.text },
        ],
        ...fine,
      },
    },
  },
};

type Retrieve = (...args: unknown[]) => Promise<unknown>;
let made: FeatureClient;
let server: LoopbackServer;
let acme: { readonly [resource: string]: { readonly retrieve: Retrieve } };
beforeAll(async () => {
  server = await serve((response) => answer(response, {}));
  made = await featureClient({ ...document, servers: [{ url: server.url }] });
  const { Acme } = await made.load<{ Acme: new (options: object) => typeof acme }>("index.ts");
  acme = new Acme({ logLevel: "off", maxRetries: 0 });
});
afterAll(async () => {
  made.remove();
  await server.close();
});
async function sent(resource: string, ...args: unknown[]): Promise<Received> {
  await acme[resource]?.retrieve(...args);
  const [request] = server.requests.splice(0);
  if (!request) throw new Error("nothing was sent");
  return request;
}

test.each(rows.map((row, index) => [index, ...row] as const))(
  "%d: %s %s, explode %s, %s: %s",
  async (index, place, _style, _explode, kind, want) => {
    const value = values[kind];
    const request = await sent(`row${index}`, place === "path" ? value : { color: value });
    const found = {
      path: request.url.split("/")[2],
      query: request.url.split("?")[1],
      header: request.headers["color"],
      cookie: request.headers.cookie,
    }[place];
    expect(found).toBe(want);
  },
);

test("the table has every style of every place, exploded or not, for text, lists and maps", () => {
  const styles = {
    path: ["simple", "label", "matrix"],
    query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
    header: ["simple"],
    cookie: ["form"],
  };
  // OpenAPI 3.1 has no form for these: a delimiter parts several things, and a deep object is one and exploded.
  const without =
    /^query (?:(?:space|pipe)Delimited (?:\w+ text|true map)|deepObject (?:false \w+|true text))$/;
  const all = Object.entries(styles).flatMap(([place, names]) =>
    names.flatMap((style) =>
      [false, true].flatMap((explode) =>
        Object.keys(schemas).map((kind) => `${place} ${style} ${explode} ${kind}`),
      ),
    ),
  );
  const covered = rows.map(([place, style, explode, kind]) => `${place} ${style} ${explode} ${kind}`);
  expect([...covered].sort()).toEqual(all.filter((row) => !without.test(row)).sort());
});

test("allowReserved leaves reserved characters as they are, but for those that would end the value", async () => {
  const { url } = await sent("open", { url: "https://a.b/c?d=e&f#g", urls: ["a/b", "c:d"], plain: "a/b" });
  expect(url.split("?").slice(1).join("?").split("&").sort()).toEqual([
    "plain=a%2Fb",
    "url=https://a.b/c?d=e%26f%23g",
    "urls=a/b,c:d",
  ]);
});

test("parameters typed by content travel as that media type, in every place", async () => {
  const { url, headers } = await sent(
    "content",
    { k: "ä b" },
    {
      q: { k: "é&" },
      "X-H": { k: "é\n😀" },
      c: { k: "a;b" },
      t: "plain text",
    },
  );
  const [path = "", query = ""] = url.split("?");
  expect(decodeURIComponent(path)).toBe('/content/{"k":"ä b"}');
  expect(query.split("&").map(decodeURIComponent)).toEqual(['q={"k":"é&"}', "t=plain text"]);
  expect(JSON.parse(String(headers["x-h"]))).toEqual({ k: "é\n😀" });
  expect(headers["x-h"]).toMatch(/^[\x20-\x7e]+$/);
  expect(decodeURIComponent(String(headers.cookie))).toBe('c={"k":"a;b"}');
});

test("a value may be the whole query string, as JSON or as a text", async () => {
  const query = ({ url }: Received): string | undefined => url.split("?")[1];
  expect(query(await sent("whole", { filter: { k: "é&=" } }))).toBe(encodeURIComponent('{"k":"é&="}'));
  const path = "$.a[?@.b == 'c&d']";
  expect(decodeURIComponent(query(await sent("selected", { path })) ?? "")).toBe(path);
  expect(query(await sent("whole", {}))).toBeUndefined();
});

test("what is undefined, null or empty is not sent", async () => {
  for (const params of [undefined, null, {}, { a: [], "X-B": {} }, { a: null, "X-B": undefined, c: null }]) {
    const { url, headers } = await sent("absent", params);
    expect([url, headers["x-b"], headers.cookie]).toEqual(["/absent", undefined, undefined]);
  }
});

test("it compiles", () => expect(made.faults()).toEqual([]));
