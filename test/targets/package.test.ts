// The package files: what they say, that nothing of a document breaks out of them, and which runtime files come along.

import { expect, test } from "vitest";
import type { Document } from "../../generator/model/document.js";
import type { OutputSettings } from "../../generator/model/output-settings.js";
import {
  markdownBlock,
  markdownCode,
  markdownParagraph,
  markdownText,
} from "../../generator/targets/readme/encoders.js";
import * as given from "../support/document-builder.js";
import { petDocument } from "../support/pet-document.js";
import { planOutput } from "../support/plan-output.js";
import { format, print } from "../support/print-files.js";

function files(document: Document, settings: Partial<OutputSettings> = {}): ReadonlyMap<string, string> {
  const planned = planOutput(document, { ...given.settings, ...settings });
  return new Map(planned.flatMap((file) => (file.kind === "text" ? [[file.path, file.text] as const] : [])));
}
const packageOf = (document: Document, settings: Partial<OutputSettings> = {}): Record<string, unknown> =>
  JSON.parse(files(document, settings).get("package.json") ?? "") as Record<string, unknown>;

test("package.json", () => {
  expect(packageOf(petDocument)).toMatchInlineSnapshot(`
    {
      "description": "TypeScript client for Acme API",
      "devDependencies": {
        "typescript": "^5.9.0",
      },
      "engines": {
        "node": ">=20.0.0",
      },
      "exports": {
        ".": {
          "default": "./dist/index.js",
          "types": "./dist/index.d.ts",
        },
        "./call-validation": {
          "default": "./dist/call-validation.js",
          "types": "./dist/call-validation.d.ts",
        },
        "./core": {
          "default": "./dist/core/index.js",
          "types": "./dist/core/index.d.ts",
        },
        "./package.json": "./package.json",
        "./resources": {
          "default": "./dist/resources/index.js",
          "types": "./dist/resources/index.d.ts",
        },
        "./resources/*": {
          "default": "./dist/resources/*.js",
          "types": "./dist/resources/*.d.ts",
        },
        "./types": {
          "default": "./dist/types/index.js",
          "types": "./dist/types/index.d.ts",
        },
        "./validators": {
          "default": "./dist/validators/index.js",
          "types": "./dist/validators/index.d.ts",
        },
      },
      "files": [
        "dist",
        "README.md",
      ],
      "license": "MIT",
      "main": "./dist/index.js",
      "name": "acme",
      "private": true,
      "scripts": {
        "build": "tsc",
        "prepack": "npm run build",
      },
      "sideEffects": false,
      "type": "module",
      "types": "./dist/index.d.ts",
      "version": "1.2.3",
    }
  `);
});

test("a document without a licence is not licensed; a name that is no SPDX expression is for the README", () => {
  const plain = given.documentOf([given.definition("A", given.object({}))]);
  const named = {
    ...plain,
    license: { name: "Our terms", identifier: null, url: "https://acme.example/terms" },
  };
  expect(packageOf(plain)["license"]).toBe("UNLICENSED");
  expect(packageOf(named)["license"]).toBe("SEE LICENSE IN README.md");
  expect(files(named).get("README.md")).toContain("## License\n\nOur terms (<https://acme.example/terms>)");
});

test("text of the document stays text", () => {
  const hostile = 'x",\n"scripts": {"prepare": "boom"}, "a": "{{license}} {{{x}}} </script> <img src=x> `*_|';
  const document: Document = { ...petDocument, title: hostile, summary: hostile, version: hostile };
  const json = packageOf(document);
  expect(json["description"]).toBe(hostile);
  expect(json["scripts"]).toEqual({ build: "tsc", prepack: "npm run build" });
  const page = files(document).get("README.md") ?? "";
  expect(page).not.toMatch(/<img|<\/script/);
  expect(page.split("\n").filter((line) => line.includes("boom")).length).toBe(2);
});

test("README.md", async () => {
  const text = files(petDocument).get("README.md") ?? "";
  const [page] = await format([{ kind: "text", path: "README.md", text }]);
  await expect(page?.text).toMatchFileSnapshot("expected/README.md.txt");
});

test("the quick start says where a key comes from, and asks for an address that the document leaves open", () => {
  const start = (document: Document): string =>
    /## Quick start\n(.*?)\n## /s.exec(files(document).get("README.md") ?? "")?.[1] ?? "";
  expect(start(petDocument)).toContain("new Acme(); // apiKey from ACME_API_KEY");
  const server = { url: "/v2/", variables: [] };
  const open = start({ ...petDocument, securitySchemes: [], servers: [server] });
  expect(open).toContain('new Acme({ baseURL: "https://example.com/v2" });\n');
  expect(open).toContain("set `baseURL` or `ACME_BASE_URL`");
});

test("the README explains only what the document has", () => {
  const document = given.documentOf([given.definition("A", given.object({ id: given.string }))]);
  const headings = [...(files(document).get("README.md") ?? "").matchAll(/^## (.*)$/gm)].map(
    ([, text]) => text,
  );
  expect(headings).toEqual([
    "Install",
    "Quick start",
    "Options",
    "Logging and middleware",
    "Other requests",
    "Validators",
  ]);
});

test("the runtime is copied as far as it is reached, with the extension of the output", () => {
  const core = (map: ReadonlyMap<string, string>): string[] =>
    [...map.keys()].filter((path) => path.startsWith("src/core/"));
  expect(core(files(petDocument, { requested: ["types"] }))).toEqual([]);
  const copied = files(petDocument, { importExtension: ".ts" });
  expect(core(copied)).toContain("src/core/stream.ts");
  expect(core(copied)).not.toContain("src/core/multipart.ts");
  for (const path of core(copied)) expect(copied.get(path)).not.toMatch(/from "\.\/[^"]*\.js"/);
});

test.each([
  ["a document", petDocument],
  ["one without a type to check", given.documentOf([])],
])("every file of %s finds the runtime it names", (_, document) => {
  const planned = planOutput(document, given.settings);
  const emitted = print(
    planned.filter(({ kind }) => kind === "source"),
    given.settings,
  );
  const copied = files(document);
  const known = new Set([...copied.keys(), ...emitted.map(({ path }) => path)]);
  const named = emitted.flatMap(({ text }) => [...text.matchAll(/"(?:\.\.?\/)+core\/([\w-]+)\.js"/g)]);
  expect(named.length).toBeGreaterThan(0);
  expect(named.map(([, name]) => `src/core/${name}.ts`).filter((path) => !known.has(path))).toEqual([]);
});

test.each([
  ["a*b_c [d](e) <f> & `g` | ~h~", "a\\*b\\_c \\[d\\](e) &lt;f&gt; &amp; \\`g\\` \\| \\~h\\~"],
  ["two\nlines\u2028here", "two lines here"],
])("markdownText(%j)", (text, want) => expect(markdownText(text)).toBe(want));
test.each([
  ["# not a heading", "\\# not a heading"],
  ["1. not a list", "1\\. not a list"],
  ["- not one either", "\\- not one either"],
])("markdownParagraph(%j)", (text, want) => expect(markdownParagraph(text)).toBe(want));
test.each([
  ["a`b", "``a`b``"],
  ["`a|b`", "`` `a\\|b` ``"],
])("markdownCode(%j)", (text, want) => expect(markdownCode(text)).toBe(want));
test("a block that holds a fence gets a longer one", () => {
  expect(markdownBlock("ts", "a\n```\nb")).toBe("````ts\na\n```\nb\n````");
});
