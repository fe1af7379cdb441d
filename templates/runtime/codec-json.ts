// Writes JSON of values that hold dates and large integers, and request bodies of such values.

import type { RequestBody } from "./call.js";
import { encode, type CodecOf } from "./codec.js";
import { dateText } from "./date-text.js";

/** As `JSON.stringify`, but writes a `bigint` as its digits. @throws SDKError for an invalid date. */
export function stringify(value: unknown): string {
  // Random, so that no string of the caller's begins with it.
  const mark = crypto.randomUUID();
  const text = JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, item: unknown) {
    const given = this[key];
    if (given instanceof Date) return dateText(given);
    return typeof item === "bigint" ? `${mark}${item}` : item;
  }) as string | undefined;
  // As the library's type has it: a string, unless the value is undefined or a function.
  return text?.replaceAll(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1") as string;
}

/** As `json`; the codec is needed where integers are strings in the program. */
export function codecJSON(
  value: unknown,
  type = "application/json",
  codec: CodecOf | null = null,
): RequestBody | undefined {
  if (value === undefined) return undefined;
  const content = stringify(codec ? encode(codec, value) : value);
  return { content, type, value, make: (other) => codecJSON(other, type, codec) };
}
