// Copied by sdkwright from its runtime. Changes made here are lost.
// Reports when the caller has read a response's body to its end. The bytes pass through unchanged.

import type { BodyContent } from "./platform.js";

/** True for a status that allows no body. */
export const hasNoBody = (status: number): boolean => status === 204 || status === 205;

/** The body; null where the status allows none. Browsers give such a response a body all the same. */
export function bodyOf({ status, body }: Response): Response["body"] {
  return hasNoBody(status) ? null : body;
}

/** The response with the same bytes; calls `done` at the end of its body, or when reading fails or is cancelled. */
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
