// A value that is the whole query string (OpenAPI 3.2, `in: querystring`).

import { encode } from "./nested-pairs.js";
import { scalarText } from "./scalar-text.js";
import type { QueryPart } from "./query.js";

/** The encoded value without a name: `?%7B%22a%22%3A1%7D`. Undefined and null are left out. */
export function querystring(values: { readonly [name: string]: unknown }): QueryPart[] {
  return Object.entries(values)
    .filter(([, value]) => value != null)
    .map(([name, value]) => ({ name, text: encode(scalarText(`the parameter ${name}`, value)) }));
}
