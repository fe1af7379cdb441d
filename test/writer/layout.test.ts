// What is laid out without the formatter is what the formatter would have made of it.

import { join } from "node:path";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { layout } from "../../generator/writer/format-text.js";
import { layOutTables } from "../../generator/writer/layout/lay-out-tables.js";
import { layOut } from "../../generator/writer/layout/lay-out.js";
import { casesFolder, casesIn, material, root } from "../support/places.js";
import { generatedTree } from "../support/generated-tree.js";

const formatted = (text: string): Promise<string> => format(text, { ...layout, parser: "babel-ts" });
const laidOut = (text: string): string | null => {
  const parts = layOut(text, layout.printWidth);
  return parts.every(({ known }) => known) ? parts.map((part) => part.text).join("") : null;
};

const long = (n: number, between: string): string =>
  Array.from({ length: n }, (_, i) => `somewhatLongName${i}`).join(between);

/** Statements as emitters write them: one a line, indentation left to the layout. */
const statements: readonly (readonly [what: string, text: string])[] = [
  ["a base", `export interface ${"A".repeat(50)} extends ${"B".repeat(50)} {\na: string;\n}`],
  ["bases", `export interface A extends ${long(7, ", ")} {\na: string;\n}`],
  ["a line that fits", `export const a: number = 1;`],
  ["a list of imports", `import { ${long(8, ", ")} } from "./elsewhere.js";`],
  ["bases that fit a line of their own", `export interface A extends ${long(5, ", ")} {\na: string;\n}`],
  ["bases that do not", `export interface A extends ${long(6, ", ")} {\na: string;\n}`],
  ["one import too long to break", `import { ${"x".repeat(60)} } from "./${"y".repeat(60)}.js";`],
  ["a union", `export type A = ${long(9, " | ")};`],
  ["a union that fits the next line", `export type ${"A".repeat(30)} = ${long(5, " | ")};`],
  ["a union of one name and null", `export type A = ${"B".repeat(90)} | null;`],
  ["a union with an intersection", `export type A = (string & {}) | ${long(7, " | ")};`],
  ["a pure call of a short name", `const ${"x".repeat(80)}: T<U> = /* @__PURE__ */ f(someShortName);`],
  ["a pure call of a long name", `const ${"x".repeat(60)}: T<U> = /* @__PURE__ */ f(${"y".repeat(30)});`],
  [
    "a module that is loaded",
    `const a = { load: () => import("./${"y".repeat(110)}.js"), b: [{ c: "${"z".repeat(90)}" }] };`,
  ],
  ["a list of a union", `export interface A {\nb: (${long(9, " | ")})[];\n}`],
  ["an intersection", `export type A = ${long(9, " & ")};`],
  ["an object type", `export type A = { ${long(7, ": string; ")}: number };`],
  ["a tuple", `export type A = readonly [${long(7, ", ")}];`],
  ["type arguments", `export type A = Record<string, ${long(6, " | ")}>;`],
  ["parameters", `export function f(${long(6, ": string, ")}: number): Promise<void> {\nreturn;\n}`],
  [
    "a predicate",
    `export function isA${"b".repeat(60)}(value: unknown): value is ${"C".repeat(40)} {\nreturn true;\n}`,
  ],
  [
    "an answer of two types",
    `export function f(a: string): Promise<${"B".repeat(50)}, { 429: ${"C".repeat(40)} }> {\nreturn a;\n}`,
  ],
  ["a condition", `if (${long(8, " && ")}) return;`],
  ["mixed operators", `if (${long(3, " && ")} && (${long(4, " || ")})) {\nstop();\n}`],
  ["parentheses that say nothing", `if (a && (b && c)) return;`],
  ["an answer of operators", `function f() {\nreturn ${long(8, " || ")};\n}`],
  ["a negated condition", `if (a || !(${long(7, " && ")})) return false;`],
  ["a comparison as a value", `const a = ${long(4, " + ")} === ${long(3, " + ")};`],
  ["a call", `call(${long(8, ", ")});`],
  ["a call with an object", `return1(a, { ${long(7, ", ")} });`],
  ["a call with a list", `call(a, [${long(8, ", ")}]);`],
  ["a call with a function", `call(found, "name", at, (value) => other(${long(5, ", ")}));`],
  [
    "functions inside functions",
    `call(a, (value) => list(value, (inner) => other(inner, { ${long(5, ": 1, ")}: 2 })));`,
  ],
  [
    "operators in a spread",
    `call(a, { ...b, list: ["a", ...(b.c ?? [])], ...(d ?? {}) }, ${long(3, ", ")});`,
  ],
  [
    "a choice in a spread",
    `call({ ...(a ? { b } : {}), list: [...(a ? ${long(4, ".")} : ${long(3, ".")})] });`,
  ],
  ["names in a spread", `call([...(a as B), ...(await c), ...${long(4, ".")}], ${long(3, ", ")}, [...a]);`],
  ["a long choice between operators in a spread", `call([a, ...(${long(4, ".")} ?? ${long(4, ".")})]);`],
  [
    "waiting between operators",
    `call((await a) ?? b, { c: (await d) ? e : f, g: !(await h) }, await i, ${long(4, ", ")});`,
  ],
  ["a table of lists", `call(value, [[1, "string", text], [32, "object", check]]);`],
  [
    "a constant of a call",
    `export const ${"a".repeat(40)}: Schema<${"B".repeat(30)}> = schema("name", ${long(2, ", ")});`,
  ],
  [
    "a constant with a comment",
    `export const ${"a".repeat(50)}: B<C> = /* @__PURE__ */ schema("${"d".repeat(40)}", isD);`,
  ],
  [
    "a constant of a call of one short name",
    `export const ${"a".repeat(40)}: Schema<${"B".repeat(30)}> = /* @__PURE__ */ schema(${"c".repeat(20)});`,
  ],
  [
    "a constant of a call of one long name",
    `export const ${"a".repeat(40)}: Schema<${"B".repeat(30)}> = /* @__PURE__ */ schema(${"c".repeat(40)});`,
  ],
  ["a choice", `const a = ${long(2, ".")} === undefined ? ${long(3, ".")} : ${long(2, ".")};`],
  ["a function with a choice", `call((value) => (value === undefined ? ${long(3, ".")} : ${long(3, ".")}));`],
  [
    "a path in pieces",
    `return client.request({ method: "get", path: "/a/" + segment("id", ${long(4, ".")}) + "/b" }, o);`,
  ],
  ["taking apart", `const { ${long(3, ' = env("A"), ')}, ...${"rest".repeat(10)} } = options;`],
  [
    "a class",
    `export class A {\nreadonly ${"b".repeat(60)}: ${"C".repeat(30)} = new ${"C".repeat(30)}(this);\n\nconstructor(client: B) {\nthis.a = client;\n}\n}`,
  ],
  [
    "a switch",
    `switch (value) {\ncase "a":\ncase "b":\nreturn ${long(8, " || ")};\ndefault:\nreturn false;\n}`,
  ],
  ["a loop", `for (const [key, item] of Object.entries(${long(6, ".")})) {\ncall(key, item);\n}`],
  [
    "comments",
    `/**\n* First.\n*\n* Second.\n*/\nexport interface A {\n\n/** Third. */\nb: string;\n\n\nc: number;\n\n}`,
  ],
  ["a block without lines", `function f(): void {\n}`],
  ["a choice of objects and names", `export type A = { [key: string]: unknown } & (${long(7, " | ")});`],
  [
    "an object and one of several types",
    `export type A = {\n/** B. */\nb: string;\n} & (A.C | A.D);\n\nexport type E = {\nf: string;\n} & G;\n\nexport type H = {\ni: string;\n} & { [key: string]: unknown };`,
  ],
  ["a list of a row a line", `export const a: readonly B[] = [{ b: "c", d: ["e", 1] },\n{ b: "f", d: [] }];`],
  ["a row that is too long", `export const a: B[] = [\n{ b: "c", d: [${long(7, ", ")}] },\n{ e },\n];`],
  ["a call over several lines that fits one", `call(\n  a,\n  b,\n);`],
  [
    "a list over several lines in a block",
    `function f() {\nconst a = [\n${long(7, ",\n")},\n];\ncall(a);\n}`,
  ],
  ["letters and quotes beyond ASCII", `call("« ${"é“ä”".repeat(18)}… »", ${long(2, ", ")});`],
  ["branches", `if (a) {\nb();\n} else {\nc();\n}`],
];

describe("a statement", () => {
  test.each(statements)("%s", async (_, text) => {
    const inside = text.startsWith("return ") ? `function f() {\n${text}\n}\n` : `${text}\n`;
    expect(laidOut(inside)).toBe(await formatted(inside));
  });
});

test.each([
  ["a template", "const a = `b`;\n"],
  ["a regular expression", "const a = /b/;\n"],
  ["a conditional type", `export type A = ${"B".repeat(90)} extends string ? number : boolean;\n`],
  ["a block on the line", "const a = () => { b(); };\n"],
  ["two statements on a line", "a(); b();\n"],
  ["a long list of numbers", `const a = [${Array.from({ length: 40 }, (_, n) => n).join(", ")}];\n`],
  ["an object that was opened with a line break", `call(a, {\nb: 1, c: 2 });\n`],
  ["a list with a blank line", `const a = [\nb,\n\nc,\n];\n`],
  ["a list with a comment of its own line", `const a = [\nb,\n// why\nc,\n];\n`],
  ["letters that are two columns wide", `call("${"漢字".repeat(20)}", ${long(2, ", ")});\n`],
])("%s is left to the formatter", (_, text) => {
  expect(laidOut(text)).toBeNull();
});

test("statements that are not known are handed back one by one", () => {
  const parts = layOut("const a = 1;\n\nconst b = () => { c(); };\n\nconst d = 2;\n", layout.printWidth);
  expect(parts.filter(({ known }) => !known).map(({ text }) => text)).toEqual([
    "const b = () => { c(); };\n",
  ]);
});

test("a statement that goes on below a brace is handed back whole", () => {
  const union = "export type A<T> =\n  | { value: T; other?: undefined }\n  /** B. */\n  | { b: string };\n";
  expect(layOut(`const a = 1;\n\n${union}\nconst d = 2;\n`, layout.printWidth)).toEqual([
    { text: "const a = 1;\n", known: true },
    { text: "\n", known: true },
    { text: union, known: false },
    { text: "\nconst d = 2;\n", known: true },
  ]);
});

test("a table has the formatter's columns, and the text around it is handed back", async () => {
  const text = "# A\n\n| a | b |\n| --- | --- |\n| `c` | d \\| e |\n\nText.\n";
  const parts = layOutTables(text);
  expect(parts.map(({ known }) => known)).toEqual([false, true, true, true, false]);
  expect(await format(text, { ...layout, parser: "markdown" })).toContain(parts[2]?.text);
});

const parsers: Readonly<Record<string, string>> = { ts: "babel-ts", json: "json", md: "markdown" };

/** Files that differ from what the formatter makes of their unformatted text. */
async function unlike(document: string): Promise<readonly string[]> {
  const [files, raw] = [await generatedTree(document), await generatedTree(document, { format: false })];
  const odd: string[] = [];
  for (const [path, text] of files) {
    const parser = parsers[path.split(".").at(-1) ?? ""];
    if (parser === undefined || path === "manifest.json") continue;
    if ((await format(raw.get(path) ?? "", { ...layout, parser })) !== text) odd.push(path);
  }
  return odd;
}

test("what is written for the reference document is in the formatter's layout", async () => {
  expect(await unlike(join(root, "spec/openapi.yaml"))).toEqual([]);
}, 120_000);

test("a table of megabytes on one line is laid out in time that grows with it", () => {
  const row = `{ name: "n", about: "${"word ".repeat(30)}", takes: ["string", "null"] }`;
  const text = `export const rows = [${Array.from({ length: 15_000 }, () => row).join(", ")}];\n`;
  const [part] = layOut(text, 110);
  expect(part?.known).toBe(true);
  expect(part?.text.split("\n").length).toBeGreaterThan(60_000);
});

test.each(casesIn(casesFolder))("so is what is written for the case %s", async (name) => {
  expect(await unlike(join(casesFolder, name, "spec.yaml"))).toEqual([]);
});

const documents = [
  "specs/openai/openapi-2026-08-21.yaml",
  "corpus/mistral.yaml",
  "corpus/box.json",
  "corpus/qdrant.json",
];

test.skipIf(!material)(
  "so is what is written for real documents",
  async () => {
    for (const document of documents) {
      expect(await unlike(join(material ?? "", document))).toEqual([]);
    }
  },
  600_000,
);
