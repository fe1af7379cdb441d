// References lead to where RFC 3986 and RFC 6901 say, over all files; nothing outside the roots is touched.

import { symlinkSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Pointer } from "../../generator/model/brands.js";
import { codesOf, makeFolder, openDocument, openText, type Folder } from "./documents.js";

const folders: Folder[] = [];
function folderOf(files: Readonly<Record<string, string>>): Folder {
  const folder = makeFolder(files);
  folders.push(folder);
  return folder;
}
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

const pointer = "#/components/schemas/X" as Pointer;

/** A document whose schema X is the reference, beside others to lead to. */
function referring(ref: string): string {
  return `openapi: 3.1.0
paths:
  /a b/{c}:
    get: { responses: { 200: { description: d, content: { a/b: { schema: { $anchor: here, type: string } } } } } }
components:
  schemas:
    X: { $ref: ${JSON.stringify(ref)} }
    "a/b~c": { type: string }
    "100%": { type: string }
    Alias: { $ref: "#/components/schemas/Far" }
    Far: { properties: { deep: { type: string } } }
    Id: { $id: "https://example.com/id", $defs: { In: { type: string } } }
`;
}

const leads: readonly [ref: string, target: string][] = [
  ["#/components/schemas/a~1b~0c", "#/components/schemas/a~1b~0c"],
  ["#/components/schemas/a%2Fb~0c", "dangling"],
  ["#/components/schemas/a~1b%7E0c", "#/components/schemas/a~1b~0c"],
  ["#/components/schemas/100%25", "#/components/schemas/100%"],
  ["#/components/schemas/100%", "#/components/schemas/100%"],
  [
    "#/paths/~1a%20b~1%7Bc%7D/get/responses/200/content/a~1b/schema",
    "#/paths/~1a b~1{c}/get/responses/200/content/a~1b/schema",
  ],
  ["#here", "#/paths/~1a b~1{c}/get/responses/200/content/a~1b/schema"],
  ["#/components/schemas/Alias/properties/deep", "#/components/schemas/Far/properties/deep"],
  ["https://example.com/id#/$defs/In", "#/components/schemas/Id/$defs/In"],
  ["./api.yaml#/components/schemas/Far", "#/components/schemas/Far"],
  ["#", "#"],
  ["#/components/schemas/constructor", "dangling"],
  ["#/components/schemas/toString/length", "dangling"],
  ["#nowhere", "dangling"],
];
test.each(leads)("%s leads to %s", async (ref, target) => {
  const { sources, problems } = await openText(referring(ref));
  expect(sources.target(ref, pointer) ?? "dangling").toBe(target);
  expect(codesOf(problems)).toEqual(target === "dangling" ? ["SW203"] : []);
});

test("a dangling reference is shown at its own text", async () => {
  const { shown } = await openText(referring("#/components/schemas/Nope"));
  expect(shown).toBe(`api.yaml:7:10  warning SW203  nothing is declared at #/components/schemas/Nope
  7 |     X: { $ref: "#/components/schemas/Nope" }
    |          ^
  help: add the component, or fix the spelling of the reference; until then a type is \`unknown\`, and anything else is left out
`);
});

test("data is no reference: examples, defaults, enums, consts, extensions, and a property of that name", async () => {
  const { problems } = await openText(`openapi: 3.1.0
x-top: { $ref: "#/no" }
paths:
  /a:
    get:
      x-in: { $ref: "#/no" }
      parameters:
        - { name: p, in: query, example: { $ref: "#/no" }, schema: { default: { $ref: "#/no" } } }
      responses:
        x-r: { $ref: "#/no" }
        200: { description: d, content: { a/b: { examples: { e: { value: { $ref: "#/no" } } } } } }
components:
  schemas:
    A:
      enum: [{ $ref: "#/no" }]
      const: { $ref: "#/no" }
      examples: [{ $ref: "#/no" }]
      properties: { $ref: { type: string }, default: { type: string }, example: { $ref: "#/components/schemas/A" } }
`);
  expect(problems).toEqual([]);
});

test("loops are refused once each and cut; recursion through a shape is none", async () => {
  const { sources, problems } = await openText(`openapi: 3.1.0
paths: {}
components:
  schemas:
    A: { $ref: "#/components/schemas/B" }
    B: { $ref: "#/components/schemas/A" }
    Into: { $ref: "#/components/schemas/A" }
    Self: { $ref: "#/components/schemas/Self" }
    Tree: { properties: { left: { $ref: "#/components/schemas/Tree" } } }
`);
  expect(problems.map((one) => [one.code, one.pointer])).toEqual([
    ["SW201", "#/components/schemas/A/$ref"],
    ["SW201", "#/components/schemas/Self/$ref"],
  ]);
  expect(sources.target("#/components/schemas/B", "#/components/schemas/A" as Pointer)).toBeNull();
  expect(sources.target("#/components/schemas/Tree", pointer)).toBe("#/components/schemas/Tree");
});

test("files: whole, in part, JSON or YAML, each read once under one name, cycles included", async () => {
  const folder = folderOf({
    "spec/api.yaml": `openapi: 3.1.0
paths: { /a: { $ref: "paths/a.yaml" } }
components: { schemas: { Pet: { $ref: "schemas/pet%20one.json#/definitions/Pet" } } }
`,
    "spec/paths/a.yaml": `get:
  responses:
    200: { description: d, content: { a/b: { schema: { $ref: "../schemas/./pet one.json#/definitions/Pet" } } } }
`,
    "spec/schemas/pet one.json": `{ "definitions": { "Pet": { "properties": {
      "root": { "$ref": "../api.yaml#/components/schemas/Pet" }, "path": { "$ref": "../paths/a.yaml" } } } } }`,
  });
  const { sources, problems } = await openDocument({ cwd: folder.path, input: "spec/api.yaml" });
  expect(problems).toEqual([]);
  const pet = "#/components/schemas/Pet";
  // What a component refers to stands at the component.
  expect(sources.target("schemas/pet%20one.json#/definitions/Pet", pointer)).toBe(pet);
  const operation = "#/paths/~1a/get" as Pointer;
  expect(sources.target("../schemas/./pet one.json#/definitions/Pet", operation)).toBe(pet);
  expect(sources.target("../api.yaml#/components/schemas/Pet", pet as Pointer)).toBe(pet);
  expect(sources.get(`${pet}/properties/path/$ref` as Pointer)).toBe("../paths/a.yaml");
  expect(sources.locate(`${pet}/properties/path` as Pointer)).toMatchObject({
    file: "spec/schemas/pet one.json",
    line: 2,
  });
});

test("a reference in place of a whole map stands for its entries", async () => {
  const folder = folderOf({
    "api.yaml": `openapi: 3.1.0
paths: { $ref: paths.yaml }
components: { schemas: { $ref: "schemas/index.yaml" } }
`,
    "paths.yaml": `/a: { get: { responses: {} } }`,
    "schemas/index.yaml": `Pet: { $ref: pet.yaml }\nInline: { properties: { $ref: "pet.yaml#/properties" } }`,
    "schemas/pet.yaml": `properties: { id: { type: string } }`,
  });
  const { sources, problems } = await openDocument({ cwd: folder.path, input: "api.yaml" });
  expect(problems).toEqual([]);
  const targetOf = (pointer: string): Pointer | null => {
    const raw = sources.get(pointer as Pointer) as { readonly $ref: string };
    return sources.target(raw.$ref, pointer as Pointer);
  };
  expect(sources.get("#/paths/~1a" as Pointer)).toEqual({ get: { responses: {} } });
  expect(sources.get("#/components/schemas/Pet" as Pointer)).toEqual({
    properties: { id: { type: "string" } },
  });
  expect(targetOf("#/components/schemas/Inline/properties/id")).toBe(
    "#/components/schemas/Pet/properties/id",
  );
  expect(sources.locate("#/components/schemas/Inline/properties" as Pointer)?.file).toBe(
    "schemas/index.yaml",
  );
});

test("a missing file and a broken one are told apart", async () => {
  const folder = folderOf({
    "api.yaml": `openapi: 3.1.0
components: { schemas: { A: { $ref: "nope.yaml" }, B: { $ref: "bad.yaml" }, C: { $ref: "ftp://host/x" } } }`,
    "bad.yaml": "a: [1",
  });
  const { problems } = await openDocument({ cwd: folder.path, input: "api.yaml" });
  expect(problems.map((one) => [one.code, one.position?.file ?? one.text])).toEqual([
    ["SW102", "bad.yaml"],
    ["SW204", "cannot read nope.yaml: no such file"],
    ["SW204", "cannot read ftp://host/x: this is no address that can be opened"],
  ]);
});

const escapes: readonly (readonly [ref: string, grant: string | null])[] = [
  ["../secret.yaml", "."],
  ["sub/../../secret.yaml", "."],
  ["..%2Fsecret.yaml", "."],
  ["linked.yaml", null],
  ["linked/secret.yaml", null],
  ["file:///etc/passwd", "/etc"],
  ["/etc/passwd", "/etc"],
  ["../a b/secret.yaml", "'a b'"],
  ["https://example.com/common/pet.yaml#/Pet", "https://example.com/common/"],
];
test.each(escapes)("%s is outside the document's folder", async (ref, grant) => {
  const folder = folderOf({
    "secret.yaml": "type: string",
    "spec/api.yaml": `openapi: 3.1.0\ncomponents: { schemas: { X: { $ref: "${ref}" } } }`,
  });
  symlinkSync(join(folder.path, "secret.yaml"), join(folder.path, "spec/linked.yaml"));
  symlinkSync(folder.path, join(folder.path, "spec/linked"));
  const { sources, problems } = await openDocument({ cwd: folder.path, input: "spec/api.yaml" });
  expect(problems.map((one) => [one.code, one.text])).toEqual([
    [
      "SW202",
      grant === null
        ? `${ref} is a symbolic link that leads outside the allowed roots (spec)`
        : `${ref} is outside the allowed roots (spec); --allow-ref ${grant} allows it`,
    ],
  ]);
  expect(sources.target(ref, pointer)).toBeNull();
});

test("an allowed folder opens it, and no more than that", async () => {
  const folder = folderOf({
    "common/a.yaml": `properties: { b: { $ref: "../commonx/b.yaml" } }`,
    "commonx/b.yaml": "type: string",
    "spec/api.yaml": `openapi: 3.1.0\ncomponents: { schemas: { X: { $ref: "../common/a.yaml" } } }`,
  });
  const opening = { cwd: folder.path, input: "spec/api.yaml", allowRef: ["common"] };
  const { sources, problems } = await openDocument(opening);
  expect(sources.locate(`${pointer}/properties` as Pointer)?.file).toBe("common/a.yaml");
  expect(problems.map((one) => [one.code, one.pointer])).toEqual([
    ["SW202", "../common/a.yaml#/properties/b/$ref"],
  ]);
});

interface Hit {
  readonly url: string;
  readonly token: string | undefined;
}

async function listen(
  answer: (url: string) => string | { readonly location: string } | null,
): Promise<{ readonly origin: string; readonly hits: Hit[]; readonly close: () => void }> {
  const hits: Hit[] = [];
  const server = createServer((request, response) => {
    const { url = "", headers } = request;
    hits.push({ url, token: headers["x-token"] as string | undefined });
    const said = answer(url);
    if (said === null) response.writeHead(404).end();
    else if (typeof said === "string") response.end(said);
    else response.writeHead(302, said).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, hits, close: () => void server.close() };
}

test("a remote document may refer below its own folder; credentials stay with its origin", async () => {
  const other = await listen(() => "type: string");
  const own = await listen((url) => {
    if (url === "/api/leave.yaml") return { location: `${other.origin}/stolen.yaml` };
    if (url === "/api/pet.yaml") return "type: string";
    if (url !== "/api/openapi.yaml") return null;
    const refs = [
      "pet.yaml",
      "../up.yaml",
      "%2e%2e/up.yaml",
      "leave.yaml",
      "gone.yaml",
      `${other.origin}/x.yaml`,
      // No path can be made of it.
      "file:///a%2fb.yaml",
    ];
    const schemas = refs.map((ref, index) => `S${index}: { $ref: "${ref}" }`).join(", ");
    return `openapi: 3.1.0\ncomponents: { schemas: { ${schemas} } }`;
  });
  const opening = { cwd: "/", input: `${own.origin}/api/openapi.yaml`, headers: { "x-token": "t" } };
  const refused = await openDocument(opening);
  expect(refused.problems.map((one) => [one.code, one.pointer])).toEqual([
    ["SW202", "#/components/schemas/S1/$ref"],
    ["SW202", "#/components/schemas/S2/$ref"],
    ["SW202", "#/components/schemas/S3/$ref"],
    ["SW204", "#/components/schemas/S4/$ref"],
    ["SW202", "#/components/schemas/S5/$ref"],
    ["SW204", "#/components/schemas/S6/$ref"],
  ]);
  expect(refused.sources.get("#/components/schemas/S0" as Pointer)).toEqual({ type: "string" });
  expect(other.hits).toEqual([]);
  expect(own.hits.map((one) => one.url).sort()).toEqual([
    "/api/gone.yaml",
    "/api/leave.yaml",
    "/api/openapi.yaml",
    "/api/pet.yaml",
  ]);
  expect(own.hits.every((one) => one.token === "t")).toBe(true);

  const allowed = await openDocument({ ...opening, allowRef: [other.origin] });
  own.close();
  other.close();
  expect(codesOf(allowed.problems)).toEqual(["SW202", "SW202", "SW204", "SW204"]);
  expect(other.hits.map((one) => [one.url, one.token]).sort()).toEqual([
    ["/stolen.yaml", undefined],
    ["/x.yaml", undefined],
  ]);
  expect(allowed.sources.get("#/components/schemas/S5" as Pointer)).toEqual({ type: "string" });
});

test("a local document connects nowhere unless the origin is allowed", async () => {
  const other = await listen(() => "type: string");
  const ref = `${other.origin}/x.yaml`;
  const folder = folderOf({
    "api.yaml": `openapi: 3.1.0\ncomponents: { schemas: { X: { $ref: "${ref}" } } }`,
  });
  const refused = await openDocument({ cwd: folder.path, input: "api.yaml" });
  expect([codesOf(refused.problems), other.hits.length]).toEqual([["SW202"], 0]);
  const allowed = await openDocument({ cwd: folder.path, input: "api.yaml", allowRef: [`${other.origin}/`] });
  other.close();
  expect([codesOf(allowed.problems), other.hits.length]).toEqual([[], 1]);
});

test("a mapping value is a name where a component has it, and a reference otherwise", async () => {
  const { sources, problems } = await openText(`openapi: 3.1.0
components:
  schemas:
    Pet: { discriminator: { propertyName: k, mapping: { a: Cat, b: "#/components/schemas/Cat", c: Dog } } }
    Cat: { type: object }
`);
  expect(problems.map((one) => [one.code, one.pointer])).toEqual([
    ["SW203", "#/components/schemas/Pet/discriminator/mapping/c"],
  ]);
  expect(sources.target("#/components/schemas/Cat", pointer)).toBe("#/components/schemas/Cat");
});

const material = process.env["SDKWRIGHT_MATERIAL"];
test.skipIf(!material)("documents of many files keep every name", { timeout: 60_000 }, async () => {
  const cwd = join(material ?? "", "corpus");
  const cafe = await openDocument({ cwd, input: "cafe-split-3.2/resources/cafe-split/cafe.yaml" });
  expect(cafe.problems).toEqual([]);
  const ocean = await openDocument({
    cwd,
    input: "digitalocean-multi/specification/DigitalOcean-public.v2.yaml",
  });
  expect(ocean.problems).toEqual([]);
  const input = "petstore-separate-2.0/examples/v2.0/json/petstore-separate/spec/swagger.json";
  const folder = "petstore-separate-2.0/examples/v2.0/json/petstore-separate";
  const petstore = await openDocument({ cwd, input, allowRef: [folder] });
  expect(petstore.problems).toEqual([]);
  expect(petstore.sources.target("../common/Error.json", pointer)).toBe("../common/Error.json#");
});
