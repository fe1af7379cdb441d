/** True when the value is a valid Card. Never throws. */
export function isCard(value: unknown): value is Card {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $method = v["method"];
    if ($method !== "card" && $method !== "debit") return false;
    const $brand = v["brand"];
    if (typeof $brand !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid CardParam. Never throws. */
export function isCardParam(value: unknown): value is CardParam {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $brand = v["brand"];
    if ($brand !== "a" && $brand !== "b") return false;
    const $method = v["method"];
    if ($method !== "card" && $method !== "debit") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Cash. Never throws. */
export function isCash(value: unknown): value is Cash {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (v["method"] !== "cash") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid KindX. Never throws. */
export function isKindX(value: unknown): value is KindX {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $kind = v["kind"];
    if ($kind !== "x" && $kind !== "y") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Late. Never throws. */
export function isLate(value: unknown): value is Late {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (v["kind"] !== 7) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Mail. Never throws. */
export function isMail(value: unknown): value is Mail {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof v["address"] !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Order. Never throws. */
export function isOrder(value: unknown): value is Order {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $gift = v["gift"];
    if ($gift !== undefined && $gift !== true) return false;
    if (!isPlace(v["place"])) return false;
    if (!isState(v["state"])) return false;
    const $contact = v["contact"];
    if ($contact !== undefined && !isMail($contact) && !isPhone($contact) && !_isOrder_1($contact))
      return false;
    const $mood = v["mood"];
    if ($mood !== undefined && $mood !== null && typeof $mood !== "string") return false;
    const $payment = v["payment"];
    if ($payment !== undefined && !isPayment($payment)) return false;
    const $size = v["size"];
    if ($size !== undefined && !Number.isFinite($size) && $size !== 1 && $size !== 2 && $size !== 3)
      return false;
    const $stop = v["stop"];
    if ($stop !== undefined && typeof $stop !== "string" && !_isOrder_2($stop)) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid OrderCreateParams. Never throws. */
export function isOrderCreateParams(value: unknown): value is OrderCreateParams {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $body = v["body"];
    if ($body !== undefined && !isOrderParam($body)) return false;
    const $state = v["state"];
    if ($state !== undefined && !isStateParam($state)) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid OrderParam. Never throws. */
export function isOrderParam(value: unknown): value is OrderParam {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $gift = v["gift"];
    if ($gift !== undefined && $gift !== true) return false;
    if (!isPlace(v["place"])) return false;
    if (!isStateParam(v["state"])) return false;
    const $mood = v["mood"];
    if ($mood !== undefined && $mood !== null && $mood !== "calm" && $mood !== "hasty") return false;
    const $size = v["size"];
    if ($size !== undefined && $size !== 1 && $size !== 2 && $size !== 3) return false;
    const $contact = v["contact"];
    if ($contact !== undefined && !_isOrderParam_1($contact)) return false;
    const $payment = v["payment"];
    if ($payment !== undefined && !isPaymentParam($payment)) return false;
    const $stop = v["stop"];
    if ($stop !== undefined && typeof $stop !== "string" && !_isOrder_2($stop)) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Payment. Never throws. */
export function isPayment(value: unknown): value is Payment {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    switch (v["method"]) {
      case "card":
      case "debit":
        return isCard(value);
      case "cash":
        return isCash(value);
      default:
        return _isPayment_Unknown(value);
    }
  } catch {
    return false;
  }
}

/** True when the value is a valid PaymentParam. Never throws. */
export function isPaymentParam(value: unknown): value is PaymentParam {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    switch (v["method"]) {
      case "card":
      case "debit":
        return isCardParam(value);
      case "cash":
        return isCash(value);
      default:
        return false;
    }
  } catch {
    return false;
  }
}

/** True when the value is a valid Phone. Never throws. */
export function isPhone(value: unknown): value is Phone {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof v["number"] !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Place. Never throws. */
export function isPlace(value: unknown): value is Place {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $kind = v["kind"];
    if ($kind !== undefined && $kind !== "place") return false;
    if (typeof v["street"] !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Refusal. Never throws. */
export function isRefusal(value: unknown): value is Refusal {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    switch (v["kind"]) {
      case "x":
      case "y":
        return isKindX(value);
      case 7:
        return isLate(value);
      default:
        return _isRefusal_Unknown(value);
    }
  } catch {
    return false;
  }
}

/** True when the value is a valid State. Never throws. */
export function isState(value: unknown): value is State {
  try {
    return typeof value === "string";
  } catch {
    return false;
  }
}

/** True when the value is a valid StateParam. Never throws. */
export function isStateParam(value: unknown): value is StateParam {
  return value === "open" || value === "closed";
}

function _ruleCard(): TypeRule {
  return named("Card", isCard, object({ brand: string, method: values(["card", "debit"]) }));
}

function _ruleCardParam(): TypeRule {
  return named(
    "CardParam",
    isCardParam,
    object({ brand: values(["a", "b"]), method: values(["card", "debit"]) }),
    "#/components/schemas/Card",
  );
}

function _ruleCash(): TypeRule {
  return named("Cash", isCash, object({ method: literal("cash") }));
}

function _ruleKindX(): TypeRule {
  return named(
    "KindX",
    isKindX,
    object({ kind: atPointer("#/components/schemas/Kind", values(["x", "y"])) }),
  );
}

function _ruleLate(): TypeRule {
  return named("Late", isLate, object({ kind: literal(7) }));
}

function _ruleMail(): TypeRule {
  return named("Mail", isMail, object({ address: string }));
}

function _ruleOrder(): TypeRule {
  return named(
    "Order",
    isOrder,
    object(
      { place: _rulePlace, state: _ruleState },
      {
        contact: anyOf([_ruleMail, _rulePhone, map(anything)], ""),
        gift: literal(true),
        mood: nullable(string),
        payment: _rulePayment,
        size: anyOf([number, values([1, 2, 3])], ""),
        stop: oneOf([string, array(string)]),
      },
    ),
  );
}

function _ruleOrderCreateParams(): TypeRule {
  return named(
    "OrderCreateParams",
    isOrderCreateParams,
    object({}, { body: _ruleOrderParam, state: _ruleStateParam }),
    "#/paths/~1orders/post",
  );
}

function _ruleOrderParam(): TypeRule {
  return named(
    "OrderParam",
    isOrderParam,
    object(
      { place: _rulePlace, state: _ruleStateParam },
      {
        contact: oneOf([_ruleMail, _rulePhone]),
        gift: literal(true),
        mood: nullable(values(["calm", "hasty"])),
        payment: _rulePaymentParam,
        size: values([1, 2, 3]),
        stop: oneOf([string, array(string)]),
      },
    ),
    "#/components/schemas/Order",
  );
}

function _rulePayment(): TypeRule {
  return named(
    "Payment",
    isPayment,
    discriminated(
      "method",
      { card: _ruleCard, debit: _ruleCard, cash: _ruleCash },
      {
        undiscriminated: object(
          { method: atPointer("#/components/schemas/Payment", string) },
          {},
          { additionalProperties: anything },
        ),
      },
    ),
  );
}

function _rulePaymentParam(): TypeRule {
  return named(
    "PaymentParam",
    isPaymentParam,
    discriminated("method", { card: _ruleCardParam, debit: _ruleCardParam, cash: _ruleCash }),
    "#/components/schemas/Payment",
  );
}

function _rulePhone(): TypeRule {
  return named("Phone", isPhone, object({ number: string }));
}

function _rulePlace(): TypeRule {
  return named("Place", isPlace, object({ street: string }, { kind: literal("place") }));
}

function _ruleRefusal(): TypeRule {
  return named(
    "Refusal",
    isRefusal,
    discriminated(
      "kind",
      [
        ["x", _ruleKindX],
        ["y", _ruleKindX],
        [7, _ruleLate],
      ],
      {
        undiscriminated: object(
          { kind: atPointer("#/components/schemas/Refusal", anyOf([string, number], "")) },
          {},
          { additionalProperties: anything },
        ),
      },
    ),
  );
}

function _ruleState(): TypeRule {
  return named("State", isState, string);
}

function _ruleStateParam(): TypeRule {
  return named("StateParam", isStateParam, values(["open", "closed"]), "#/components/schemas/State");
}

function _isPayment_Unknown(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (typeof v["method"] !== "string") return false;
  return true;
}

function _isRefusal_Unknown(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $kind = v["kind"];
  if (typeof $kind !== "string" && typeof $kind !== "number") return false;
  return true;
}

function _isOrder_1(value: unknown): boolean {
  return isObject(value) && !Array.isArray(value);
}

function _isOrder_2(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (typeof item !== "string") return false;
  }
  return true;
}

function _isOrderParam_1(value: unknown): boolean {
  let matches = 0;
  if (isMail(value)) matches++;
  if (isPhone(value)) matches++;
  return matches === 1;
}
