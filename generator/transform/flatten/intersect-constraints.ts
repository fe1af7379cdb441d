// Both limits at once, or null when no limit of the model says both.

import type { ArrayConstraints, NumberConstraints, StringConstraints } from "../../model/schema.js";

export function intersectStringConstraints(
  a: StringConstraints,
  b: StringConstraints,
): StringConstraints | null {
  if (a.pattern !== undefined && b.pattern !== undefined && a.pattern !== b.pattern) return null;
  const pattern = a.pattern ?? b.pattern;
  return { ...range(a, b), ...(pattern !== undefined && { pattern }) };
}

export function intersectNumberConstraints(
  a: NumberConstraints,
  b: NumberConstraints,
): NumberConstraints | null {
  const exclusiveMin = pick(a.exclusiveMin, b.exclusiveMin, Math.max);
  const exclusiveMax = pick(a.exclusiveMax, b.exclusiveMax, Math.min);
  const multipleOf = commonMultiple(a.multipleOf, b.multipleOf);
  if (multipleOf === null) return null;
  return {
    ...range(a, b),
    ...(exclusiveMin !== undefined && { exclusiveMin }),
    ...(exclusiveMax !== undefined && { exclusiveMax }),
    ...(multipleOf !== undefined && { multipleOf }),
  };
}

export function intersectArrayConstraints(a: ArrayConstraints, b: ArrayConstraints): ArrayConstraints {
  const unique = a.unique === true || b.unique === true;
  return { ...range(a, b), ...(unique && { unique }) };
}

interface Range {
  readonly min?: number;
  readonly max?: number;
}

function range(a: Range, b: Range): Range {
  const min = pick(a.min, b.min, Math.max);
  const max = pick(a.max, b.max, Math.min);
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function pick(
  a: number | undefined,
  b: number | undefined,
  of: (a: number, b: number) => number,
): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : of(a, b);
}

/** The one that is a multiple of the other; null when neither is, as with 4 and 6. */
function commonMultiple(a: number | undefined, b: number | undefined): number | undefined | null {
  if (a === undefined || b === undefined) return a ?? b;
  if (a % b === 0) return a;
  return b % a === 0 ? b : null;
}
