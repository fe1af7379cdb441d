// An object of the document without some of its keys.

import type { Raw } from "../../input/raw.js";

export function without(raw: Raw, ...keys: readonly string[]): Raw {
  // fromEntries defines properties, so a key named `__proto__` stays one.
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !keys.includes(key)));
}
