// Text, bytes and byte streams as a request body.

import type { RequestBody } from "./call.js";
import { isBinary, isBytes } from "./is-binary.js";
import type { BodyContent } from "./platform.js";
import { iterable, kindOf } from "./to-file.js";

/**
 * Sent as it is. Streams and async iterables can be read once, so a request with one is never retried. Where the
 * media type is a wildcard, the value decides: a Blob by its own type, else text or bytes. A Blob, Response or stream
 * is recognised by its methods, whichever library made it.
 * @throws TypeError for a value that is neither text nor bytes.
 */
export function raw(value: unknown, type: string): RequestBody | undefined {
  if (value == null) return undefined;
  if (type.includes("*")) type = ownType(value);
  if (typeof value === "string" || isBytes(value) || isNative(value, "Blob"))
    return { content: value as BodyContent, type };
  if (!isBinary(value))
    throw new TypeError(
      `a body of type ${type} must be text, bytes, a Blob or a stream, and got ${kindOf(value)}`,
    );
  const { body, stream } = value as { body?: unknown; stream?: unknown };
  if (body) return raw(body, type);
  if (isNative(value, "ReadableStream")) return { content: value as BodyContent, type, once: true };
  if (typeof stream === "function" || "arrayBuffer" in value)
    return { content: async () => await (value as Blob).arrayBuffer(), type };
  return { content: streamOf(iterable(value)) as BodyContent, type, once: true };
}

/** Whether it is the platform's own: `fetch` takes no other. */
function isNative(value: unknown, name: "Blob" | "ReadableStream"): boolean {
  const type = Reflect.get(globalThis, name) as (abstract new () => object) | undefined;
  return type !== undefined && value instanceof type;
}

function ownType(value: unknown): string {
  const { type, headers } = value as { type?: unknown; headers?: Headers };
  const own = headers ? headers.get("content-type") : type;
  if (typeof own === "string" && own) return own;
  return typeof value === "string" ? "text/plain;charset=UTF-8" : "application/octet-stream";
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
