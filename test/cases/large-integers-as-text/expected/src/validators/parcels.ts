/** The value itself, or what keeps it from being a valid Call. */
export const validateCall: Validate<Call> = /* @__PURE__ */ validating(_ruleCall);

/** The value of JSON text, or what keeps it from being a valid Call. */
export const parseCall: Parse<Call> = /* @__PURE__ */ parsing(_ruleCall);

/** @throws ValidationError when the value is no valid Call. */
export const assertCall: Assert<Call> = /* @__PURE__ */ asserting(isCall, _ruleCall);

/** The checks of Call in one object, also as a Standard Schema. */
export const CallSchema: Schema<Call> = /* @__PURE__ */ schema(isCall, _ruleCall);
