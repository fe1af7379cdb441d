// Reading what an object itself has, as JSON text would show it. Knows nothing of what is expected there.

/** The properties of an object. */
export type JSONObject = Record<string, unknown>;

/** What may have keys; arrays are told apart by their prototype. */
export function isObject(value: unknown): value is JSONObject {
  return typeof value === "object" && value !== null;
}

/**
 * Objects as `JSON.parse` makes them are read in place; any other is first reduced to what is its own. Null: the
 * value has no keys by its kind.
 */
export function ownProperties(value: unknown): JSONObject | null {
  if (!isObject(value)) return null;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return value as JSONObject;
  // Spreading copies own properties, `__proto__` included, and reads each getter once.
  return Array.isArray(value) ? null : { ...value };
}

/** A property whose name every object inherits, such as `constructor`. */
export function own(object: JSONObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
