// Bounds as the document gives them: numbers, counts and patterns, or a report and nothing.
// Knows nothing of the schema they bound.

import type { Pointer } from "../../../model/brands.js";
import { patternFlags } from "../../../model/pattern.js";
import { child } from "../../../input/pointer.js";
import { valueAt, type Raw } from "../../../input/raw.js";
import { displayText } from "../../../input/shown.js";
import type { Scope } from "./scope.js";

interface Place {
  readonly pointer: Pointer;
  readonly scope: Scope;
}

/** A finite number; null = absent, or reported. What is not a number never reaches the output. */
export function numberIn(raw: Raw, keyword: string, { pointer, scope }: Place): number | null {
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
