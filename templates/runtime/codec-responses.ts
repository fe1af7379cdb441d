// Answers and events whose values are other in the program than in JSON. Knows nothing of how they are sent.

import { byStatus, type ByStatus } from "./by-status.js";
import { decode, type CodecOf } from "./codec.js";
import { losslessJSON } from "./lossless-json.js";
import { parseItem } from "./line-decoder.js";
import { includesEventName } from "./event-stream-names.js";

/** How the JSON of an answer is read, by its status; null = it is the same in the program. */
export function responseParser(
  responses: ByStatus<CodecOf | null>,
): (text: string, response?: unknown) => unknown {
  return (text, response) => {
    const value: unknown = JSON.parse(text);
    // A `fetch` of the user's may have a `Response` of its own.
    const { status = 0 } = Object(response) as Partial<Response>;
    const codec = byStatus(responses, status);
    return codec ? decode(codec, value, losslessJSON(text, value)) : value;
  };
}

/** How JSON is read that has no status: an item of a stream, a webhook. */
export function itemParser(codec: CodecOf): (text: string) => unknown {
  return (text) => {
    const value = parseItem(text);
    return decode(codec, value, losslessJSON(text, value));
  };
}

/** How the data of events is read that are described whole: `codec` is of an event with its name beside its data. */
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
