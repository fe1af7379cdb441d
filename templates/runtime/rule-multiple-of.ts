// `multipleOf`, exact for decimal fractions: 0.3 is a multiple of 0.1.

import type { Rule } from "./validator.js";
import { addIssue } from "./collect-issues.js";

/** Exact for the shortest decimal text of both numbers, which is how documents and data write them. */
export function isMultiple(value: number, of: number): boolean {
  // Safe integers are exact, and so is their remainder.
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

/** `digits` × 10^`exponent`; null for numbers that are not finite. */
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
