// Strings, numbers, booleans and null, with their bounds: numbers, counts and patterns as the document gives them, or a
// report and nothing.

import type { Pointer } from "../../../model/brands.js";
import { make } from "../../../model/build.js";
import type { NumberConstraints, Schema } from "../../../model/schema.js";
import { child } from "../../../input/pointer.js";
import { textAt, type Raw, valueAt, displayText } from "../../../input/raw.js";
import type { Scope } from "./scope.js";
import { patternFlags } from "../../../model/pattern.js";

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

interface Place {
  readonly pointer: Pointer;
  readonly scope: Scope;
}

/** A finite number; null = absent, or reported. What is not a number never reaches the output. */
function numberIn(raw: Raw, keyword: string, { pointer, scope }: Place): number | null {
  const value = valueAt(raw, keyword);
  if (value === undefined) return null;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  scope.context.add("SW302", child(pointer, keyword), {
    keyword,
    actual: displayText(value),
    expected: "a finite number",
  });
  return null;
}

/** A whole number from 0 on. */
export function countAt(raw: Raw, keyword: string, { pointer, scope }: Place): number | null {
  const value = numberIn(raw, keyword, { pointer, scope });
  if (value === null || (Number.isSafeInteger(value) && value >= 0)) return value;
  scope.context.add("SW302", child(pointer, keyword), {
    keyword,
    actual: String(value),
    expected: "a whole number from 0 to 2^53",
  });
  return null;
}

/** A regular expression that compiles, be it only without the `u` flag that JSON Schema wants. */
export function patternAt(raw: Raw, keyword: string, { pointer, scope }: Place): string | null {
  const value = valueAt(raw, keyword);
  if (value === undefined) return null;
  if (typeof value === "string" && patternFlags(value) !== null) return value;
  scope.context.add("SW302", child(pointer, keyword), {
    keyword,
    actual: displayText(value),
    expected: "a regular expression (ECMA-262)",
  });
  return null;
}
