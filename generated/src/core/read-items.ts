// Copied by sdkwright from its runtime. Changes made here are lost.
// Reads items from a stream of bytes. The hot path of every stream: an item that has already arrived costs one resolved
// promise.

import type { Connection } from "./connection.js";
import { APIUserAbortError } from "./errors.js";

/**
 * Takes the next chunk of text and adds the items it completes to `items`; `last`: it is the last chunk. Returning
 * true ends the stream. It may throw after adding earlier items.
 */
export type Decoder<T> = (text: string, last: boolean, items: T[]) => boolean;

/** Milliseconds to wait for the body to end after the stream's terminator, so that its connection can be reused. */
const drainTimeout = 100;

/** The state of reading a body. */
interface BodyReading {
  /** Reading has ended, and the caller's signal is no longer listened to. */
  over: boolean;
  /** A copy of `signal.aborted`, since reading the signal costs more than the rest of `next`. */
  stopped: boolean;
  close(): void;
  /** Closes and ends the request. */
  stop(): void;
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

function trackReading(reader: Reader, { controller, release }: Connection): BodyReading {
  const { signal } = controller;
  const cancel = (): void => {
    self.stopped = signal.aborted;
    reader.cancel().catch(() => {});
  };
  const self: BodyReading = {
    over: false,
    stopped: signal.aborted,
    close() {
      self.over = true;
      signal.removeEventListener("abort", cancel);
      release();
    },
    stop() {
      self.close();
      cancel();
      controller.abort();
    },
  };
  signal.addEventListener("abort", cancel);
  return self;
}

/** Reads the rest of the response, mostly its last few bytes; ends the request if they do not arrive. */
function finish(reader: Reader, stop: () => void): void {
  const timer = setTimeout(stop, drainTimeout);
  reader
    .read()
    .then(({ done }) => done || stop(), stop)
    .finally(() => clearTimeout(timer));
}

/**
 * The items of the body. Invariant: once reading has ended, nothing is read, and the caller's signal is no longer
 * listened to.
 */
export function readItems<T>(
  body: ReadableStream<Uint8Array>,
  decode: Decoder<T>,
  connection: Connection,
): AsyncIterator<T, undefined> {
  const reader = body.getReader();
  const reading = trackReading(reader, connection);
  const decoder = new TextDecoder();
  let items: T[] = [];
  let taken = 0;
  let failure: unknown;
  /** The number of pending results; `turn` is the last of them. */
  let waiting = 0;
  let turn: Promise<IteratorResult<T, undefined>>;

  /** Reads until there is an item or the stream ends. */
  const pull = async (): Promise<IteratorResult<T, undefined>> => {
    try {
      while (!reading.over && (reading.stopped || taken === items.length)) {
        items = [];
        taken = 0;
        const { done, value } = await reader.read();
        if (reading.stopped) throw connection.controller.signal.reason;
        if (reading.over) break;
        const ended = decode(decoder.decode(value, { stream: !done }), done, items);
        if (ended && !done) finish(reader, reading.stop);
        if (ended || done) reading.close();
      }
    } catch (error) {
      // Aborted by the stream's own controller, it just ends. Aborted by the caller's signal, it fails, since the rest
      // is missing.
      const explained = connection.explain(error);
      if (!reading.stopped || explained instanceof APIUserAbortError) failure = explained;
      if (reading.stopped) items = [];
      reading.stop();
    }
    waiting--;
    if (taken < items.length) return { done: false, value: items[taken++] as T };
    const reason = failure;
    failure = undefined;
    if (reason !== undefined) throw reason;
    return { done: true, value: undefined };
  };
  const next = (): Promise<IteratorResult<T, undefined>> => {
    if (!waiting && taken < items.length && !reading.stopped)
      return Promise.resolve({ done: false, value: items[taken++] as T });
    return (turn = waiting++ ? turn.then(pull, pull) : pull());
  };
  const quit = async (): Promise<IteratorResult<T, undefined>> => {
    if (!reading.over) reading.stop();
    items = [];
    failure = undefined;
    return { done: true, value: undefined };
  };
  return { next, return: quit };
}
