// Copied by sdkwright from its runtime. Changes made here are lost.
// Cookie parameters in OpenAPI's styles `form` and `cookie`.

import { SDKError } from "./errors.js";
import { form, type QueryValues } from "./query.js";

/** Style `form`: `a=1`, `b=2`. An exploded array or object becomes a cookie for each of its parts. */
export function cookies(values: QueryValues, explode = true): string[] {
  return form(values, explode).flatMap(({ text }) => text.split("&"));
}

/**
 * Style `cookie` (OpenAPI 3.2) and text content: as `cookies`, but values are sent as they are, so that the caller
 * encodes what a cookie cannot hold.
 * @throws SDKError for what would end the cookie (RFC 6265 §4.1.1).
 */
export function plainCookies(values: QueryValues, explode = true): string[] {
  return cookies(values, explode).map((pair) => {
    const text = decodeURIComponent(pair);
    const [name = "", ...value] = text.split("=");
    if (/[^\x20-\x7e]|;/.test(text))
      throw new SDKError(`the cookie ${name} has a character that must be percent-encoded`);
    return `${name}=${value.join("=")}`;
  });
}
