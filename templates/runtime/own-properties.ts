// Reads the own properties of an object, as JSON text would have them.

/** The properties of an object. */
export type Fields = Record<string, unknown>;

/** Objects and arrays. */
export function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

/**
 * Objects as `JSON.parse` makes them are returned as they are, others as a copy of their own properties. Null: the
 * value is not an object.
 */
export function ownProperties(value: unknown): Fields | null {
  if (!isObject(value)) return null;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return value as Fields;
  // Spreading copies own properties, `__proto__` included, and reads each getter once.
  return Array.isArray(value) ? null : { ...value };
}

/** Reads a property whose name every object inherits, such as `constructor`. */
export function own(object: Fields, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
