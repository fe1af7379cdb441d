// Hostile text in every place of a document, through every emitter: nothing of it becomes code, markup or a path.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clientNames } from "../../generator/transform/names/client-name.js";
import { variableName } from "../../generator/writer/variable-name.js";
import { compile, programSettings, strictest } from "../support/compile.js";
import { hostileDocument } from "./document.js";
import { generated, type Generated } from "./generated.js";
import { hostileSwagger } from "./swagger.js";
import { mark, payloadList } from "./payloads.js";

const variants: readonly [name: string, document: object, options: object][] = [
  ["formatted", hostileDocument(), {}],
  ["from Swagger 2.0", hostileSwagger() as object, { format: false }],
  ["unformatted", hostileDocument("*/`${x}`"), { format: false }],
];

describe.each(variants)("the output, %s", (_, document, options) => {
  let made: Generated;
  beforeAll(async () => {
    made = await generated(document, options);
  });
  afterAll(() => made.remove());

  test("is written, and every problem says where it is", () => {
    expect(made.outcome.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(made.sources.length).toBeGreaterThan(150);
  });

  test("compiles under the strictest settings", () => {
    expect(compile(made.sources, { ...strictest, skipLibCheck: true })).toEqual([]);
    expect(compile(made.programSources, programSettings)).toEqual([]);
  });

  test("does nothing when every module is imported", async () => {
    const { modules, changed } = await made.importAll();
    expect(modules).toBe(made.sources.length + made.programSources.length - 1);
    expect(changed).toEqual([]);
  });

  test("holds no character that would be seen as another, and no half of one", () => {
    const odd = [...made.files].filter(([, text]) =>
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/.test(text),
    );
    expect(odd.map(([path]) => path)).toEqual([]);
  });

  test("is not found stale by a second look", async () => {
    const again = await import("../../generator/index.js").then(({ generate }) =>
      generate({ cwd: `${made.output}/..`, input: "openapi.json", output: "out", mode: "check", ...options }),
    );
    expect(again.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("has package files that parse and a README without markup of the document", () => {
    const manifest = JSON.parse(made.files.get("package.json") ?? "") as Record<string, unknown>;
    expect(Object.keys(manifest)).toEqual(
      expect.arrayContaining([
        "name",
        "version",
        "description",
        "license",
        "type",
        "exports",
        "files",
        "scripts",
      ]),
    );
    expect(manifest["scripts"]).toEqual({
      build: "tsc && tsc -p tsconfig.cli.json && node scripts/build-cli.js",
      prepack: "npm run build",
    });
    expect(Object.keys(manifest["bin"] as object)).toEqual([expect.stringMatching(/^[a-z][a-z0-9-]*$/)]);
    expect(Object.keys(JSON.parse(made.files.get("tsconfig.json") ?? "") as object)).toEqual([
      "compilerOptions",
      "include",
      "exclude",
    ]);
    expect(proseOf(made.files.get("README.md") ?? "")).toEqual([]);
  });

  test("has file names that every file system can hold, apart from each other", () => {
    const paths = [...made.files.keys()];
    const segments = paths.flatMap((path) => path.split("/"));
    expect(
      segments.filter(
        (name) => !/^[\p{L}\p{M}\p{N}._-]+$/u.test(name) || /[. ]$/.test(name) || /^\.+$/.test(name),
      ),
    ).toEqual([]);
    expect(segments.filter((name) => /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(\.|$)/i.test(name))).toEqual(
      [],
    );
    expect(
      segments.filter((name) => Buffer.byteLength(name) > 200 || name !== name.normalize("NFC")),
    ).toEqual([]);
    const folded = paths.map((path) => path.normalize("NFKC").toUpperCase().toLowerCase());
    expect(folded.filter((path, index) => folded.indexOf(path) !== index)).toEqual([]);
    const top = new Set(
      paths.map((path) =>
        path
          .split("/")
          .slice(0, path.startsWith("src/") ? 2 : 1)
          .join("/"),
      ),
    );
    expect([...top].sort()).toEqual(
      [
        "README.md",
        "manifest.json",
        "package.json",
        "scripts",
        "src/call-validation.ts",
        "src/cli",
        "src/client.ts",
        "src/core",
        "src/enums.ts",
        "src/index.ts",
        "src/node.ts",
        "src/resources",
        "src/types",
        "src/validators",
        "tsconfig.cli.json",
        "tsconfig.json",
      ].sort(),
    );
  });
});

/** Lines of the README's prose with unescaped markup that our own words do not use. */
function proseOf(readme: string): readonly string[] {
  const fences = readme.split("\n").filter((line) => /^(`{3,}|~{3,})/.test(line));
  expect(fences.length % 2).toBe(0);
  const prose = readme
    .replace(/^(`{3,})\w*\n[\s\S]*?^\1$/gm, "")
    .replace(/(?<![\\`])(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "");
  const markup =
    /(?<!\\)<(?!https:\/\/[^<>\s]*>)|(?<!\\)\]\((?!https:\/\/standardschema\.dev\))|^ {0,3}\[[^\]]*\]:|^ {4}\S|^\s*(?:>|[-+*] |\d+[.)] )|^#(?!# [A-Z][a-z, ]+$)/;
  return prose
    .split("\n")
    .slice(1)
    .filter((line) => markup.test(line) && !/^\| -/.test(line));
}

test.each(
  [
    ...payloadList,
    "a".repeat(5000),
    "word ".repeat(500),
    "null",
    "NaN",
    "Infinity",
    "class",
    "\u{1d7d8}",
  ].map((title) => [JSON.stringify(title).slice(0, 60), title]),
)("the title %s names a client", (_, title) => {
  const { className, packageName, envPrefix } = clientNames(title);
  expect(className).toMatch(/^[\p{ID_Start}$_][\p{ID_Continue}]{0,140}$/u);
  expect(packageName).toMatch(/^[a-z0-9][a-z0-9-]{0,140}$/);
  expect(envPrefix).toMatch(/^[A-Z_][A-Z0-9_]{0,140}$/);
});

const variables: readonly [option: string, want: string][] = [
  ["apiKey", "ACME_API_KEY"],
  ["größe", "ACME_GROSSE"],
  ["clé", "ACME_CLE"],
  ["密钥", "ACME_U5BC6U94A5"],
  ["\u{1d49c}", "ACME_A"],
];
test.each(variables)("the option %s falls back to a variable every shell takes, %s", (option, want) => {
  expect(variableName("ACME", option)).toBe(want);
});

test("the mark that all of this looks for is not here by itself", () => {
  expect(Object.hasOwn(globalThis, mark)).toBe(false);
});
