// Copied by sdkwright from its runtime. Changes made here are lost.
// A stream of parsed events that can be read once, from server-sent events or JSON lines. Knows nothing of requests.

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
 * read ends the stream with an error.
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

  /** Two streams of the same items, to be read at their own pace; the request ends when both were left. */
  tee(): [Stream<T>, Stream<T>] {
    const [left, right] = this.#pass((item) => item).tee();
    const branch = (items: ReadableStream<T>): Stream<T> =>
      new Stream(() => {
        const reader = items.getReader();
        const next = reader.read.bind(reader) as AsyncIterator<T, undefined>["next"];
        const quit = async (): Promise<IteratorResult<T, undefined>> => {
          // It settles only when the other branch is left too.
          reader.cancel().catch(() => {});
          return { done: true, value: undefined };
        };
        return { next, return: quit };
      }, this.controller);
    return [branch(left), branch(right)];
  }

  /** The items as JSON lines, to be passed on; `fromReadableStream` reads them. */
  toReadableStream(): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    return this.#pass((item) => encoder.encode(`${JSON.stringify(item)}\n`));
  }

  /** The items, each made into something else, as a stream of the platform's own. */
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

  /** Reads what `toReadableStream` wrote. */
  static fromReadableStream<T>(source: ReadableStream<Uint8Array>, controller?: AbortController): Stream<T> {
    const connection = connect({ controller });
    return new Stream<T>(
      () => readItems<T>(source, lineDecoder(parseItem), connection),
      connection.controller,
    );
  }
}

/**
 * Server-sent events (WHATWG HTML §9.2), their data JSON. An event whose data is exactly `terminator` ends the stream;
 * `frame` makes an item of an event's name, data and other lines; `parse` reads its data otherwise than as JSON.
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
 * One JSON value a line, or a JSON text sequence (RFC 7464) where the answer says that it is one; `parse` reads them
 * otherwise than as JSON.
 */
export function jsonLines(parse: (text: string) => unknown = parseItem): StreamDecoder {
  return async (response, connection) => {
    const body = await requireStream(response, connection, /json|^text\/plain|^application\/octet-stream/i);
    const feed = /json-seq/i.test(response.headers.get("content-type") ?? "") ? sequenceDecoder : lineDecoder;
    return new Stream(() => readItems(body, feed(parse), connection), connection.controller);
  };
}
