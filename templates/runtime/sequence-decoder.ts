// Decodes JSON text sequences (RFC 7464): each value is between a record separator and a line feed, and may span lines.

import { parseJSON } from "./parse.js";
import type { Decoder } from "./read-items.js";

/**
 * A value is complete with its line feed, so that it need not wait for the next one; a truncated value is an error.
 * Time is linear however small the chunks are: an unfinished value is parsed once, when its brackets are closed.
 */
export function sequenceDecoder<T>(parse: (text: string) => unknown): Decoder<T> {
  let rest = "";
  let isClosed = bracketReader();
  let isTried = false;
  const begin = (text: string): void => {
    rest = text;
    isClosed = bracketReader();
    isTried = false;
  };
  return (text, last, items) => {
    const [first = "", ...others] = text.split("\u001e");
    rest += first;
    let added = first;
    for (const record of others) {
      if (rest.trim()) items.push(parse(rest) as T);
      begin(record);
      added = record;
    }
    const isLine = isClosed(added) && text.endsWith("\n");
    if (last || (isLine && !isTried)) {
      const unfinished = {};
      // No value goes on behind a line end outside of brackets: what cannot be parsed then never can.
      isTried = !last && rest.trim() !== "" && parseJSON(rest, () => unfinished) === unfinished;
      if (isTried) return false;
      if (rest.trim()) items.push(parse(rest) as T);
      begin("");
    }
    return false;
  };
}

/** Told a text piece by piece: true while no bracket and no string of JSON is open. */
function bracketReader(): (piece: string) => boolean {
  let depth = 0;
  let isString = false;
  let isEscaped = false;
  return (piece) => {
    for (const unit of piece) {
      if (isEscaped) isEscaped = false;
      else if (isString) {
        if (unit === "\\") isEscaped = true;
        else if (unit === '"') isString = false;
      } else if (unit === '"') isString = true;
      else if (unit === "{" || unit === "[") depth += 1;
      else if (unit === "}" || unit === "]") depth -= 1;
    }
    return depth <= 0 && !isString;
  };
}
