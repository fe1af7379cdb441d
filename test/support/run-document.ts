// What becomes of one real document: generated as a user would, then compiled as the strictest consumer would.
// Knows nothing of what is expected.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Bug, generate, type Outcome, type Problem } from "../../generator/index.js";
import { isClientSource } from "./is-client-source.js";
import { compile, strictest } from "./compile.js";
import type { CorpusDocument } from "./corpus.js";
import { readTree } from "./read-tree.js";

export interface DocumentResult {
  readonly name: string;
  /** What the run threw, which no document may bring about; null = nothing. */
  readonly crash: string | null;
  /** Null when the run threw. */
  readonly outcome: Outcome | null;
  readonly problems: readonly Problem[];
  /** Emitted TypeScript files; none when the document was refused. */
  readonly files: number;
  /** Functions that call an operation. */
  readonly operations: number;
  /** The compiler's findings, one a line. */
  readonly faults: readonly string[];
  readonly seconds: { readonly generate: number; readonly compile: number };
}

/** The compiler's own declarations are checked elsewhere; here they would be checked once a document. */
const flags = { ...strictest, skipLibCheck: true };

/** Generates into `output`, or into a folder that is removed again. */
export async function runDocument(document: CorpusDocument, output?: string): Promise<DocumentResult> {
  const folder = output ?? mkdtempSync(join(tmpdir(), "sdkwright-document-"));
  try {
    const start = performance.now();
    const { outcome, crash } = await attempt(document, folder);
    const generated = performance.now();
    const tree = outcome?.ok ? readTree(folder) : new Map<string, string>();
    // The command-line program needs Node's types, which the rest must do without: `compiles.test.ts` has it.
    const files = [...tree.keys()].filter(isClientSource).map((path) => join(folder, path));
    const faults = files.length > 0 ? compile(files, flags) : [];
    const compiled = performance.now();
    return {
      name: document.name,
      crash,
      outcome,
      problems: outcome?.problems ?? [],
      files: files.length,
      operations: countOperations(tree),
      faults: faults.map((fault) => fault.replace(`${folder}/`, "")),
      seconds: { generate: (generated - start) / 1000, compile: (compiled - generated) / 1000 },
    };
  } finally {
    if (output === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function attempt(
  document: CorpusDocument,
  output: string,
): Promise<{ outcome: Outcome | null; crash: string | null }> {
  try {
    const request = { input: document.path, output, cwd: tmpdir(), format: false };
    return { outcome: await generate(request), crash: null };
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: null, crash: error instanceof Bug ? said : `not even a Bug: ${said}` };
  }
}

/** Overloads share a name; names of different files may be equal. */
function countOperations(tree: ReadonlyMap<string, string>): number {
  return [...tree]
    .filter(([path]) => path.startsWith("src/resources/"))
    .map(([, text]) => new Set(text.match(/^export function [^(<]+/gm)).size)
    .reduce((sum, count) => sum + count, 0);
}
