/** True when the value is a valid Anything. Never throws. */
export function isAnything(value: unknown): value is Anything {
  try {
    return (
      typeof value === "string" ||
      Number.isFinite(value) ||
      typeof value === "boolean" ||
      Array.isArray(value) ||
      _isAnything_1(value)
    );
  } catch {
    return false;
  }
}

/** True when the value is a valid Exactly. Never throws. */
export function isExactly(value: unknown): value is Exactly {
  try {
    return _isExactly_1(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid FunctionCall. Never throws. */
export function isFunctionCall(value: unknown): value is FunctionCall {
  try {
    return value === "none" || value === "auto" || isNamed(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Named. Never throws. */
export function isNamed(value: unknown): value is Named {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof v["name"] !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Stop. Never throws. */
export function isStop(value: unknown): value is Stop {
  try {
    return typeof value === "string" || _isStop_1(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid ToolChoice. Never throws. */
export function isToolChoice(value: unknown): value is ToolChoice {
  try {
    return value === "none" || value === "auto" || value === "required" || _isToolChoice_1(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Untold. Never throws. */
export function isUntold(value: unknown): value is Untold {
  try {
    return _isUntold_A(value) || _isUntold_B(value);
  } catch {
    return false;
  }
}

function _ruleAnything(): TypeRule {
  return named("Anything", isAnything, anyOf([string, number, boolean, array(anything), map(anything)]));
}

function _ruleExactly(): TypeRule {
  return named(
    "Exactly",
    isExactly,
    oneOf([integerOf({ also: multipleOf(3) }), integerOf({ also: multipleOf(5) })]),
  );
}

function _ruleFunctionCall(): TypeRule {
  return named("FunctionCall", isFunctionCall, oneOf([values(["none", "auto"]), _ruleNamed]));
}

function _ruleNamed(): TypeRule {
  return named("Named", isNamed, object({ name: string }));
}

function _ruleStop(): TypeRule {
  return named("Stop", isStop, oneOf([string, array(string, { min: 1, max: 4 })]));
}

function _ruleToolChoice(): TypeRule {
  return named(
    "ToolChoice",
    isToolChoice,
    anyOf(
      [
        atPointer("/oneOf/0", values(["none", "auto", "required"])),
        discriminated("type", {
          function: atPointer(
            "/oneOf/1",
            object({ function: object({ name: string }), type: literal("function") }),
          ),
          custom: atPointer(
            "/oneOf/2",
            object({ custom: object({}, { name: string }), type: literal("custom") }),
          ),
        }),
      ],
      "",
    ),
  );
}

function _ruleUntold(): TypeRule {
  return named("Untold", isUntold, anyOf([_ruleUntold_A, _ruleUntold_B]));
}

function _ruleUntold_A(): TypeRule {
  return nested(_isUntold_A, object({ a: string }), "Untold.A");
}

function _ruleUntold_B(): TypeRule {
  return nested(_isUntold_B, object({ b: string }), "Untold.B");
}

function _isToolChoice_Custom(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (v["type"] !== "custom") return false;
  if (!_isToolChoice_Custom_Custom(v["custom"])) return false;
  return true;
}

function _isToolChoice_Custom_Custom(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $name = v["name"];
  if ($name !== undefined && typeof $name !== "string") return false;
  return true;
}

function _isToolChoice_Function(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (v["type"] !== "function") return false;
  if (!_isToolChoice_Function_Function(v["function"])) return false;
  return true;
}

function _isToolChoice_Function_Function(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (typeof v["name"] !== "string") return false;
  return true;
}

function _isUntold_A(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (typeof v["a"] !== "string") return false;
  return true;
}

function _isUntold_B(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (typeof v["b"] !== "string") return false;
  return true;
}

function _isAnything_1(value: unknown): boolean {
  return isObject(value) && !Array.isArray(value);
}

function _isExactly_1(value: unknown): boolean {
  let matches = 0;
  if (typeof value === "number" && Number.isInteger(value) && isMultiple(value, 3)) matches++;
  if (typeof value === "number" && Number.isInteger(value) && isMultiple(value, 5)) matches++;
  return matches === 1;
}

function _isStop_1(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  if (!(items.length >= 1)) return false;
  if (!(items.length <= 4)) return false;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (typeof item !== "string") return false;
  }
  return true;
}

function _isToolChoice_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  switch (v["type"]) {
    case "function":
      return _isToolChoice_Function(value);
    case "custom":
      return _isToolChoice_Custom(value);
    default:
      return false;
  }
}
