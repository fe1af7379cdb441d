// Reads a response's body by its media type.

import type { Call } from "./call.js";
import { APIError } from "./errors.js";
import { hasNoBody } from "./watched-response.js";

/** `application/json` and every `+json`, whatever parameters follow. */
export const isJSON = (response: Response): boolean =>
  /[/+]json\s*(;|$)/i.test(String(response.headers.get("content-type")));

/**
 * The body: JSON parsed, other text as it is, an empty body as undefined. Throws when JSON cannot be parsed. An error
 * is parsed if it is valid JSON, whatever its media type, since proxies often mislabel errors.
 */
export async function readBody(
  response: Response,
  { as, parse }: Pick<Call, "as" | "parse">,
): Promise<unknown> {
  const text = await response.text();
  const { status, headers, ok } = response;
  if (ok && as === "text") return text || (hasNoBody(status) ? undefined : text);
  if (!text || (ok && !as && !isJSON(response))) {
    // A page of a proxy or of a wrong URL, not a value of the call's type.
    if (text && /^text\/html\b/i.test(String(headers.get("content-type"))))
      throw new APIError(status, undefined, `${status} the response is HTML, not JSON`, headers);
    return text || undefined;
  }
  return parseJSON(
    text,
    () => {
      if (ok) throw new APIError(status, undefined, `${status} the response is not JSON`, headers);
      return text;
    },
    parse,
    response,
  );
}

/**
 * The value of the text, or of `otherwise` if it cannot be parsed. The parser's own message is dropped, since it
 * quotes the text.
 */
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
