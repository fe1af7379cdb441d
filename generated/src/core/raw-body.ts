// Copied by sdkwright from its runtime. Changes made here are lost.
// Text, bytes and byte streams as a request body.

import type { RequestBody } from "./call.js";
import type { BodyContent } from "./platform.js";
import type { Uploadable } from "./to-file.js";

/** A `Response` stands for its body. */
export type RawContent = string | Uploadable;

/** Sent as it is. Streams and async iterables can be read once, so a request with one is never sent again. */
export function raw(value: RawContent | null | undefined, type: string): RequestBody | undefined {
  if (value == null) return undefined;
  if (value instanceof Response) return raw(value.body, type);
  if (value instanceof ReadableStream) return { content: value as BodyContent, type, once: true };
  if (typeof value === "object" && Symbol.asyncIterator in value)
    return { content: streamOf(value) as BodyContent, type, once: true };
  return { content: value as BodyContent, type };
}

function streamOf(source: AsyncIterable<Uint8Array | string>): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(sink) {
      const { done, value } = await iterator.next();
      if (done) sink.close();
      else sink.enqueue(typeof value === "string" ? new TextEncoder().encode(value) : value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
