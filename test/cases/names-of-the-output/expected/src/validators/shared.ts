/** The validators of Standard in one object, which is also a Standard Schema. */
export const StandardSchema_2: Schema<Standard> = /* @__PURE__ */ schema(isStandard, _ruleStandard);
