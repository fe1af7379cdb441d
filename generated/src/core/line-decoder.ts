// Copied by sdkwright from its runtime. Changes made here are lost.
// Splits text that arrives in chunks into lines, and decodes JSON lines.

import { SDKError } from "./errors.js";
import { parseJSON } from "./parse.js";
import type { Decoder } from "./read-items.js";

/** Takes a line without its line end, and adds the items it completes. True ends the stream. */
type TakeLine<T> = (line: string, items: T[]) => boolean;

/**
 * A decoder that processes line by line. Only the new chunk is searched, and an unfinished line is concatenated
 * lazily by the engine, so that time is linear however small the chunks are. A blank line is added at the end of the
 * text.
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
    throw new SDKError("an event is not valid JSON");
  });
}

/** One JSON value per line; blank lines are skipped. */
export function lineDecoder<T>(parse: (text: string) => unknown): Decoder<T> {
  return eachLine((line, items) => {
    if (line.trim()) items.push(parse(line) as T);
    return false;
  });
}
