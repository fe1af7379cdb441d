// Writing a key of document origin into an object under construction.

import type { Json } from "../model/brands.js";

export type MutableRaw = { [key: string]: Json };

/** `__proto__` becomes an own property like any other; plain assignment would set the prototype. */
export function setOwn(target: MutableRaw, key: string, value: Json): void {
  if (key === "__proto__") {
    Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
  } else {
    target[key] = value;
  }
}
