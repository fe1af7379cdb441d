// Copied by sdkwright from its runtime. Changes made here are lost.
// Decodes a stream's events as they arrive: server-sent events (WHATWG HTML §9.2.6) or JSON lines.

import { eachLine } from "../../core/line-decoder.js";
import type { Decoder } from "../../core/read-items.js";
import { textsOf } from "./chunks.js";

export interface Event {
  /** Default `message`. */
  readonly name: string;
  readonly data: string;
}

export type Protocol = "sse" | "jsonLines";

export async function* eventsOf(
  body: ReadableStream<Uint8Array>,
  protocol: Protocol,
): AsyncGenerator<Event, void, undefined> {
  const take = protocol === "sse" ? eventTaker() : lineTaker();
  for await (const text of textsOf(body)) yield* take(text, false);
  yield* take("", true);
}

type Taker = (text: string, last: boolean) => readonly Event[];

function lineTaker(): Taker {
  const feed = eachLine<Event>((data, events) => {
    if (data.trim() !== "") events.push({ name: "message", data });
    return false;
  });
  return collecting(feed);
}

/** The events that a chunk of text completes. */
function collecting(feed: Decoder<Event>): Taker {
  return (text, last) => {
    const events: Event[] = [];
    feed(text, last, events);
    return events;
  };
}

function eventTaker(): Taker {
  const state = { name: "", data: null as string | null, afterReturn: false };
  const normalise = (text: string): string => {
    let rest = text;
    if (state.afterReturn && rest !== "") {
      state.afterReturn = false;
      if (rest.startsWith("\n")) rest = rest.slice(1);
    }
    if (rest.includes("\r")) state.afterReturn = rest.endsWith("\r");
    return rest.replace(/\r\n?/g, "\n");
  };
  const take = (line: string, events: Event[]): false => {
    if (line === "") {
      if (state.data !== null && state.data !== "")
        events.push({ name: state.name || "message", data: state.data });
      state.name = "";
      state.data = null;
      return false;
    }
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "data") state.data = state.data === null ? value : `${state.data}\n${value}`;
    else if (field === "event") state.name = value;
    return false;
  };
  const events = collecting(eachLine(take));
  return (text, last) => events(normalise(text), last);
}
