// Strings, numbers, booleans and null, with their bounds. Knows nothing of objects, arrays or combinators.

import type { Pointer } from "../../../model/brands.js";
import { make } from "../../../model/build.js";
import type { NumberConstraints, Schema } from "../../../model/schema.js";
import { child } from "../../../input/pointer.js";
import { textAt, type Raw } from "../../../input/raw.js";
import { countAt, numberIn, patternAt } from "./bounds.js";
import type { Scope } from "./scope.js";

export function makeString(raw: Raw, pointer: Pointer, scope: Scope): Schema {
  const format = textAt(raw, "format");
  const encoding = textAt(raw, "contentEncoding");
  const mediaType = textAt(raw, "contentMediaType");
  // An encoding makes bytes a text again, wherever they travel.
  if (scope.binary && encoding === null && (format === "binary" || mediaType !== null)) {
    return make.binary(pointer, mediaType);
  }
  const [min, max] = [
    countAt(raw, "minLength", { pointer, scope }),
    countAt(raw, "maxLength", { pointer, scope }),
  ];
  const pattern = patternAt(raw, "pattern", { pointer, scope });
  return make.string(pointer, {
    format,
    constraints: {
      ...(min !== null && { min }),
      ...(max !== null && { max }),
      ...(pattern !== null && { pattern }),
    },
  });
}

const boundKeys = [
  ["min", "minimum"],
  ["max", "maximum"],
  ["exclusiveMin", "exclusiveMinimum"],
  ["exclusiveMax", "exclusiveMaximum"],
  ["multipleOf", "multipleOf"],
] as const;

export function makeNumber(raw: Raw, pointer: Pointer, scope: Scope, integer = false): Schema {
  const constraints: { -readonly [K in keyof NumberConstraints]: NumberConstraints[K] } = {};
  for (const [name, keyword] of boundKeys) {
    const value = numberIn(raw, keyword, { pointer, scope });
    if (value === null) continue;
    if (name === "multipleOf" && value <= 0) {
      scope.context.add("SW302", child(pointer, keyword), {
        keyword,
        actual: String(value),
        expected: "a number greater than 0",
      });
      continue;
    }
    // Past 2^53 neighbouring integers share one double: comparing still means something, exactness does not.
    if (integer && !Number.isSafeInteger(value))
      scope.context.add("SW303", child(pointer, keyword), { keyword, value: String(value) });
    constraints[name] = value;
  }
  return make.number(pointer, { integer, format: textAt(raw, "format"), constraints });
}
