// One value of a path, made safe for a URL. Knows nothing of the path around it.

import { SDKError } from "./errors.js";

/** Nothing at all, or a segment that a URL parser or a server would read as "here" or "up" (RFC 3986 §5.2.4). */
const leads = /^$|(^|[/\\]|%2f|%5c)(\.|%2e){1,2}($|[/\\]|%2f|%5c)/i;
/** Half a surrogate pair has no encoding; U+FFFD in its place could name another resource. */
const broken = /\p{Cs}/u;

/**
 * The value as it stands in a path.
 * @throws SDKError when it is missing, empty, no text or number, or would lead to another resource.
 */
export function segment(name: string, value: string | number | bigint | boolean): string {
  const text = String(value);
  if (value == null || typeof value === "object" || leads.test(text) || broken.test(text))
    throw new SDKError(`the path value ${name} must be a text that is not empty and not "." or ".."`);
  return encodeURIComponent(text);
}
