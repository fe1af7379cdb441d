const _patternPatterned: RegExp = /* @__PURE__ */ new RegExp("^x-", "u");

/** True when the value is a valid Any. Never throws. */
export function isAny(value: unknown): value is Any {
  try {
    return isObject(value) && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Free. Never throws. */
export function isFree(value: unknown): value is Free {
  try {
    return isObject(value) && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Keyed. Never throws. */
export function isKeyed(value: unknown): value is Keyed {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    for (const key in v) {
      const item = v[key];
      if (
        item !== undefined &&
        ((key !== "a" && key !== "b") || !Number.isFinite(item)) &&
        Object.hasOwn(v, key)
      )
        return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Nullable. Never throws. */
export function isNullable(value: unknown): value is Nullable {
  try {
    return value === null || _isNullable_1(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Objects. Never throws. */
export function isObjects(value: unknown): value is Objects {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    for (const key in v) {
      const item = v[key];
      if (item !== undefined && !_isObjects_ObjectsObject(item) && Object.hasOwn(v, key)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid OfUnions. Never throws. */
export function isOfUnions(value: unknown): value is OfUnions {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    for (const key in v) {
      const item = v[key];
      if (item !== undefined && typeof item !== "string" && !_isOfUnions_1(item) && Object.hasOwn(v, key))
        return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Patterned. Never throws. */
export function isPatterned(value: unknown): value is Patterned {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    for (const key in v) {
      const item = v[key];
      if (
        item !== undefined &&
        (!_patternPatterned.test(key) || typeof item !== "string") &&
        Object.hasOwn(v, key)
      )
        return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Strings. Never throws. */
export function isStrings(value: unknown): value is Strings {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    for (const key in v) {
      const item = v[key];
      if (item !== undefined && typeof item !== "string" && Object.hasOwn(v, key)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

function _ruleAny(): TypeRule {
  return named("Any", isAny, map(anything));
}

function _ruleFree(): TypeRule {
  return named("Free", isFree, map(anything));
}

function _ruleKeyed(): TypeRule {
  return named("Keyed", isKeyed, map(number, namesIn(["a", "b"])));
}

function _ruleNullable(): TypeRule {
  return named("Nullable", isNullable, nullable(map(nullable(string))));
}

function _ruleObjects(): TypeRule {
  return named("Objects", isObjects, map(object({ n: integer })));
}

function _ruleOfUnions(): TypeRule {
  return named("OfUnions", isOfUnions, map(oneOf([string, array(string)])));
}

function _rulePatterned(): TypeRule {
  return named(
    "Patterned",
    isPatterned,
    map(
      atPointer("#/components/schemas/Patterned/patternProperties/^x-", string),
      namesMatching(_patternPatterned),
    ),
  );
}

function _ruleStrings(): TypeRule {
  return named("Strings", isStrings, map(string));
}

function _isObjects_ObjectsObject(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (!Number.isInteger(v["n"])) return false;
  return true;
}

function _isNullable_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  for (const key in v) {
    const item = v[key];
    if (item !== undefined && item !== null && typeof item !== "string" && Object.hasOwn(v, key))
      return false;
  }
  return true;
}

function _isOfUnions_1(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (typeof item !== "string") return false;
  }
  return true;
}
