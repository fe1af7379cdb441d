const _patternExtended: RegExp = /* @__PURE__ */ new RegExp("^x-", "u");

/** True when the value is a valid Adding. Never throws. */
export function isAdding(value: unknown): value is Adding {
  return isExtra(value);
}

/** True when the value is a valid Anything. Never throws. */
export function isAnything(value: unknown): value is Anything {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $known = v["known"];
    if ($known !== undefined && typeof $known !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Closed. Never throws. */
export function isClosed(value: unknown): value is Closed {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $only = v["only"];
    if ($only !== undefined && typeof $only !== "string") return false;
    for (const key in v) {
      if (key === "only") continue;
      const item = v[key];
      if (item !== undefined && Object.hasOwn(v, key)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Empty. Never throws. */
export function isEmpty(value: unknown): value is Empty {
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

/** True when the value is a valid Extended. Never throws. */
export function isExtended(value: unknown): value is Extended {
  try {
    return _isExtended_1(value) && _isExtended_2(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Extra. Never throws. */
export function isExtra(value: unknown): value is Extra {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $id = v["id"];
    if ($id !== undefined && typeof $id !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Silent. Never throws. */
export function isSilent(value: unknown): value is Silent {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $known = v["known"];
    if ($known !== undefined && typeof $known !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Tagged. Never throws. */
export function isTagged(value: unknown): value is Tagged {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $id = v["id"];
    if ($id !== undefined && typeof $id !== "string") return false;
    for (const key in v) {
      if (key === "id") continue;
      const item = v[key];
      if (item !== undefined && !Number.isInteger(item) && Object.hasOwn(v, key)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Translations. Never throws. */
export function isTranslations(value: unknown): value is Translations {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof v["en"] !== "string") return false;
    for (const key in v) {
      if (key === "en") continue;
      const item = v[key];
      if (item !== undefined && typeof item !== "string" && Object.hasOwn(v, key)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Typed. Never throws. */
export function isTyped(value: unknown): value is Typed {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof v["summary"] !== "string") return false;
    const $count = v["count"];
    if ($count !== undefined && !Number.isInteger($count)) return false;
    for (const key in v) {
      if (key === "summary" || key === "count") continue;
      const item = v[key];
      if (item !== undefined && !isExtra(item) && Object.hasOwn(v, key)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

function _ruleAdding(): TypeRule {
  return named("Adding", isAdding, _ruleExtra, "#/components/schemas/Adding/allOf/0");
}

function _ruleAnything(): TypeRule {
  return named("Anything", isAnything, object({}, { known: string }, { additionalProperties: anything }));
}

function _ruleClosed(): TypeRule {
  return named("Closed", isClosed, object({}, { only: string }, { closed: true }));
}

function _ruleEmpty(): TypeRule {
  return named("Empty", isEmpty, object({}, {}, { closed: true }));
}

function _ruleExtended(): TypeRule {
  return named(
    "Extended",
    isExtended,
    allOf([
      object({}, { known: string }),
      patternProperties(_patternExtended, atPointer("/patternProperties/^x-", string)),
    ]),
  );
}

function _ruleExtra(): TypeRule {
  return named("Extra", isExtra, object({}, { id: string }));
}

function _ruleSilent(): TypeRule {
  return named("Silent", isSilent, object({}, { known: string }));
}

function _ruleTagged(): TypeRule {
  return named(
    "Tagged",
    isTagged,
    object(
      {},
      { id: atPointer("#/components/schemas/Extra/properties/id", string) },
      { additionalProperties: atPointer("#/components/schemas/Tagged/unevaluatedProperties", integer) },
    ),
    "#/components/schemas/Tagged/allOf/0",
  );
}

function _ruleTranslations(): TypeRule {
  return named(
    "Translations",
    isTranslations,
    object(
      { en: atPointer("#/components/schemas/Translations/additionalProperties", string) },
      {},
      { additionalProperties: string },
    ),
  );
}

function _ruleTyped(): TypeRule {
  return named(
    "Typed",
    isTyped,
    object({ summary: string }, { count: integer }, { additionalProperties: _ruleExtra }),
  );
}

function _isExtended_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $known = v["known"];
  if ($known !== undefined && typeof $known !== "string") return false;
  return true;
}

function _isExtended_2(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return true;
  for (const key in v) {
    if (!_patternExtended.test(key)) continue;
    const item = v[key];
    if (item !== undefined && typeof item !== "string" && Object.hasOwn(v, key)) return false;
  }
  return true;
}
