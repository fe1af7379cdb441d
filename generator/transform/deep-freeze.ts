// Makes plain data immutable all the way down. Knows nothing of what it holds.

/** Iterative, because documents nest deeper than the stack; what is already frozen was frozen with all it holds. */
export function deepFreeze<T>(value: T): T {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== "object" || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    open.push(...Object.values(next));
  }
  return value;
}
