/** True when the value is a valid Answered. Never throws. */
export function isAnswered(value: unknown): value is Answered {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (v["role"] !== "assistant") return false;
    if (v["type"] !== "message") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Asked. Never throws. */
export function isAsked(value: unknown): value is Asked {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (v["role"] !== "user") return false;
    if (v["type"] !== "message") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Event. Never throws. */
export function isEvent(value: unknown): value is Event {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    switch (v["type"]) {
      case "message":
        return isMessage(value);
      case "tick":
        return isTick(value);
      default:
        return _isEvent_Unknown(value);
    }
  } catch {
    return false;
  }
}

/** True when the value is a valid Kind. Never throws. */
export function isKind(value: unknown): value is Kind {
  try {
    return typeof value === "string";
  } catch {
    return false;
  }
}

/** True when the value is a valid Message. Never throws. */
export function isMessage(value: unknown): value is Message {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    switch (v["role"]) {
      case "user":
        return isAsked(value);
      case "assistant":
        return isAnswered(value);
      default:
        return _isMessage_Unknown(value);
    }
  } catch {
    return false;
  }
}

/** True when the value is a valid Tick. Never throws. */
export function isTick(value: unknown): value is Tick {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (v["type"] !== "tick") return false;
    const $kind = v["kind"];
    if ($kind !== undefined && !isKind($kind)) return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleAnswered(): TypeRule {
  return named("Answered", isAnswered, object({ role: literal("assistant"), type: literal("message") }));
}

function _ruleAsked(): TypeRule {
  return named("Asked", isAsked, object({ role: literal("user"), type: literal("message") }));
}

function _ruleEvent(): TypeRule {
  return named(
    "Event",
    isEvent,
    discriminated(
      "type",
      { message: _ruleMessage, tick: _ruleTick },
      {
        undiscriminated: object(
          { type: atPointer("#/components/schemas/Event", string) },
          {},
          { additionalProperties: anything },
        ),
      },
    ),
  );
}

function _ruleKind(): TypeRule {
  return named("Kind", isKind, string);
}

function _ruleMessage(): TypeRule {
  return named(
    "Message",
    isMessage,
    discriminated(
      "role",
      { user: _ruleAsked, assistant: _ruleAnswered },
      {
        undiscriminated: object(
          {
            role: atPointer("#/components/schemas/Message", string),
            type: atPointer("#/components/schemas/Asked/properties/type", literal("message")),
          },
          {},
          { additionalProperties: anything },
        ),
      },
    ),
  );
}

function _ruleTick(): TypeRule {
  return named("Tick", isTick, object({ type: literal("tick") }, { kind: _ruleKind }));
}

function _isEvent_Unknown(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (typeof v["type"] !== "string") return false;
  return true;
}

function _isMessage_Unknown(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (v["type"] !== "message") return false;
  if (typeof v["role"] !== "string") return false;
  return true;
}
