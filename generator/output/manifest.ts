// The list of files that are ours, with a digest of each: what a later run may replace or remove.

import { createHash } from "node:crypto";
import type { TextFile } from "../writer/file-plan.js";

export const manifestPath = "manifest.json";

export interface Manifest {
  /** Path below the output folder → digest. */
  readonly files: ReadonlyMap<string, string>;
}

export function manifestOf(files: readonly TextFile[]): Manifest {
  return { files: new Map(files.map((file) => [file.path, file.digest ?? digest(file.path, file.text)])) };
}

export function manifestText(manifest: Manifest): string {
  const paths = [...manifest.files.keys()].sort();
  const files = Object.fromEntries(paths.map((path) => [path, manifest.files.get(path)]));
  const notice = "The files sdkwright wrote here. Only these are ever replaced or removed.";
  return `${JSON.stringify({ notice, files }, null, 2)}\n`;
}

/** Null when the text is no manifest of ours. */
export function parseManifest(text: string): Manifest | null {
  try {
    const { files } = JSON.parse(text) as { files?: unknown };
    if (typeof files !== "object" || files === null) return null;
    const entries = Object.entries(files).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    return { files: new Map(entries) };
  } catch {
    return null; // Not JSON: somebody else's file of that name.
  }
}

/** Characters a formatter may add, drop or swap: quotes, semicolons, commas, brackets round one argument, a leading bar. */
const codeFormat = /[\s;,()'"`|\\]+/g;
/** The same for Markdown, which holds code too: also bullets, emphasis, table rules. */
const markdownFormat = /[\s;,()'"`|\\*_-]+/g;

/** A digest that does not see formatting or line ends, so that a user's formatter is no edit. */
export function digest(path: string, text: string): string {
  const substance = text.replace(path.endsWith(".md") ? markdownFormat : codeFormat, "");
  return createHash("sha256").update(substance).digest("hex").slice(0, 32);
}
