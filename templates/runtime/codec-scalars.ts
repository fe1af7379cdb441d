// Codecs of single values JSON has no type for: points in time, and integers beyond 2^53.

import type { Codec, Int64 } from "./codec.js";
import { dateText } from "./date-text.js";

/** RFC 3339 §5.6. Without an offset it would not be a point in time. */
const instant = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/** A point in time as a `Date`, which counts milliseconds: digits beyond them are lost. */
export const dateTime: Codec<Date> = {
  convert: (value, direction) => {
    if (direction === "decode") return dateOf(value) ?? value;
    return value instanceof Date ? dateText(value) : value;
  },
  fits: (value) => value instanceof Date || dateOf(value) !== undefined,
};

function dateOf(value: unknown): Date | undefined {
  if (typeof value !== "string" || !instant.test(value)) return undefined;
  const date = new Date(value.replace(" ", "T").toUpperCase());
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** An integer as a `bigint`. */
export const bigInteger: Codec<bigint> = {
  convert: (value, direction, lossless) => {
    if (direction === "decode") return integerOf(value, lossless) ?? value;
    return typeof value === "bigint" ? exactNumber(value) : value;
  },
  fits: (value) => typeof value === "bigint" || Number.isInteger(value),
};

/** An integer as its decimal digits. */
export const digitText: Codec<Int64> = {
  convert: (value, direction, lossless) => {
    if (direction === "decode") return integerOf(value, lossless)?.toString() ?? value;
    return isDigits(value) ? exactNumber(BigInt(value)) : value;
  },
  fits: (value, direction) => (direction === "encode" && isDigits(value)) || Number.isInteger(value),
};

/** Integers beyond this do not fit into 64 bits, and could have any number of digits. */
const bound = 2 ** 64;

/** The integer of a JSON number, with all digits where they are known. */
function integerOf(value: unknown, lossless: unknown): bigint | undefined {
  if (!Number.isInteger(value) || Math.abs(value as number) > bound) return undefined;
  return BigInt(isDigits(lossless) ? lossless : (value as number));
}

function isDigits(value: unknown): value is string {
  return typeof value === "string" && /^-?\d{1,20}$/.test(value);
}

/** A number where that is exact. */
function exactNumber(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
