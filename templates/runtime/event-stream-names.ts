// Server-sent events of which the caller wants the name beside the data. Knows nothing of bytes or lines.

import type { StreamDecoder } from "./call.js";
import { sse } from "./stream.js";

/** As `sse`, but each item is `{ event, data }`: the event's name, where it has one, and its data. */
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

/** Some servers write the whole event as its data. */
export function includesEventName(event: string, data: unknown): boolean {
  const name = Object(data).event as unknown;
  return event ? name === event : name !== undefined;
}
