// Copied by sdkwright from its runtime. Changes made here are lost.
// A stream of parsed events that can be read once: server-sent events or JSON lines.

import type { StreamDecoder } from "./call.js";
import { connect } from "./connection.js";
import { SDKError } from "./errors.js";
import { eventDecoder, type EventMapper } from "./event-decoder.js";
import { lineDecoder, parseItem } from "./line-decoder.js";
import { readItems } from "./read-items.js";
import { requireStream } from "./require-stream.js";
import { sequenceDecoder } from "./sequence-decoder.js";

/**
 * Events as they arrive. Leaving the loop, or `controller.abort()`, ends the request; the first item that cannot be
 * parsed ends the stream with an error.
 */
export class Stream<T> implements AsyncIterable<T> {
  /** Aborting it ends the stream without an error. */
  readonly controller: AbortController;
  readonly #open: () => AsyncIterator<T, undefined>;
  #opened = false;

  constructor(open: () => AsyncIterator<T, undefined>, controller: AbortController) {
    this.#open = open;
    this.controller = controller;
  }

  [Symbol.asyncIterator](): AsyncIterator<T, undefined> {
    if (this.#opened) throw new SDKError("a stream can be read once; tee() gives two");
    this.#opened = true;
    return this.#open();
  }

  /** Two streams of the same items, read independently; the request ends when both have ended or been left. */
  tee(): [Stream<T>, Stream<T>] {
    const [left, right] = this.#pass((item) => item).tee();
    const branch = (items: ReadableStream<T>): Stream<T> =>
      new Stream(() => {
        const reader = items.getReader();
        const next = reader.read.bind(reader) as AsyncIterator<T, undefined>["next"];
        const quit = async (): Promise<IteratorResult<T, undefined>> => {
          // Not awaited: it settles only when the other branch is left too.
          reader.cancel().catch(() => {});
          return { done: true, value: undefined };
        };
        return { next, return: quit };
      }, this.controller);
    return [branch(left), branch(right)];
  }

  /** The items as JSON lines, which `fromReadableStream` reads. */
  toReadableStream(): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    return this.#pass((item) => encoder.encode(`${JSON.stringify(item)}\n`));
  }

  /** The items, mapped, as a ReadableStream. */
  #pass<R>(make: (item: T) => R): ReadableStream<R> {
    const iterator = this[Symbol.asyncIterator]();
    return new ReadableStream<R>({
      async pull(sink) {
        const { done, value } = await iterator.next();
        if (done) sink.close();
        else sink.enqueue(make(value));
      },
      async cancel() {
        await iterator.return?.();
      },
    });
  }

  /** Reads the output of `toReadableStream`. */
  static fromReadableStream<T>(source: ReadableStream<Uint8Array>, controller?: AbortController): Stream<T> {
    const connection = connect({ controller });
    return new Stream<T>(
      () => readItems<T>(source, lineDecoder(parseItem), connection),
      connection.controller,
    );
  }
}

/**
 * Server-sent events (WHATWG HTML §9.2) with JSON data. An event whose data is exactly `terminator` ends the stream;
 * `frame` makes an item from an event's name, data and other lines; `parse` replaces the JSON parser.
 */
export function sse(
  terminator: string | null,
  frame?: EventMapper,
  parse?: (data: string, name: string) => unknown,
): StreamDecoder {
  return async (response, connection) => {
    const body = await requireStream(
      response,
      connection,
      /^(text\/(event-stream|plain)|application\/octet-stream)\b/i,
    );
    return new Stream(
      () =>
        readItems(body, eventDecoder({ terminator, headers: response.headers, frame, parse }), connection),
      connection.controller,
    );
  };
}

/**
 * One JSON value per line, or a JSON text sequence (RFC 7464) if that is the response's media type; `parse` replaces
 * the JSON parser.
 */
export function jsonLines(parse: (text: string) => unknown = parseItem): StreamDecoder {
  return async (response, connection) => {
    const body = await requireStream(response, connection, /json|^text\/plain|^application\/octet-stream/i);
    const feed = /json-seq/i.test(response.headers.get("content-type") ?? "") ? sequenceDecoder : lineDecoder;
    return new Stream(() => readItems(body, feed(parse), connection), connection.controller);
  };
}
