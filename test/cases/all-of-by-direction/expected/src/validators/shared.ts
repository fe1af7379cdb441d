function _ruleFixedLink(): TypeRule {
  return named(
    "FixedLink",
    isFixedLink,
    allOf([_ruleLink, atPointer("/allOf/1", object({ id: literal("self") }))]),
  );
}

function _ruleSelfLink(): TypeRule {
  return named(
    "SelfLink",
    isSelfLink,
    allOf([_ruleLink, atPointer("/allOf/1", object({}, { rel: string }))]),
  );
}
