// Copied by sdkwright from its runtime. Changes made here are lost.
// Cookie parameters in OpenAPI's style `form`. Knows nothing of headers.

import { form } from "./query.js";

/** `a=1`, `b=2`. A list or map that is exploded gives a cookie for each of its parts. */
export function cookies(values: { readonly [name: string]: unknown }, explode = true): string[] {
  return form(values, explode).flatMap(({ text }) => text.split("&"));
}
