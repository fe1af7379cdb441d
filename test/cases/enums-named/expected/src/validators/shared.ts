/** True when the value is a valid APIError. Never throws. */
export function isAPIError(value: unknown): value is APIError {
  return value === "a" || value === "b";
}

/** The value itself, or what keeps it from being a valid APIError. */
export const validateAPIError: Validate<APIError> = /* @__PURE__ */ validating(_ruleAPIError);

/** The value of JSON text, or what keeps it from being a valid APIError. */
export const parseAPIError: Parse<APIError> = /* @__PURE__ */ parsing(_ruleAPIError);

/** @throws ValidationError when the value is no valid APIError. */
export const assertAPIError: Assert<APIError> = /* @__PURE__ */ asserting(isAPIError, _ruleAPIError);

/** The checks of APIError in one object, also as a Standard Schema. */
export const APIErrorSchema: Schema<APIError> = /* @__PURE__ */ schema(isAPIError, _ruleAPIError);

/** True when the value is a valid Side. Never throws. */
export function isSide(value: unknown): value is Side {
  return value === null || value === "l" || value === "r";
}

function _ruleSide(): TypeRule {
  return named("Side", isSide, nullable(values(["l", "r"])));
}
