// Text that comes in pieces, as lines and as JSON lines. Knows nothing of bytes.

import { SDKError } from "./errors.js";
import { parseJSON } from "./parse.js";
import type { Decoder } from "./read-items.js";

/** Takes a line without its end, and adds what it completes to the items. True ends the stream. */
type TakeLine<T> = (line: string, items: T[]) => boolean;

/**
 * A feed that gives on line by line. Only the new piece is searched, and an unfinished line is a rope until its end
 * comes, so that time is linear however small the pieces are. A blank line stands at the end of the text.
 */
export function eachLine<T>(take: TakeLine<T>): Decoder<T> {
  let rest = "";
  return (piece, last, items) => {
    let start = 0;
    for (let end; (end = piece.indexOf("\n", start)) >= 0; start = end + 1) {
      const line = rest + piece.slice(start, end);
      rest = "";
      if (take(line, items)) return true;
    }
    rest += piece.slice(start);
    return last && (take(rest, items) || take("", items));
  };
}

/** The value of an item's text. */
export function parseItem(text: string): unknown {
  return parseJSON(text, () => {
    throw new SDKError("an event is not JSON or cut off");
  });
}

/** One JSON value a line; blank lines are skipped. */
export function lineDecoder<T>(parse: (text: string) => unknown): Decoder<T> {
  return eachLine((line, items) => {
    if (line.trim()) items.push(parse(line) as T);
    return false;
  });
}
