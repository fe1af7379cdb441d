// Copied by sdkwright from its runtime. Changes made here are lost.
// `application/x-www-form-urlencoded` as a request body.

import type { RequestBody } from "./call.js";
import { nestedPairs } from "./nested-pairs.js";

/** Arrays repeat their name, objects have bracketed names; null and undefined are left out. */
export function urlencoded(value: unknown): RequestBody | undefined {
  if (value == null) return undefined;
  const content = Object.entries(value)
    .flatMap(([name, item]) => nestedPairs(name, item))
    .join("&");
  return { content, type: "application/x-www-form-urlencoded" };
}
