// Copied by sdkwright from its runtime. Changes made here are lost.
// Values that OpenAPI marks `allowReserved`. Knows nothing of styles.

import type { QueryPart } from "./query.js";

/**
 * The same parts with reserved characters as they are (RFC 3986 §2.2), but for those that would end the query or the
 * value, or be read as another: `#`, `[`, `]`, `&` and `+`.
 */
export function reserved(parts: readonly QueryPart[]): QueryPart[] {
  return parts.map(({ name, text }) => ({ name, text: unreserved(text) }));
}

/** Encoded text with the characters decoded that may stand as they are. */
export function unreserved(text: string): string {
  return text.replace(/%(?:21|24|27|28|29|2A|2C|2F|3A|3B|3D|3F|40)/g, decodeURIComponent);
}
