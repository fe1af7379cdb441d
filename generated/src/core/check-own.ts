// Copied by sdkwright from its runtime. Changes made here are lost.
// Reading what an object itself has, as JSON text would show it. Knows nothing of what is expected there.

/** Objects as `JSON.parse` makes them are read in place; any other is first reduced to what is its own. */
export function ownProperties(value: object): Record<string, unknown> | null {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return value as Record<string, unknown>;
  // Spreading copies own properties, `__proto__` included, and reads each getter once.
  return Array.isArray(value) ? null : { ...value };
}

/** A property whose name every object inherits, such as `constructor`. */
export function own(object: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** What the value has of its own, when it is an object; null when it has no keys by its kind. */
export function keysOf(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null ? ownProperties(value) : null;
}
