// Names that meet are told apart in types, members, files and barrels, and none of them moves when something that has
// nothing to do with it is added.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { generate } from "../generator/index.js";
import type { Document, Resource } from "../generator/model/document.js";
import { compile, strictest } from "./support/compile.js";
import { readTree } from "./support/read-tree.js";

const folder = mkdtempSync(join(tmpdir(), "sdkwright-names-"));
writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Parts {
  readonly schemas: readonly string[];
  /** `GET /pets/{id}`. */
  readonly operations: readonly string[];
}

function documentOf({ schemas, operations }: Parts): string {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const [method = "", path = ""] = operation.split(" ");
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: "path",
      required: true,
      schema: { type: "string" },
    }));
    const answer = {
      description: "",
      content: { "application/json": { schema: { type: "object", properties: { a: { type: "string" } } } } },
    };
    paths[path] = { ...paths[path], [method.toLowerCase()]: { parameters, responses: { "200": answer } } };
  }
  // Each is an object of its own, so that none is an alias of another.
  const made = schemas.map(
    (name, n) => [name, { type: "object", properties: { [`p${n}`]: { type: "string" } } }] as const,
  );
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Names", version: "1" },
    paths,
    components: { schemas: Object.fromEntries(made) },
  });
}

/** What each schema and each operation is called, by its place in the document. */
async function namesOf(parts: Parts): Promise<ReadonlyMap<string, string>> {
  const stdin = (): Promise<string> => Promise.resolve(documentOf(parts));
  const { model } = await generate({ input: "-", mode: "model", cwd: folder, stdin });
  const document = JSON.parse(model ?? "null") as Document;
  const operations = (resource: Resource, above: string): [string, string][] => [
    ...resource.operations.map((one): [string, string] => [
      one.pointer,
      `${above}${resource.name}.${one.name} ${one.functionName}`,
    ]),
    ...resource.children.flatMap((child) => operations(child, `${above}${resource.name}.`)),
  ];
  return new Map([
    ...document.definitions.map((definition): [string, string] => [definition.id, definition.name]),
    ...document.resources.flatMap((resource) => operations(resource, "")),
  ]);
}

const schemaNames = [
  "Foo_Bar",
  "FooBar",
  "foobar",
  "foo-bar",
  "Foo.Bar",
  "Pet",
  "PET",
  "class",
  "Promise",
  "PetListResponse",
  "1foo",
];
const operationNames = [
  "GET /pets",
  "POST /pets",
  "GET /pets/{id}",
  "GET /{org}/pets",
  "DELETE /pets",
  "DELETE /pets/{id}",
  "GET /pets/{id}/{part}",
];

test("no name moves when something unrelated is added", async () => {
  const parts = fc.record({
    schemas: fc.subarray(schemaNames, { minLength: 1 }),
    operations: fc.subarray(operationNames),
  });
  const unrelated: Parts = {
    schemas: ["Aardvark", "Zebra"],
    operations: ["GET /aardvarks", "POST /zebras/{id}/feed"],
  };
  await fc.assert(
    fc.asyncProperty(parts, async ({ schemas, operations }) => {
      const before = await namesOf({ schemas, operations });
      const after = await namesOf({
        schemas: [...unrelated.schemas, ...schemas],
        operations: [...unrelated.operations, ...operations],
      });
      const moved = [...before].filter(([place, name]) => after.get(place) !== name);
      expect(moved).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("what differs in case or separators alone is told apart in types, files and barrels", async () => {
  const output = join(folder, "out");
  const stdin = (): Promise<string> =>
    Promise.resolve(
      documentOf({
        schemas: schemaNames,
        operations: [
          "GET /foo_bar",
          "GET /fooBar/{id}",
          "GET /FOO-BAR/x/{id}",
          "GET /index",
          "GET /con",
          "GET /pets",
        ],
      }),
    );
  const emit = ["types", "validators", "client"] as const;
  const { ok } = await generate({ input: "-", output, cwd: folder, stdin, emit: [...emit], format: false });
  expect(ok).toBe(true);
  const files = [...readTree(output).keys()];
  expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
  const modules = files.filter((file) => file.endsWith(".ts"));
  expect(
    compile(
      modules.map((file) => join(output, file)),
      { ...strictest, skipLibCheck: true },
    ),
  ).toEqual([]);
  // A name that two modules export is no error to the compiler behind `export *`; a bundler leaves it out.
  const entry = join(folder, "entry.ts");
  writeFileSync(
    entry,
    `export * from "./out/src/index.js"; export * as v from "./out/src/validators/index.js"; export * as r from "./out/src/resources/index.js";`,
  );
  const bundled = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    logLevel: "silent",
  });
  expect(bundled.warnings).toEqual([]);
  const text = bundled.outputFiles[0]?.text ?? "";
  for (const name of ["Foo_Bar", "FooBar", "Pet"]) expect(text).toContain(`is${name}`);
});
