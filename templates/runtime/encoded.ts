// Serializes dates and large integers for URLs, headers and forms.

import { dateText } from "./date-text.js";

/** `T` with dates and large integers as strings. */
export type Texts<T> = T extends Date | bigint
  ? string
  : T extends object
    ? { [K in keyof T]: Texts<T[K]> }
    : T;

/** The value with each date and each `bigint` as a string; files and other objects stay as they are. */
export function encoded<T>(value: T): Texts<T> {
  return mapScalars(value, (found) => (found instanceof Date ? dateText(found) : String(found))) as Texts<T>;
}

/** A copy with each date and each `bigint` mapped. */
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
