// Copied by sdkwright from its runtime. Changes made here are lost.
// Layers of headers, merged without regard to case. Knows nothing of what a header means.

import { SDKError } from "./errors.js";

/** A header's value; null removes what an earlier layer set, undefined says nothing. */
export type HeaderValue =
  string | number | boolean | readonly (string | number | boolean)[] | null | undefined;

export type HeadersLike =
  | { readonly [name: string]: HeaderValue }
  | Headers
  | readonly (readonly [name: string, value: string | null | undefined])[];

/** Lower-case names and what was decided for them; null = decided to be absent. */
export type HeaderLayers = Map<string, string | null>;

/**
 * Adds a layer over the others. Entries of a list or of `Headers` that repeat a name are joined (RFC 9110 §5.3).
 * @throws SDKError for a name that is no token, or a value that could end the header; the value is not shown.
 */
export function addHeaders(layers: HeaderLayers, layer: HeadersLike | undefined | null): void {
  const listed = layer && Symbol.iterator in layer;
  const seen = new Set<string>();
  for (const [name, given] of listed
    ? (layer as Iterable<[string, HeaderValue]>)
    : Object.entries(layer ?? {})) {
    if (given === undefined) continue;
    const value = given === null ? null : String(given);
    const token = /^[!#$%&'*+.^_`|~\w-]+$/.test(name);
    // Only what a field value may hold: no control characters, nothing above Latin-1.
    if (!token || /[^\t\x20-\x7e\x80-\xff]/.test(value ?? ""))
      throw new SDKError(
        `${token ? `the header ${name}` : "a header's name"} has a character it must not have`,
      );
    const key = name.toLowerCase();
    const before = listed && seen.has(key) ? layers.get(key) : null;
    layers.set(key, before != null && value !== null ? `${before}, ${value}` : value);
    seen.add(key);
  }
}
