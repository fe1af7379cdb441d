// Header parameters that are arrays or objects, in OpenAPI's style `simple`.

import { scalarText } from "./scalar-text.js";

/**
 * `3,4` for an array; `role,admin` for an object, or `role=admin` when exploded; null and undefined are left out.
 * Undefined when there is nothing to send.
 * @throws SDKError for arrays and objects inside.
 */
export function simple(name: string, value: unknown, explode = false): string | undefined {
  if (value == null) return undefined;
  const text = (item: unknown): string => scalarText(`the header ${name}`, item);
  if (typeof value !== "object" || value instanceof Date) return text(value);
  const texts = Object.entries(value)
    .filter(([, item]) => item != null)
    .map(([key, item]) => (Array.isArray(value) ? text(item) : key + (explode ? "=" : ",") + text(item)));
  return texts.length > 0 ? texts.join(",") : undefined;
}
