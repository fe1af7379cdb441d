// Copied by sdkwright from its runtime. Changes made here are lost.
// Looks up an entry by status code, as OpenAPI's `responses` object lists them.

/** By status: a number, a range such as `4XX`, or `default`. Null: the status is listed, without an entry. */
export interface ByStatus<T> {
  readonly [status: number | string]: T;
}

/**
 * An exact status takes precedence over its range, and a range over `default`; where any success is listed, `default`
 * describes errors only.
 */
export function byStatus<T>(entries: ByStatus<T>, status: number): T | undefined {
  const hundreds = Math.floor(status / 100);
  const named = Object.keys(entries).some((key) => key.startsWith("2"));
  const fallback = hundreds === 2 && named ? undefined : entries["default"];
  return status in entries
    ? entries[status]
    : `${hundreds}XX` in entries
      ? entries[`${hundreds}XX`]
      : fallback;
}
