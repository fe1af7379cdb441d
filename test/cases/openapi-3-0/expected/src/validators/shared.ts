/** True when the value is a valid Bounds. Never throws. */
export function isBounds(value: unknown): value is Bounds {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $above = v["above"];
    if ($above !== undefined && (typeof $above !== "number" || !Number.isFinite($above) || !($above > 0)))
      return false;
    const $below = v["below"];
    if ($below !== undefined && (typeof $below !== "number" || !Number.isInteger($below) || !($below < 10)))
      return false;
    const $upTo = v["upTo"];
    if ($upTo !== undefined && (typeof $upTo !== "number" || !Number.isInteger($upTo) || !($upTo <= 10)))
      return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Nullable. Never throws. */
export function isNullable(value: unknown): value is Nullable {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $never = v["never"];
    if ($never !== undefined && typeof $never !== "string") return false;
    const $text = v["text"];
    if ($text !== undefined && $text !== null && typeof $text !== "string") return false;
    const $chosen = v["chosen"];
    if ($chosen !== undefined && $chosen !== null && $chosen !== "a" && $chosen !== "b") return false;
    const $listed = v["listed"];
    if ($listed !== undefined && $listed !== null && $listed !== "a" && $listed !== "b") return false;
    const $either = v["either"];
    if (
      $either !== undefined &&
      $either !== null &&
      typeof $either !== "string" &&
      !Number.isInteger($either)
    )
      return false;
    const $wrapped = v["wrapped"];
    if ($wrapped !== undefined && $wrapped !== null && !isNamed($wrapped)) return false;
    const $list = v["list"];
    if ($list !== undefined && $list !== null && !_isNullable_1($list)) return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleBeside(): TypeRule {
  return named("Beside", isBeside, object({}, { named: nullable(_ruleNamed) }));
}

function _ruleBounds(): TypeRule {
  return named(
    "Bounds",
    isBounds,
    object(
      {},
      {
        above: numberOf({ exclusiveMin: 0 }),
        below: integerOf({ exclusiveMax: 10 }),
        upTo: integerOf({ max: 10 }),
      },
    ),
  );
}

function _ruleFiles(): TypeRule {
  return named("Files", isFiles, object({}, { bytes: string, encoded: string }));
}

function _ruleFree(): TypeRule {
  return named("Free", isFree, map(anything));
}

function _ruleNamed(): TypeRule {
  return named("Named", isNamed, object({ name: string }));
}

function _ruleNullable(): TypeRule {
  return named(
    "Nullable",
    isNullable,
    object(
      {},
      {
        chosen: nullable(values(["a", "b"])),
        either: nullable(oneOf([string, integer])),
        list: nullable(array(nullable(string))),
        listed: nullable(values(["a", "b"])),
        never: string,
        text: nullable(string),
        wrapped: nullable(_ruleNamed),
      },
    ),
  );
}
