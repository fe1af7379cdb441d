function _ruleStatus(): TypeRule {
  return named("Status", isStatus, object({}, { up: boolean }));
}
