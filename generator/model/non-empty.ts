// Telling the compiler that a list has an element. Knows nothing of what is in it.

import type { NonEmpty } from "./brands.js";

export function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}
