// Copied by sdkwright from its runtime. Changes made here are lost.
// Serializes a value of any depth as `name=value` pairs of a query or form.

/** All supported platforms have it, but the ES2022 library does not declare it. */
type Text = string & { toWellFormed(): string };

/** Percent-encodes a value. A lone surrogate becomes U+FFFD, as in the URL standard. */
export function encode(value: unknown): string {
  return encodeURIComponent((String(value) as Text).toWellFormed());
}

/** A top-level array repeats its name: `a=1`, `a=2`; nested names are bracketed: `a[key]=value`, `a[key][]=1`. */
export function nestedPairs(name: string, value: unknown): string[] {
  return [value].flat().flatMap((item) => pairs(encode(name), item));
}

/** As `nestedPairs`, but the names of a top-level array are bracketed too: `a[]=1`, `a[]=2`. */
export function bracketedPairs(name: string, value: unknown): string[] {
  return pairs(encode(name), value);
}

/** `key` is already encoded; brackets are encoded too, since RFC 3986 does not allow them in a query. */
function pairs(key: string, value: unknown): string[] {
  if (value == null) return [];
  if (value instanceof Date) value = value.toISOString();
  if (typeof value !== "object") return [`${key}=${encode(value)}`];
  return Object.entries(value as object).flatMap(([name, item]) =>
    pairs(`${key}%5B${Array.isArray(value) ? "" : encode(name)}%5D`, item),
  );
}
