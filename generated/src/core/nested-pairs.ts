// Copied by sdkwright from its runtime. Changes made here are lost.
// A value of any depth as `name=value` pairs of a query or form. Knows nothing of URLs.

/** What every platform here has, but the library of ES2022 does not declare. */
type Text = string & { toWellFormed(): string };

/** A text, as a query has it. Half a surrogate pair is no character: it becomes U+FFFD, as in the URL standard. */
export function encode(value: unknown): string {
  return encodeURIComponent((String(value) as Text).toWellFormed());
}

/** A list at the top repeats its name: `a=1`, `a=2`; what is inside is bracketed: `a[key]=value`, `a[key][]=1`. */
export function nestedPairs(name: string, value: unknown): string[] {
  return [value].flat().flatMap((item) => pairs(encode(name), item));
}

/** As `nestedPairs`, but a list at the top is bracketed too: `a[]=1`, `a[]=2`. */
export function bracketedPairs(name: string, value: unknown): string[] {
  return pairs(encode(name), value);
}

/** `key` is encoded already; the brackets are too, since RFC 3986 has no place for them in a query. */
function pairs(key: string, value: unknown): string[] {
  if (value == null) return [];
  if (value instanceof Date) value = value.toISOString();
  if (typeof value !== "object") return [`${key}=${encode(value)}`];
  return Object.entries(value as object).flatMap(([name, item]) =>
    pairs(`${key}%5B${Array.isArray(value) ? "" : encode(name)}%5D`, item),
  );
}
