// Copied by sdkwright from its runtime. Changes made here are lost.
// How strictly a call is checked: the request's word over the client's. Knows nothing of checks.

import type { RequestOptions } from "./request-options.js";
import type { CheckLevels, Validation } from "./validation.js";

export function checkLevels(validation: Validation, { validate }: RequestOptions): CheckLevels {
  return {
    requests: validate?.requests ?? validation.requests,
    responses: validate?.responses ?? validation.responses,
  };
}
