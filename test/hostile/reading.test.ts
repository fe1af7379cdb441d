// What a document may make the generator read: the whole program, with real files and real servers.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { generate, type Outcome } from "../../generator/index.js";
import { serve, type LoopbackServer } from "../support/loopback-server.js";
import { readTree } from "../support/read-tree.js";

const secret = "SECRET-8c1f";
let folder: string;
let stranger: LoopbackServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "sdkwright-reading-"));
  mkdirSync(join(folder, "api"));
  writeFileSync(join(folder, ".npmrc"), `//host/:_authToken=${secret}\n`);
  writeFileSync(
    join(folder, "secret.json"),
    JSON.stringify({ type: "string", description: secret, const: secret }),
  );
  symlinkSync(join(folder, "secret.json"), join(folder, "api/linked.json"));
  stranger = await serve(
    (response) => void response.end(JSON.stringify({ type: "string", description: secret })),
  );
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await stranger.close();
});

/** A document that points at an address from every place that can. */
function pointing(uri: string): unknown {
  const ref = { $ref: uri };
  const response = {
    description: "",
    content: { "application/json": { schema: ref, examples: { a: { externalValue: uri } } } },
    headers: { h: ref },
    links: { l: { operationRef: uri } },
  };
  return {
    openapi: "3.1.0",
    jsonSchemaDialect: uri,
    info: {
      title: "Pointing",
      version: "1",
      termsOfService: uri,
      contact: { url: uri },
      license: { name: "x", url: uri },
    },
    externalDocs: { url: uri },
    tags: [{ name: "t", externalDocs: { url: uri } }],
    paths: {
      "/a": ref,
      "/b": {
        parameters: [ref],
        get: { responses: { "200": response, default: ref }, callbacks: { c: ref, d: { [uri]: ref } } },
        post: { requestBody: ref, responses: { "200": { description: "" } } },
      },
    },
    webhooks: { w: ref },
    components: {
      schemas: {
        Ref: ref,
        Id: { $id: `${uri.split("#")[0]}.id`, $schema: uri, type: "string" },
        Dynamic: { $dynamicRef: uri, $recursiveRef: uri },
        Parts: {
          allOf: [ref],
          oneOf: [ref],
          not: ref,
          if: ref,
          properties: { a: ref },
          items: ref,
          $defs: { d: ref },
        },
        Mapped: {
          oneOf: [{ $ref: "#/components/schemas/Id" }],
          discriminator: { propertyName: "k", mapping: { a: uri } },
        },
        Default: {
          type: "object",
          default: ref,
          example: ref,
          examples: [ref],
          enum: [ref],
          const: ref,
          "x-a": ref,
        },
      },
      securitySchemes: {
        s: ref,
        o: { type: "oauth2", flows: { implicit: { authorizationUrl: uri, scopes: {} } } },
        i: { type: "openIdConnect", openIdConnectUrl: uri },
      },
      examples: { e: { externalValue: uri } },
      pathItems: { p: ref },
    },
    "x-anything": ref,
  };
}

async function run(document: unknown, options: object = {}): Promise<Outcome> {
  writeFileSync(join(folder, "api/openapi.json"), JSON.stringify(document));
  return generate({ cwd: folder, input: "api/openapi.json", output: "out", format: false, ...options });
}

/** The secret is nowhere: neither in what was written nor in what was said. */
function expectUnread(outcome: Outcome): void {
  const said = JSON.stringify(outcome.problems);
  expect(said + [...readTree(join(folder, "out")).values()].join("\n")).not.toContain(secret);
}

const addresses: readonly [name: string, uri: (origin: string) => string][] = [
  ["a file by its address", () => `file://${join(folder, "secret.json")}`],
  ["a file of the system", () => "file:///etc/passwd"],
  ["a file by its path", () => join(folder, "secret.json")],
  ["a file above", () => "../secret.json"],
  ["a settings file above", () => "../.npmrc"],
  ["a file above, encoded", () => "%2e%2e/secret.json"],
  ["a file above, by a link", () => "linked.json"],
  ["a file of a share", () => "//127.0.0.1/share/secret.json"],
  ["a file above, by Windows' separator", () => "..\\secret.json"],
  ["a server", (origin) => `${origin}/x.json`],
  ["a server with a fragment", (origin) => `${origin}/x.json#/a`],
  ["a server by its other names", (origin) => `${origin.replace("127.0.0.1", "2130706433")}/x.json`],
  ["a server of a cloud", () => "http://169.254.169.254/latest/meta-data/"],
  ["data in the address", () => `data:application/json,{"type":"string","description":"${secret}"}`],
];
test.each(addresses)("%s is refused before anything is opened", async (_, uri) => {
  const address = uri(stranger.url);
  const outcome = await run(pointing(address));
  expect(stranger.requests).toEqual([]);
  const codes = new Set(outcome.problems.map(({ code }) => code));
  expect([...codes].filter((code) => code === "SW202" || code === "SW204")).not.toEqual([]);
  if (!address.startsWith("data:")) expectUnread(outcome);
});

test("headers and users reach the document's own origin only, whatever it refers and redirects to", async () => {
  const own = await serve((response, { url }) => {
    const schemas = {
      A: { $ref: `${stranger.url}/a.json` },
      B: { $ref: "b.json" },
      C: { $ref: "away.json" },
    };
    if (url === "/api/openapi.json")
      response.end(
        JSON.stringify({ ...(pointing("#/components/schemas/B") as object), components: { schemas } }),
      );
    else if (url === "/api/b.json") response.end('{"type":"string"}');
    else response.writeHead(307, { location: `${stranger.url}/away.json` }).end();
  });
  const input = `${own.url.replace("//", "//me:word@")}/api/openapi.json`;
  const headers = { "x-token": secret, authorization: `Bearer ${secret}`, cookie: secret };
  await generate({ cwd: folder, input, output: "out", headers, format: false });
  expect(stranger.requests).toEqual([]);
  await generate({ cwd: folder, input, output: "out", headers, format: false, allowRef: [stranger.url] });
  await own.close();
  expect(own.requests.map((request) => request.headers["x-token"])).toEqual(own.requests.map(() => secret));
  expect(stranger.requests.map(({ url }) => url).sort()).toEqual(["/a.json", "/away.json"]);
  expect(JSON.stringify(stranger.requests.map((request) => request.headers))).not.toMatch(
    new RegExp(`${secret}|authorization|${btoa("me:word")}`),
  );
});

const outputs: readonly string[] = [".", "..", "/", "api/..", "../", "./api"];
test.each(outputs)(
  "the output %s, which would hold the project, is refused and left alone",
  async (output) => {
    const before = readTree(folder);
    const outcome = await run(
      { openapi: "3.1.0", info: { title: "x", version: "1" }, paths: { "/a": { get: {} } } },
      { output },
    );
    expect(outcome.problems.map(({ code }) => code)).toEqual(["SW508"]);
    expect([...readTree(folder).keys()].filter((path) => path !== "api/openapi.json")).toEqual([
      ...before.keys(),
    ]);
  },
);

test("a home folder is refused when the project is in it", async () => {
  const project = join(folder, "home/me/project");
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, "openapi.json"), "{}");
  symlinkSync(join(folder, "home"), join(folder, "link"));
  for (const output of [
    "..",
    join(folder, "home/me"),
    join(folder, "link"),
    join(folder, "link/me/project"),
  ]) {
    const outcome = await generate({ cwd: project, input: "openapi.json", output });
    expect(outcome.problems.map(({ code }) => code)).toEqual(["SW508"]);
  }
});

test("aliases that unfold to millions are refused at once, and 500 ordinary ones are read", async () => {
  const levels = [..."abcdefghi"].map(
    (name, index, all) =>
      `x-${name}: &${name} [${Array.from({ length: 9 }, () => (index === 0 ? "lol" : `*${all[index - 1]}`)).join(",")}]`,
  );
  writeFileSync(join(folder, "api/bomb.yaml"), `openapi: 3.1.0\n${levels.join("\n")}\n`);
  const start = performance.now();
  const bomb = await generate({ cwd: folder, input: "api/bomb.yaml", output: "out" });
  expect([bomb.problems.map(({ code }) => code), performance.now() - start < 1000]).toEqual([
    ["SW105"],
    true,
  ]);

  const uses = Array.from({ length: 500 }, (_, index) => `        p${index}: *shared`).join("\n");
  const head =
    "openapi: 3.1.0\ninfo: { title: Aliases, version: '1' }\nx-shared: &shared { type: string, description: shared }\n";
  writeFileSync(
    join(folder, "api/aliases.yaml"),
    `${head}components:\n  schemas:\n    Many:\n      type: object\n      properties:\n${uses}\n`,
  );
  const many = await generate({ cwd: folder, input: "api/aliases.yaml", output: "out", format: false });
  expect(many.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(
    readTree(join(folder, "out"))
      .get("src/types/shared.ts")
      ?.match(/p\d+\?: string/g),
  ).toHaveLength(500);
});
