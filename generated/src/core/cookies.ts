// Copied by sdkwright from its runtime. Changes made here are lost.
// Cookie parameters in OpenAPI's style `form`.

import { form } from "./query.js";

/** `a=1`, `b=2`. An exploded array or object becomes a cookie for each of its parts. */
export function cookies(values: { readonly [name: string]: unknown }, explode = true): string[] {
  return form(values, explode).flatMap(({ text }) => text.split("&"));
}
