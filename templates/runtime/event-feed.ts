// Server-sent events as WHATWG HTML §9.2.6 interprets them, with JSON data. Departs from it in one way: the last
// event counts even when the input ends before its blank line. Knows nothing of bytes.

import { lineSplitter, parseItem } from "./line-feed.js";
import { parseJSON } from "./parse.js";
import type { Feed } from "./read-items.js";
import { statusError } from "./status-error.js";

/** Makes an item of an event's name, empty when it has none, its data, and its lines of neither. */
export type Frame = (name: string, data: unknown, rest: readonly string[]) => unknown;

interface EventFeed {
  /** Data that ends the stream. */
  readonly terminator: string | null;
  readonly headers: Headers;
  readonly frame: Frame | undefined;
  /** Reads an event's data; as JSON unless said. */
  readonly parse: ((data: string, name: string) => unknown) | undefined;
}

/** Each event's data, parsed; an event that is an error is thrown. */
export function eventFeed<T>({ terminator, headers, frame, parse = parseItem }: EventFeed): Feed<T> {
  const split = lineSplitter();
  let name = "";
  let data: string | undefined;
  let rest: string[] = [];
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

  const item = (data: string): T => {
    const value = name === "error" ? parseJSON(data, () => data) : parse(data, name);
    const { error } = Object(value) as { error?: unknown };
    if (name === "error" || error)
      throw statusError({ headers }, value, { otherwise: "the stream ended with an error" });
    return (frame ? frame(name, value, rest) : value) as T;
  };

  return (text, last, items) => {
    const lines = split(normalise(text), last);
    if (last) lines.push("");
    for (const line of lines) {
      if (line.startsWith("data:") || line === "data") {
        const value = line.slice(line.startsWith(" ", 5) ? 6 : 5);
        data = data === undefined ? value : `${data}\n${value}`;
      } else if (line === "") {
        if (data === terminator) return true;
        if (data) items.push(item(data));
        name = "";
        data = undefined;
        rest = [];
      } else if (line.startsWith("event:")) name = line.slice(6).trim();
      else if (frame) rest.push(line);
    }
    return false;
  };
}
