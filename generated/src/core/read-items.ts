// Copied by sdkwright from its runtime. Changes made here are lost.
// Pulls items out of a stream of bytes. The hot path of every stream: an item that is already there costs one
// resolved promise. Knows nothing of the format, which is the feed's.

import type { Connection } from "./connection.js";
import { APIUserAbortError } from "./errors.js";

/**
 * Takes the next piece of text and adds the items it completes to `items`; `last` says that no more will come.
 * True ends the stream. It may throw, after adding what came before.
 */
export type Feed<T> = (text: string, last: boolean, items: T[]) => boolean;

/** How long to wait for the end of a stream that said it is over, so that its socket can be used again. */
const grace = 100;

/** The items of the body. Invariant: once it is over, nothing is read, and the caller's signal is let go. */
export function readItems<T>(
  body: ReadableStream<Uint8Array>,
  feed: Feed<T>,
  connection: Connection,
): AsyncIterator<T, undefined> {
  const { controller } = connection;
  const { signal } = controller;
  const reader = body.getReader();
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let started = false;
  let items: T[] = [];
  let taken = 0;
  let over = false;
  let failure: unknown;
  let busy: Promise<IteratorResult<T, undefined>> | undefined;
  let stopped = signal.aborted; // kept here because reading the signal costs more than the rest of `next`

  const cancel = (): void => {
    stopped = signal.aborted;
    reader.cancel().catch(() => {});
  };
  const close = (): void => {
    over = true;
    signal.removeEventListener("abort", cancel);
    connection.release();
  };
  /** Ends the request. */
  const stop = (): void => {
    close();
    cancel();
    controller.abort();
  };
  signal.addEventListener("abort", cancel);

  const decode = (bytes: Uint8Array | undefined): string => {
    // Without a character cut in two, decoding in one go is several times faster.
    const text = bytes ? decoder.decode(bytes, { stream: !((bytes.at(-1) ?? 128) < 128) }) : decoder.decode();
    if (started || !text) return text;
    started = true;
    return text.startsWith("\uFEFF") ? text.slice(1) : text;
  };

  /** Reads until there is an item, or the stream is over. */
  const pull = async (): Promise<IteratorResult<T, undefined>> => {
    try {
      while (!over && (stopped || taken === items.length)) {
        items = [];
        taken = 0;
        const { done, value } = await reader.read();
        if (stopped) throw signal.reason;
        if (over) break;
        const ended = feed(decode(value), done, items);
        if (ended && !done) finish();
        if (ended || done) close();
      }
    } catch (error) {
      // Aborted by the stream's own controller: the end. By the caller's signal: an error, since the rest is missing.
      const explained = connection.explain(error);
      if (!stopped || explained instanceof APIUserAbortError) failure = explained;
      if (stopped) items = [];
      stop();
    }
    if (taken < items.length) return { done: false, value: items[taken++] as T };
    if (failure === undefined) return { done: true, value: undefined };
    const reason = failure;
    failure = undefined;
    throw reason;
  };

  /** Lets the rest of the answer, which is mostly its last few bytes, arrive; ends the request when it does not. */
  const finish = (): void => {
    const timer = setTimeout(stop, grace);
    reader
      .read()
      .then(({ done }) => done || stop(), stop)
      .finally(() => clearTimeout(timer));
  };

  const next = (): Promise<IteratorResult<T, undefined>> => {
    if (!busy && taken < items.length && !stopped)
      return Promise.resolve({ done: false, value: items[taken++] as T });
    const turn: typeof busy = busy ? busy.then(pull, pull) : pull();
    const free = (): void => {
      if (busy === turn) busy = undefined;
    };
    busy = turn;
    turn.then(free, free);
    return turn;
  };

  return {
    next,
    async return() {
      if (!over) stop();
      items = [];
      taken = 0;
      failure = undefined;
      return { done: true, value: undefined };
    },
  };
}
