/** True when the value is a valid APIError. Never throws. */
export function isAPIError(value: unknown): value is APIError {
  return value === "a" || value === "b";
}

/** Returns the value, or its issues as a APIError. */
export const validateAPIError: Validate<APIError> = /* @__PURE__ */ validatorOf(_ruleAPIError);

/** Parses JSON text; returns the value, or its issues as a APIError. */
export const parseAPIError: Parse<APIError> = /* @__PURE__ */ parserOf(_ruleAPIError);

/** @throws ValidationError when the value is not a valid APIError. */
export const assertAPIError: Assert<APIError> = /* @__PURE__ */ assertionOf(isAPIError, _ruleAPIError);

/** The validators of APIError in one object, which is also a Standard Schema. */
export const APIErrorSchema: Schema<APIError> = /* @__PURE__ */ schema(isAPIError, _ruleAPIError);

/** True when the value is a valid Side. Never throws. */
export function isSide(value: unknown): value is Side {
  return value === null || value === "l" || value === "r";
}

function _ruleSide(): TypeRule {
  return named("Side", isSide, nullable(values(["l", "r"])));
}
