// Copied by sdkwright from its runtime. Changes made here are lost.
// The fields of a multipart form: what is nested is bracketed. Knows nothing of how a form travels.

import { SDKError } from "./errors.js";
import type { Uploadable } from "./to-file.js";

/** A text, or what becomes a file. */
export type FormField = readonly [name: string, value: string | Uploadable];

/** `files[]` for a list, `after[seconds]` for a map, at any depth; what is undefined is left out. */
export function formFields(name: string, value: unknown): FormField[] {
  if (value === undefined) return [];
  if (value === null) throw new SDKError(`a form has no null: leave ${name} out`);
  if (isFile(value)) return [[name, value]];
  if (Array.isArray(value)) return value.flatMap((item) => formFields(`${name}[]`, item));
  if (value instanceof Date) return [[name, value.toISOString()]];
  if (typeof value !== "object") return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, item]) => formFields(`${name}[${key}]`, item));
}

/** Whether a value is bytes of some kind, in memory or still to come. */
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
