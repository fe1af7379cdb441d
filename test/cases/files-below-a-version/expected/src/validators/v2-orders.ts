function _ruleBasket(): TypeRule {
  return named("Basket", isBasket, object({}, { pets: array(string) }));
}
