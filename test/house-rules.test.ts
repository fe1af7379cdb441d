// The rules of the house that a machine can hold: sizes, names, and words that must not appear.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { root } from "./support/places.js";

const code = ["generator", "templates/runtime", "templates/cli", "scripts"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/(node_modules|\.build)\//.test(file))
    .map((file) => join(folder, file)),
);
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022, true);

test("files are at most 400 lines", () => {
  expect(code.filter((file) => read(file).split("\n").length > 401)).toEqual([]);
});

test("functions are at most 60 lines", () => {
  const long = code.flatMap((file) => {
    const source = parse(file);
    const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
    const all: string[] = [];
    const walk = (node: ts.Node): void => {
      const lines = lineOf(node.end) - lineOf(node.getStart(source)) + 1;
      if (ts.isFunctionLike(node) && "body" in node && node.body && lines > 60) {
        all.push(`${file}:${lineOf(node.getStart(source)) + 1} has ${lines} lines`);
      }
      node.forEachChild(walk);
    };
    walk(source);
    return all;
  });
  expect(long).toEqual([]);
});

test("every file opens by saying its job", () => {
  expect(code.filter((file) => !/^(#!.*\n)?(\/\/|\/\*\*)/.test(read(file)))).toEqual([]);
});

test("file names are ideas in kebab-case", () => {
  const odd = code.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(basename(file)));
  expect(odd).toEqual([]);
  expect(code.filter((file) => /(utils|helpers|manager|misc|common)/i.test(basename(file)))).toEqual([]);
});

test("the generator throws only Bug", () => {
  const bare = code.filter((file) => file.startsWith("generator/") && /\bthrow new Error\b/.test(read(file)));
  expect(bare).toEqual([]);
});

const kinds: readonly [what: string, kind: ts.SyntaxKind][] = [
  ["any", ts.SyntaxKind.AnyKeyword],
  ["a default export", ts.SyntaxKind.ExportAssignment],
];
test.each(kinds)("no file holds %s", (_, kind) => {
  const holds = (node: ts.Node): boolean => node.kind === kind || ts.forEachChild(node, holds) === true;
  expect(code.filter((file) => holds(parse(file)))).toEqual([]);
});

const comments: readonly [what: string, pattern: RegExp][] = [
  ["a suppressed check", /@ts-(ignore|nocheck|expect-error)/],
  ["unfinished work", /\b(TODO|FIXME|XXX)\b/],
];
test.each(comments)("no file holds %s", (_, pattern) => {
  expect(code.filter((file) => pattern.test(read(file)))).toEqual([]);
});

describe("what the project never contains", () => {
  const tracked = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" })
    .split("\n")
    .filter(Boolean);
  const banned: readonly [what: string, pattern: RegExp, except: RegExp][] = [
    ["a path of a machine", /\/(work|home|Users|root)\/[a-z]/, /^test\/|\.lock$/],
    ["the folder beside the project", /\.\.\/shared\b/, /^\.ci\/run$|^test\/house-rules\.test\.ts$/],
    ["a registry's host", /registry\.npmjs\.|npmjs\.org/, /^test\/house-rules\.test\.ts$/],
  ];
  test.each(banned)("%s", (_, pattern, except) => {
    const found = tracked
      .filter((file) => !except.test(file) && !file.endsWith(".snap"))
      .filter((file) => pattern.test(read(file)));
    expect(found).toEqual([]);
  });
});
