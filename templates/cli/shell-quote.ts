// Quotes words for a shell.

import { escaped } from "./terminal.js";

/**
 * In single quotes, where a POSIX shell changes nothing; with control characters in the quotes that Bash, zsh and ksh
 * have for these, so that they do not reach the terminal this is shown on.
 */
export function quoted(text: string): string {
  return escaped(text) === text ? `'${text.replaceAll("'", `'\\''`)}'` : withEscapes(text);
}

/** The escapes of these quotes are those of JavaScript. */
function withEscapes(text: string): string {
  return `$'${escaped(text.replace(/[\\']/g, "\\$&")).replaceAll("\n", "\\n")}'`;
}

/** On one line; the word as it is where no shell would read anything into it. */
export function argumentText(text: string): string {
  if (text.includes("\n")) return withEscapes(text);
  return /^(?!=)[\w./:=,@%+-]+$/.test(text) ? text : quoted(text);
}
