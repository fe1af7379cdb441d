// `sdkwright lint`, `sdkwright inspect` and --report as their users run them: streams, exit codes, what is printed.

import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cli } from "./support/places.js";

const document = `openapi: 3.1.0
info: { title: Pets API, version: "2" }
paths:
  /pets:
    get:
      parameters: [{ name: after, in: query, schema: { type: string } }]
      responses:
        "200":
          description: A page.
          content:
            application/json:
              schema:
                type: object
                required: [data, has_more]
                properties:
                  data: { type: array, items: { $ref: "#/components/schemas/Pet" } }
                  has_more: { type: boolean }
components:
  schemas:
    Pet:
      oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }]
      discriminator: { propertyName: kind }
    Cat: { type: object, required: [id, kind], properties: { id: { type: string }, kind: { const: cat } } }
    Dog: { type: object, required: [id, kind], properties: { id: { type: string, example: 7 }, kind: { const: dog } } }
    Owner: { properties: { pets: { anyOf: [{ type: array, items: { type: string } }, { type: integer }] } } }
`;

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "sdkwright-lint-"));
  writeFileSync(join(cwd, "openapi.yaml"), document);
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

function sdkwright(...args: string[]): Promise<{ code: number | string; out: string; err: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: "1", CI: "1", GITHUB_WORKSPACE: "" };
    execFile(process.execPath, [cli, ...args], { cwd, env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : (error.code ?? "killed"), out, err }),
    );
  });
}

test("lint says what is wrong, examples included, and writes nothing", async () => {
  const { code, out, err } = await sdkwright("lint");
  expect(code).toBe(0);
  expect(out).toBe("");
  expect(err).toMatch(
    /^openapi\.yaml:24:\d+ {2}warning SW351 {2}the example does not match its schema: the value is number, not string$/m,
  );
  expect(err).toMatch(/^0 errors, \d warnings?; 1 example checked$/m);
  expect(existsSync(join(cwd, "generated"))).toBe(false);
});

test("what is a warning for generate is an error for lint --strict too", async () => {
  expect((await sdkwright("lint", "--strict")).code).toBe(1);
  expect((await sdkwright("lint", "missing.yaml")).code).toBe(1);
  expect((await sdkwright("lint", "--report", "xml")).code).toBe(2);
});

test("what programs read stands alone on standard output", async () => {
  const json = await sdkwright("lint", "--report", "json");
  expect(JSON.parse(json.out)).toMatchObject({ errors: 0, codes: { SW351: 1 } });
  const sarif = await sdkwright("generate", "-o", "sdk", "--report", "sarif", "--emit", "types");
  expect(JSON.parse(sarif.out)).toMatchObject({ version: "2.1.0" });
  const github = await sdkwright("lint", "--report", "github");
  expect(github.out).toMatch(/^::warning file=openapi\.yaml,line=24,col=\d+,title=SW351::/m);
});

test("inspect lists operations and unions under the names of the SDK", async () => {
  const { code, out } = await sdkwright("inspect");
  expect(code).toBe(0);
  expect(out).toBe(`Pets API 2, client Pets: 1 operation, 1 paged, 0 streaming, 2 unions, 0 unknown types

Operations
  pets.list  GET    /pets
             pages of data: after = last item's id, until has_more is false

Discriminated unions
  Pet by kind
    "cat"  Cat
    "dog"  Dog

Unions whose variants are tried in order
  Owner.pets: string[] | integer
`);
});

test("inspect --json is the same for programs", async () => {
  const { out } = await sdkwright("inspect", "--json", "--include", "tag:None");
  expect(out).toBe("");
  const all = JSON.parse((await sdkwright("inspect", "--json")).out) as Record<string, unknown>;
  expect(all).toMatchObject({
    client: "Pets",
    operations: [{ name: "pets.list", function: "petsList", method: "GET", path: "/pets", stream: null }],
  });
  expect(all["unions"]).toContainEqual(
    expect.objectContaining({
      name: "Pet",
      property: "kind",
      declared: true,
      pointer: "#/components/schemas/Pet",
    }),
  );
});
