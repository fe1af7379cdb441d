/** Returns the value, or its issues as a Call. */
export const validateCall: Validate<Call> = /* @__PURE__ */ validatorOf(_ruleCall);

/** Parses JSON text; returns the value, or its issues as a Call. */
export const parseCall: Parse<Call> = /* @__PURE__ */ parserOf(_ruleCall);

/** @throws ValidationError when the value is not a valid Call. */
export const assertCall: Assert<Call> = /* @__PURE__ */ assertionOf(isCall, _ruleCall);

/** The validators of Call in one object, which is also a Standard Schema. */
export const CallSchema: Schema<Call> = /* @__PURE__ */ schema(isCall, _ruleCall);
