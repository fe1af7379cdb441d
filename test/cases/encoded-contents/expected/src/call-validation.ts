/** Validates the calls of every operation. */
export const callValidator: CallValidator = /* @__PURE__ */ createCallValidator(
  documentsCreateValidators,
  documentsRawRetrieveValidators,
);
