function _ruleEvent(): TypeRule {
  return named(
    "Event",
    isEvent,
    object({ data: string }, { id: string, event: string, retry: integerOf({ min: 0 }) }),
  );
}

export function _rulePrice(): TypeRule {
  return named("Price", isPrice, object({ cents: integer }));
}
