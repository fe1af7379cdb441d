// One finding a kind and cause, however many places it has; what `--strict` turns into an error, and what it accepts.

import { expect, test } from "vitest";
import { renderGithub } from "../../generator/diagnostics/render-github.js";
import { renderJson } from "../../generator/diagnostics/render-json.js";
import { renderSarif } from "../../generator/diagnostics/render-sarif.js";
import { renderProblems } from "../../generator/diagnostics/render.js";
import { Report } from "../../generator/diagnostics/report.js";
import { generate } from "../../generator/index.js";
import type { Pointer } from "../../generator/model/brands.js";

const at = (text: string): Pointer => `#/${text}` as Pointer;

function found(): Report {
  const report = new Report();
  const why = "it has no effect beside type: object";
  for (const place of ["c", "a", "b", "a"]) report.add("SW301", at(place), { keyword: "minLength", why });
  report.add("SW301", at("d"), { keyword: "maxLength", why });
  // One cause, said of each operation.
  for (const operation of ["GET /x", "GET /y"])
    report.add("SW407", at(operation.slice(5)), { operation, why: "it is no object" });
  return report;
}

const lines: Readonly<Record<string, number>> = { "#/a": 2, "#/b": 4, "#/c": 3 };
const locate = (pointer: Pointer): { file: string; line: number; column: number } | null => {
  const line = lines[pointer];
  return line === undefined ? null : { file: "f", line, column: 1 };
};
const settings = { locate, inRepository: (file: string) => file };

test("places of one cause are one problem, each place once", () => {
  const shown = found().problems.map(({ code, pointer, others = [] }) => [code, pointer, others.length]);
  expect(shown).toEqual([
    ["SW301", "#/c", 2],
    ["SW301", "#/d", 0],
    ["SW407", "#/x", 1],
  ]);
});

test("text: the first place in the file with its line, then the others", () => {
  const { problems } = found();
  expect(renderProblems(problems, { locate, perCode: 1 }))
    .toBe(`#/d  note SW301  the keyword maxLength is not supported here: it has no effect beside type: object
  … 1 more SW301; --all-problems shows every one
  help: generation continues without it; remove it, or express the same with another keyword

#/x  note SW407  GET /x takes its body under the key \`body\` of the params: it is no object
  also #/y  GET /y takes its body under the key \`body\` of the params: it is no object
  help: make the body an object whose properties differ from the parameters' names, or pass it as it is
`);
  const [first] = problems;
  expect(first && renderProblems([first], { locate, perCode: 1 })).toContain(
    "f:2:1  note SW301  the keyword minLength is not supported here: it has no effect beside type: object\n" +
      "  also f:3:1\n  … 1 more place; --all-problems shows every one\n",
  );
});

test("json: every place, and the number of notes", () => {
  const report = JSON.parse(renderJson(found().problems, settings)) as Record<string, unknown>;
  expect(report).toMatchObject({ errors: 0, warnings: 0, notes: 3, codes: { SW301: 2, SW407: 1 } });
  expect(report["problems"]).toContainEqual(
    expect.objectContaining({
      code: "SW301",
      line: 2,
      count: 3,
      others: [
        expect.objectContaining({ line: 3, pointer: "#/c" }),
        expect.objectContaining({ line: 4, pointer: "#/b" }),
      ],
    }),
  );
});

test("github: a note is a notice, at the first place", () => {
  const [line = ""] = renderGithub(found().problems, settings).split("\n").slice(1);
  expect(line).toBe(
    "::notice file=f,line=2,col=1,title=SW301::the keyword minLength is not supported here: it has no effect beside type: object (and 2 more places)" +
      "%0Ageneration continues without it; remove it, or express the same with another keyword",
  );
});

test("sarif: a note is a note, with its other places", () => {
  const log = JSON.parse(renderSarif(found().problems, { ...settings, version: "1" })) as {
    runs: [{ results: { level: string; occurrenceCount?: number; relatedLocations?: unknown[] }[] }];
  };
  const [, several] = log.runs[0].results;
  expect(several).toMatchObject({ level: "note", occurrenceCount: 3 });
  expect(several?.relatedLocations).toHaveLength(2);
});

test("what is muted takes its places with it", () => {
  const report = found();
  report.mute([at("c"), at("d")]);
  expect(report.problems.map(({ code, pointer }) => [code, pointer])).toEqual([
    ["SW301", "#/a"],
    ["SW407", "#/x"],
  ]);
});

test("strict: warnings become errors, notes stay notes", () => {
  const report = new Report({ strict: true });
  report.add("SW407", at("a"), { operation: "GET /x", why: "" });
  expect(report.blocked).toBe(false);
  report.add("SW203", at("a"), { ref: "#/b" });
  expect(report.problems.map(({ severity }) => severity)).toEqual(["note", "error"]);
  expect(report.blocked).toBe(true);
});

/** Each right by its version, and with something that the SDK does not carry or names otherwise. */
const right: readonly [what: string, parts: object, codes: readonly string[]][] = [
  [
    "a body that is a list",
    {
      paths: {
        "/pets": {
          post: {
            requestBody: { content: { "application/json": { schema: { type: "array", items: {} } } } },
            responses: { 204: { description: "" } },
          },
        },
      },
    },
    ["SW407"],
  ],
  [
    "headers and links of a response",
    {
      paths: {
        "/pets": {
          get: {
            responses: {
              200: {
                description: "",
                headers: { "X-Total": { schema: { type: "integer" } } },
                links: { next: { operationId: "next" } },
              },
            },
          },
        },
        "/next": { get: { operationId: "next", responses: { 200: { description: "" } } } },
      },
    },
    ["SW301"],
  ],
  [
    "XML with hints for its names",
    {
      paths: {
        "/pets": {
          get: {
            responses: {
              200: {
                description: "",
                content: {
                  "application/xml": {
                    schema: {
                      type: "object",
                      properties: { id: { type: "string", xml: { attribute: true } } },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    ["SW309"],
  ],
  [
    "names that TypeScript keeps, and limits beyond a double",
    {
      components: {
        schemas: { Promise: { type: "object" }, Long: { type: "integer", maximum: 9223372036854775807 } },
      },
    },
    ["SW303", "SW403"],
  ],
  [
    "keywords of an author's own, and such as restrict nothing",
    { components: { schemas: { A: { type: "integer", unit: "cm", maxLength: 3 } } } },
    ["SW301"],
  ],
  [
    "a scheme that a client cannot follow",
    {
      security: [{ certificate: [] }],
      paths: { "/pets": { get: { responses: { 204: { description: "" } } } } },
      components: { securitySchemes: { certificate: { type: "mutualTLS" } } },
    },
    ["SW301", "SW337"],
  ],
];

test.each(right)("strict accepts %s", async (_, parts, codes) => {
  const text = JSON.stringify({ openapi: "3.1.0", info: { title: "Right", version: "1" }, ...parts });
  const stdin = (): Promise<string> => Promise.resolve(text);
  const outcome = await generate({ input: "-", stdin, mode: "dryRun", strict: true, format: false });
  expect(outcome.ok).toBe(true);
  expect(new Set(outcome.problems.map(({ severity }) => severity))).toEqual(new Set(["note"]));
  expect([...new Set(outcome.problems.map(({ code }) => code))].sort()).toEqual(codes);
});
