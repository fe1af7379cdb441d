// All output goes into one program under the strictest settings: the compiler says whether it is right. Of a case that
// is everything it generates, of which expected/ holds a part.

import { join } from "node:path";
import ts from "typescript";
import { beforeAll, expect, test } from "vitest";
import { compile, memoryHost, programSettings, strictest } from "./support/compile.js";
import { isClientSource } from "./support/is-client-source.js";
import { casesFolder, casesIn, root } from "./support/places.js";
import { readTree } from "./support/read-tree.js";
import { runCase } from "./support/run-case.js";

/** Absolute path → text. Those of cases stand in no folder. */
const texts = new Map<string, string>();
const sources = (): readonly string[] => [...texts.keys()];

beforeAll(async () => {
  const trees = new Map([[join(root, "generated"), readTree(join(root, "generated"))]]);
  for (const name of casesIn(casesFolder)) {
    trees.set(join(casesFolder, name, "output"), (await runCase(name)).files);
  }
  for (const [folder, tree] of trees) {
    for (const [path, text] of tree) if (isClientSource(path)) texts.set(join(folder, path), text);
  }
});

test("the command-line program compiles under its own settings", () => {
  const tree = join(root, "generated");
  const own = [...readTree(tree).keys()].filter((path) => /^src\/cli\/.*\.ts$/.test(path));
  expect(own.length).toBeGreaterThan(20);
  expect(
    compile(
      own.map((path) => join(tree, path)),
      programSettings,
    ),
  ).toEqual([]);
});

test("all output compiles", () => {
  expect(texts.size).toBeGreaterThan(20);
  expect(compile(sources(), strictest, memoryHost(texts, strictest))).toEqual([]);
});

test("no public type is any, and no check is suppressed", () => {
  const faults = [...texts].flatMap(([path, text]) => {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node): readonly string[] => [
      ...(node.kind === ts.SyntaxKind.AnyKeyword ? [`${path}: any at ${node.pos}`] : []),
      ...node.getChildren(source).flatMap(visit),
    ];
    const suppressed = /@ts-(ignore|nocheck|expect-error)/.test(text)
      ? [`${path}: a check is suppressed`]
      : [];
    return [...visit(source), ...suppressed];
  });
  expect(faults).toEqual([]);
});
