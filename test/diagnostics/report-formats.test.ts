// The formats of --report: what programs read, byte for byte where it matters.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import draft04 from "ajv-draft-04";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import type { Problem } from "../../generator/diagnostics/problem.js";
import { renderGithub } from "../../generator/diagnostics/render-github.js";
import { renderJson } from "../../generator/diagnostics/render-json.js";
import { renderSarif } from "../../generator/diagnostics/render-sarif.js";
import type { Pointer } from "../../generator/model/brands.js";

const problem = (more: Partial<Problem>): Problem => ({
  code: "SW203",
  severity: "warning",
  pointer: null,
  text: "text",
  help: "help",
  ...more,
});

const place = { file: "api/a, b:c.yaml", line: 3, column: 7, excerpt: "  $ref: x" };
const problems: readonly Problem[] = [
  problem({ pointer: "#/a~1b" as Pointer, text: "100 % wrong:\r\nno, really", position: place }),
  problem({ code: "SW501", severity: "error", text: "out exists" }),
  problem({
    pointer: "#/c" as Pointer,
    position: { file: "https://example.com/a.yaml", line: 1, column: 1 },
  }),
  problem({ pointer: "#/d" as Pointer, text: "nowhere" }),
];
/** With places of its own beside the first. */
const note = problem({
  severity: "note",
  others: [
    { pointer: "#/e" as Pointer, text: "text", position: place },
    { pointer: null, text: "text" },
  ],
});
const settings = {
  locate: () => null,
  inRepository: (file: string) => (file.startsWith("https:") ? file : `repo/${file}`),
};

test("github: one command a problem, escaped as the runner undoes it", () => {
  expect(renderGithub(problems, settings)).toBe(
    [
      "::error title=SW501::out exists%0Ahelp",
      "::warning title=SW203::#/d: nowhere%0Ahelp",
      "::warning file=repo/api/a%2C b%3Ac.yaml,line=3,col=7,title=SW203::100 %25 wrong:%0D%0Ano, really%0Ahelp",
      "::warning title=SW203::https://example.com/a.yaml:1:1: text%0Ahelp",
      "",
    ].join("\n"),
  );
});

test("github: the rest of a kind is counted", () => {
  const shown = renderGithub(problems, { ...settings, perCode: 1 });
  expect(shown).toContain("::warning title=SW203::2 more SW203\n");
  expect(shown.split("\n")).toHaveLength(4);
});

test("json: every problem with its place, and counts", () => {
  const report = JSON.parse(renderJson(problems, settings)) as Record<string, unknown>;
  expect(report).toMatchObject({ errors: 1, warnings: 3, codes: { SW203: 3, SW501: 1 } });
  expect(report["problems"]).toContainEqual({
    code: "SW203",
    severity: "warning",
    text: "100 % wrong:\r\nno, really",
    help: "help",
    file: "api/a, b:c.yaml",
    line: 3,
    column: 7,
    pointer: "#/a~1b",
    count: 1,
    others: [],
  });
});

test("sarif: valid against the published schema of 2.1.0", () => {
  const path = createRequire(import.meta.url).resolve("@microsoft/jest-sarif/package.json");
  const schema = readFileSync(path.replace("package.json", "lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8");
  const ajv = new draft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(schema) as object);
  for (const given of [problems, [note], []]) {
    const log: unknown = JSON.parse(renderSarif(given, { ...settings, version: "1.2.3" }));
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  }
  expect(validate({ version: "2.1.0", runs: [{}] })).toBe(false);
});

test("sarif: results point at files by relative references", () => {
  const log = JSON.parse(renderSarif(problems, { ...settings, version: "1.2.3" })) as {
    runs: [{ results: { locations?: unknown[] }[] }];
  };
  const locations = log.runs[0].results.map((result) => result.locations?.[0]);
  expect(locations).toEqual([
    undefined,
    { logicalLocations: [{ fullyQualifiedName: "#/d" }] },
    {
      physicalLocation: {
        artifactLocation: { uri: "repo/api/a%2C%20b%3Ac.yaml", uriBaseId: "%SRCROOT%" },
        region: { startLine: 3, startColumn: 7, snippet: { text: "  $ref: x" } },
      },
      logicalLocations: [{ fullyQualifiedName: "#/a~1b" }],
    },
    {
      physicalLocation: {
        artifactLocation: { uri: "https://example.com/a.yaml" },
        region: { startLine: 1, startColumn: 1 },
      },
      logicalLocations: [{ fullyQualifiedName: "#/c" }],
    },
  ]);
});
