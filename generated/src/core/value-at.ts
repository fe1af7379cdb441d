// Copied by sdkwright from its runtime. Changes made here are lost.
// Follows a path of property names into parsed JSON. Reads own properties only, so that no name reaches a prototype.

/** The value at the path; undefined where there is none. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  for (const name of path) {
    if (typeof value !== "object" || !value || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}
