// Copied by sdkwright from its runtime. Changes made here are lost.
// JSON as a request body.

import type { RequestBody } from "./call.js";

/** Undefined is no body; undefined properties are left out, null stays. Nothing is checked or filled in. */
export function json(value: unknown, type = "application/json"): RequestBody | undefined {
  return value === undefined ? undefined : { content: JSON.stringify(value), type, value };
}
