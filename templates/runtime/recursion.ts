// Checks of types that contain themselves: how deep they go, and that no part is judged twice.
// Knows nothing of what is checked.

/**
 * References of self-containing types that are followed inside one another. Real data stays far below it, and
 * the stack of every engine far above; data that contains itself always meets it.
 */
export const maxDepth = 500;

/** Thrown beyond `maxDepth`, and always caught by the function the user called. No Error: nobody reads its stack. */
export const tooDeep: unique symbol = Symbol("too deep");

/** A fast check that can come back to itself. */
export type RecursiveCheck = (value: unknown, depth: number, memo: Memo) => boolean;

/** The verdicts of each check so far; null = too near the surface to keep any. */
export type Memo = Map<RecursiveCheck, Map<object, boolean>> | null;

/** From this depth on verdicts are kept: most data never comes here, and pays nothing. */
export const memoDepth = 4;

/**
 * The verdict of a check, kept for the next time the same object comes to it. Variants that overlap would
 * otherwise judge what they share once each, at every level: 2^depth times.
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
