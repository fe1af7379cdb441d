/** True when the value is a valid DeliveredCallback. Never throws. */
export function isDeliveredCallback(value: unknown): value is DeliveredCallback {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $at = v["at"];
    if (typeof $at !== "string") return false;
    const $parcel = v["parcel"];
    if (typeof $parcel !== "string" || !($parcel.length > 0)) return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleDeliveredCallback(): TypeRule {
  return named(
    "DeliveredCallback",
    isDeliveredCallback,
    object({ at: string, parcel: stringOf({ min: 1 }) }),
    "#/paths/~1parcels/post/callbacks/delivered/{$request.body#~1notify}/post/requestBody/content/application~1json/schema",
  );
}

function _ruleFailedCallback(): TypeRule {
  return named(
    "FailedCallback",
    isFailedCallback,
    discriminated("kind", {
      lost: atPointer(
        "/{$request.body#~1notify}~1lost/post/requestBody/content/application~1json/schema",
        object({ kind: literal("lost") }),
      ),
      returned: atPointer(
        "/{$request.body#~1notify}~1returned/post/requestBody/content/application~1json/schema",
        object({ kind: literal("returned") }, { reason: string }),
      ),
    }),
    "#/components/callbacks/Failed",
  );
}

function _ruleMove(): TypeRule {
  return named("Move", isMove, object({ to: string }));
}

function _ruleSendLetterMovedCallback(): TypeRule {
  return named(
    "SendLetterMovedCallback",
    isSendLetterMovedCallback,
    object({}, { town: string }),
    "#/paths/~1letters/post/callbacks/moved/{$request.query.notify}/post/requestBody/content/application~1json/schema",
  );
}

function _ruleSendParcelMovedCallback(): TypeRule {
  return named(
    "SendParcelMovedCallback",
    isSendParcelMovedCallback,
    _ruleMove,
    "#/paths/~1parcels/post/callbacks/moved/{$request.body#~1notify}~1moved/put/requestBody/content/application~1json/schema",
  );
}
