// Copied by sdkwright from its runtime. Changes made here are lost.
// Decodes JSON text sequences (RFC 7464): each value is between a record separator and a line feed, and may span lines.

import { parseJSON } from "./parse.js";
import type { Decoder } from "./read-items.js";

/** A value is complete with its line feed, so that it need not wait for the next one; a truncated value is an error. */
export function sequenceDecoder<T>(parse: (text: string) => unknown): Decoder<T> {
  let rest = "";
  return (text, last, items) => {
    const records = text.split("\u001e");
    records[0] = rest + (records[0] ?? "");
    rest = records.pop() ?? "";
    for (const record of records) if (record.trim()) items.push(parse(record) as T);
    if (last && rest.trim()) items.push(parse(rest) as T);
    else if (text.endsWith("\n") && rest.trim()) {
      const unfinished = {};
      if (parseJSON(rest, () => unfinished) === unfinished) return false;
      items.push(parse(rest) as T);
      rest = "";
    }
    return false;
  };
}
