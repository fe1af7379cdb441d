// Dates and large integers as the texts that addresses, headers and forms are made of. Knows nothing of types.

import type { Encoded } from "./codec.js";
import { dateText } from "./date-text.js";

/** The value with each date as its text and each `bigint` as its digits; files and other objects stay as they are. */
export function encoded<T>(value: T): Encoded<T> {
  return textsIn(value) as Encoded<T>;
}

function textsIn(value: unknown): unknown {
  if (value instanceof Date) return dateText(value);
  if (typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return value.map(textsIn);
  if (typeof value !== "object" || value === null || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, textsIn(item)]));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
