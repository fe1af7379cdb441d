// Copied by sdkwright from its runtime. Changes made here are lost.
// How strictly a call is validated: what the request says outranks what the client says.

import type { RequestOptions } from "./request-options.js";
import type { ValidationLevels, Validation } from "./validation.js";

export function validationLevels(validation: Validation, { validate }: RequestOptions): ValidationLevels {
  return {
    requests: validate?.requests ?? validation.requests,
    responses: validate?.responses ?? validation.responses,
  };
}
