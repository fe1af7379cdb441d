// The lines of a literal (`|`) → its text (YAML 1.2.2, 8.1). Knows nothing of what is around it.

import { unfamiliar } from "./lines.js";

export interface BlockLines {
  /** Offset of the first line after the header. */
  readonly from: number;
  /** Offset of the line that no longer belongs to it. */
  readonly to: number;
  /** Columns that each line begins with. */
  readonly indent: number;
  /** Blank lines of more spaces than that are content, at times. */
  readonly isOdd: boolean;
}

/** The lines that are indented more than `outside`, or blank. */
export function blockLines(text: string, from: number, outside: number): BlockLines {
  let indent = -1;
  let isOdd = false;
  let to = from;
  for (let start = from; start < text.length;) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    let at = start;
    while (text.charCodeAt(at) === 0x20) at++;
    if (at < end) {
      const column = at - start;
      if (indent === -1 && column > outside) indent = column;
      if (indent === -1 || column < indent) {
        // A line between the two indentations is a fault, and the library's to report.
        if (column > outside) unfamiliar();
        return { from, to: start, indent, isOdd };
      }
    } else if (at - start > (indent === -1 ? outside + 1 : indent)) isOdd = true;
    start = end + 1;
    to = start;
  }
  return { from, to: Math.min(to, text.length), indent, isOdd };
}

/** `chomp`: what becomes of line breaks at the end: one is kept, all, or none. */
export function literalText(text: string, { from, to, indent }: BlockLines, chomp: "" | "+" | "-"): string {
  if (indent === -1) return chomp === "+" ? unfamiliar() : "";
  let content = "";
  for (let start = from; start < to;) {
    const found = text.indexOf("\n", start);
    const end = found === -1 || found >= to ? to : found;
    // The last line of a text may lack its break.
    content += `${text.slice(start + indent, Math.max(end, start + indent))}\n`;
    start = end + 1;
  }
  if (chomp === "+") return content;
  let last = content.length;
  while (content.charCodeAt(last - 1) === 0x0a) last--;
  return content.slice(0, last) + (chomp === "" ? "\n" : "");
}
