// Copied by sdkwright from its runtime. Changes made here are lost.
// Encodes a path parameter so that it cannot change which resource is requested.

import { SDKError } from "./errors.js";

/** Empty, or with a dot segment that a URL parser or a server would resolve (RFC 3986 §5.2.4). */
const leads = /^$|(^|[/\\]|%2f|%5c)(\.|%2e){1,2}($|[/\\]|%2f|%5c)/i;
/** A lone surrogate has no encoding; U+FFFD in its place could name another resource. */
const broken = /\p{Cs}/u;

/**
 * The value, encoded for a path.
 * @throws SDKError when it is missing, empty, not a string or number, or would lead to another resource.
 */
export function segment(name: string, value: string | number | bigint | boolean): string {
  const text = String(value);
  if (value == null || typeof value === "object" || leads.test(text) || broken.test(text))
    throw new SDKError(`the path parameter ${name} is missing, empty or leads to another path`);
  return encodeURIComponent(text);
}

/** As `segment`, for a value that may be several segments: its slashes stay as they are. */
export function segments(name: string, value: string | number | bigint | boolean): string {
  const parts = typeof value === "string" ? value.split("/") : [value];
  return parts.map((part) => segment(name, part)).join("/");
}
