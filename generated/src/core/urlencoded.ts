// Copied by sdkwright from its runtime. Changes made here are lost.
// `application/x-www-form-urlencoded` as a request body.

import type { RequestBody } from "./call.js";
import { deepObject } from "./query.js";

/** Lists repeat their name, maps are bracketed; what is null or undefined is left out. */
export function urlencoded(value: unknown): RequestBody | undefined {
  if (value == null) return undefined;
  const content = deepObject(value as { readonly [name: string]: unknown })
    .map(({ text }) => text)
    .join("&");
  return { content, type: "application/x-www-form-urlencoded" };
}
