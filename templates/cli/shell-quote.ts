// Quotes words for a shell.

import { escaped } from "./terminal.js";

/**
 * Single-quotes a text for a POSIX shell. A text with control characters gets the `$'…'` quotes of Bash, zsh and ksh,
 * so that they do not reach the terminal.
 */
export function quoted(text: string): string {
  return escaped(text) === text ? `'${text.replaceAll("'", `'\\''`)}'` : withEscapes(text);
}

/** The escapes in `$'…'` are those of JavaScript. */
function withEscapes(text: string): string {
  return `$'${escaped(text.replace(/[\\']/g, "\\$&")).replaceAll("\n", "\\n")}'`;
}

/** A word on one line, quoted only where a shell would otherwise interpret it. */
export function argumentText(text: string): string {
  if (text.includes("\n")) return withEscapes(text);
  return /^(?!=)[\w./:=,@%+-]+$/.test(text) ? text : quoted(text);
}
