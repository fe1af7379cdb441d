function _ruleParcelCreateParams(): TypeRule {
  return named(
    "ParcelCreateParams",
    isParcelCreateParams,
    object({}, { notify: string }),
    "#/paths/~1parcels/post/requestBody/content/application~1json/schema",
  );
}
