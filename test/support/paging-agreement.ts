// How far the pages that the generator recognises agree with those that a person labelled, list by list.
// Knows nothing of the rules.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inspect } from "../../generator/index.js";
import type { InspectedPages } from "../../generator/inspect/inspection.js";
import { corpusDocuments } from "./corpus.js";
import { root } from "./places.js";

/** How a list comes in pages: one row of `test/paging/lists.tsv` without its first two columns. */
export interface Label {
  readonly items: string;
  readonly how: string;
  readonly parameter: string;
  readonly source: string;
}

export interface Compared {
  readonly document: string;
  readonly operation: string;
  readonly labelled: Label;
  readonly found: Label;
}

const none: Label = { items: "-", how: "none", parameter: "-", source: "-" };

const hows = {
  body: "cursor",
  lastItem: "item",
  header: "header",
  address: "next",
  link: "link",
  pageNumber: "page",
  offset: "offset",
} as const;

/** Every row of the table beside what is recognised; an operation that is not there counts as no list. */
export async function compareLists(material: string): Promise<readonly Compared[]> {
  const rows = readFileSync(join(root, "test/paging/lists.tsv"), "utf8").trim().split("\n").slice(1);
  const labelled = rows.map((row) => {
    const [document = "", operation = "", items = "", how = "", parameter = "", source = ""] =
      row.split("\t");
    return { document, operation, labelled: { items, how, parameter, source } };
  });
  const all: Compared[] = [];
  for (const { name, path } of corpusDocuments(material)) {
    const own = labelled.filter(({ document }) => document === name);
    if (own.length === 0) continue;
    const { inspection } = await inspect({ input: path, cwd: dirname(path) });
    const pages = new Map(
      inspection?.operations.map((operation) => [`${operation.method} ${operation.path}`, operation.pages]),
    );
    all.push(...own.map((row) => ({ ...row, found: labelOf(pages.get(row.operation) ?? null) })));
  }
  return all;
}

export function labelOf(pages: InspectedPages | null): Label {
  if (pages === null) return none;
  return {
    items: pages.items || ".",
    how: pages.from === null ? "whole" : hows[pages.from],
    parameter: pages.send || "-",
    source: pages.path || "-",
  };
}

export function agrees({ labelled, found }: Compared): boolean {
  return lineOf(labelled) === lineOf(found);
}

/** True where what is sent, or the URL that is followed, is not what was labelled. */
export function isWrongCursor({ labelled, found }: Compared): boolean {
  if (!["cursor", "item", "header", "next", "link"].includes(found.how)) return false;
  return lineOf({ ...labelled, items: "" }) !== lineOf({ ...found, items: "" });
}

export function lineOf({ items, how, parameter, source }: Label): string {
  return [items, how, parameter, source].join(" ");
}
