// Who lays out a text, and that the runtime's templates are in the layout of the output.

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TextFormatter } from "../../generator/writer/format-text.js";
import { casesFolder, casesIn, root } from "../support/places.js";
import { format } from "../support/print-files.js";
import { readTree } from "../support/read-tree.js";

const templates = join(root, "templates");

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "sdkwright-format-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = [
  { kind: "text", path: "a.ts", text: "const a={b:'1'}" },
  { kind: "text", path: "package.json", text: '{"version":"1","name":"a"}' },
  { kind: "text", path: "README.md", text: "* a\n\n```ts\nconst a={}\n```\n" },
  { kind: "text", path: "LICENSE", text: "As  it is." },
] as const;

test("oxfmt lays out a text by its kind, and leaves what it does not know alone", async () => {
  expect((await format(files)).map(({ text }) => text)).toEqual([
    'const a = { b: "1" };\n',
    '{ "version": "1", "name": "a" }\n',
    "- a\n\n```ts\nconst a = {};\n```\n",
    "As  it is.",
  ]);
});

test("prettier lays it out by the configuration of the user's folder", async () => {
  writeFileSync(join(folder, ".prettierrc.json"), '{ "semi": false, "singleQuote": true }');
  writeFileSync(join(folder, ".editorconfig"), "[*.json]\nindent_style = tab\nmax_line_length = 20\n");
  const texts = (await format(files, { by: "prettier", folder: join(folder, "out") })).map(
    ({ text }) => text,
  );
  expect(texts).toEqual([
    "const a = { b: '1' }\n",
    '{\n\t"version": "1",\n\t"name": "a"\n}\n',
    "- a\n\n```ts\nconst a = {}\n```\n",
    "As  it is.",
  ]);
});

test("a configuration that prettier cannot read is the user's to fix", async () => {
  writeFileSync(join(folder, ".prettierrc.json"), "{ semi");
  const formatting = { by: "prettier", folder } as const;
  const made = await new TextFormatter().format("a.ts", "const a = 1", formatting);
  expect(made).toMatchObject({ failed: "prettier", reason: expect.stringContaining(".prettierrc.json") });
});

test("unformatted is as it was", async () => {
  expect(await format(files, { by: "none" })).toEqual(files);
});

test("the runtime's templates are in the layout of the output", async () => {
  const names = readdirSync(templates, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const texts = names.map((path) => ({
    kind: "text" as const,
    path,
    text: readFileSync(join(templates, path), "utf8"),
  }));
  expect(names.length).toBeGreaterThan(100);
  expect(await format(texts)).toEqual(texts);
});

test("formatting again changes nothing, in any case", async () => {
  for (const name of casesIn(casesFolder)) {
    const written = [...readTree(join(casesFolder, name, "expected"))].map(([path, text]) => ({
      kind: "text" as const,
      path,
      text,
    }));
    expect(await format(written), name).toEqual(written);
  }
});
