// How often the types say `unknown`, by file: a type that is lost shows up as a number that grows.

import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { casesFolder, casesIn, root } from "./support/places.js";
import { readTree } from "./support/read-tree.js";
import { runCase } from "./support/run-case.js";

function unknowns(text: string): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.UnknownKeyword) count += 1;
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile("types.ts", text, ts.ScriptTarget.ES2022));
  return count;
}

function countsOf(tree: string, files: ReadonlyMap<string, string>): readonly (readonly [string, number])[] {
  return [...files]
    .filter(([path]) => path.startsWith("src/types/"))
    .map(([path, text]) => [`${tree}/${path}`, unknowns(text)] as const)
    .filter(([, count]) => count > 0);
}

test("unknown appears as often as is pinned", async () => {
  const counts = [...countsOf("generated", readTree(join(root, "generated")))];
  for (const name of casesIn(casesFolder)) {
    counts.push(...countsOf(`test/cases/${name}`, (await runCase(name, { format: false })).files));
  }
  await expect(`${JSON.stringify(Object.fromEntries(counts), null, 2)}\n`).toMatchFileSnapshot(
    "unknown-counts.json",
  );
});
