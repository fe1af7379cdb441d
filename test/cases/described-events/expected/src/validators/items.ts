/** True when the value is a valid ItemRetrieveEvent. Never throws. */
export function isItemRetrieveEvent(value: unknown): value is ItemRetrieveEvent {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (!isPrice(v["data"])) return false;
    const $id = v["id"];
    if ($id !== undefined && typeof $id !== "string") return false;
    const $event = v["event"];
    if ($event !== undefined && typeof $event !== "string") return false;
    const $retry = v["retry"];
    if ($retry !== undefined && (typeof $retry !== "number" || !Number.isInteger($retry) || !($retry >= 0)))
      return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleItemRetrieveEvent(): TypeRule {
  return named(
    "ItemRetrieveEvent",
    isItemRetrieveEvent,
    object({ data: _rulePrice }, { id: string, event: string, retry: integerOf({ min: 0 }) }),
    "#/paths/~1items/get/responses/200/content/text~1event-stream/itemSchema",
  );
}
