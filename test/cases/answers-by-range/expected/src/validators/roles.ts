export function _ruleRole(): TypeRule {
  return named("Role", isRole, object({ name: string }));
}
