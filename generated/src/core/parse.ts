// Copied by sdkwright from its runtime. Changes made here are lost.
// Reads an answer's body as what it is. Knows nothing of requests.

import type { Call } from "./call.js";
import { APIError } from "./errors.js";

/** `application/json` and every `+json`, whatever parameters follow. */
export const isJSON = (response: Response): boolean =>
  /[/+]json\s*(;|$)/i.test(String(response.headers.get("content-type")));

/**
 * A body that was read: JSON parsed, other text as it is, nothing as undefined. Throws when JSON is none; an error is
 * JSON when it looks like it, whatever its media type says: it often comes from a proxy that mislabels it.
 */
export async function readBody(
  response: Response,
  { as, parse }: Pick<Call, "as" | "parse">,
): Promise<unknown> {
  const text = await response.text();
  const { status, headers, ok } = response;
  if (ok && as === "text") return text;
  if (!text || (ok && !as && !isJSON(response))) {
    // A page of a proxy or of a wrong address. Its text may say anything, and is no value of the call's type.
    if (text && /^text\/html\b/i.test(String(headers.get("content-type"))))
      throw new APIError(status, undefined, `${status} the answer is HTML, not JSON`, headers);
    return text || undefined;
  }
  return parseJSON(
    text,
    () => {
      if (ok) throw new APIError(status, undefined, `${status} the answer is not JSON`, headers);
      return text;
    },
    parse,
    response,
  );
}

/** The value of the text, or what `otherwise` makes of it. The parser's own message is dropped: it quotes the text. */
export function parseJSON(
  text: string,
  otherwise: () => unknown,
  parse: Call["parse"] = JSON.parse,
  response?: Response,
): unknown {
  try {
    return parse(text, response);
  } catch {
    return otherwise();
  }
}
