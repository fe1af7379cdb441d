// Copied by sdkwright from its runtime. Changes made here are lost.
// Header and path parameters that are arrays or objects, in OpenAPI's style `simple`.

/**
 * `3,4` for an array; `role,admin` for an object, or `role=admin` when exploded. Undefined when there is nothing to
 * send.
 */
export function simple(value: unknown, explode = false): string | undefined {
  if (value == null) return undefined;
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return value.length > 0 ? value.join(",") : undefined;
  const pairs = Object.entries(value).filter(([, item]) => item != null);
  return pairs.length > 0 ? pairs.map((pair) => pair.join(explode ? "=" : ",")).join(",") : undefined;
}
