// Copied by sdkwright from its runtime. Changes made here are lost.
// The fields of a multipart form, as OpenAPI's Encoding Object has them by default, or with bracketed names.

import { SDKError } from "./errors.js";
import { isBinary } from "./is-binary.js";
import type { ArrayFormat } from "./array-formats.js";
import { isNested } from "./nested-pairs.js";
import { isObject } from "./own-properties.js";
import type { Uploadable } from "./to-file.js";

/** A string, or what becomes a file. */
export type FormField = readonly [name: string, value: string | Uploadable];
/** What a property becomes; undefined is left out. @throws SDKError for null, which forms do not have. */
export type FieldsOf = (name: string, value: unknown) => FormField[];

/** A list repeats its name; what is no text, number or boolean is JSON. */
export const formFields: FieldsOf = (name, value) =>
  itemsOf(name, value).map((item) => [name, isFile(item) ? item : fieldText(name, item)]);

/** Bytes, or what React Native's `FormData` reads itself: `{ uri, name, type }`. */
function isFile(value: unknown): value is Uploadable {
  return isBinary(value) || isDeviceFile(value);
}

export function isDeviceFile(value: unknown): boolean {
  const { navigator } = globalThis as { navigator?: { product?: string } };
  return navigator?.product === "ReactNative" && isObject(value) && typeof value["uri"] === "string";
}

/** `after[seconds]` for an object, at any depth, and lists in the format, by default `a[]` and `a[0][key]`. */
export const nestedFields = (format?: ArrayFormat): FieldsOf => {
  const fields: FieldsOf = (name, value) => {
    if (isFile(value)) return [[name, value]];
    if (!isNested(value)) return formFields(name, value);
    if (!Array.isArray(value))
      return Object.entries(value).flatMap(([key, item]) => fields(`${name}[${key}]`, item));
    if (format === "comma" && !value.some(isNested)) return [[name, value.join(",")]];
    return value.flatMap((item, index) => {
      const numbered = format === "indices" || (format !== "brackets" && isNested(item) && !isFile(item));
      const bare = !numbered && (format === "repeat" || format === "comma");
      return fields(bare ? name : `${name}[${numbered ? index : ""}]`, item);
    });
  };
  return fields;
};

/** The properties of an object, or the pairs of a `FormData` or `URLSearchParams`, whichever library made it. */
export function formEntries(value: unknown): [name: string, value: unknown][] {
  const isForm = isObject(value) && Symbol.iterator in value && !Array.isArray(value);
  return isForm ? [...(value as unknown as Iterable<[string, unknown]>)] : Object.entries(value as object);
}

/** The values that a property's name is repeated for. */
export function itemsOf(name: string, value: unknown): unknown[] {
  const items: unknown[] = (Array.isArray(value) ? value : [value]).filter((item) => item !== undefined);
  if (items.includes(null)) throw new SDKError(`forms have no null: omit ${name}`);
  return items;
}

/** The text of a field; `write` makes JSON of what is nested. @throws SDKError for a file inside JSON. */
export function fieldText(
  name: string,
  value: unknown,
  write: (value: unknown) => string = JSON.stringify,
): string {
  if (value instanceof Date) return value.toISOString();
  if (!isObject(value)) return String(value);
  if (hasFile(value)) throw new SDKError(`${name} has a file inside an object, which is sent as JSON`);
  return write(value);
}

/** Whether a value is a file, or has one at any depth. */
export function hasFile(value: unknown): boolean {
  return isFile(value) || (isObject(value) && Object.values(value).some(hasFile));
}
