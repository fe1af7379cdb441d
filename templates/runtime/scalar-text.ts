// The text of a value whose place has no form for values inside values.

import { SDKError } from "./errors.js";

/**
 * A string, number or boolean as text, a date in ISO 8601. `place` is what the message calls the parameter.
 * @throws SDKError for an array, an object or anything else without a text of its own.
 */
export function scalarText(place: string, value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  const kind = Array.isArray(value) ? "array" : typeof value;
  if (/^(array|object|function|symbol)$/.test(kind))
    throw new SDKError(
      `${place} cannot carry a nested value: it takes text, numbers and booleans, and got ${kind}`,
    );
  return String(value);
}
