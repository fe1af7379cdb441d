// Reads a response's bytes as they arrive. A connection that breaks off early is a failure.

import { exits, Failure } from "./failure.js";

type Body = ReadableStream<Uint8Array> | null;

/** @throws Failure when the connection breaks off before the end. */
export async function* chunksOf(body: Body): AsyncGenerator<Uint8Array, void, undefined> {
  if (!body) return;
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") throw error;
    throw new Failure(exits.connection, "The connection broke off before the end of the response.");
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Decodes text chunk by chunk. */
export async function* textsOf(body: Body): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  for await (const chunk of chunksOf(body)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
