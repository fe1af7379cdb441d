// Text that comes in pieces, as lines and as JSON lines. Knows nothing of bytes.

import { SDKError } from "./errors.js";
import { parseJSON } from "./parse.js";
import type { Feed } from "./read-items.js";

/**
 * Gives the lines that a piece completes, without their ends. Only the new piece is searched, and an unfinished line
 * is a rope until its end comes, so that time is linear however small the pieces are.
 */
export function lineSplitter(): (piece: string, last: boolean) => string[] {
  let rest = "";
  return (piece, last) => {
    const lines = piece.split("\n");
    lines[0] = rest + (lines[0] ?? "");
    rest = last ? "" : (lines.pop() ?? "");
    return lines;
  };
}

/** The value of an item's text. */
export function parseItem(text: string): unknown {
  return parseJSON(text, () => {
    throw new SDKError("an event is not JSON or cut off");
  });
}

/** One JSON value a line; blank lines are skipped. */
export function lineFeed<T>(): Feed<T> {
  const split = lineSplitter();
  return (text, last, items) => {
    for (const line of split(text, last)) if (line.trim()) items.push(parseItem(line) as T);
    return false;
  };
}
