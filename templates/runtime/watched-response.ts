// Tells when the body of an answer that was handed to the caller is through. Its bytes are not touched.

import type { BodyContent } from "./platform.js";

/** The body; null where a status leaves none. Browsers give such an answer one all the same. */
export function bodyOf({ status, body }: Response): Response["body"] {
  return /^20[45]$/.test(`${status}`) ? null : body;
}

/** The answer with the same bytes; `done` is called at their end, when reading fails, or when they are cancelled. */
export function watchedResponse(response: Response, done: () => void): Response {
  const body = bodyOf(response);
  if (!body) {
    done();
    return response;
  }
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  body.pipeTo(writable).then(done, done);
  const watched = new Response(readable as unknown as BodyContent, response);
  Object.defineProperty(watched, "url", { value: response.url }); // a constructed Response has none
  return watched;
}
