// Small documents on disk for the tests of the parser: written to a folder of their own, removed afterwards.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { renderProblems } from "../../generator/diagnostics/render.js";
import { Report } from "../../generator/diagnostics/report.js";
import type { Problem } from "../../generator/diagnostics/problem.js";
import type { Fetch } from "../../generator/input/read/load-text.js";
import { readSource, type Source } from "../../generator/input/read.js";
import { resolveRefs } from "../../generator/input/resolve.js";
import type { Sources } from "../../generator/input/sources.js";
import { upgrade } from "../../generator/openapi/upgrade.js";

export interface Folder {
  readonly path: string;
  readonly write: (name: string, text: string) => void;
  readonly remove: () => void;
}

/** `files` by path below the folder. */
export function makeFolder(files: Readonly<Record<string, string>> = {}): Folder {
  const path = mkdtempSync(join(tmpdir(), "sdkwright-parser-"));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return { path, write, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export interface ReadText {
  readonly source: Source | null;
  readonly problems: readonly Problem[];
}

/** A document given as text, as if it came in on standard input. */
export async function readText(text: string): Promise<ReadText> {
  const report = new Report();
  const source = await readSource({ input: "-", cwd: "/", stdin: async () => text }, report);
  return { source, problems: report.problems };
}

export interface Opening {
  readonly cwd: string;
  readonly input: string;
  readonly allowRef?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: Fetch;
}

export interface OpenedDocument {
  readonly sources: Sources;
  readonly problems: readonly Problem[];
  /** As the user would see it. */
  readonly shown: string;
}

/** Reads, resolves and upgrades. */
export async function openDocument(opening: Opening): Promise<OpenedDocument> {
  const report = new Report();
  const source = await readSource(opening, report);
  if (!source) throw new Error(renderProblems(report.problems, { locate: () => null }));
  const sources = upgrade(await resolveRefs(source, opening, report), report);
  const shown = renderProblems(report.problems, { locate: sources.locate });
  return { sources, problems: report.problems, shown };
}

/** The same for one document given as text. */
export async function openText(text: string): Promise<OpenedDocument> {
  const folder = makeFolder({ "api.yaml": text });
  try {
    return await openDocument({ cwd: folder.path, input: "api.yaml" });
  } finally {
    folder.remove();
  }
}

export function codesOf(problems: readonly Problem[]): readonly string[] {
  return problems.map((problem) => problem.code);
}
