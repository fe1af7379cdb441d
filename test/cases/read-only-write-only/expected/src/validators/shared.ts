function _ruleUnused(): TypeRule {
  return named("Unused", isUnused, object({}, { a: string, b: string }));
}
