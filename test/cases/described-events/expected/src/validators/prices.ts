function _ruleNoticeEvent(): TypeRule {
  return named(
    "NoticeEvent",
    isNoticeEvent,
    object({ data: string, event: literal("notice") }, { id: string }),
  );
}

function _rulePriceEvent(): TypeRule {
  return named("PriceEvent", isPriceEvent, object({ data: _rulePrice, event: literal("price") }));
}

function _rulePriceRetrieveEvent(): TypeRule {
  return named(
    "PriceRetrieveEvent",
    isPriceRetrieveEvent,
    discriminated("event", { price: _rulePriceEvent, notice: _ruleNoticeEvent }),
    "#/paths/~1prices/get/responses/200/content/text~1event-stream/itemSchema",
  );
}
