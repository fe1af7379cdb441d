// A document is read from a file, an address or standard input; what cannot be read is said with its place.

import { readdirSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import { readSource } from "../../generator/input/read.js";
import { codesOf, makeFolder, readText, type Folder } from "./documents.js";

let folder: Folder;
beforeAll(() => {
  folder = makeFolder({ "api.yaml": "openapi: 3.1.0\n", "sub/x.txt": "" });
});
afterAll(() => folder.remove());

async function read(input: string): Promise<{ version: string | null; said: readonly string[] }> {
  const report = new Report();
  const source = await readSource({ input, cwd: folder.path }, report);
  return { version: source?.version ?? null, said: report.problems.map((one) => `${one.code} ${one.text}`) };
}

test("a file is read relative to the working folder and shown that way", async () => {
  const report = new Report();
  const source = await readSource({ input: "./sub/../api.yaml", cwd: folder.path }, report);
  expect(source?.file.map.place([]).file).toBe("api.yaml");
});

const missing: readonly [input: string, want: string][] = [
  ["nope.yaml", "SW101 cannot read nope.yaml: no such file"],
  ["sub", "SW101 cannot read sub: it is a folder"],
  ["http://", "SW101 cannot read http://: this is no address"],
  ["a\u0000b", "SW101 cannot read a\u0000b: the name holds a character that no file name may hold"],
];
test.each(missing)("%j is refused", async (input, want) => {
  expect((await read(input)).said).toEqual([want]);
});

const versions: readonly [text: string, version: string][] = [
  ["openapi: 3.0.3", "3.0"],
  ["openapi: 3.1", "3.1"],
  ["openapi: '3.2.0'", "3.2"],
  ["swagger: 2.0", "2.0"],
  ['\ufeff{"swagger": "2.0"}', "2.0"],
  ['{"openapi": "3.1.0", } # JSON as people write it', "3.1"],
];
test.each(versions)("%j is version %s", async (text, version) => {
  expect((await readText(text)).source?.version).toBe(version);
});

const strangers: readonly [text: string, found: string][] = [
  ["", "it holds nothing"],
  ["just text", "it holds plain text"],
  ["- a", "it holds a list"],
  ["{}", "it is empty"],
  ["name: x\nversion: 1", "it has no key openapi, only name, version"],
  ["openapi: 4.0.0", "openapi is 4.0.0"],
  ["swagger: '1.2'", "swagger is 1.2"],
  ["asyncapi: 3.0.0", "it says asyncapi: 3.0.0"],
];
test.each(strangers)("%j is no OpenAPI document", async (text, found) => {
  const { source, problems } = await readText(text);
  expect(source).toBeNull();
  expect(problems.map((one) => [one.code, one.text])).toEqual([
    ["SW103", `this is not an OpenAPI document: ${found}`],
  ]);
});

const broken: readonly [text: string, line: number, column: number][] = [
  ["openapi: 3.1.0\ninfo: [1, 2\npaths: {}\n", 3, 1],
  ['{"openapi": "3.1.0",\n "info": {"a" "b"}}', 2, 15],
  ["openapi: 3.1.0\ninfo: *nope\n", 2, 7],
  ["openapi: 3.1.0\na: &a [*a]\n", 2, 8],
  ["openapi: 3.1.0\n---\nopenapi: 3.1.0\n", 3, 1],
];
test.each(broken)("%j is refused at %i:%i", async (text, line, column) => {
  const { source, problems } = await readText(text);
  expect(source).toBeNull();
  const [first] = problems;
  expect([first?.code, first?.position?.line, first?.position?.column]).toEqual(["SW102", line, column]);
});

test("YAML is read by the rules of 1.2: on, yes and dates stay text, keys are as written", async () => {
  const { source } = await readText(
    "openapi: 3.1.0\nx: [on, yes, no, 2020-01-01, 0o17, 017, 1.0, .inf, ~, 12345678901234567890]\n200: a\n1.0: b\n",
  );
  expect(source?.root["x"]).toEqual([
    ...["on", "yes", "no", "2020-01-01", 15, 17, 1, ".inf", null, 12345678901234567000],
  ]);
  expect(Object.keys(source?.root ?? {})).toEqual(["200", "openapi", "x", "1.0"]);
});

test("merge keys: own keys win, and of several maps the earlier one", async () => {
  const { source } = await readText(
    "openapi: 3.1.0\na: &a { x: 1, y: 1 }\nb: &b { y: 2, z: 2 }\nc: { <<: [*a, *b], x: 3 }\nd: { <<: text }\n",
  );
  expect(source?.root["c"]).toEqual({ x: 3, y: 1, z: 2 });
  expect(source?.root["d"]).toEqual({ "<<": "text" });
});

test.each(["openapi: 3.1.0\n__proto__: { polluted: 1 }\n", '{"openapi":"3.1.0","__proto__":{"polluted":1}}'])(
  "__proto__ is a key like any other in %j",
  async (text) => {
    const { source } = await readText(text);
    expect(Object.keys(source?.root ?? {})).toEqual(["openapi", "__proto__"]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(source?.root)).toBe(Object.prototype);
  },
);

test.each(["openapi: 3.1.0\na: 1\nb: 1\na: 2\n", '{\n"openapi": "3.1.0", "a": 1,\n"b": 1,\n"a": 2}'])(
  "a key written twice is a warning and the later one counts: %j",
  async (text) => {
    const { source, problems } = await readText(text);
    expect(source?.root["a"]).toBe(2);
    expect(problems.map((one) => [one.code, one.position?.line, one.text])).toEqual([
      ["SW108", 4, "the key a appears twice; the later one is used (the first is on line 2)"],
    ]);
  },
);

test("500 aliases are read", async () => {
  const uses = Array.from({ length: 500 }, (_, index) => `k${index}: *shared`).join("\n");
  const { source, problems } = await readText(`openapi: 3.1.0\nx: &shared { a: [1, 2, 3] }\n${uses}\n`);
  expect(problems).toEqual([]);
  expect(source?.root["k499"]).toEqual({ a: [1, 2, 3] });
});

function aliasBomb(): string {
  const levels = "abcdefghi".split("").map((name, index, all) => {
    const below = index === 0 ? "lol" : `*${all[index - 1]}`;
    return `${name}: &${name} [${Array.from({ length: 9 }, () => below).join(",")}]`;
  });
  return `openapi: 3.1.0\n${levels.join("\n")}\n`;
}

const bombs: readonly [name: string, text: string][] = [
  ["an alias bomb", aliasBomb()],
  ["lists by dashes", `openapi: 3.1.0\nx:\n  ${"- ".repeat(10_000)}1\n`],
  ["lists by brackets", `openapi: 3.1.0\nx: ${"[".repeat(10_000)}${"]".repeat(10_000)}\n`],
  ["JSON", `{"openapi":"3.1.0","x":${"[".repeat(10_000)}${"]".repeat(10_000)}}`],
  [
    "depth by aliases",
    `openapi: 3.1.0\nx0: &x0 []\n${Array.from({ length: 1000 }, (_, n) => `x${n + 1}: &x${n + 1} [*x${n}]`).join("\n")}\n`,
  ],
];
test.each(bombs)("%s is refused within a second", { timeout: 10_000 }, async (_, text) => {
  const start = performance.now();
  const { source, problems } = await readText(text);
  expect(source).toBeNull();
  expect(codesOf(problems)).toEqual(["SW105"]);
  // Twice the second that is promised: the suite shares its machine.
  expect(performance.now() - start).toBeLessThan(2000);
});

interface Loopback {
  readonly origin: string;
  readonly seen: { url: string; token: string | undefined; authorization: string | undefined }[];
  readonly server: Server;
}

async function serve(
  answer: (url: string) => { status?: number; location?: string; body?: string },
): Promise<Loopback> {
  const seen: Loopback["seen"] = [];
  const server = createServer((request, response) => {
    const { headers, url = "" } = request;
    seen.push({ url, token: headers["x-token"] as string | undefined, authorization: headers.authorization });
    const { status = 200, location, body = "" } = answer(url);
    response.writeHead(status, location === undefined ? {} : { location }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, server };
}

test("headers go to the document's own origin and are left behind by a redirect to another", async () => {
  const other = await serve(() => ({ body: "openapi: 3.1.0" }));
  const own = await serve((url) =>
    url === "/old"
      ? { status: 302, location: "/new" }
      : { status: 307, location: `${other.origin}/api/openapi.yaml` },
  );
  const report = new Report();
  const input = `${own.origin.replace("//", "//me:pass@")}/old`;
  const source = await readSource({ input, cwd: folder.path, headers: { "x-token": "t" } }, report);
  own.server.close();
  other.server.close();
  expect(source?.file.location).toEqual({ kind: "remote", url: `${other.origin}/api/openapi.yaml` });
  expect(own.seen.map((one) => [one.url, one.token])).toEqual([
    ["/old", "t"],
    ["/new", "t"],
  ]);
  expect(own.seen[0]?.authorization).toBe(`Basic ${btoa("me:pass")}`);
  expect(other.seen).toEqual([{ url: "/api/openapi.yaml", token: undefined, authorization: undefined }]);
});

const answers: readonly [status: number, location: string | undefined, reason: string][] = [
  [404, undefined, "the server responded with 404"],
  [302, "/again", "it redirects more than 5 times"],
];
test.each(answers)("an answer of %i is said", async (status, location, reason) => {
  const { origin, server } = await serve(() => ({ status, ...(location !== undefined && { location }) }));
  const { said } = await read(`${origin}/x?secret=1`);
  server.close();
  expect(said).toEqual([`SW101 cannot read ${origin}/x: ${reason}`]);
});

const material = process.env["SDKWRIGHT_MATERIAL"];
test.skipIf(!material)("every real document is read", { timeout: 120_000 }, async () => {
  const corpus = join(material ?? "", "corpus");
  const names = readdirSync(corpus).filter(
    (name) => statSync(join(corpus, name)).isFile() && !/\.(tsv|md)$/.test(name),
  );
  expect(names.length).toBeGreaterThan(30);
  for (const name of names) {
    const report = new Report();
    const source = await readSource({ input: name, cwd: corpus }, report);
    expect([name, source?.version, report.blocked]).toEqual([name, expect.stringMatching(/^[23]/), false]);
  }
});
