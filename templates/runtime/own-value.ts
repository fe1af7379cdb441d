// Reading a parameter whose name every object inherits, such as `constructor`. Knows nothing of requests.

/** What the object itself has under the name, never what it inherits. */
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
