// Bodies as documents describe them, from the document to the bytes a server sees: `encoding` of forms, and several
// media types of one body.

import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { featureClient, type FeatureClient } from "../support/feature-client.js";
import { answer, type LoopbackServer, type Received, serve } from "../support/loopback-server.js";
import { partsOf } from "../support/multipart-parts.js";

const responses = { 200: { description: "", content: { "application/json": { schema: {} } } } };
const object = (properties: object, required: string[] = []) => ({ type: "object", properties, required });
const text = { type: "string" };
const list = { type: "array", items: text };
const file = { type: "string", format: "binary" };
const map = { type: "object", additionalProperties: text };
const post = (content: object, more: object = {}) => ({
  post: { requestBody: { required: true, content }, responses, ...more },
});

const styled = {
  form: { style: "form", explode: true },
  formJoined: { style: "form", explode: false },
  space: { style: "spaceDelimited", explode: false },
  pipe: { style: "pipeDelimited", explode: false },
  deep: { style: "deepObject", explode: true },
  open: { style: "form", explode: true, allowReserved: true },
};
const document = {
  paths: {
    "/parts": post({
      "multipart/form-data": {
        schema: object({
          note: text,
          data: object({ a: { type: "integer" } }),
          rows: { type: "array", items: object({ n: { type: "integer" } }) },
          page: text,
          image: { type: "array", items: file },
          scan: {},
          plain: list,
          nested: object({ x: list }),
          when: { type: "integer" },
        }),
        encoding: {
          data: { contentType: "application/json" },
          rows: { contentType: "application/json; charset=utf-8" },
          page: { contentType: "text/html" },
          image: {
            contentType: "image/png, image/*",
            headers: {
              "X-Fixed": { schema: { type: "string", const: "yes" } },
              "X-Given": { schema: { type: "integer" } },
              "Content-Type": { schema: { type: "string", const: "ignored/type" } },
            },
          },
          scan: { contentType: "application/pdf" },
        },
      },
    }),
    "/styled-parts": post({
      "multipart/form-data": {
        schema: object({ form: list, formJoined: map, space: list, pipe: list, deep: map, open: text }),
        encoding: styled,
      },
    }),
    "/related": post({
      "multipart/related": { schema: object({ meta: object({ name: text }), media: file }) },
    }),
    "/fields": post({
      "application/x-www-form-urlencoded": {
        schema: object({
          form: list,
          formJoined: map,
          space: list,
          pipe: list,
          deep: map,
          open: text,
          json: map,
          rest: map,
        }),
        encoding: { ...styled, json: { contentType: "application/json" } },
      },
    }),
    "/same": post({
      "application/json": { schema: { $ref: "#/components/schemas/Pet" } },
      "application/x-www-form-urlencoded": { schema: { $ref: "#/components/schemas/Pet" } },
      "multipart/form-data": { schema: { $ref: "#/components/schemas/Pet" } },
      "application/xml": { schema: { $ref: "#/components/schemas/Pet" } },
    }),
    "/calls/{id}": post(
      {
        "multipart/form-data": { schema: object({ sdp: text, session: object({ model: text }) }, ["sdp"]) },
        "application/sdp": { schema: text },
        "application/octet-stream": { schema: file },
      },
      {
        parameters: [
          { name: "id", in: "path", required: true, schema: text },
          { name: "trace", in: "query", schema: text },
        ],
      },
    ),
    "/apart": post({
      "application/json": { schema: object({ url: text, size: text }, ["url"]) },
      "application/x-www-form-urlencoded": { schema: object({ code: text, size: text }, ["code"]) },
    }),
    "/alike": post({
      "application/json": { schema: object({ a: text }) },
      "multipart/form-data": { schema: object({ a: text, b: text }) },
    }),
    "/lists": post({
      "application/json": { schema: { type: "array", items: text } },
      "text/plain": { schema: text },
    }),
    "/images": post({ "image/*": {} }),
  },
  components: { schemas: { Pet: object({ name: text, photo: file, tags: list }, ["name"]) } },
};

type Create = (...args: unknown[]) => Promise<unknown>;
type Acme = Record<
  "parts" | "styledParts" | "related" | "fields" | "same" | "calls" | "apart" | "alike" | "lists" | "images",
  { readonly create: Create; readonly update: Create }
>;
let made: FeatureClient;
let server: LoopbackServer;
let acme: Acme;
beforeAll(async () => {
  server = await serve((response) => answer(response, {}));
  made = await featureClient({ ...document, servers: [{ url: server.url }] });
  const { Acme } = await made.load<{ Acme: new (options: object) => Acme }>("index.ts");
  acme = new Acme({ logLevel: "off", maxRetries: 0 });
});
afterEach(() => void server.requests.splice(0));
afterAll(async () => {
  made.remove();
  await server.close();
});
function sent(): Received {
  const [request] = server.requests.splice(0);
  if (!request) throw new Error("nothing was sent");
  return request;
}
const shown = (request: Received): unknown[] =>
  partsOf(request).map(({ name, file: own, type, text: body }) => [name, own, type, body]);

describe("multipart with encoding", () => {
  test("media types: of objects, lists, text and files; headers said by the document and by the caller", async () => {
    await acme.parts.create(
      {
        note: "n",
        data: { a: 1 },
        rows: [{ n: 1 }, { n: 2 }],
        page: "<b>",
        image: [new File(["g"], "g.gif", { type: "image/gif" }), new Blob(["p"])],
        scan: new Uint8Array([104, 105]),
        plain: ["a", "b"],
        nested: { x: ["y"] },
        when: 3,
      },
      { partHeaders: { image: { "X-Given": 7 } } },
    );
    const request = sent();
    expect(shown(request)).toEqual([
      ["note", undefined, undefined, "n"],
      ["data", undefined, "application/json", '{"a":1}'],
      ["rows", undefined, "application/json; charset=utf-8", '[{"n":1},{"n":2}]'],
      ["page", undefined, "text/html", "<b>"],
      ["image", "g.gif", "image/gif", "g"],
      ["image", "unknown_file", "image/png", "p"],
      ["scan", "unknown_file", "application/pdf", "hi"],
      ["plain", undefined, undefined, "a"],
      ["plain", undefined, undefined, "b"],
      ["nested", undefined, "application/json", '{"x":["y"]}'],
      ["when", undefined, undefined, "3"],
    ]);
    expect(partsOf(request).map(({ headers }) => [headers["x-fixed"], headers["x-given"]])).toEqual(
      [4, 2, 5].flatMap((n, index) =>
        Array<unknown>(n).fill(index === 1 ? ["yes", "7"] : [undefined, undefined]),
      ),
    );
  });

  test("styles, which outrank media types", async () => {
    const values = { form: ["a", "b"], formJoined: { R: "1", G: "2" }, space: ["a", "b"], pipe: ["a", "b"] };
    await acme.styledParts.create({ ...values, deep: { k: "v" }, open: "a&b=c/d" });
    expect(shown(sent()).map((part) => [(part as string[])[0], (part as string[])[3]])).toEqual([
      ["form", "a"],
      ["form", "b"],
      ["formJoined", "R,1,G,2"],
      ["space", "a b"],
      ["pipe", "a|b"],
      ["deep[k]", "v"],
      ["open", "a&b=c/d"],
    ]);
  });

  test("a name, a file's name and a header of a part cannot end their line; a file has no folder", async () => {
    await acme.parts.create({ 'e"\r\nX-Evil: 1': "v", image: [new File(["x"], '/home/u/a"\r\nX-Evil: 1')] });
    const request = sent();
    expect(request.body).not.toMatch(/^x-evil/im);
    expect(partsOf(request).map(({ file: own }) => own)).toEqual([undefined, "a%22%0D%0AX-Evil: 1"]);
    await expect(
      acme.parts.create({ image: [new Blob([])] }, { partHeaders: { image: { "x-a": "b\r\nc: d" } } }),
    ).rejects.toThrow("header x-a");
    expect(server.requests).toEqual([]);
  });

  test("another kind of multipart: parts without names, in the order given", async () => {
    await acme.related.create({ meta: { name: "n" }, media: new File(["m"], "m.txt", { type: "text/x" }) });
    const request = sent();
    expect(request.headers["content-type"]).toMatch(/^multipart\/related; boundary=/);
    expect(partsOf(request).map(({ headers, text: body }) => [headers, body])).toEqual([
      [{ "content-type": "application/json" }, '{"name":"n"}'],
      [{ "content-disposition": 'attachment; filename="m.txt"', "content-type": "text/x" }, "m"],
    ]);
  });
});

test("a form in the URL's encoding: styles, reserved characters, JSON, and what nothing is said of", async () => {
  const values = { form: ["a", "b"], formJoined: { R: "1", G: "2" }, space: ["a", "b"], pipe: ["a", "b"] };
  await acme.fields.create({
    ...values,
    deep: { k: "v" },
    open: "a&b=c/d",
    json: { j: "1" },
    rest: { r: "2" },
  });
  const { headers, body } = sent();
  expect(headers["content-type"]).toBe("application/x-www-form-urlencoded");
  expect(body.split("&")).toEqual([
    "form=a",
    "form=b",
    "formJoined=R,1,G,2",
    "space=a%20b",
    "pipe=a%7Cb",
    "deep%5Bk%5D=v",
    "open=a%26b=c/d",
    "json=%7B%22j%22%3A%221%22%7D",
    "rest=%7B%22r%22%3A%222%22%7D",
  ]);
});

describe("several media types of one body", () => {
  const typeOf = ({ headers }: Received): string => String(headers["content-type"]).split(";")[0] ?? "";

  test("the same shape: JSON, the form that carries files when there is one, or what contentType says", async () => {
    await acme.same.create({ name: "a", tags: ["x"] });
    await acme.same.create({ name: "a", photo: new Blob(["p"]) });
    await acme.same.create({ name: "a" }, { contentType: "application/x-www-form-urlencoded" });
    expect(server.requests.map((request) => typeOf(request))).toEqual([
      "application/json",
      "multipart/form-data",
      "application/x-www-form-urlencoded",
    ]);
    expect(server.requests[0]?.body).toBe('{"name":"a","tags":["x"]}');
    expect(() => acme.same.create({ name: "a" }, { contentType: "text/csv" })).toThrow(
      "contentType must be one of application/json, application/x-www-form-urlencoded, multipart/form-data",
    );
  });

  test("an object, or text and bytes under `body` beside the other parameters", async () => {
    await acme.calls.update("c", { sdp: "v=0", trace: "t" });
    await acme.calls.update("c", { body: "v=0", trace: "t" });
    await acme.calls.update("c", { body: new Uint8Array([118]) });
    await acme.calls.update("c", { body: new Blob(["v"], { type: "application/sdp" }) });
    expect(server.requests.map((request) => [request.url, typeOf(request)])).toEqual([
      ["/calls/c?trace=t", "multipart/form-data"],
      ["/calls/c?trace=t", "application/sdp"],
      ["/calls/c", "application/octet-stream"],
      ["/calls/c", "application/sdp"],
    ]);
    expect(server.requests[1]?.body).toBe("v=0");
  });

  test("objects of different schemas by what is in them", async () => {
    await acme.apart.create({ code: "c", size: "s" });
    await acme.apart.create({ url: "u", size: "s" });
    expect(server.requests.map(({ body }) => body)).toEqual(["code=c&size=s", '{"url":"u","size":"s"}']);
  });

  test("where a value fits both, the first, and generating says so", async () => {
    await acme.alike.create({ a: "1" });
    await acme.alike.create({ a: "1", b: "2" });
    expect(server.requests.map((request) => typeOf(request))).toEqual([
      "application/json",
      "multipart/form-data",
    ]);
    expect(made.problems.filter((problem) => problem.startsWith("SW334"))).toEqual([
      "SW334 POST /alike accepts application/json or multipart/form-data, and a value may fit both: it is sent as application/json unless it contains a file or `contentType` says otherwise",
    ]);
  });

  test("a list or text", async () => {
    await acme.lists.create({ body: ["a"] });
    await acme.lists.create({ body: "a" });
    expect(server.requests.map((request) => [typeOf(request), request.body])).toEqual([
      ["application/json", '["a"]'],
      ["text/plain", "a"],
    ]);
  });

  test("of a wildcard, the type the value has or the one that is asked for", async () => {
    await acme.images.create({ body: new Blob(["x"], { type: "image/webp" }) });
    await acme.images.create({ body: new Uint8Array([1]) }, { contentType: "image/gif" });
    expect(server.requests.map((request) => typeOf(request))).toEqual(["image/webp", "image/gif"]);
  });
});

test("the README says how a body is chosen, and what headers of parts are called", async () => {
  const packed = await featureClient(document, ["types", "client", "package"]);
  const readme = packed.text("README.md");
  packed.remove();
  expect(readme).toContain("The request option `contentType` takes precedence.");
  expect(readme).toContain("the request option `partHeaders`, by property");
});

test("it compiles, and the types say what may be sent", () => {
  const use = `import { Acme } from "./src/index.js";
const acme = new Acme();
acme.same.create({ name: "a" }, { contentType: "multipart/form-data" });
acme.calls.update("c", { sdp: "x", session: { model: "m" } });
acme.calls.update("c", { body: "x", trace: "t" });
acme.apart.create({ code: "c" });
acme.lists.create({ body: ["a"] });
acme.images.create({ body: new Blob([]) }, { contentType: "image/png" });
`;
  expect(made.faults(use)).toEqual([]);
  expect(made.faults(use.replace('"multipart/form-data"', '"application/xml"'))).toHaveLength(1);
  expect(made.faults(use.replace('code: "c"', "neither: 1"))).toHaveLength(1);
});
