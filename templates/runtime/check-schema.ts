// One object per type that carries its checks and speaks Standard Schema. Made when it is asked for, since most
// programs use few of the types they import. Knows nothing of any type.

import type { Result, Schema, StandardResult, StandardSchema, ValidateOptions } from "./check.js";
import { fail } from "./check-error.js";
import { parse } from "./check-parse.js";
import type { TypeRule } from "./check-rule.js";
import { validate } from "./check-validate.js";

export function schema<T>(is: (value: unknown) => value is T, rule: TypeRule): Schema<T> {
  return new Checks(is, rule);
}

/** The functions are made anew whenever they are read, so that each may be passed around alone. */
class Checks<T> implements Schema<T> {
  readonly is: (value: unknown) => value is T;
  readonly #rule: TypeRule;

  constructor(is: (value: unknown) => value is T, rule: TypeRule) {
    this.is = is;
    this.#rule = rule;
  }

  get validate(): Schema<T>["validate"] {
    return (value, options?: ValidateOptions): Result<T> => validate(this.#rule, value, options);
  }

  get parse(): Schema<T>["parse"] {
    return (text, options?: ValidateOptions): Result<T> => parse(this.#rule, text, options);
  }

  get assert(): Schema<T>["assert"] {
    return (value) => {
      if (!this.is(value)) fail(this.#rule, value);
    };
  }

  get "~standard"(): StandardSchema<T>["~standard"] {
    return {
      version: 1,
      vendor: "sdkwright",
      validate: (value): StandardResult<T> => {
        const result = validate<T>(this.#rule, value);
        if (result.ok) return { value: result.value };
        return { issues: result.issues.map(({ message, path }) => ({ message, path: keysOf(path, value) })) };
      },
    };
  }
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
