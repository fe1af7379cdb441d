function _ruleFixedLink(): TypeRule {
  return named("FixedLink", isFixedLink, both([_ruleLink, at("/allOf/1", object({ id: literal("self") }))]));
}

function _ruleSelfLink(): TypeRule {
  return named("SelfLink", isSelfLink, both([_ruleLink, at("/allOf/1", object({}, { rel: string }))]));
}
