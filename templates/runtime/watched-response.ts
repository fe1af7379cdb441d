// Tells when the body of an answer that was handed to the caller is through. Its bytes are not touched.

/** The answer with the same bytes; `done` is called once at their end, when reading fails, or when it is cancelled. */
export function watchedResponse(response: Response, done: () => void): Response {
  const reader = response.body?.getReader();
  if (!reader) {
    done();
    return response;
  }
  const body = new ReadableStream<Uint8Array>({
    async pull(sink) {
      try {
        const { done: end, value } = await reader.read();
        if (!end) return sink.enqueue(value);
        sink.close();
      } catch (error) {
        sink.error(error);
      }
      done();
    },
    cancel(reason) {
      done();
      return reader.cancel(reason);
    },
  });
  const watched = new Response(body as unknown as ReadableStream<Uint8Array<ArrayBuffer>>, response);
  // A constructed Response does not know where it came from.
  for (const key of ["url", "redirected", "type"] as const)
    Object.defineProperty(watched, key, { value: response[key] });
  return watched;
}
