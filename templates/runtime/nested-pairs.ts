// A value of any depth as `name=value` pairs of a query or form. Knows nothing of URLs.

/** One value, as a query has it. */
export function encode(value: unknown): string {
  return encodeURIComponent(value instanceof Date ? value.toISOString() : String(value));
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
  if (typeof value !== "object" || value instanceof Date) return [`${key}=${encode(value)}`];
  return Object.entries(value).flatMap(([name, item]) =>
    pairs(`${key}%5B${Array.isArray(value) ? "" : encode(name)}%5D`, item),
  );
}
