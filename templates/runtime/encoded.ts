// Dates and large integers as the texts that addresses, headers and forms are made of. Knows nothing of types.

import { dateText } from "./date-text.js";

/** What `T` is made of texts. */
export type Texts<T> = T extends Date | bigint
  ? string
  : T extends object
    ? { [K in keyof T]: Texts<T[K]> }
    : T;

/** The value with each date as its text and each `bigint` as its digits; files and other objects stay as they are. */
export function encoded<T>(value: T): Texts<T> {
  return mapScalars(value, (found) => (found instanceof Date ? dateText(found) : String(found))) as Texts<T>;
}

/** A copy with each date and each `bigint` changed. */
export function mapScalars(value: unknown, change: (found: Date | bigint) => unknown): unknown {
  if (value instanceof Date || typeof value === "bigint") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapScalars(item, change));
  if (typeof value !== "object" || value === null || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapScalars(item, change)]));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
