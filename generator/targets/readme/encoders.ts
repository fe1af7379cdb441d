// One encoder per kind of package file and per position in it, and the pieces of the README.

import type { Json } from "../../model/brands.js";

/** Any JSON value where JSON wants a value; marks that turn the order of writing are escaped, so that they are seen. */
export function jsonValue(value: Json): string {
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16)}`;
  return JSON.stringify(value).replace(/[\u2028-\u202e\u2066-\u2069]/g, escaped);
}

/** Plain text inside a line of Markdown, such as a sentence or a table cell: one line, nothing in it is markup. */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]|~$]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

/** Plain text as a paragraph of its own, which must not begin a heading, a list or a rule. */
export function markdownParagraph(text: string): string {
  return markdownText(text).replace(/^(?:[#+=-]|\d+(?=[.)]))/, (mark) =>
    /\d/.test(mark) ? `${mark}\\` : `\\${mark}`,
  );
}

/** Text as a code span, also inside a table cell (where GFM reads `|` before the span). */
export function markdownCode(text: string): string {
  const plain = oneLine(text);
  const longest = Math.max(0, ...[...plain.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = plain.startsWith("`") || plain.endsWith("`") || plain === "" ? " " : "";
  return `${fence}${space}${plain}${space}${fence}`.replace(/\|/g, "\\|");
}

/** A fenced block that nothing in the text can close. */
export function markdownBlock(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Without line ends, and without marks that turn the order of writing, which would show other text than there is. */
function oneLine(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f\u2028\u2029\s]+/g, " ")
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();
}

export function section(title: string, ...blocks: readonly string[]): string {
  return [`## ${title}`, ...blocks].join("\n\n");
}

export function code(...lines: readonly string[]): string {
  return markdownBlock("ts", lines.join("\n"));
}
