// Copied by sdkwright from its runtime. Changes made here are lost.
// Layers of headers, merged by case-insensitive name.

import { SDKError } from "./errors.js";

/** A header's value; null removes what an earlier layer set, undefined is ignored. */
export type HeaderValue =
  | string
  | number
  | boolean
  | readonly (string | number | boolean)[]
  | null
  | undefined;

export type HeadersLike =
  | { readonly [name: string]: HeaderValue }
  | Headers
  | readonly (readonly [name: string, value: string | null | undefined])[];

/** Values by lower-case name; null: the header is removed. */
export type HeaderLayers = Map<string, string | null>;

/**
 * Sets a header, replacing what earlier layers set.
 * @throws SDKError for an invalid name or value; the message does not show the value.
 */
export function setHeader(layers: HeaderLayers, name: string, given: HeaderValue): void {
  if (given === undefined) return;
  const items = [given].flat();
  if (given && items.some((item) => typeof item === "object"))
    throw new SDKError(`the header ${name} cannot carry an object`);
  const value = given === null ? null : items.join(between(name));
  const token = /^[!#$%&'*+.^_`|~\w-]+$/.test(name);
  // Only what a field value may contain: no control characters, nothing above Latin-1.
  if (!token || /[^\t\x20-\x7e\x80-\xff]/.test(value ?? ""))
    throw new SDKError(`${token ? `the header ${name}` : "a header's name"} has a forbidden character`);
  layers.set(name.toLowerCase(), value);
}

/** What joins several values: cookies have a syntax of their own (RFC 6265 §4.2.1). */
const between = (name: string): string => (/^cookie$/i.test(name) ? "; " : ", ");

/**
 * Adds a layer on top of the others. Entries of a list or of `Headers` that repeat a name are joined (RFC 9110 §5.3).
 */
export function addHeaders(layers: HeaderLayers, layer: HeadersLike | undefined | null): void {
  if (!layer) return;
  const listed = Symbol.iterator in layer;
  const own: HeaderLayers = listed ? new Map() : layers;
  for (const [name, value] of listed ? (layer as Iterable<[string, HeaderValue]>) : Object.entries(layer)) {
    const before = listed ? own.get(name.toLowerCase()) : null;
    setHeader(own, name, before != null && value != null ? `${before}${between(name)}${value}` : value);
  }
  if (listed) for (const [name, value] of own) layers.set(name, value);
}
