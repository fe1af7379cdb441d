// Which numbers of a document may be beyond what a number of JavaScript tells apart. Knows nothing of how they are read.

import type { NumberSchema } from "./schema.js";

/** An integer of 64 bits, by the registered formats (https://spec.openapis.org/registry/format/). */
export function isLargeInteger({ integer, format }: NumberSchema): boolean {
  return integer && (format === "int64" || format === "uint64");
}
