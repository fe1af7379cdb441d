/** True when the value is a valid Answer. Never throws. */
export function isAnswer(value: unknown): value is Answer {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    switch (v["ok"]) {
      case true:
        return _isAnswer_OkTrue(value);
      case false:
        return _isAnswer_OkFalse(value);
      default:
        return false;
    }
  } catch {
    return false;
  }
}

/** True when the value is a valid Failure. Never throws. */
export function isFailure(value: unknown): value is Failure {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof v["ok"] !== "boolean") return false;
    const $reason = v["reason"];
    if ($reason !== undefined && typeof $reason !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Frame. Never throws. */
export function isFrame(value: unknown): value is Frame {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    switch (v["v"]) {
      case 1:
        return _isFrame_V1(value);
      case 2:
        return _isFrame_V2(value);
      default:
        return false;
    }
  } catch {
    return false;
  }
}

/** Returns the value, or its issues as a Frame. */
export const validateFrame: Validate<Frame> = /* @__PURE__ */ validatorOf(_ruleFrame);

/** Parses JSON text; returns the value, or its issues as a Frame. */
export const parseFrame: Parse<Frame> = /* @__PURE__ */ parserOf(_ruleFrame);

/** @throws ValidationError when the value is not a valid Frame. */
export const assertFrame: Assert<Frame> = /* @__PURE__ */ assertionOf(isFrame, _ruleFrame);

/** The validators of Frame in one object, which is also a Standard Schema. */
export const FrameSchema: Schema<Frame> = /* @__PURE__ */ schema(isFrame, _ruleFrame);

/** True when the value is a valid Success. Never throws. */
export function isSuccess(value: unknown): value is Success {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof v["ok"] !== "boolean") return false;
    const $value = v["value"];
    if ($value !== undefined && typeof $value !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleAnswer(): TypeRule {
  return named(
    "Answer",
    isAnswer,
    discriminated("ok", [
      [
        true,
        atPointer(
          "/oneOf/0",
          allOf([
            _ruleSuccess,
            object({ ok: atPointer("#/components/schemas/Answer/oneOf/0", literal(true)) }),
          ]),
        ),
      ],
      [
        false,
        atPointer(
          "/oneOf/1",
          allOf([
            _ruleFailure,
            object({ ok: atPointer("#/components/schemas/Answer/oneOf/1", literal(false)) }),
          ]),
        ),
      ],
    ]),
  );
}

function _ruleFailure(): TypeRule {
  return named("Failure", isFailure, object({ ok: boolean }, { reason: string }));
}

function _ruleFrame(): TypeRule {
  return named(
    "Frame",
    isFrame,
    discriminated("v", [
      [1, atPointer("/oneOf/0", object({ v: literal(1) }, { a: string }))],
      [2, atPointer("/oneOf/1", object({ v: literal(2) }, { b: string }))],
    ]),
  );
}

function _ruleSuccess(): TypeRule {
  return named("Success", isSuccess, object({ ok: boolean }, { value: string }));
}

function _isAnswer_OkFalse(value: unknown): boolean {
  return isFailure(value) && _isAnswer_OkFalse_1(value);
}

function _isAnswer_OkTrue(value: unknown): boolean {
  return isSuccess(value) && _isAnswer_OkTrue_1(value);
}

function _isFrame_V1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (v["v"] !== 1) return false;
  const $a = v["a"];
  if ($a !== undefined && typeof $a !== "string") return false;
  return true;
}

function _isFrame_V2(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (v["v"] !== 2) return false;
  const $b = v["b"];
  if ($b !== undefined && typeof $b !== "string") return false;
  return true;
}

function _isAnswer_OkFalse_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (v["ok"] !== false) return false;
  return true;
}

function _isAnswer_OkTrue_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (v["ok"] !== true) return false;
  return true;
}
