// Copied by sdkwright from its runtime. Changes made here are lost.
// Which of several things, listed by status as a document lists answers, an answer's status means.

/** By status: a number, `4XX` and its like, or `default`. Null = listed, with nothing to say. */
export interface ByStatus<T> {
  readonly [status: number | string]: T;
}

/** An exact status outranks its class, and that the default, which describes no success beside one that is named. */
export function byStatus<T>(listed: ByStatus<T>, status: number): T | undefined {
  const hundreds = Math.floor(status / 100);
  const named = Object.keys(listed).some((key) => key.startsWith("2"));
  const usual = hundreds === 2 && named ? undefined : listed["default"];
  return status in listed ? listed[status] : `${hundreds}XX` in listed ? listed[`${hundreds}XX`] : usual;
}
