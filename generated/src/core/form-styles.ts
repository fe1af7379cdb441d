// Copied by sdkwright from its runtime. Changes made here are lost.
// Serializes one property of a form in a style of OpenAPI, as names and values yet to be encoded.

import { type FormField, nestedFields } from "./form-fields.js";
import type { ArrayFormat } from "./array-formats.js";

export interface FormStyle {
  readonly style?: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject" | undefined;
  /** Default: true for `form` and `deepObject`. */
  readonly explode?: boolean | undefined;
  /** Of lists in a deep object. */
  readonly format?: ArrayFormat | undefined;
}

const separators = { form: ",", spaceDelimited: " ", pipeDelimited: "|", deepObject: "," } as const;

/**
 * `R=100`, `G=200` for an exploded object, `color=R,100,G,200` for one that is not, `color[R]=100` for a deep object.
 */
export function styledPairs(
  name: string,
  value: unknown,
  { style = "form", explode, format }: FormStyle,
): FormField[] {
  if (value == null) return [];
  if (typeof value !== "object" || value instanceof Date) return [[name, textOf(value)]];
  if (style === "deepObject") return nestedFields(format)(name, value);
  const isList = Array.isArray(value);
  const items = Object.entries(value).filter(([, item]) => item != null);
  if (explode ?? style === "form")
    return items.map(([key, item]): FormField => [isList ? name : key, textOf(item)]);
  const texts = items.flatMap(([key, item]) => (isList ? [textOf(item)] : [key, textOf(item)]));
  return texts.length > 0 ? [[name, texts.join(separators[style])]] : [];
}

/** OpenAPI's styles do not define nested arrays and objects: they are sent as JSON. */
function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
