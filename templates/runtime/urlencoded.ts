// `application/x-www-form-urlencoded` as a request body.

import type { RequestBody } from "./call.js";
import { fieldText, formEntries } from "./form-fields.js";
import { encode, type PairsOf } from "./nested-pairs.js";

/** As OpenAPI's Encoding Object has it by default: a list repeats its name, an object is JSON. */
export const fieldPairs =
  (write?: (value: unknown) => string): PairsOf =>
  (name, value) =>
    [value]
      .flat()
      .filter((item) => item != null)
      .map((item) => `${encode(name)}=${encode(fieldText(name, item, write))}`);

/** Null and undefined are left out. */
export function urlencoded(value: unknown, pairs: PairsOf = fieldPairs()): RequestBody | undefined {
  if (value == null) return undefined;
  const content = formEntries(value)
    .flatMap(([name, item]) => pairs(name, item))
    .join("&");
  return { content, type: "application/x-www-form-urlencoded" };
}
