function _ruleLineRetrieveEvent(): TypeRule {
  return named(
    "LineRetrieveEvent",
    isLineRetrieveEvent,
    object({ data: string }),
    "#/paths/~1lines/get/responses/200/content/text~1event-stream/itemSchema",
  );
}
