// Copied by sdkwright from its runtime. Changes made here are lost.
// Makes sure that an answer is the stream that was asked for. Knows nothing of what is in it.

import type { Connection } from "./connection.js";
import { isJSON, readBody } from "./parse.js";
import { discard } from "./redirects.js";
import { statusError } from "./status-error.js";
import { bodyOf } from "./watched-response.js";

/** The answer's body. Rejects with an APIError that says so, when its media type is another or there is no body. */
export async function requireStream(
  response: Response,
  connection: Connection,
  expected: RegExp,
): Promise<ReadableStream<Uint8Array>> {
  const { headers } = response;
  const body = bodyOf(response);
  if (body && expected.test(headers.get("content-type") ?? "text/plain")) return body;
  const json = body && isJSON(response);
  if (!json) discard(response);
  throw statusError(response, json ? await connection.limit(() => readBody(response, {})) : undefined, {
    otherwise: `a stream was asked for, but the answer is ${json ? "JSON" : body ? "something else" : "nothing"}`,
  });
}
