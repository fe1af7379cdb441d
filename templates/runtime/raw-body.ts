// Text, bytes and byte streams as a request body.

import type { RequestBody } from "./call.js";
import type { BodyContent } from "./platform.js";

export type RawContent =
  string | Blob | ArrayBuffer | ArrayBufferView | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** Sent as it is. Streams and async iterables can be read once, so a request with one is never sent again. */
export function raw(value: RawContent | null | undefined, type: string): RequestBody | undefined {
  if (value == null) return undefined;
  if (value instanceof ReadableStream) return { content: value as BodyContent, type, once: true };
  if (typeof value === "object" && Symbol.asyncIterator in value)
    return { content: streamOf(value) as BodyContent, type, once: true };
  return { content: value as BodyContent, type };
}

function streamOf(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(sink) {
      const { done, value } = await iterator.next();
      if (done) sink.close();
      else sink.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
