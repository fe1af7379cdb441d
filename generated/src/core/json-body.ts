// Copied by sdkwright from its runtime. Changes made here are lost.
// JSON as a request body.

import type { RequestBody } from "./call.js";

/** Undefined means no body; undefined properties are left out, null is kept. */
export function json(value: unknown, type = "application/json"): RequestBody | undefined {
  return value === undefined ? undefined : { content: JSON.stringify(value), type, value };
}
