// Copied by sdkwright from its runtime. Changes made here are lost.
// A value that is all of a query (OpenAPI 3.2, `in: querystring`). Knows nothing of what the text means.

import { encode } from "./nested-pairs.js";
import type { QueryPart } from "./query.js";

/** The text itself, encoded, without a name: `?%7B%22a%22%3A1%7D`. What is undefined or null says nothing. */
export function querystring(values: { readonly [name: string]: unknown }): QueryPart[] {
  return Object.entries(values)
    .filter(([, value]) => value != null)
    .map(([name, value]) => ({ name, text: encode(value) }));
}
