// Serializes a value of any depth as `name=value` pairs of a query or form.

import { isObject } from "./own-properties.js";

/** What a property becomes: encoded pairs. */
export type PairsOf = (name: string, value: unknown) => string[];

/** Most platforms have it, but the ES2022 library does not declare it. */
type Text = string & { toWellFormed?(): string };

/** Percent-encodes a value. A lone surrogate becomes U+FFFD, as in the URL standard. */
export function encode(value: unknown): string {
  const text = String(value) as Text;
  return encodeURIComponent(text.toWellFormed?.() ?? text.replace(/\p{Cs}/gu, "\ufffd"));
}

export const isNested = (value: unknown): value is object => isObject(value) && !(value instanceof Date);

/** A top-level array repeats its name: `a=1`, `a=2`; nested names are bracketed: `a[key]=value`, `a[key][]=1`. */
export const nestedPairs: PairsOf = (name, value) => {
  const items = Array.isArray(value) && !value.some(isNested) ? value : [value];
  return items.flatMap((item) => pairs(encode(name), item));
};

/** As `nestedPairs`, but the names of a top-level array are bracketed too: `a[]=1`, `a[]=2`. */
export const bracketedPairs: PairsOf = (name, value) => pairs(encode(name), value);

/**
 * `key` is already encoded; brackets are encoded too, since RFC 3986 does not allow them in a query. Items that are
 * objects have an index: a parser could not tell them apart.
 */
function pairs(key: string, value: unknown): string[] {
  if (value == null) return [];
  if (!isNested(value)) return [`${key}=${encode(value instanceof Date ? value.toISOString() : value)}`];
  return Object.entries(value).flatMap(([name, item]) =>
    pairs(`${key}%5B${Array.isArray(value) && !isNested(item) ? "" : encode(name)}%5D`, item),
  );
}
