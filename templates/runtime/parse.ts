// Reads an answer's body as what it is. Knows nothing of requests.

import type { Call } from "./call.js";
import { APIError } from "./errors.js";

/** `application/json` and every `+json`, whatever parameters follow. */
export const isJSON = (response: Response): boolean =>
  /[/+]json\s*(;|$)/i.test(response.headers.get("content-type") ?? "");

/** A body that was read: JSON parsed, other text as it is, nothing as undefined. Throws when JSON is none. */
export async function readBody(response: Response, as?: Call["as"]): Promise<unknown> {
  const text = await response.text();
  if (text === "") return as === "text" ? "" : undefined;
  return as === "json" || (as !== "text" && isJSON(response)) ? parseJSON(text, response) : text;
}

/** JSON when it is, whatever the media type says: errors often come from a proxy that mislabels them. */
export function parseLoosely(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text || undefined;
  }
}

/** The parser's own message quotes the body, so it is dropped. */
export function parseJSON(text: string, { status, headers }: Response): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new APIError(status, undefined, `${status} the answer is not the JSON it says it is`, headers);
  }
}
