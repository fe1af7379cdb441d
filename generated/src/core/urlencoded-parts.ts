// Copied by sdkwright from its runtime. Changes made here are lost.
// `application/x-www-form-urlencoded` with styles by property (OpenAPI's `encoding`).

import { formattedPairs } from "./array-formats.js";
import type { RequestBody } from "./call.js";
import type { FormStyle } from "./form-styles.js";
import type { PairsOf } from "./nested-pairs.js";
import { deepObject, form, pipeDelimited, type QueryPart, spaceDelimited } from "./query.js";
import { reserved } from "./reserved.js";
import { fieldPairs, urlencoded } from "./urlencoded.js";

/** How one property is encoded. */
export interface FieldEncoding extends FormStyle {
  /** Reserved characters stay unencoded, except those that would end the value. */
  readonly reserved?: boolean | undefined;
  /** The value is sent as JSON text. */
  readonly json?: boolean | undefined;
}

/** `write` serializes JSON; `pairs` are those of properties without an encoding. */
export function urlencodedParts(
  value: unknown,
  parts: { readonly [property: string]: FieldEncoding },
  write: (value: unknown) => string = JSON.stringify,
  pairs: PairsOf = fieldPairs(write),
): RequestBody | undefined {
  return urlencoded(value, (name, item) => {
    const own = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (!own) return pairs(name, item);
    return styled(name, own.json && item !== undefined ? write(item) : item, own).map(({ text }) => text);
  });
}

function styled(name: string, item: unknown, encoding: FieldEncoding): QueryPart[] {
  const { style = "form", explode, reserved: open } = encoding;
  const values = { [name]: item };
  const encoders = {
    form: () => form(values, explode),
    spaceDelimited: () => (explode ? form(values) : spaceDelimited(values)),
    pipeDelimited: () => (explode ? form(values) : pipeDelimited(values)),
    deepObject: () => deepObject(values, encoding.format && formattedPairs(encoding.format)),
  };
  const parts = encoders[style]();
  return open ? reserved(parts) : parts;
}
