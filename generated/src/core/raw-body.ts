// Copied by sdkwright from its runtime. Changes made here are lost.
// Text, bytes and byte streams as a request body.

import type { RequestBody } from "./call.js";
import { SDKError } from "./errors.js";
import type { BodyContent } from "./platform.js";

/**
 * Sent as it is. Streams and async iterables can be read once, so a request with one is never retried. Where the
 * media type is a wildcard, the value decides: a Blob by its own type, else text or bytes.
 * @throws SDKError for a value that is neither text nor bytes.
 */
export function raw(value: unknown, type: string): RequestBody | undefined {
  if (value == null) return undefined;
  if (type.includes("*")) type = ownType(value);
  if (value instanceof Response) return raw(value.body, type);
  if (value instanceof ReadableStream) return { content: value as BodyContent, type, once: true };
  if (typeof value === "string" || value instanceof Blob || value instanceof ArrayBuffer)
    return { content: value, type };
  if (ArrayBuffer.isView(value)) return { content: value as BodyContent, type };
  if (typeof value === "object" && Symbol.asyncIterator in value)
    return {
      content: streamOf(value as AsyncIterable<Uint8Array | string>) as BodyContent,
      type,
      once: true,
    };
  throw new SDKError(`a body of type ${type} must be text, bytes, a Blob or a stream`);
}

function ownType(value: unknown): string {
  if (value instanceof Response) return value.headers.get("content-type") ?? "application/octet-stream";
  const own = value instanceof Blob ? value.type : "";
  return own || (typeof value === "string" ? "text/plain;charset=UTF-8" : "application/octet-stream");
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
