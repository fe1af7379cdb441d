// multipleOf on numbers as they are written: 0.3 is a multiple of 0.1. Knows nothing of bounds.

import type { Rule } from "./validator.js";
import { addIssue } from "./collect-issues.js";

/** Exact on the shortest decimal text of both numbers, which is what a document and its data say. */
export function isMultiple(value: number, of: number): boolean {
  // These are what is written, and their remainder is exact.
  if (Number.isSafeInteger(value) && Number.isSafeInteger(of)) return value % of === 0;
  const left = decimal(value);
  const right = decimal(of);
  if (left === null || right === null || right.digits === 0n) return false;
  const shift = left.exponent - right.exponent;
  const [a, b] =
    shift >= 0
      ? [left.digits * 10n ** BigInt(shift), right.digits]
      : [left.digits, right.digits * 10n ** BigInt(-shift)];
  return a % b === 0n;
}

/** `digits` × 10^`exponent`; null for what is no finite number. */
function decimal(value: number): { readonly digits: bigint; readonly exponent: number } | null {
  const parts = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!parts) return null;
  const [, whole = "0", fraction = "", exponent = "0"] = parts;
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

/** The rule of a number that must be a multiple. */
export function multipleOf(of: number): Rule {
  return {
    validate(value, state) {
      if (isMultiple(value as number, of)) return;
      const expected = `a multiple of ${of}`;
      addIssue(
        state,
        { code: "multiple_of", of },
        { keyword: "multipleOf", expected, received: String(value) },
      );
    },
  };
}
