// src/resources, src/client and the entries: their text, and that all of it compiles with its runtime.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { partEncoding } from "../../generator/targets/client/resources/body-text.js";
import type { TextFile } from "../../generator/writer/file-plan.js";
import { compile, strictest } from "../support/compile.js";
import { here, settings } from "../support/document-builder.js";
import { petDocument } from "../support/pet-document.js";
import { planOutput } from "../support/plan-output.js";
import { format, print } from "../support/print-files.js";

const folder = mkdtempSync(join(tmpdir(), "sdkwright-emitters-"));
let files: readonly TextFile[] = [];

beforeAll(async () => {
  files = await format(print(planOutput(petDocument, settings), settings));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), file.text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? `no file ${path}`;

test.each([
  "src/resources/pets.ts",
  "src/resources/pets/toys.ts",
  "src/resources/index.ts",
  "src/client.ts",
  "src/core/settings.ts",
  "src/core/index.ts",
  "src/index.ts",
])("%s", async (path) => {
  await expect(textOf(path)).toMatchFileSnapshot(`expected/${path.replaceAll("/", "-")}.txt`);
});

test("the output compiles under the strictest settings, and so does what its README shows", () => {
  const snippets = [...textOf("README.md").matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""]) => code);
  expect(snippets.length).toBeGreaterThan(4);
  const modules = snippets.map((code, n) => {
    // Later snippets use the client that the first one makes.
    const start = code.includes("import Acme")
      ? ""
      : 'import Acme from "acme";\nconst client = new Acme();\nvoid client;\n';
    const text = `${start}${code}`.replace(/from "acme(\/[\w-]+)?"/g, (_, part = "") =>
      /^\/(call-validation|node)$/.test(part) ? `from ".${part}.js"` : `from ".${part}/index.js"`,
    );
    const file = join(folder, `src/readme-${n}.ts`);
    writeFileSync(file, `${text}\nexport {};\n`);
    return file;
  });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const sources = files.filter(({ path }) => path.endsWith(".ts")).map(({ path }) => join(folder, path));
  expect(compile([...sources, ...modules])).toEqual([]);
});

test("what a caller may and may not write", () => {
  const entry = join(folder, "src/use.ts");
  writeFileSync(
    entry,
    `import Acme, { AcmeError, type APIPromise, type PetList, type PagePromise, type Pet, type PetEvent, type Stream } from "./index.js";
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const client = new Acme({ apiKey: undefined, timeout: 5 });
const flag: boolean = client.baseURL === "x";
const pet = client.pets.create({ name: "a" });
const live = client.pets.create({ name: "a", stream: true });
const either = client.pets.create({ name: "a", stream: flag });
const listed = client.pets.list({ limit: flag ? 1 : undefined });
export const same: [
  Same<typeof pet, APIPromise<Pet>>,
  Same<typeof live, APIPromise<Stream<PetEvent>>>,
  Same<typeof either, APIPromise<Pet | Stream<PetEvent>>>,
  Same<typeof listed, PagePromise<PetList, Pet>>,
  Same<Acme.Pet, Pet>,
] = [true, true, true, true, true];
export const other: Acme = client.withOptions({ maxRetries: 0 });
export const toy = client.pets.toys.update("t", { pet_id: "p", color: "red", "dry-run": true });
export const error: AcmeError = new Acme.NotFoundError(404, undefined, "", undefined);
// @ts-expect-error a required property is missing
client.pets.create({});
// @ts-expect-error a path value is missing
client.pets.toys.update({ pet_id: "p", color: "red" });
`,
  );
  expect(compile([entry], { ...strictest, isolatedDeclarations: false })).toEqual([]);
});

test("what the parts of a form say beside their values", () => {
  const part = { pointer: here, property: "photo", mediaTypes: [], style: null, headers: [] };
  expect(partEncoding(part, {})).toEqual({});
  expect(partEncoding({ ...part, mediaTypes: ["image/png", "image/jpeg"] }, {})).toEqual({
    type: "image/png, image/jpeg",
  });
  const headers = [
    { name: "X-Kind", fixed: "photo" },
    { name: "X-Free", fixed: null },
  ];
  expect(partEncoding({ ...part, headers }, {})).toEqual({ headers: { "X-Kind": "photo" } });
  const style = { name: "deepObject", explode: true, allowReserved: false } as const;
  expect(partEncoding({ ...part, style }, { arrayFormat: "indices" })).toEqual({
    style: "deepObject",
    explode: true,
    format: "indices",
  });
});
