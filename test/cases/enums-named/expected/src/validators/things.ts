function _ruleThing(): TypeRule {
  return named(
    "Thing",
    isThing,
    object({}, { colour: _ruleColour, level: _ruleLevel, unnamed: _ruleUnnamed }),
  );
}
