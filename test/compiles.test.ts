// All expected output goes into one program under the strictest settings: the compiler says whether it is right.

import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { compile, programSettings, runtimeHost, strictest } from "./support/compile.js";
import { isClientSource } from "./support/is-client-source.js";
import { casesFolder, casesIn, root } from "./support/places.js";
import { readTree } from "./support/read-tree.js";

const trees = [
  ...casesIn(casesFolder).map((name) => join(casesFolder, name, "expected")),
  join(root, "generated"),
];
const files = trees.flatMap((tree) =>
  [...readTree(tree).keys()].filter(isClientSource).map((path) => join(tree, path)),
);

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

test("all expected output compiles", () => {
  expect(files.length).toBeGreaterThan(20);
  expect(compile(files)).toEqual([]);
});

test("no public type is any, and no check is suppressed", () => {
  const program = ts.createProgram({ rootNames: files, options: strictest, host: runtimeHost(strictest) });
  const faults = files.flatMap((file) => {
    const source = program.getSourceFile(file);
    if (!source) return [`${file} is not in the program`];
    const visit = (node: ts.Node): readonly string[] => [
      ...(node.kind === ts.SyntaxKind.AnyKeyword ? [`${file}: any at ${node.pos}`] : []),
      ...node.getChildren(source).flatMap(visit),
    ];
    const suppressed = /@ts-(ignore|nocheck|expect-error)/.test(source.text)
      ? [`${file}: a check is suppressed`]
      : [];
    return [...visit(source), ...suppressed];
  });
  expect(faults).toEqual([]);
});
