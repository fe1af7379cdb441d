// How strictly a call is checked: the request's word over the client's. Knows nothing of checks.

import type { RequestOptions } from "./request-options.js";
import type { ValidationLevels, Validation } from "./validation.js";

export function validationLevels(validation: Validation, { validate }: RequestOptions): ValidationLevels {
  return {
    requests: validate?.requests ?? validation.requests,
    responses: validate?.responses ?? validation.responses,
  };
}
