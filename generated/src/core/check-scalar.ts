// Copied by sdkwright from its runtime. Changes made here are lost.
// Issues of values without parts: strings, numbers, booleans, null, listed values, files.
// Knows nothing of objects or variants.

import type { Found } from "./check.js";
import { jsonType, listed, shown, typeBit, typeName, typeNames } from "./check-describe.js";
import { isFile } from "./check-file.js";
import { add } from "./check-found.js";
import { isMultiple } from "./check-multiple.js";
import { atLeast, atMost, codePoints } from "./check-text.js";

/** True when the value has one of the types; otherwise that is the issue. */
export function hasType(value: unknown, path: string, found: Found, types: number): boolean {
  if (typeBit(value) & types) return true;
  add(found, path, { code: "type", expected: typeNames(types), received: typeName(value) });
  return false;
}

export interface TextLimits {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
}

export function string(value: unknown, path: string, found: Found, limits: TextLimits = {}): void {
  if (!hasType(value, path, found, jsonType.string)) return;
  const text = value as string;
  const { min = 0, max = Infinity, pattern } = limits;
  const length = (code: "min_length" | "max_length", expected: string): void =>
    add(found, path, { code, expected, received: counted(codePoints(text), "character") });
  if (!atLeast(text, min)) length("min_length", `at least ${counted(min, "character")}`);
  if (!atMost(text, max)) length("max_length", `at most ${counted(max, "character")}`);
  if (pattern && !pattern.test(text)) {
    add(found, path, { code: "pattern", expected: `text matching ${pattern.source}`, received: shown(text) });
  }
}

export interface NumberLimits {
  readonly integer?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly exclusiveMin?: number;
  readonly exclusiveMax?: number;
  readonly multipleOf?: number;
}

export function number(value: unknown, path: string, found: Found, limits: NumberLimits = {}): void {
  const { integer, min, max, exclusiveMin, exclusiveMax, multipleOf } = limits;
  if (integer ? !Number.isInteger(value) : !Number.isFinite(value)) {
    const received = Number.isFinite(value) ? shown(value) : typeName(value);
    return add(found, path, { code: "type", expected: integer ? "integer" : "number", received });
  }
  const given = value as number;
  const breaks = (
    code: "min" | "max" | "exclusive_min" | "exclusive_max" | "multiple_of",
    expected: string,
  ) => add(found, path, { code, expected, received: shown(given) });
  if (min !== undefined && given < min) breaks("min", `at least ${min}`);
  if (max !== undefined && given > max) breaks("max", `at most ${max}`);
  if (exclusiveMin !== undefined && given <= exclusiveMin)
    breaks("exclusive_min", `more than ${exclusiveMin}`);
  if (exclusiveMax !== undefined && given >= exclusiveMax)
    breaks("exclusive_max", `less than ${exclusiveMax}`);
  if (multipleOf !== undefined && !isMultiple(given, multipleOf)) {
    breaks("multiple_of", `a multiple of ${multipleOf}`);
  }
}

export function integer(value: unknown, path: string, found: Found): void {
  number(value, path, found, { integer: true });
}

export function boolean(value: unknown, path: string, found: Found): void {
  hasType(value, path, found, jsonType.boolean);
}

export function nothing(value: unknown, path: string, found: Found): void {
  hasType(value, path, found, jsonType.null);
}

export function never(value: unknown, path: string, found: Found): void {
  add(found, path, { code: "never", expected: "no value", received: typeName(value) });
}

/** Any value but an absent one. */
export function unknown(value: unknown, path: string, found: Found): void {
  if (value === undefined) add(found, path, { code: "type", expected: "a value", received: "nothing" });
}

export function file(value: unknown, path: string, found: Found): void {
  if (isFile(value)) return;
  add(found, path, { code: "type", expected: "file, bytes or stream", received: typeName(value) });
}

/** A value that must be one of those listed. */
export function values(value: unknown, path: string, found: Found, allowed: Iterable<unknown>): void {
  const list = [...allowed];
  if (list.includes(value)) return;
  const sameType = list.some((item) => typeof item === typeof value);
  add(found, path, {
    code: sameType ? "value" : "type",
    expected: listed(list.map(shown)),
    received: sameType ? shown(value) : typeName(value),
  });
}

/** The issues of any value but null. */
export function nullable(
  value: unknown,
  path: string,
  found: Found,
  check: (value: unknown, path: string, found: Found) => void,
): void {
  if (value !== null) check(value, path, found);
}

/** `1 item`, `2 items`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
