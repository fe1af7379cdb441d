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

/** True when the value is a valid Envelope. Never throws. */
export function isEnvelope(value: unknown): value is Envelope {
  try {
    return _isEnvelope_2(value) && _isEnvelope_3(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Forbidden. Never throws. */
export function isForbidden(_value: unknown): _value is Forbidden {
  try {
    return false;
  } catch {
    return false;
  }
}

/** True when the value is a valid ForbiddenLater. Never throws. */
export function isForbiddenLater(_value: unknown): _value is ForbiddenLater {
  try {
    return false;
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
export function isImpossible(value: unknown): value is Impossible {
  return Number.isFinite(value);
}

/** True when the value is a valid Narrowed. Never throws. */
export function isNarrowed(value: unknown): value is Narrowed {
  try {
    return _isNarrowed_2(value) && _isEnvelope_3(value);
  } catch {
    return false;
  }
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

/** True when the value is a valid PerhapsEither. Never throws. */
export function isPerhapsEither(value: unknown): value is PerhapsEither {
  try {
    return value === null || isEither(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid PerhapsStatus. Never throws. */
export function isPerhapsStatus(value: unknown): value is PerhapsStatus {
  try {
    return value === null || isStatus(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Retired. Never throws. */
export function isRetired(value: unknown): value is Retired {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $old = v["old"];
    if ($old !== undefined) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Sibling. Never throws. */
export function isSibling(value: unknown): value is Sibling {
  try {
    return _isSibling_1(value) && _isEnvelope_3(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Status. Never throws. */
export function isStatus(value: unknown): value is Status {
  return value === "ok" || value === "failed";
}

/** True when the value is a valid ToTheLetter. Never throws. */
export function isToTheLetter(value: unknown): value is ToTheLetter {
  try {
    return isEnvelope(value) && _isToTheLetter_2(value);
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

/** True when the value is a valid Untyped. Never throws. */
export function isUntyped(value: unknown): value is Untyped {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $a = v["a"];
    if ($a !== undefined && typeof $a !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Word. Never throws. */
export function isWord(value: unknown): value is Word {
  return typeof value === "string";
}

/** True when the value is a valid Words. Never throws. */
export function isWords(value: unknown): value is Words {
  try {
    if (!Array.isArray(value)) return false;
    const items: readonly unknown[] = value;
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      if (typeof item !== "string") return false;
    }
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

function _ruleEnvelope(): TypeRule {
  return named(
    "Envelope",
    isEnvelope,
    allOf([
      object(
        { result: map(anything), success: boolean },
        { page: object({}, { number: integer, of: string }), status: _ruleStatus },
      ),
      propertyCount({ min: 2, max: null }),
    ]),
  );
}

function _ruleForbidden(): TypeRule {
  return named("Forbidden", isForbidden, object({ gone: never, kept: string }));
}

function _ruleForbiddenLater(): TypeRule {
  return named(
    "ForbiddenLater",
    isForbiddenLater,
    allOf([
      _ruleRetired,
      atPointer("/allOf/1", object({ old: atPointer("#/components/schemas/Retired/properties/old", never) })),
    ]),
  );
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
  return named("Impossible", isImpossible, number, "#/components/schemas/Impossible/allOf/1");
}

function _ruleNarrowed(): TypeRule {
  return named(
    "Narrowed",
    isNarrowed,
    allOf([
      object(
        {
          result: atPointer("#/components/schemas/Narrowed/allOf/1/properties/result", array(string)),
          success: atPointer("#/components/schemas/Envelope/properties/success", boolean),
        },
        {
          page: atPointer(
            "#/components/schemas/Narrowed/allOf/1/properties/page",
            object(
              {},
              {
                number: atPointer("#/components/schemas/Envelope/properties/page/properties/number", integer),
                of: integer,
              },
            ),
          ),
          status: _ruleStatus,
        },
      ),
      propertyCount({ min: 2, max: null }),
    ]),
  );
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

function _rulePerhapsEither(): TypeRule {
  return named("PerhapsEither", isPerhapsEither, nullable(_ruleEither));
}

function _rulePerhapsStatus(): TypeRule {
  return named("PerhapsStatus", isPerhapsStatus, nullable(_ruleStatus));
}

function _ruleRetired(): TypeRule {
  return named("Retired", isRetired, object({}, { old: never }));
}

function _ruleSibling(): TypeRule {
  return named(
    "Sibling",
    isSibling,
    allOf([
      object(
        {
          result: nullable(string),
          success: atPointer("#/components/schemas/Envelope/properties/success", boolean),
        },
        {
          page: atPointer(
            "#/components/schemas/Envelope/properties/page",
            object({}, { number: integer, of: string }),
          ),
          status: literal("gone"),
        },
      ),
      propertyCount({ min: 2, max: null }),
    ]),
  );
}

function _ruleStatus(): TypeRule {
  return named("Status", isStatus, values(["ok", "failed"]));
}

function _ruleToTheLetter(): TypeRule {
  return named(
    "ToTheLetter",
    isToTheLetter,
    allOf([
      _ruleEnvelope,
      ifType(
        "object",
        atPointer("#/components/schemas/ToTheLetter/allOf/1", object({}, { status: literal("gone") })),
      ),
    ]),
    "#/components/schemas/ToTheLetter/allOf/0",
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

function _ruleUntyped(): TypeRule {
  return named("Untyped", isUntyped, object({}, { a: string }));
}

function _ruleWord(): TypeRule {
  return named("Word", isWord, string, "#/components/schemas/Word/allOf/1");
}

function _ruleWords(): TypeRule {
  return named("Words", isWords, array(string));
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

function _isEnvelope_Page(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $number = v["number"];
  if ($number !== undefined && !Number.isInteger($number)) return false;
  const $of = v["of"];
  if ($of !== undefined && typeof $of !== "string") return false;
  return true;
}

function _isNarrowed_Page(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $number = v["number"];
  if ($number !== undefined && !Number.isInteger($number)) return false;
  const $of = v["of"];
  if ($of !== undefined && !Number.isInteger($of)) return false;
  return true;
}

function _isSibling_Page(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $number = v["number"];
  if ($number !== undefined && !Number.isInteger($number)) return false;
  const $of = v["of"];
  if ($of !== undefined && typeof $of !== "string") return false;
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

function _isEnvelope_1(value: unknown): boolean {
  return isObject(value) && !Array.isArray(value);
}

function _isEnvelope_2(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (typeof v["success"] !== "boolean") return false;
  if (!_isEnvelope_1(v["result"])) return false;
  const $page = v["page"];
  if ($page !== undefined && !_isEnvelope_Page($page)) return false;
  const $status = v["status"];
  if ($status !== undefined && !isStatus($status)) return false;
  return true;
}

function _isEnvelope_3(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return true;
  {
    const keys = countProperties(v);
    if (keys < 2) return false;
  }
  return true;
}

function _isNarrowed_1(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (typeof item !== "string") return false;
  }
  return true;
}

function _isNarrowed_2(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (typeof v["success"] !== "boolean") return false;
  if (!_isNarrowed_1(v["result"])) return false;
  const $page = v["page"];
  if ($page !== undefined && !_isNarrowed_Page($page)) return false;
  const $status = v["status"];
  if ($status !== undefined && !isStatus($status)) return false;
  return true;
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

function _isSibling_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $status = v["status"];
  if ($status !== undefined && $status !== "gone") return false;
  const $result = v["result"];
  if ($result !== null && typeof $result !== "string") return false;
  if (typeof v["success"] !== "boolean") return false;
  const $page = v["page"];
  if ($page !== undefined && !_isSibling_Page($page)) return false;
  return true;
}

function _isToTheLetter_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $status = v["status"];
  if ($status !== undefined && $status !== "gone") return false;
  return true;
}

function _isToTheLetter_2(value: unknown): boolean {
  return typeof value !== "object" || value === null || Array.isArray(value) || _isToTheLetter_1(value);
}
