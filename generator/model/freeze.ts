// Makes plain data unchangeable all the way down.

/** Freezes `value` and everything in it; what is frozen already is taken to be frozen below too. Returns it. */
export function deepFreeze<T>(value: T): T {
  // A list instead of recursion: documents may nest deeper than the stack.
  const waiting: unknown[] = [value];
  for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
    if (typeof next !== "object" || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    for (const inner of Object.values(next))
      if (typeof inner === "object" && inner !== null) waiting.push(inner);
  }
  return value;
}
