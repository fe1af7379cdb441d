/** True when the value is a valid Base. Never throws. */
export function isBase(value: unknown): value is Base {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (!Number.isInteger(v["id"])) return false;
    const $note = v["note"];
    if ($note !== undefined && typeof $note !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Chosen. Never throws. */
export function isChosen(value: unknown): value is Chosen {
  try {
    return (_isChosen_Kind(value) || _isChosen_Sized(value)) && _isChosen_1(value) && _isChosen_2(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid ClosedBase. Never throws. */
export function isClosedBase(value: unknown): value is ClosedBase {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof v["kind"] !== "string") return false;
    for (const key in v) {
      if (key === "kind") continue;
      const item = v[key];
      if (item !== undefined && Object.hasOwn(v, key)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid ClosedOutside. Never throws. */
export function isClosedOutside(value: unknown): value is ClosedOutside {
  try {
    return isBase(value) && _isClosedOutside_1(value) && _isClosedOutside_2(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid ClosedPart. Never throws. */
export function isClosedPart(value: unknown): value is ClosedPart {
  try {
    return isBase(value) && _isClosedOutside_1(value) && _isClosedOutside_2(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Counted. Never throws. */
export function isCounted(value: unknown): value is Counted {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (!Number.isInteger(v["count"])) return false;
    const $name = v["name"];
    if ($name !== undefined && typeof $name !== "string") return false;
    for (const key in v) {
      if (key === "count" || key === "name") continue;
      const item = v[key];
      if (item !== undefined && !_isCounted_1(item) && Object.hasOwn(v, key)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Fitting. Never throws. */
export function isFitting(value: unknown): value is Fitting {
  return isClosedBase(value);
}

/** True when the value is a valid Grandchild. Never throws. */
export function isGrandchild(value: unknown): value is Grandchild {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof v["kind"] !== "string") return false;
    const $last = v["last"];
    if ($last !== undefined && typeof $last !== "boolean") return false;
    const $size = v["size"];
    if ($size !== undefined && typeof $size !== "string") return false;
    for (const key in v) {
      if (key === "kind" || key === "last" || key === "size") continue;
      const item = v[key];
      if (item !== undefined && Object.hasOwn(v, key)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Heir. Never throws. */
export function isHeir(value: unknown): value is Heir {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof v["kind"] !== "string") return false;
    const $size = v["size"];
    if ($size !== undefined && typeof $size !== "string") return false;
    for (const key in v) {
      if (key === "kind" || key === "size") continue;
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
    const $inside = v["inside"];
    if ($inside !== undefined && !_isHolder_Inside($inside)) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Labels. Never throws. */
export function isLabels(value: unknown): value is Labels {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (!Number.isInteger(v["id"])) return false;
    const $note = v["note"];
    if ($note !== undefined && typeof $note !== "string") return false;
    for (const key in v) {
      if (key === "id" || key === "note") continue;
      const item = v[key];
      if (item !== undefined && typeof item !== "string" && Object.hasOwn(v, key)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Unmatched. Never throws. */
export function isUnmatched(value: unknown): value is Unmatched {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $name = v["name"];
    if ($name !== undefined && typeof $name !== "string") return false;
    for (const key in v) {
      if (key === "name") continue;
      const item = v[key];
      if (item !== undefined && !_isCounted_1(item) && Object.hasOwn(v, key)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

function _ruleBase(): TypeRule {
  return named("Base", isBase, object({ id: integer }, { note: string }));
}

function _ruleChosen(): TypeRule {
  return named(
    "Chosen",
    isChosen,
    allOf([
      allOf([
        anyOf(
          [
            atPointer("#/components/schemas/ClosedBase", _ruleChosen_Kind),
            atPointer("/oneOf/1", _ruleChosen_Sized),
          ],
          "",
        ),
        object({}, { extra: string }),
      ]),
      unevaluatedProperties(() => (key) => key === "extra" || key === "kind" || key === "size", null),
    ]),
  );
}

function _ruleChosen_Kind(): TypeRule {
  return nested(
    _isChosen_Kind,
    object(
      { kind: string },
      { extra: atPointer("#/components/schemas/Chosen/properties/extra", string) },
      { closed: true },
    ),
    "Chosen.Kind",
  );
}

function _ruleChosen_Sized(): TypeRule {
  return nested(_isChosen_Sized, object({ size: string }), "Chosen.Sized");
}

function _ruleClosedBase(): TypeRule {
  return named("ClosedBase", isClosedBase, object({ kind: string }, {}, { closed: true }));
}

function _ruleClosedOutside(): TypeRule {
  return named(
    "ClosedOutside",
    isClosedOutside,
    allOf([
      allOf([
        _ruleBase,
        object({}, { size: atPointer("#/components/schemas/ClosedOutside/allOf/1/properties/size", string) }),
      ]),
      unevaluatedProperties(() => (key) => key === "id" || key === "note" || key === "size", null),
    ]),
  );
}

function _ruleClosedPart(): TypeRule {
  return named(
    "ClosedPart",
    isClosedPart,
    allOf([
      allOf([
        _ruleBase,
        object({}, { size: atPointer("#/components/schemas/ClosedPart/allOf/1/properties/size", string) }),
      ]),
      unevaluatedProperties(() => (key) => key === "id" || key === "note" || key === "size", null),
    ]),
  );
}

function _ruleCounted(): TypeRule {
  return named(
    "Counted",
    isCounted,
    object(
      { count: atPointer("#/components/schemas/Counted/allOf/1/properties/count", integer) },
      { name: atPointer("#/components/schemas/Unmatched/properties/name", string) },
      {
        additionalProperties: atPointer("#/components/schemas/Unmatched/additionalProperties", map(anything)),
      },
    ),
  );
}

function _ruleFitting(): TypeRule {
  return named("Fitting", isFitting, _ruleClosedBase, "#/components/schemas/Fitting/allOf/0");
}

function _ruleGrandchild(): TypeRule {
  return named(
    "Grandchild",
    isGrandchild,
    object(
      { kind: atPointer("#/components/schemas/ClosedBase/properties/kind", string) },
      {
        last: atPointer("#/components/schemas/Grandchild/allOf/1/properties/last", boolean),
        size: atPointer("#/components/schemas/Heir/properties/size", string),
      },
      { closed: true },
    ),
  );
}

function _ruleHeir(): TypeRule {
  return named(
    "Heir",
    isHeir,
    object(
      { kind: atPointer("#/components/schemas/ClosedBase/properties/kind", string) },
      { size: string },
      { closed: true },
    ),
  );
}

function _ruleHolder(): TypeRule {
  return named(
    "Holder",
    isHolder,
    object(
      {},
      {
        inside: object(
          { kind: atPointer("#/components/schemas/ClosedBase/properties/kind", string) },
          { a: string, b: string, c: string, d: string, e: string, f: string, g: string },
          { closed: true },
        ),
      },
    ),
  );
}

function _ruleLabels(): TypeRule {
  return named(
    "Labels",
    isLabels,
    object(
      { id: atPointer("#/components/schemas/Base/properties/id", integer) },
      { note: atPointer("#/components/schemas/Base/properties/note", string) },
      { additionalProperties: atPointer("#/components/schemas/Labels/allOf/1/additionalProperties", string) },
    ),
  );
}

function _ruleUnmatched(): TypeRule {
  return named(
    "Unmatched",
    isUnmatched,
    object({}, { name: string }, { additionalProperties: map(anything) }),
  );
}

function _isChosen_Kind(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (typeof v["kind"] !== "string") return false;
  const $extra = v["extra"];
  if ($extra !== undefined && typeof $extra !== "string") return false;
  for (const key in v) {
    if (key === "kind" || key === "extra") continue;
    const item = v[key];
    if (item !== undefined && Object.hasOwn(v, key)) return false;
  }
  return true;
}

function _isChosen_Sized(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (typeof v["size"] !== "string") return false;
  return true;
}

function _isHolder_Inside(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (typeof v["kind"] !== "string") return false;
  const $a = v["a"];
  if ($a !== undefined && typeof $a !== "string") return false;
  const $b = v["b"];
  if ($b !== undefined && typeof $b !== "string") return false;
  const $c = v["c"];
  if ($c !== undefined && typeof $c !== "string") return false;
  const $d = v["d"];
  if ($d !== undefined && typeof $d !== "string") return false;
  const $e = v["e"];
  if ($e !== undefined && typeof $e !== "string") return false;
  const $f = v["f"];
  if ($f !== undefined && typeof $f !== "string") return false;
  const $g = v["g"];
  if ($g !== undefined && typeof $g !== "string") return false;
  for (const key in v) {
    if (
      key === "kind" ||
      key === "a" ||
      key === "b" ||
      key === "c" ||
      key === "d" ||
      key === "e" ||
      key === "f" ||
      key === "g"
    )
      continue;
    const item = v[key];
    if (item !== undefined && Object.hasOwn(v, key)) return false;
  }
  return true;
}

function _isChosen_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $extra = v["extra"];
  if ($extra !== undefined && typeof $extra !== "string") return false;
  return true;
}

function _isChosen_2(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return true;
  for (const key in v) {
    if (key === "extra" || key === "kind" || key === "size") continue;
    const item = v[key];
    if (item !== undefined && Object.hasOwn(v, key)) return false;
  }
  return true;
}

function _isClosedOutside_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $size = v["size"];
  if ($size !== undefined && typeof $size !== "string") return false;
  return true;
}

function _isClosedOutside_2(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return true;
  for (const key in v) {
    if (key === "id" || key === "note" || key === "size") continue;
    const item = v[key];
    if (item !== undefined && Object.hasOwn(v, key)) return false;
  }
  return true;
}

function _isCounted_1(value: unknown): boolean {
  return isObject(value) && !Array.isArray(value);
}
