// Markdown → its tables in the formatter's layout; the text between them is handed back as it is. A table of every
// method is the longest part of a page, and aligning its columns is all there is to do.

import type { LaidOutPart } from "./lay-out.js";

export function layOutTables(text: string): readonly LaidOutPart[] {
  const parts: LaidOutPart[] = [];
  let lines: string[] = [];
  let inTable = false;
  let fence = false;
  const finish = (): void => {
    const block = lines.join("\n");
    lines = [];
    if (block.trim() === "") return;
    const table = inTable ? layOutTable(block) : null;
    if (parts.length > 0) parts.push({ text: "\n", known: true });
    parts.push(table === null ? { text: block, known: false } : { text: `${table}\n`, known: true });
  };
  for (const line of text.split("\n")) {
    if (/^\s*```/.test(line)) fence = !fence;
    const isRow = !fence && line.startsWith("|");
    if (isRow !== inTable) finish();
    inTable = isRow;
    lines.push(line);
  }
  finish();
  return parts;
}

/** Null when columns cannot be told from characters: letters that take two, or a table that is none. */
function layOutTable(block: string): string | null {
  if (/[^\n\u0020-\u007e]/.test(block)) return null;
  const rows = block.trim().split("\n").map(cellsOf);
  const [head, rule] = rows;
  if (!head || !rule?.every((cell) => /^-{3,}$/.test(cell))) return null;
  if (rows.some((row) => row.length !== head.length)) return null;
  const widths = head.map((_, column) =>
    rows.reduce((widest, row) => (row === rule ? widest : Math.max(widest, row[column]?.length ?? 0)), 3),
  );
  return rows
    .map((row) =>
      row.map((cell, column) =>
        (row === rule ? "-" : cell).padEnd(widths[column] ?? 0, row === rule ? "-" : " "),
      ),
    )
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}

/** A bar after a backslash is part of a cell. */
function cellsOf(row: string): readonly string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}
