// Stands in for `node:util`: what of an object anybody can see, without Node.

/** Every own property, however deep, hidden ones and symbols included. */
export function inspect(value: unknown, _options?: object, seen = new Set<unknown>()): string {
  if (typeof value === "function") return inspect({ ...value, source: String(value) }, undefined, seen);
  if (typeof value !== "object" || value === null || seen.has(value)) return String(value);
  seen.add(value);
  const read = (key: string | symbol): unknown => Reflect.get(value, key) as unknown;
  const own = Reflect.ownKeys(value).map((key) => `${String(key)}: ${inspect(read(key), undefined, seen)}`);
  return `{ ${own.join(", ")} }`;
}
