// Wraps prose for a terminal or a manual page.

import { escaped } from "./terminal.js";

/**
 * CommonMark as plain lines of at most `width` columns: paragraphs are rewrapped, lists and code keep their lines,
 * and the syntax of links and emphasis is removed.
 */
export function wrapped(markdown: string, width: number): readonly string[] {
  const lines: string[] = [];
  let fenced = false;
  for (const block of escaped(markdown.replace(/\r\n?/g, "\n").trim()).split(/\n{2,}/)) {
    const before = fenced;
    if ((block.match(/^\s*```/gm) ?? []).length % 2 === 1) fenced = !fenced;
    if (lines.length > 0) lines.push("");
    if (before || fenced || /^\s*```|^\s{4}|^\s*\|/m.test(block)) lines.push(...block.split("\n"));
    else for (const piece of pieces(block)) lines.push(...broken(plainText(piece), width));
  }
  return lines;
}

/** Splits list items; joins other lines of a paragraph. */
function pieces(block: string): readonly string[] {
  const found: string[] = [];
  for (const line of block.split("\n")) {
    const starts = /^\s*(?:[-*+]|\d+[.)])\s/.test(line) || found.length === 0;
    if (starts) found.push(line.trimEnd());
    else found.push(`${found.pop() ?? ""} ${line.trim()}`);
  }
  return found;
}

function plainText(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, (_, label: string, url: string) =>
      /^https?:/i.test(url) && label !== url ? `${label} (${url})` : label,
    )
    .replace(/^#{1,6}\s+/, "")
    .replace(/\*\*([^*]+)\*\*/g, "$1");
}

/** Breaks between words; further lines of a list item are indented to its text. */
function broken(text: string, width: number): readonly string[] {
  const [mark = ""] = /^\s*(?:[-*+]|\d+[.)])\s+/.exec(text) ?? [];
  const hang = " ".repeat(mark.length);
  const lines: string[] = [];
  let line = mark.trimEnd();
  for (const word of text.slice(mark.length).split(/\s+/).filter(Boolean)) {
    const joined =
      line === "" ? word : line === mark.trimEnd() && mark !== "" ? mark + word : `${line} ${word}`;
    if (joined.length > width && line.trim() !== "" && line !== mark.trimEnd()) {
      lines.push(line);
      line = hang + word;
    } else line = joined;
  }
  return [...lines, line];
}

/** Indents every line. */
export function indented(lines: readonly string[], by: number): readonly string[] {
  return lines.map((line) => (line === "" ? "" : " ".repeat(by) + line));
}
