/** True when the value is a valid Call. Never throws. */
export function isCall(value: unknown): value is Call {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    switch (v["type"]) {
      case "function_call":
        return isFunctionCall(value);
      case "search_call":
        return isSearchCall(value);
      default:
        return false;
    }
  } catch {
    return false;
  }
}

/** True when the value is a valid FunctionCall. Never throws. */
export function isFunctionCall(value: unknown): value is FunctionCall {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (v["type"] !== "function_call") return false;
    if (typeof v["name"] !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid InputMessage. Never throws. */
export function isInputMessage(value: unknown): value is InputMessage {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $type = v["type"];
    if ($type !== undefined && $type !== "message") return false;
    if (typeof v["content"] !== "string") return false;
    const $role = v["role"];
    if ($role !== "user" && $role !== "system") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Item. Never throws. */
export function isItem(value: unknown): value is Item {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    switch (v["type"]) {
      case "message":
        return _isItem_1(value);
      case "function_call":
      case "search_call":
        return isCall(value);
      case "item_reference":
        return isReference(value);
      default:
        return isInputMessage(value) || isReference(value);
    }
  } catch {
    return false;
  }
}

/** True when the value is a valid OutputMessage. Never throws. */
export function isOutputMessage(value: unknown): value is OutputMessage {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (v["role"] !== "assistant") return false;
    if (v["type"] !== "message") return false;
    if (typeof v["id"] !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Reference. Never throws. */
export function isReference(value: unknown): value is Reference {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $type = v["type"];
    if ($type !== undefined && $type !== null && $type !== "item_reference") return false;
    if (typeof v["id"] !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid SearchCall. Never throws. */
export function isSearchCall(value: unknown): value is SearchCall {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (v["type"] !== "search_call") return false;
    if (typeof v["query"] !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleCall(): TypeRule {
  return named(
    "Call",
    isCall,
    discriminated("type", { function_call: _ruleFunctionCall, search_call: _ruleSearchCall }),
  );
}

function _ruleFunctionCall(): TypeRule {
  return named("FunctionCall", isFunctionCall, object({ name: string, type: literal("function_call") }));
}

function _ruleInputMessage(): TypeRule {
  return named(
    "InputMessage",
    isInputMessage,
    object({ content: string, role: values(["user", "system"]) }, { type: literal("message") }),
  );
}

function _ruleItem(): TypeRule {
  return named(
    "Item",
    isItem,
    discriminated(
      "type",
      {
        message: discriminated("role", {
          user: _ruleInputMessage,
          system: _ruleInputMessage,
          assistant: _ruleOutputMessage,
        }),
        function_call: _ruleCall,
        search_call: _ruleCall,
        item_reference: _ruleReference,
      },
      { undiscriminated: anyOf([_ruleInputMessage, _ruleReference], "oneOf") },
    ),
  );
}

function _ruleOutputMessage(): TypeRule {
  return named(
    "OutputMessage",
    isOutputMessage,
    object({ id: string, role: literal("assistant"), type: literal("message") }),
  );
}

function _ruleReference(): TypeRule {
  return named(
    "Reference",
    isReference,
    object({ id: string }, { type: nullable(atPointer("/anyOf/0", literal("item_reference"))) }),
  );
}

function _ruleSearchCall(): TypeRule {
  return named("SearchCall", isSearchCall, object({ query: string, type: literal("search_call") }));
}

function _isItem_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  switch (v["role"]) {
    case "user":
    case "system":
      return isInputMessage(value);
    case "assistant":
      return isOutputMessage(value);
    default:
      return false;
  }
}
