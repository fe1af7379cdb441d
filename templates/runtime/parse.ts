// Reads an answer's body as what it is. Knows nothing of requests.

import type { Call } from "./call.js";
import { APIError } from "./errors.js";

/** `application/json` and every `+json`, whatever parameters follow. */
export const isJSON = (response: Response): boolean =>
  /[/+]json\s*(;|$)/i.test(String(response.headers.get("content-type")));

/** A body that was read: JSON parsed, other text as it is, nothing as undefined. Throws when JSON is none. */
export async function readBody(response: Response, as?: Call["as"]): Promise<unknown> {
  const text = await response.text();
  const { status, headers } = response;
  if (as === "text") return text;
  // A page of a proxy or of a wrong address. Its text may say anything, and is no value of the call's type.
  if (text && !as && /^text\/html\b/i.test(String(headers.get("content-type"))))
    throw new APIError(status, undefined, `${status} the answer is HTML, not JSON`, headers);
  if (!text || (!as && !isJSON(response))) return text || undefined;
  return parseJSON(text, () => {
    throw new APIError(status, undefined, `${status} the answer is not JSON`, headers);
  });
}

/** The value of the text, or what `otherwise` makes of it. The parser's own message is dropped: it quotes the text. */
export function parseJSON(text: string, otherwise: () => unknown): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return otherwise();
  }
}
