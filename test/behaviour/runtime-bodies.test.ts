// Bodies that are not JSON: forms with files, bytes, text, streams; as a server sees them.

import { afterEach, expect, test } from "vitest";
import type { RequestBody } from "../../templates/runtime/call.js";
import { nestedFields } from "../../templates/runtime/form-fields.js";
import { multipart } from "../../templates/runtime/multipart.js";
import { raw } from "../../templates/runtime/raw-body.js";
import { toFile } from "../../templates/runtime/to-file.js";
import { answer, type LoopbackServer, serve, type Received } from "../support/loopback-server.js";
import { partsOf } from "../support/multipart-parts.js";
import { createClient } from "../support/runtime-client.js";

const open: LoopbackServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});
async function sent(body: RequestBody | undefined, failures = 0): Promise<Received[]> {
  const server = await serve((response, _, count) =>
    answer(response, {}, { status: count < failures ? 500 : 200, headers: { "retry-after-ms": "0" } }),
  );
  open.push(server);
  await createClient({ apiKey: "k", baseURL: server.url }).request({ method: "post", path: "/", body });
  return server.requests;
}
test("a list repeats its name, and an object is JSON", async () => {
  const [request] = await sent(
    multipart({ list: ["a", "b"], files: [new Blob(["1"]), new Blob(["2"])], map: { a: { b: [1] } } }),
  );
  const parts = partsOf(request as Received).map(({ name, text }) => [name, text]);
  expect(parts).toEqual([
    ["list", "a"],
    ["list", "b"],
    ["files", "1"],
    ["files", "2"],
    ["map", '{"a":{"b":[1]}}'],
  ]);
});

test("a file inside JSON is refused", async () => {
  await expect(sent(multipart({ meta: { scan: new Blob(["x"]) } }))).rejects.toThrow("meta has a file");
});

test("fields, nested fields, lists and files, with brackets; undefined is left out", async () => {
  const image = new File(["png"], "/home/me/secret/a.png", { type: "image/png" });
  const [request] = await sent(
    multipart(
      {
        purpose: "x",
        n: 3,
        yes: false,
        none: undefined,
        after: { anchor: "now", seconds: 5 },
        image: [image, new Blob(["b"])],
      },
      nestedFields("brackets"),
    ),
  );
  const parts = partsOf(request as Received).map(({ headers: _, ...part }) => part);
  expect(parts).toEqual([
    { name: "purpose", file: undefined, type: undefined, text: "x" },
    { name: "n", file: undefined, type: undefined, text: "3" },
    { name: "yes", file: undefined, type: undefined, text: "false" },
    { name: "after[anchor]", file: undefined, type: undefined, text: "now" },
    { name: "after[seconds]", file: undefined, type: undefined, text: "5" },
    { name: "image[]", file: "a.png", type: "image/png", text: "png" },
    { name: "image[]", file: "unknown_file", type: "application/octet-stream", text: "b" },
  ]);
});

test("null is refused before anything is sent", async () => {
  await expect(sent(multipart({ a: null }))).rejects.toThrow("omit a");
});

test("a file's name cannot end its header, and has no folder", async () => {
  const [request] = await sent(
    multipart({
      'a"\r\nX-Evil: 1': "v",
      f: new File(["x"], 'C:\\dir\\e"\r\nX: y.txt'),
      g: new File(["x"], "/home/u/"),
    }),
  );
  const names = partsOf(request as Received).map(({ file }) => file);
  expect(names).toEqual([undefined, "e%22%0D%0AX: y.txt", "unknown_file"]);
  expect(request?.body).not.toMatch(/^X/m);
});

test("toFile takes a Response, bytes and streams", async () => {
  const files = [
    await toFile(new TextEncoder().encode("bytes"), "b.bin", { type: "x/y", lastModified: 5 }),
    await toFile(new Response("answer", { headers: { "content-type": "text/css" } })),
    await toFile(new Blob(["stream"]).stream(), "s.txt"),
  ];
  expect(await Promise.all(files.map(async (file) => [file.name, file.type, await file.text()]))).toEqual([
    ["b.bin", "x/y", "bytes"],
    ["unknown_file", "text/css", "answer"],
    ["s.txt", "", "stream"],
  ]);
  expect(files[0]?.lastModified).toBe(5);
  await expect(toFile("text" as never)).rejects.toThrow("a file must be");
});

test("a form is sent again whole, streams in it included", async () => {
  const requests = await sent(multipart({ f: new Blob(["once"]).stream() }), 1);
  expect(requests.map((request) => partsOf(request)[0]?.text)).toEqual(["once", "once"]);
});

test("bytes, text and blobs travel as they are, under the type given", async () => {
  for (const value of [
    "ü",
    new TextEncoder().encode("ü"),
    new TextEncoder().encode("ü").buffer,
    new Blob(["ü"], { type: "x/other" }),
  ]) {
    const [request] = await sent(raw(value as string, "x/own"));
    expect([request?.headers["content-type"], request?.body]).toEqual(["x/own", "ü"]);
  }
  expect(raw(undefined, "x/own")).toBeUndefined();
  expect(() => raw({ a: 1 }, "x/own")).toThrow("must be text, bytes, a Blob or a stream");
});
