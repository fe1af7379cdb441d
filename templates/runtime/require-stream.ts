// Checks that a response is a stream of the expected media type.

import type { Connection } from "./connection.js";
import { isJSON, readBody } from "./parse.js";
import { discard } from "./redirects.js";
import { statusError } from "./status-error.js";
import { bodyOf, hasNoBody } from "./watched-response.js";

/**
 * The response's body; an empty stream where the status allows none. Rejects with an APIError when the media type
 * differs or there is no body.
 */
export async function requireStream(
  response: Response,
  connection: Connection,
  expected: RegExp,
): Promise<ReadableStream<Uint8Array>> {
  const { headers, status } = response;
  if (hasNoBody(status)) return new Blob([]).stream();
  const body = bodyOf(response);
  if (body && expected.test(headers.get("content-type") ?? "text/plain")) return body;
  const json = body && isJSON(response);
  if (!json) discard(response);
  throw statusError(response, json ? await connection.limit(() => readBody(response, {})) : undefined, {
    otherwise: `expected a stream, got ${json ? "JSON" : body ? "another media type" : "no body"}`,
  });
}
