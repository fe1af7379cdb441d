/** True when the value is a valid Child. Never throws. */
export function isChild(value: unknown): value is Child {
  try {
    return isParent(value) && _isChild_1(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Either. Never throws. */
export function isEither(value: unknown): value is Either {
  try {
    return _isEither_1(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Grand. Never throws. */
export function isGrand(value: unknown): value is Grand {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $kind = v["kind"];
    if ($kind !== undefined && typeof $kind !== "string") return false;
    const $top = v["top"];
    if (
      $top !== undefined &&
      $top !== null &&
      (typeof $top !== "number" || !Number.isInteger($top) || !($top >= 0) || !($top <= 20))
    )
      return false;
    const $state = v["state"];
    if ($state !== undefined && $state !== "open" && $state !== "closed" && $state !== "lost") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Impossible. Never throws. */
export function isImpossible(_value: unknown): _value is Impossible {
  return false;
}

/** True when the value is a valid OfUnion. Never throws. */
export function isOfUnion(value: unknown): value is OfUnion {
  try {
    return isEither(value) && _isOfUnion_1(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Parent. Never throws. */
export function isParent(value: unknown): value is Parent {
  try {
    return isGrand(value) && _isParent_1(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid TwoParts. Never throws. */
export function isTwoParts(value: unknown): value is TwoParts {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $a = v["a"];
    if (typeof $a !== "string" || (!($a.length <= 3) && !hasMaxLength($a, 3))) return false;
    const $b = v["b"];
    if ($b !== undefined && typeof $b !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleChild(): TypeRule {
  return named(
    "Child",
    isChild,
    allOf([
      _ruleParent,
      atPointer(
        "/allOf/1",
        object(
          { kind: literal("child") },
          {
            state: atPointer("#/components/schemas/Grand/properties/state", values(["open", "closed"])),
            top: integerOf({ min: 1, max: 10 }),
          },
        ),
      ),
    ]),
  );
}

function _ruleEither(): TypeRule {
  return named("Either", isEither, oneOf([_ruleEither_X, _ruleEither_Y]));
}

function _ruleEither_X(): TypeRule {
  return nested(_isEither_X, object({ x: string }), "Either.X");
}

function _ruleEither_Y(): TypeRule {
  return nested(_isEither_Y, object({ y: string }), "Either.Y");
}

function _ruleGrand(): TypeRule {
  return named(
    "Grand",
    isGrand,
    object(
      {},
      {
        kind: string,
        state: values(["open", "closed", "lost"]),
        top: nullable(atPointer("/anyOf/0", integerOf({ min: 0, max: 20 }))),
      },
    ),
  );
}

function _ruleImpossible(): TypeRule {
  return named("Impossible", isImpossible, never);
}

function _ruleOfUnion(): TypeRule {
  return named(
    "OfUnion",
    isOfUnion,
    allOf([_ruleEither, atPointer("/allOf/1", object({}, { note: string }))]),
  );
}

function _ruleParent(): TypeRule {
  return named(
    "Parent",
    isParent,
    allOf([_ruleGrand, atPointer("/allOf/1", object({}, { top: integerOf({ min: 1, max: 20 }) }))]),
  );
}

function _ruleTwoParts(): TypeRule {
  return named(
    "TwoParts",
    isTwoParts,
    object({ a: stringOf({ max: 3 }) }, { b: string }),
    "#/components/schemas/TwoParts/allOf/1",
  );
}

function _isEither_X(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (typeof v["x"] !== "string") return false;
  return true;
}

function _isEither_Y(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (typeof v["y"] !== "string") return false;
  return true;
}

function _isChild_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (v["kind"] !== "child") return false;
  const $top = v["top"];
  if (
    $top !== undefined &&
    (typeof $top !== "number" || !Number.isInteger($top) || !($top >= 1) || !($top <= 10))
  )
    return false;
  const $state = v["state"];
  if ($state !== undefined && $state !== "open" && $state !== "closed") return false;
  return true;
}

function _isEither_1(value: unknown): boolean {
  let matches = 0;
  if (_isEither_X(value)) matches++;
  if (_isEither_Y(value)) matches++;
  return matches === 1;
}

function _isOfUnion_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $note = v["note"];
  if ($note !== undefined && typeof $note !== "string") return false;
  return true;
}

function _isParent_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $top = v["top"];
  if (
    $top !== undefined &&
    (typeof $top !== "number" || !Number.isInteger($top) || !($top >= 1) || !($top <= 20))
  )
    return false;
  return true;
}
