// Copied by sdkwright from its runtime. Changes made here are lost.
// Fast checks of recursive types. Limits how deep they go, and checks no part twice.

/**
 * How many references of recursive types are followed inside one another. Real data stays far below it, and the stack
 * of every engine far above; circular data always reaches it.
 */
export const maxDepth = 500;

/**
 * Thrown beyond `maxDepth`, and always caught by the function the user called. Not an Error, since nobody reads its
 * stack.
 */
export const tooDeep: unique symbol = Symbol("too deep");

/** A fast check of a recursive type. */
export type RecursiveCheck = (value: unknown, depth: number, memo: Memo) => boolean;

/** The results of each check so far; null: not deep enough to keep any. */
export type Memo = Map<RecursiveCheck, Map<object, boolean>> | null;

/** From this depth on results are kept. Most data never gets here, and pays nothing. */
export const memoDepth = 4;

/**
 * The result of a check, kept for the next time it sees the same object. Otherwise overlapping variants would each
 * check what they share, at every level: 2^depth times.
 */
export function memoized(check: RecursiveCheck, value: unknown, depth: number, memo: Memo): boolean {
  if (depth > maxDepth) throw tooDeep;
  if (typeof value !== "object" || value === null) return check(value, depth, memo);
  const results = memo ?? new Map<RecursiveCheck, Map<object, boolean>>();
  const byValue = results.get(check) ?? new Map<object, boolean>();
  results.set(check, byValue);
  const before = byValue.get(value);
  if (before !== undefined) return before;
  const result = check(value, depth, results);
  byValue.set(value, result);
  return result;
}
