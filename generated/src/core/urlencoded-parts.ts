// Copied by sdkwright from its runtime. Changes made here are lost.
// `application/x-www-form-urlencoded` with styles by property (OpenAPI's `encoding`).

import type { RequestBody } from "./call.js";
import type { FormStyle } from "./form-styles.js";
import { nestedPairs } from "./nested-pairs.js";
import { deepObject, form, pipeDelimited, type QueryPart, spaceDelimited } from "./query.js";
import { reserved } from "./reserved.js";

/** How one property is encoded. */
export interface FieldEncoding extends FormStyle {
  /** Reserved characters stay unencoded, except those that would end the value. */
  readonly reserved?: boolean | undefined;
  /** The value is sent as JSON text. */
  readonly json?: boolean | undefined;
}

/**
 * Properties without an encoding repeat their name for arrays and have bracketed names for objects; `write`
 * serializes JSON.
 */
export function urlencodedParts(
  value: unknown,
  parts: { readonly [property: string]: FieldEncoding },
  write: (value: unknown) => string = JSON.stringify,
): RequestBody | undefined {
  if (value == null) return undefined;
  const texts = Object.entries(value).flatMap(([name, item]: [string, unknown]) => {
    const own = Object.hasOwn(parts, name) ? parts[name] : undefined;
    return own
      ? styled(name, own.json && item !== undefined ? write(item) : item, own).map(({ text }) => text)
      : nestedPairs(name, item);
  });
  return { content: texts.join("&"), type: "application/x-www-form-urlencoded" };
}

function styled(name: string, item: unknown, encoding: FieldEncoding): QueryPart[] {
  const { style = "form", explode, reserved: open } = encoding;
  const values = { [name]: item };
  const encoders = {
    form: () => form(values, explode),
    spaceDelimited: () => (explode ? form(values) : spaceDelimited(values)),
    pipeDelimited: () => (explode ? form(values) : pipeDelimited(values)),
    deepObject: () => deepObject(values),
  };
  const parts = encoders[style]();
  return open ? reserved(parts) : parts;
}
