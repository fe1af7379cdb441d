// JSON of values that hold dates and large integers, and such values as a request's body.

import type { RequestBody } from "./call.js";
import { encode, type CodecOf } from "./codec.js";
import { dateText } from "./date-text.js";

/** As `JSON.stringify`, but a `bigint` is its digits. @throws SDKError for an invalid date. */
export function stringify(value: unknown): string {
  // No text of the caller's can begin with what is made up here.
  const mark = crypto.randomUUID();
  const text = JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, item: unknown) {
    const given = this[key];
    if (given instanceof Date) return dateText(given);
    return typeof item === "bigint" ? `${mark}${item}` : item;
  }) as string | undefined;
  // As the library's own type has it: there is a text unless the value is undefined or a function.
  return text?.replaceAll(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1") as string;
}

/** As `json`; a codec is given where texts stand for integers. */
export function codecJSON(
  value: unknown,
  type = "application/json",
  codec: CodecOf | null = null,
): RequestBody | undefined {
  if (value === undefined) return undefined;
  const content = stringify(codec ? encode(codec, value) : value);
  return { content, type, value, make: (other) => codecJSON(other, type, codec) };
}
