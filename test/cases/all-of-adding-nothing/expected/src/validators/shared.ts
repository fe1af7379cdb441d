function _ruleBoard(): TypeRule {
  return named("Board", isBoard, object({}, { newest: _ruleNotice }));
}

function _ruleLatest(): TypeRule {
  return named("Latest", isLatest, _ruleNotice);
}
