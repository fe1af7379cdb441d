// Copied by sdkwright from its runtime. Changes made here are lost.
// One object per type that carries its checks and speaks Standard Schema. Knows nothing of any type.

import type { Check, Result, Schema, StandardResult, ValidateOptions } from "./check.js";
import { fail } from "./check-error.js";
import { explain } from "./check-found.js";

export function schema<T>(type: string, is: (value: unknown) => value is T, check: Check): Schema<T> {
  const validate = (value: unknown, options?: ValidateOptions): Result<T> =>
    is(value) ? { ok: true, value } : { ok: false, issues: explain(check, value, options?.all !== false) };
  return {
    is,
    validate,
    assert(value) {
      if (!is(value)) fail(type, value, check);
    },
    "~standard": {
      version: 1,
      vendor: "sdkwright",
      validate: (value): StandardResult<T> => {
        const result = validate(value);
        if (result.ok) return { value: result.value };
        return { issues: result.issues.map(({ message, path }) => ({ message, path: keysOf(path, value) })) };
      },
    },
  };
}

/** A JSON Pointer as Standard Schema wants it: the keys themselves, numbers for positions in arrays. */
function keysOf(pointer: string, value: unknown): readonly PropertyKey[] {
  let at: unknown = value;
  return pointer
    .split("/")
    .slice(1)
    .map((step) => {
      const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
      const index = Array.isArray(at);
      at = (at as Record<string, unknown> | null | undefined)?.[key];
      return index ? Number(key) : key;
    });
}
