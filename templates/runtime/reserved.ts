// Parameters with OpenAPI's `allowReserved`.

import type { QueryPart } from "./query.js";

/**
 * The same parts with reserved characters unencoded (RFC 3986 §2.2), except those that would end the query or the
 * value, or be decoded as another character: `#`, `[`, `]`, `&` and `+`.
 */
export function reserved(parts: readonly QueryPart[]): QueryPart[] {
  return parts.map(({ name, text }) => ({ name, text: unreserved(text) }));
}

/** Decodes the characters that may be unencoded, and leaves what the caller percent-encoded as it is. */
export function unreserved(text: string): string {
  return text.replace(/%25[\da-f]{2}|%(?:21|24|27|28|29|2A|2C|2F|3A|3B|3D|3F|40)/gi, decodeURIComponent);
}

/** As `unreserved`, for a path: without `/`, `?`, `#`, `[` and `]`, with `&` and `+`. */
export function reservedPath(text: string): string {
  return text.replace(/%25[\da-f]{2}|%(?:21|24|26|27|28|29|2A|2B|2C|3A|3B|3D|40)/gi, decodeURIComponent);
}

/** As `reserved`, for cookies, which `;` and `,` would end. */
export function reservedCookies(pairs: readonly string[]): string[] {
  return pairs.map((text) =>
    text.replace(/%25[\da-f]{2}|%(?:21|23|24|26|27|28|29|2A|2B|2F|3A|3D|3F|40|5B|5D)/gi, decodeURIComponent),
  );
}
