// Copied by sdkwright from its runtime. Changes made here are lost.
// Words of a POSIX shell. Knows nothing of what they mean.

import { escaped } from "./terminal.js";

/** In single quotes, where the shell changes nothing. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The word as it is where no shell would read anything into it. */
export function argumentText(text: string): string {
  const shown = escaped(text);
  return /^[\w./:=,@%+-]+$/.test(shown) ? shown : quoted(shown);
}
