// How often the committed types say `unknown`, by file: a type that is lost shows up as a number that grows.

import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { casesFolder, casesIn, root } from "./support/places.js";
import { readTree } from "./support/read-tree.js";

function unknowns(text: string): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.UnknownKeyword) count += 1;
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile("types.ts", text, ts.ScriptTarget.ES2022));
  return count;
}

test("unknown appears as often as is pinned", async () => {
  const trees = [
    join(root, "generated"),
    ...casesIn(casesFolder).map((name) => join(casesFolder, name, "expected")),
  ];
  const counts = trees.flatMap((tree) =>
    [...readTree(join(tree, "src/types"))].map(
      ([path, text]) => [`${tree.slice(root.length + 1)}/src/types/${path}`, unknowns(text)] as const,
    ),
  );
  const pinned = Object.fromEntries(counts.filter(([, count]) => count > 0));
  await expect(`${JSON.stringify(pinned, null, 2)}\n`).toMatchFileSnapshot("unknown-counts.json");
});
