// Files, forms and buffers of other libraries and realms, and a `fetch` of another library, as a server sees them.

import { runInNewContext } from "node:vm";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FormData as ForeignFormData, fetch as foreignFetch } from "undici";
import { featureClient, type FeatureClient } from "../support/feature-client.js";
import { answer, type LoopbackServer, type Received, serve } from "../support/loopback-server.js";
import { partsOf } from "../support/multipart-parts.js";

const responses = { 200: { description: "", content: { "application/json": { schema: {} } } } };
const file = { type: "string", format: "binary" };
const post = (content: object) => ({ post: { requestBody: { required: true, content }, responses } });
const upload = {
  type: "object",
  properties: { file, files: { type: "array", items: file }, note: { type: "string" } },
};
const withMeta = { type: "object", properties: { file, meta: { type: "object" } } };
const document = {
  paths: {
    "/uploads": post({ "multipart/form-data": { schema: upload } }),
    "/parts": post({ "multipart/form-data": { schema: withMeta } }),
    "/bytes": post({ "application/pdf": { schema: file } }),
    "/any": post({ "*/*": { schema: file } }),
  },
};

interface Methods {
  readonly create: (params: unknown, options?: object) => Promise<unknown>;
}
type Acme = Readonly<Record<"uploads" | "parts" | "bytes" | "any", Methods>> & {
  readonly post: (path: string, options: object) => Promise<unknown>;
};
type ToFile = (source: unknown, name?: string | null, options?: object) => Promise<File>;
let made: FeatureClient;
let server: LoopbackServer;
let acme: Acme;
let toFile: ToFile;
beforeAll(async () => {
  server = await serve((response) => answer(response, {}));
  made = await featureClient({ ...document, servers: [{ url: server.url }] });
  const { Acme } = await made.load<{ Acme: new (options: object) => Acme }>("index.ts");
  ({ toFile } = await made.load<{ toFile: ToFile }>("core/to-file.ts"));
  acme = new Acme({ logLevel: "off", maxRetries: 0 });
});
afterAll(async () => {
  made.remove();
  await server.close();
});
async function received(call: Promise<unknown>): Promise<Received> {
  await call;
  const [request] = server.requests.splice(0);
  if (!request) throw new Error("nothing was sent");
  return request;
}
const shown = (request: Received) =>
  partsOf(request).map(({ name, file: named, type, text }) => [name, named, type, text]);

/** A Blob as libraries have them: the methods and fields of one, and no relation to the platform's. */
class ForeignBlob {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  constructor(text: string, type: string) {
    this.#bytes = new TextEncoder().encode(text);
    this.type = type;
  }
  get [Symbol.toStringTag](): string {
    return "Blob";
  }
  async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#bytes.buffer;
  }
  stream(): ReadableStream {
    return new Blob([this.#bytes]).stream();
  }
}
class ForeignFile extends ForeignBlob {
  readonly lastModified = 5;
  readonly name = "a.txt";
  override get [Symbol.toStringTag](): string {
    return "File";
  }
}
const otherRealm = (): ArrayBuffer => runInNewContext(`new Uint8Array([104, 105]).buffer`) as ArrayBuffer;

const sources: readonly [what: string, make: () => unknown, name: string, type: string][] = [
  ["a Blob", () => new ForeignBlob("hi", "x/y"), "unknown_file", "x/y"],
  ["a File", () => new ForeignFile("hi", "x/y"), "a.txt", "x/y"],
  [
    "a Response",
    () => ({
      headers: new Headers({ "content-type": "x/y" }),
      type: "default",
      url: "http://a/b.txt?c",
      arrayBuffer: () => new ForeignBlob("hi", "").arrayBuffer(),
    }),
    "b.txt",
    "x/y",
  ],
  ["a buffer of another realm", otherRealm, "unknown_file", "application/octet-stream"],
  [
    "a stream of Node",
    () => Readable.from(["h", Buffer.from("i")]),
    "unknown_file",
    "application/octet-stream",
  ],
];
test.each(sources)("%s is a file in a form", async (_, make, name, type) => {
  expect(shown(await received(acme.uploads.create({ file: make(), note: "n" })))).toEqual([
    ["file", name, type, "hi"],
    ["note", undefined, undefined, "n"],
  ]);
  expect(shown(await received(acme.parts.create({ file: make(), meta: { a: 1 } })))).toEqual([
    ["file", name, type, "hi"],
    ["meta", undefined, "application/json", '{"a":1}'],
  ]);
});

test.each(sources)("%s is a body", async (_, make, __, type) => {
  const pdf = await received(acme.bytes.create({ body: make() }));
  expect([pdf.headers["content-type"], pdf.body]).toEqual(["application/pdf", "hi"]);
  const any = await received(acme.any.create({ body: make() }));
  expect([any.headers["content-type"], any.body]).toEqual([type, "hi"]);
  expect((await received(acme.post("/free", { body: make() }))).body).toBe("hi");
});

const forms = [
  ["the platform's", FormData],
  ["a library's", ForeignFormData],
] as const;
test.each(forms)("%s FormData is a form, with every fetch", async (_, Form) => {
  for (const fetch of [undefined, foreignFetch]) {
    const form = new Form();
    form.append("note", "a");
    form.append("note", 'b"');
    form.append('fi"le', new File(["hi"], "a.txt", { type: "x/y" }) as never);
    const want = [
      ["note", undefined, undefined, "a"],
      ["note", undefined, undefined, 'b"'],
      ["fi%22le", "a.txt", "x/y", "hi"],
    ];
    expect(shown(await received(acme.uploads.create(form, { fetch })))).toEqual(want);
    expect(shown(await received(acme.parts.create(form, { fetch })))).toEqual(want);
    expect(shown(await received(acme.post("/free", { body: form, fetch })))).toEqual(want);
  }
});

test("a fetch of another library sends forms and files", async () => {
  const request = await received(
    acme.uploads.create(
      { files: [new Blob(["a"]), new ForeignFile("b", "x/y")], note: "ü" },
      { fetch: foreignFetch },
    ),
  );
  expect(shown(request)).toEqual([
    ["files", "unknown_file", "application/octet-stream", "a"],
    ["files", "a.txt", "x/y", "b"],
    ["note", undefined, undefined, "ü"],
  ]);
  expect(
    (await received(acme.bytes.create({ body: new ForeignBlob("hi", "") }, { fetch: foreignFetch }))).body,
  ).toBe("hi");
});

test("a file keeps when it was changed, and its folders where the caller says so", async () => {
  expect((await toFile(new File(["x"], "a.txt", { lastModified: 5 }))).lastModified).toBe(5);
  expect((await toFile(new ForeignFile("x", ""), "b.txt")).lastModified).toBe(5);
  const skill = await toFile(new Blob(["x"]), "my-skill/SKILL.md", { keepPath: true });
  expect(shown(await received(acme.uploads.create({ files: [skill, await toFile(skill)] })))).toEqual([
    ["files", "my-skill/SKILL.md", "application/octet-stream", "x"],
    ["files", "my-skill/SKILL.md", "application/octet-stream", "x"],
  ]);
  expect((await toFile(new Blob(["x"]), "my-skill/SKILL.md")).name).toBe("SKILL.md");
  for (const name of ["../a", "a/../b", "/a", "a//b", "a/", "./a", "C:/a", "a\\b", ""])
    await expect(toFile(new Blob(["x"]), name, { keepPath: true })).rejects.toThrow("must be relative");
});

test("what is no file says what it is", async () => {
  await expect(toFile(new ForeignFormData())).rejects.toThrow(/TypeError|and got FormData/);
  await expect(toFile("text")).rejects.toThrow(
    new TypeError("a file must be a Blob, bytes, a Response or a stream, and got string"),
  );
  const refused = async () => await acme.bytes.create({ body: { a: 1 } });
  await expect(refused()).rejects.toThrow("and got Object");
  expect(server.requests).toEqual([]);
});

test("missing globals do not break calls that need none", async () => {
  const { encode } = await made.load<{ encode: (value: string) => string }>("core/nested-pairs.ts");
  const { ReadableStream: kept } = globalThis;
  const bodies: unknown[] = [];
  // The platform's own needs what is missing here.
  const fetch = async (_: string, { body }: { body: unknown }): Promise<object> => {
    bodies.push(body);
    const headers = new Headers({ "content-type": "application/json" });
    return { ok: true, status: 200, headers, body: null, text: async () => "{}", json: async () => ({}) };
  };
  const { toWellFormed } = String.prototype as { toWellFormed?: unknown };
  try {
    Reflect.deleteProperty(globalThis, "ReadableStream");
    await acme.bytes.create({ body: "text" }, { fetch });
    await acme.post("/free", { body: { a: 1 }, fetch });
    expect(bodies).toEqual(["text", '{"a":1}']);
    Reflect.deleteProperty(String.prototype, "toWellFormed");
    expect(encode("\ud800")).toBe("%EF%BF%BD");
  } finally {
    globalThis.ReadableStream = kept;
    const restored = { value: toWellFormed, writable: true, configurable: true };
    Object.defineProperty(String.prototype, "toWellFormed", restored);
  }
});

test("React Native's reference to a file reaches its FormData", async () => {
  const appended: unknown[] = [];
  const { FormData: kept, navigator } = globalThis;
  try {
    Object.defineProperty(globalThis, "navigator", { value: { product: "ReactNative" }, configurable: true });
    globalThis.FormData = class extends kept {
      override append(...args: unknown[]): void {
        appended.push(args);
        super.append("x", "y");
      }
    } as typeof FormData;
    const photo = { uri: "file:///a.png", name: "a.png", type: "image/png" };
    await received(acme.uploads.create({ file: photo }));
    expect(appended).toEqual([["file", photo]]);
  } finally {
    globalThis.FormData = kept;
    Object.defineProperty(globalThis, "navigator", { value: navigator, configurable: true });
  }
});
