/** True when the value is a valid Model. Never throws. */
export function isModel(value: unknown): value is Model {
  try {
    return typeof value === "string";
  } catch {
    return false;
  }
}

/** True when the value is a valid Voice. Never throws. */
export function isVoice(value: unknown): value is Voice {
  try {
    return typeof value === "string" || _isVoice_Variant1(value);
  } catch {
    return false;
  }
}

function _ruleModel(): TypeRule {
  return named("Model", isModel, atPointer("/anyOf/0", string));
}

function _ruleVoice(): TypeRule {
  return named(
    "Voice",
    isVoice,
    anyOf([atPointer("/anyOf/0/anyOf/0", string), atPointer("/anyOf/1", _ruleVoice_Variant1)], ""),
  );
}

function _ruleVoice_Variant1(): TypeRule {
  return nested(_isVoice_Variant1, object({ id: string }, {}, { closed: true }), "Voice.Variant1");
}

function _isVoice_Variant1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (typeof v["id"] !== "string") return false;
  for (const key in v) {
    if (key === "id") continue;
    const item = v[key];
    if (item !== undefined && Object.hasOwn(v, key)) return false;
  }
  return true;
}
