// Server-sent events as objects of their name and data.

import type { StreamDecoder } from "./call.js";
import { sse } from "./stream.js";

/** As `sse`, but each item is `{ event, data }`: the event's name, if any, and its data. */
export function eventsWithNames(
  terminator: string | null,
  parse?: (data: string, name: string) => unknown,
): StreamDecoder {
  return sse(
    terminator,
    (event, data) => (includesEventName(event, data) ? data : event ? { event, data } : { data }),
    parse,
  );
}

/** True when the data itself contains the event's name, as some servers send it. */
export function includesEventName(event: string, data: unknown): boolean {
  const name = Object(data).event as unknown;
  return event ? name === event : name !== undefined;
}
