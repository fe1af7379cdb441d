// Decodes responses and events of types that have codecs.

import { byStatus, type ByStatus } from "./by-status.js";
import { decode, type CodecOf } from "./codec.js";
import { losslessJSON } from "./lossless-json.js";
import { parseItem } from "./line-decoder.js";
import { includesEventName } from "./event-stream-names.js";

/** A parser of JSON responses, by status; null: the value is the same in the program. */
export function responseParser(
  responses: ByStatus<CodecOf | null>,
): (text: string, response?: unknown) => unknown {
  return (text, response) => {
    const value: unknown = JSON.parse(text);
    // The user's `fetch` may return another kind of `Response`.
    const { status = 0 } = Object(response) as Partial<Response>;
    const codec = byStatus(responses, status);
    return codec ? decode(codec, value, losslessJSON(text, value)) : value;
  };
}

/** A parser of JSON without a status: items of a stream, webhooks. */
export function itemParser(codec: CodecOf): (text: string) => unknown {
  return (text) => {
    const value = parseItem(text);
    return decode(codec, value, losslessJSON(text, value));
  };
}

/** A parser of events' data, where `codec` is of the whole event: its name and data. */
export function eventParser(codec: CodecOf): (text: string, name: string) => unknown {
  return (text, event) => {
    const data = parseItem(text);
    const lossless = losslessJSON(text, data);
    if (includesEventName(event, data)) return decode(codec, data, lossless);
    const named = event ? { event } : {};
    return decode<{ data: unknown }>(
      codec as CodecOf<{ data: unknown }>,
      { ...named, data },
      { ...named, data: lossless },
    ).data;
  };
}
