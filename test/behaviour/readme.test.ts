// Every snippet of a generated package's README runs, against a server, for an API that has all there is to explain.
// That snippets compile is held where packages are built.

import { createHmac } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { featureClient, type FeatureClient } from "../support/feature-client.js";
import { answer, serve, type LoopbackServer } from "../support/loopback-server.js";

const json = (schema: object) => ({ content: { "application/json": { schema } } });
const ok = (schema: object) => ({ 200: { description: "", ...json(schema) } });
const pet = { $ref: "#/components/schemas/Pet" };
const hook = { post: { requestBody: json(pet), responses: { 200: { description: "" } } } };
const everything = {
  servers: [{ url: "https://acme.example/v1" }],
  security: [{ Key: [] }],
  webhooks: { born: hook },
  paths: {
    "/pets": {
      get: {
        parameters: [{ name: "after", in: "query", schema: { type: "string" } }],
        responses: ok({
          type: "object",
          properties: { data: { type: "array", items: pet }, has_more: { type: "boolean" } },
        }),
      },
      post: {
        requestBody: { required: true, ...json(pet) },
        responses: ok(pet),
        callbacks: { fed: { "{$request.query.url}": hook } },
      },
    },
    "/pets/{id}": {
      get: {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        responses: { ...ok(pet), default: { description: "", ...json({ type: "object" }) } },
      },
    },
    "/chat": {
      post: {
        requestBody: {
          required: true,
          ...json({ type: "object", properties: { stream: { type: "boolean" }, text: { type: "string" } } }),
        },
        responses: {
          200: {
            description: "",
            content: { "application/json": { schema: pet }, "text/event-stream": { schema: pet } },
          },
        },
      },
    },
    "/photos": {
      put: {
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: { type: "object", properties: { file: { type: "string", format: "binary" } } },
            },
          },
        },
        responses: { 204: { description: "" } },
      },
    },
  },
  components: {
    securitySchemes: { Key: { type: "http", scheme: "bearer" } },
    schemas: {
      Pet: {
        type: "object",
        required: ["id"],
        properties: { id: { type: "string" }, name: { type: "string" } },
      },
    },
  },
};

let made: FeatureClient;
let server: LoopbackServer;
let snippets: readonly string[];
const secret = Buffer.from("a secret of 24 bytes....").toString("base64");

beforeAll(async () => {
  made = await featureClient(everything, ["types", "validators", "client", "package"]);
  snippets = [...made.text("README.md").matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""]) => code);
  server = await serve((response, { method, url, body }) => {
    const [path] = url.split("?");
    if (path === "/chat" && body.includes('"stream":true')) {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.end('data: {"id":"1"}\n\ndata: {"id":"2"}\n\n');
    } else if (path === "/pets" && method === "GET")
      answer(response, { data: [{ id: url }], has_more: !url.includes("after") });
    else answer(response, { id: "p" });
  });
  Object.assign(process.env, { ACME_BASE_URL: server.url, ACME_API_KEY: "k", ACME_WEBHOOK_SECRET: secret });
});
afterAll(async () => {
  for (const name of ["ACME_BASE_URL", "ACME_API_KEY", "ACME_WEBHOOK_SECRET"]) delete process.env[name];
  await server.close();
  made.remove();
});

/** Runs the snippet as a module of the package; rejects with what it throws. */
async function run(name: string, snippet: string): Promise<void> {
  const code = snippet.replace(/from "acme(?:-api)?(\/[\w-]+)?"/g, (_, part = "") => {
    const file = ["", "/call-validation", "/node"].includes(part) ? `${part || "/index"}` : `${part}/index`;
    return `from "./src${file}.js"`;
  });
  const client = code.includes("new Acme();")
    ? ""
    : 'import { Acme as Usual } from "./src/index.js";\nconst client = new Usual();\nvoid client;\n';
  const file = join(made.folder, `${name}.ts`);
  // The class is at hand where a snippet goes on from the first.
  const usual =
    /from "\.\/src\/index\.js"/.test(code) || !/\bAcme\b/.test(code)
      ? ""
      : 'import Acme from "./src/index.js";\n';
  writeFileSync(file, `${usual}${client}${code}\nexport {};\n`);
  await import(file);
}

test("there is a snippet for each feature", () => {
  const headings = [...made.text("README.md").matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  for (const heading of [
    "Responses",
    "Streams",
    "Pagination",
    "Files",
    "Errors",
    "Webhooks",
    "Callbacks",
    "Validating requests and responses",
  ])
    expect(headings).toContain(heading);
  expect(snippets.length).toBeGreaterThan(14);
});

test("each runs, and asks the server what it says", async () => {
  for (const [n, snippet] of snippets.entries()) {
    const before = server.requests.length;
    await expect(run(`readme-${n}`, snippet), snippet).resolves.toBeUndefined();
    const calls = /await (for|client|patient|strict|\w+\()/.test(snippet) && !/receive|toFile/.test(snippet);
    if (calls) expect(server.requests.length, snippet).toBeGreaterThan(before);
  }
});

test("one that fails is seen to", async () => {
  await expect(
    run("broken", 'await client.get("/x", { timeout: -1, fetch: () => Promise.reject(new Error()) });'),
  ).rejects.toThrow();
});

test("the webhook's receiver takes what is signed", async () => {
  const snippet = snippets.find((code) => code.includes("async function receive")) ?? "";
  const body = JSON.stringify({ id: "p" });
  const time = Math.floor(Date.now() / 1000);
  const proof = createHmac("sha256", Buffer.from(secret, "base64"))
    .update(`m.${time}.${body}`)
    .digest("base64");
  const headers = {
    "webhook-id": "m",
    "webhook-timestamp": String(time),
    "webhook-signature": `v1,${proof}`,
  };
  const use = `const response = await receive(new Request("http://x/", { method: "POST", body: ${JSON.stringify(body)}, headers: ${JSON.stringify(headers)} }));
if (response.status !== 200) throw new Error("refused");`;
  await run("webhook", `${snippet}\n${use}`);
});

test("what an API does not have is not explained", async () => {
  const small = await featureClient({ paths: { "/pets": { get: { responses: ok({ type: "string" }) } } } }, [
    "types",
    "client",
    "package",
  ]);
  const headings = [...small.text("README.md").matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  small.remove();
  for (const heading of [
    "Streams",
    "Pagination",
    "Files",
    "Webhooks",
    "Callbacks",
    "Validating requests and responses",
    "Validators",
  ])
    expect(headings).not.toContain(heading);
});
