// Answers and events whose values are other in the program than in JSON. Knows nothing of how they are sent.

import { byStatus, type ByStatus } from "./by-status.js";
import { decode, type CodecOf } from "./codec.js";
import { exactTwin } from "./exact-twin.js";
import { parseItem } from "./line-feed.js";
import { isWhole } from "./whole-events.js";

/** How the JSON of an answer is read, by its status; null = it is the same in the program. */
export function reading(answers: ByStatus<CodecOf | null>): (text: string, answer?: unknown) => unknown {
  return (text, answer) => {
    const value: unknown = JSON.parse(text);
    // A `fetch` of the user's may have a `Response` of its own.
    const { status = 0 } = Object(answer) as Partial<Response>;
    const codec = byStatus(answers, status);
    return codec ? decode(codec, value, exactTwin(text, value)) : value;
  };
}

/** How JSON is read that has no status: an item of a stream, a webhook. */
export function readingItem(codec: CodecOf): (text: string) => unknown {
  return (text) => {
    const value = parseItem(text);
    return decode(codec, value, exactTwin(text, value));
  };
}

/** How the data of events is read that are described whole: `codec` is of an event with its name beside its data. */
export function readingEvent(codec: CodecOf): (text: string, name: string) => unknown {
  return (text, event) => {
    const data = parseItem(text);
    const exact = exactTwin(text, data);
    if (isWhole(event, data)) return decode(codec, data, exact);
    const named = event ? { event } : {};
    return decode<{ data: unknown }>(
      codec as CodecOf<{ data: unknown }>,
      { ...named, data },
      { ...named, data: exact },
    ).data;
  };
}
