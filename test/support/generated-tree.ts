// A document → everything that is written for it, by path.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { generate, type Options } from "../../generator/index.js";
import { readTree } from "./read-tree.js";

export async function generatedTree(
  document: string,
  options: Options = {},
): Promise<ReadonlyMap<string, string>> {
  const output = mkdtempSync(join(tmpdir(), "sdkwright-tree-"));
  try {
    await generate({ ...options, input: document, output, cwd: dirname(document) });
    return readTree(output);
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}
