// Copied by sdkwright from its runtime. Changes made here are lost.
// Which of several things, listed by status as a document lists answers, an answer's status means.

/** By status: a number, `4XX` and its like, or `default`. Null = listed, with nothing to say. */
export interface ByStatus<T> {
  readonly [status: number | string]: T;
}

/** An exact status outranks its class, and that the default, which describes no success beside one that is named. */
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
