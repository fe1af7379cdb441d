// Compiles test/types: what a user may write compiles, what they may not fails at the marked line with the marked text.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { strictest } from "./support/compile.js";
import { root } from "./support/places.js";

const folder = join(root, "test/types");
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".test-d.ts"))
  .map((name) => join(folder, name));

test.each(files.map((file) => [file.slice(root.length + 1), file]))("%s", (_, file) => {
  const program = ts.createProgram([file], { ...strictest, isolatedDeclarations: false, declaration: false });
  const wanted = markedLines(readFileSync(file, "utf8"));
  const unexpected: string[] = [];
  for (const found of ts.getPreEmitDiagnostics(program)) {
    const text = ts.flattenDiagnosticMessageText(found.messageText, "\n");
    const line =
      found.file?.fileName === file ? found.file.getLineAndCharacterOfPosition(found.start ?? 0).line : -1;
    const want = wanted.get(line);
    if (want !== undefined && want.split(", ").every((part) => text.includes(part))) wanted.delete(line);
    else unexpected.push(`${found.file?.fileName ?? ""}:${line + 1} ${text}`);
  }
  expect(unexpected).toEqual([]);
  expect([...wanted]).toEqual([]);
});

/** Line (from 0) of the statement under each mark → the text its error must hold. */
function markedLines(text: string): Map<number, string> {
  const lines = text.split("\n");
  const marks = lines.flatMap((line, n) => {
    const want = /^\s*\/\/ error: (.*)$/.exec(line)?.[1];
    return want === undefined ? [] : [[n + 1, want] as const];
  });
  return new Map(marks);
}
