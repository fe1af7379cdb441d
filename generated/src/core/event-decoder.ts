// Copied by sdkwright from its runtime. Changes made here are lost.
// Decodes server-sent events as WHATWG HTML §9.2.6 interprets them, with JSON data. Deviates in one way: the last
// event counts even when the input ends before its blank line.

import { eachLine, parseItem } from "./line-decoder.js";
import { parseJSON } from "./parse.js";
import type { Decoder } from "./read-items.js";
import { statusError } from "./status-error.js";

/**
 * Makes an item from an event's name (empty when it has none), its data, and its other lines, each with its line end.
 */
export type EventMapper = (name: string, data: unknown, rest: string) => unknown;

interface EventDecoderOptions {
  /** Data that ends the stream. */
  readonly terminator: string | null;
  readonly headers: Headers;
  readonly frame: EventMapper | undefined;
  /** Parses an event's data; absent: as JSON. */
  readonly parse: ((data: string, name: string) => unknown) | undefined;
}

/** Decodes each event's data; throws for an error event. */
export function eventDecoder<T>({
  terminator,
  headers,
  frame,
  parse = parseItem,
}: EventDecoderOptions): Decoder<T> {
  let name = "";
  let data: string | undefined;
  let rest = "";
  let afterReturn = false;

  /** Turns every line end into a line feed; drops the LF of a CR LF that was split between chunks. */
  const normalise = (text: string): string => {
    if (!text) return text;
    if (afterReturn && text.startsWith("\n")) text = text.slice(1);
    afterReturn = text.endsWith("\r");
    return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  };

  /** The item of a complete event. */
  const item = (text: string): T => {
    const failed = name === "error";
    const value = failed ? parseJSON(text, () => text) : parse(text, name);
    if (failed || Object(value).error)
      throw statusError({ headers }, value, { otherwise: "the stream ended with an error" });
    return (frame ? frame(name, value, rest) : value) as T;
  };

  const take = (line: string, items: T[]): boolean => {
    if (line.startsWith("data:") || line === "data") {
      const value = line.slice(line.startsWith(" ", 5) ? 6 : 5);
      data = data === undefined ? value : `${data}\n${value}`;
    } else if (line === "") {
      if (data === terminator) return true;
      if (data) items.push(item(data));
      name = rest = "";
      data = undefined;
    } else if (line.startsWith("event:")) name = line.slice(6).trim();
    else if (frame) rest += `${line}\n`;
    return false;
  };
  const decode = eachLine(take);
  return (text, last, items) => decode(normalise(text), last, items);
}
