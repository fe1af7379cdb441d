/** The checks of every operation. */
export const checks: Checks = /* @__PURE__ */ checksOf(documentsCreateChecks, documentsRawRetrieveChecks);
