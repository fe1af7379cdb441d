function _rulebooksQuery_200(): TypeRule {
  return named("booksQuery_200", isbooksQuery_200, array(_ruleItem), "#/components/mediaTypes/Items/schema");
}
