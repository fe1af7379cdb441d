// Uploads: the entry for paths, what the package exports, and that nothing else knows of a disk.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { featureClient, type FeatureClient } from "../support/feature-client.js";
import { answer, type LoopbackServer, serve } from "../support/loopback-server.js";
import { partsOf } from "../support/multipart-parts.js";
import { readTree } from "../support/read-tree.js";

const file = { type: "string", format: "binary" };
const responses = { 204: { description: "" } };
const upload = (schema: object) => ({
  paths: {
    "/files": {
      post: { requestBody: { required: true, content: { "multipart/form-data": { schema } } }, responses },
    },
  },
});

let made: FeatureClient;
let server: LoopbackServer;
let folder: string;
type FromPath = (path: string | URL, options?: object) => Promise<File>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "files-"));
  server = await serve((response) => answer(response, {}));
  const document = upload({ type: "object", properties: { file, more: { type: "array", items: file } } });
  made = await featureClient({ ...document, servers: [{ url: server.url }] }, ["types", "client", "package"]);
});
afterAll(async () => {
  made.remove();
  rmSync(folder, { recursive: true });
  await server.close();
});

test("a path is sent under its last part only, whatever kind of path it is; other sources as they are", async () => {
  const path = join(folder, "ä b.txt");
  writeFileSync(path, "from disk");
  const { fileFromPath } = await made.load<{ fileFromPath: FromPath }>("node.ts");
  const { Acme, toFile } = await made.load<{
    Acme: new (options: object) => { files: { create(params: object): Promise<unknown> } };
    toFile: (source: unknown, name?: string) => Promise<File>;
  }>("index.ts");
  await new Acme({ logLevel: "off", maxRetries: 0 }).files.create({
    file: await fileFromPath(path, { type: "text/x" }),
    more: [
      await fileFromPath(pathToFileURL(path)),
      await fileFromPath(path, { name: "/other/name" }),
      await toFile(new Response("answer"), "dir/r.txt"),
      (async function* () {
        yield "it";
        yield new TextEncoder().encode("erable");
      })(),
    ],
  });
  const [request] = server.requests.splice(0);
  expect(request && partsOf(request).map((part) => [part.file, part.type, part.text])).toEqual([
    ["ä b.txt", "text/x", "from disk"],
    ["ä b.txt", "application/octet-stream", "from disk"],
    ["name", "application/octet-stream", "from disk"],
    ["r.txt", expect.stringMatching(/^(text\/plain|application\/octet-stream)/), "answer"],
    ["unknown_file", "application/octet-stream", "iterable"],
  ]);
});

test("a path that cannot be read is an error with its cause, and without the path in its message", async () => {
  const { fileFromPath } = await made.load<{ fileFromPath: FromPath }>("node.ts");
  const error = await fileFromPath(join(folder, "absent")).catch((cause: unknown) => cause as Error);
  expect(error).toMatchObject({ name: "SDKError", message: "the file cannot be read" });
  expect((error as Error).cause).toBeDefined();
});

test("the entry is exported, nothing else imports it, and nothing names a module of Node but itself", () => {
  const manifest = JSON.parse(made.text("package.json")) as { exports: Record<string, unknown> };
  expect(manifest.exports["./node"]).toEqual({ types: "./dist/node.d.ts", default: "./dist/node.js" });
  // The program on the command line is for Node alone, and nothing of the client imports it.
  const sources = [...readTree(join(made.folder, "src"))].filter(([path]) => !path.startsWith("cli/"));
  const importing = (name: RegExp): string[] =>
    sources.filter(([, text]) => name.test(String(text))).map(([path]) => path);
  expect(importing(/from "[^"]*\/node(\.js)?"/)).toEqual([]);
  expect(importing(/file-from-path\.js"/)).toEqual(["node.ts"]);
  expect(importing(/"node:/)).toEqual(["core/file-from-path.ts"]);
  expect(made.text("README.md")).toContain('import { fileFromPath } from "acme/node";');
});

test("the entry compiles without the types of Node", async () => {
  const plain = await featureClient(upload({ type: "object", properties: { file } }));
  expect(plain.text("src/node.ts")).toContain("fileFromPath");
  expect(plain.faults()).toEqual([]);
  plain.remove();
});

test("without uploads there is no such entry", async () => {
  const plain = await featureClient(upload({ type: "object", properties: { a: { type: "string" } } }), [
    "types",
    "client",
    "package",
  ]);
  try {
    expect(plain.text("package.json")).not.toContain("./node");
    expect([...readTree(join(plain.folder, "src")).keys()]).not.toContain("node.ts");
    expect(plain.text("README.md")).not.toContain("fileFromPath");
  } finally {
    plain.remove();
  }
});
