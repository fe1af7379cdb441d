// Copied by sdkwright from its runtime. Changes made here are lost.
// The fields of a multipart form. Nested values have bracketed names.

import { SDKError } from "./errors.js";
import type { Uploadable } from "./to-file.js";

/** A string, or what becomes a file. */
export type FormField = readonly [name: string, value: string | Uploadable];

/** `files[]` for an array, `after[seconds]` for an object, at any depth; undefined is left out. */
export function formFields(name: string, value: unknown): FormField[] {
  if (value === undefined) return [];
  if (value === null) throw new SDKError(`forms have no null: omit ${name}`);
  if (isFile(value)) return [[name, value]];
  if (Array.isArray(value)) return value.flatMap((item) => formFields(`${name}[]`, item));
  if (value instanceof Date) return [[name, value.toISOString()]];
  if (typeof value !== "object") return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, item]) => formFields(`${name}[${key}]`, item));
}

/** Whether a value is bytes, in memory or as a stream. */
export function isFile(value: unknown): value is Uploadable {
  return (
    typeof value === "object" &&
    value !== null &&
    (value instanceof Blob ||
      value instanceof Response ||
      value instanceof ArrayBuffer ||
      ArrayBuffer.isView(value) ||
      value instanceof ReadableStream ||
      Symbol.asyncIterator in value)
  );
}
