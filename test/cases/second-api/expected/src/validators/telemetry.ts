/** True when the value is a valid Reading. Never throws. */
export function isReading(value: unknown): value is Reading {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof v["sensor"] !== "string") return false;
    const $value = v["value"];
    if (!Number.isFinite($value) && typeof $value !== "boolean" && typeof $value !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleReading(): TypeRule {
  return named("Reading", isReading, object({ sensor: string, value: oneOf([number, boolean, string]) }));
}
