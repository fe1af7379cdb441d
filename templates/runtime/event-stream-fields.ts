// Server-sent events as OpenAPI 3.2 describes them: `event`, `data`, `id` and `retry`.

import type { StreamDecoder } from "./call.js";
import { parseItem } from "./line-decoder.js";
import { sse } from "./stream.js";

/**
 * As `sse`, but each item is the whole event: `event`, `id` and `retry` where present, and `data`. The data is JSON,
 * except of events named in `text`: "" for those without a name, true for all.
 */
export function eventsWithFields(
  terminator: string | null,
  text: boolean | readonly string[] = false,
  parse: (data: string, name: string) => unknown = parseItem,
): StreamDecoder {
  const isText = (event: string): boolean => (typeof text === "boolean" ? text : text.includes(event));
  return sse(
    terminator,
    (event, data, rest) => ({ ...(event && { event }), data, ...fieldsOf(rest.split("\n")) }),
    (data, event) => (isText(event) ? data : parse(data, event)),
  );
}

/** WHATWG HTML §9.2.6: an id with U+0000 and a time that is not all digits are ignored. */
function fieldsOf(lines: readonly string[]): { id?: string; retry?: number } {
  const fields: { id?: string; retry?: number } = {};
  for (const line of lines) {
    const [, name, value = ""] = /^(id|retry)(?:: ?(.*))?$/.exec(line) ?? [];
    if (name === "id" && !value.includes("\0")) fields.id = value;
    if (name === "retry" && /^\d+$/.test(value)) fields.retry = Number(value);
  }
  return fields;
}
