// Reads a parameter whose name every object inherits, such as `constructor`.

/** The object's own property, never an inherited one. */
export function ownValue<T extends object, K extends keyof T>(object: T, name: K): T[K];
export function ownValue<T extends object, K extends keyof T>(
  object: T | null | undefined,
  name: K,
): T[K] | undefined;
export function ownValue<T extends object, K extends keyof T>(
  object: T | null | undefined,
  name: K,
): T[K] | undefined {
  return object != null && Object.hasOwn(object, name) ? object[name] : undefined;
}
