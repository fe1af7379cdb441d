// Copied by sdkwright from its runtime. Changes made here are lost.
// One object per type with all its validators, which is also a Standard Schema. Its functions are made when they are
// read, since most programs use few of the types they import.

import type { Assert, Parse, Schema, StandardResult, StandardSchema, Validate } from "./validator.js";
import { assertionOf } from "./validation-error.js";
import { parserOf } from "./validate-json.js";
import type { TypeRuleOf } from "./rule.js";
import { validatorOf } from "./validate.js";

export function schema<T>(is: (value: unknown) => value is T, rule: TypeRuleOf): Schema<T> {
  return new TypeSchema(is, rule);
}

/** Getters that make the functions, so that each can be passed around on its own. */
class TypeSchema<T> implements Schema<T> {
  readonly is: (value: unknown) => value is T;
  readonly #rule: TypeRuleOf;

  constructor(is: (value: unknown) => value is T, rule: TypeRuleOf) {
    this.is = is;
    this.#rule = rule;
  }

  get validate(): Validate<T> {
    return validatorOf(this.#rule);
  }

  get parse(): Parse<T> {
    return parserOf(this.#rule);
  }

  get assert(): Assert<T> {
    return assertionOf(this.is, this.#rule);
  }

  get "~standard"(): StandardSchema<T>["~standard"] {
    return {
      version: 1,
      vendor: "sdkwright",
      validate: (value): StandardResult<T> => {
        const result = this.validate(value);
        if (result.ok) return { value: result.value };
        return { issues: result.issues.map(({ message, path }) => ({ message, path: keysOf(path, value) })) };
      },
    };
  }
}

/** A JSON Pointer as a Standard Schema path: the keys themselves, numbers for array indices. */
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
