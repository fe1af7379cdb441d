// Server-sent events as WHATWG HTML §9.2.6 interprets them, with JSON data. Departs from it in one way: the last
// event counts even when the input ends before its blank line. Knows nothing of bytes.

import { lineSplitter, parseItem } from "./line-feed.js";
import { parseJSON } from "./parse.js";
import type { Feed } from "./read-items.js";
import { statusError } from "./status-error.js";

/**
 * Each event's data, parsed; `terminator` ends the stream; an event that is an error is thrown. `frame` makes an item
 * of the event's name, empty when it has none, and its data.
 */
export function eventFeed<T>(
  terminator: string | null,
  headers: Headers,
  frame?: (name: string, data: unknown) => unknown,
): Feed<T> {
  const split = lineSplitter();
  let name = "";
  let data = "";
  let some = false;
  let afterReturn = false;

  /** Every line end becomes a line feed; the second half of a CR LF cut in two is dropped. */
  const normalise = (text: string): string => {
    if (afterReturn && text) {
      afterReturn = false;
      if (text.startsWith("\n")) text = text.slice(1);
    }
    if (!text.includes("\r")) return text;
    afterReturn = text.endsWith("\r");
    return text.replace(/\r\n?/g, "\n");
  };

  const item = (): T => {
    const value = name === "error" ? parseJSON(data, () => data) : parseItem(data);
    const { error } = Object(value) as { error?: unknown };
    if (name === "error" || error)
      throw statusError({ headers }, value, { otherwise: "the stream ended with an error" });
    return (frame ? frame(name, value) : value) as T;
  };

  return (text, last, items) => {
    const lines = split(normalise(text), last);
    if (last) lines.push("");
    for (const line of lines) {
      if (line.startsWith("data:") || line === "data") {
        const value = line.slice(line.startsWith(" ", 5) ? 6 : 5);
        data = some ? `${data}\n${value}` : value;
        some = true;
      } else if (line === "") {
        if (data === terminator) return true;
        if (data) items.push(item());
        name = data = "";
        some = false;
      } else if (line.startsWith("event:")) name = line.slice(6).trim();
    }
    return false;
  };
}
