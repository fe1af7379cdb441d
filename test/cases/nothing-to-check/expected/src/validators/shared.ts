/** True when the value is a valid AnyList. Never throws. */
export function isAnyList(value: unknown): value is AnyList {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid AnyPair. Never throws. */
export function isAnyPair(value: unknown): value is AnyPair {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Anything. Never throws. */
export function isAnything(_value: unknown): _value is Anything {
  return true;
}

/** True when the value is a valid EmptyList. Never throws. */
export function isEmptyList(value: unknown): value is EmptyList {
  try {
    if (!Array.isArray(value)) return false;
    const items: readonly unknown[] = value;
    if (!(items.length <= 0)) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid EmptyMap. Never throws. */
export function isEmptyMap(value: unknown): value is EmptyMap {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    for (const key in v) {
      const item = v[key];
      if (item !== undefined && Object.hasOwn(v, key)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Holder. Never throws. */
export function isHolder(value: unknown): value is Holder {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $list = v["list"];
    if ($list !== undefined && !Array.isArray($list)) return false;
    const $optional = v["optional"];
    if ($optional !== undefined && $optional !== null && !Array.isArray($optional)) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid ListOfAnything. Never throws. */
export function isListOfAnything(value: unknown): value is ListOfAnything {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid PairAtMost. Never throws. */
export function isPairAtMost(value: unknown): value is PairAtMost {
  try {
    if (!Array.isArray(value)) return false;
    const items: readonly unknown[] = value;
    if (!(items.length <= 2)) return false;
    if (!(items.length <= 0) && typeof items[0] !== "string") return false;
    if (!(items.length <= 1) && typeof items[1] !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleAnyList(): TypeRule {
  return named("AnyList", isAnyList, array(anything));
}

function _ruleAnyPair(): TypeRule {
  return named("AnyPair", isAnyPair, tuple([anything, anything], anything));
}

function _ruleAnything(): TypeRule {
  return named("Anything", isAnything, anything);
}

function _ruleEmptyList(): TypeRule {
  return named("EmptyList", isEmptyList, array(never));
}

function _ruleEmptyMap(): TypeRule {
  return named("EmptyMap", isEmptyMap, object({}, {}, { closed: true }));
}

function _ruleHolder(): TypeRule {
  return named(
    "Holder",
    isHolder,
    object({}, { choice: anything, list: array(anything), optional: nullable(array(anything)) }),
  );
}

function _ruleListOfAnything(): TypeRule {
  return named("ListOfAnything", isListOfAnything, array(anything));
}

function _rulePairAtMost(): TypeRule {
  return named("PairAtMost", isPairAtMost, tuple([string, string], anything, { max: 2 }));
}
