/** True when the value is a valid Closed. Never throws. */
export function isClosed(value: unknown): value is Closed {
  try {
    if (!Array.isArray(value)) return false;
    const items: readonly unknown[] = value;
    if (!(items.length >= 2)) return false;
    if (!(items.length <= 2)) return false;
    if (!(items.length <= 0) && !Number.isFinite(items[0])) return false;
    if (!(items.length <= 1) && typeof items[1] !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Further. Never throws. */
export function isFurther(value: unknown): value is Further {
  try {
    if (!Array.isArray(value)) return false;
    const items: readonly unknown[] = value;
    if (!(items.length >= 3)) return false;
    if (!(items.length <= 0) && !Number.isFinite(items[0])) return false;
    for (let i = 1; i < items.length; i++) {
      const item = items[i];
      if (typeof item !== "boolean") return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Limited. Never throws. */
export function isLimited(value: unknown): value is Limited {
  try {
    if (!Array.isArray(value)) return false;
    const items: readonly unknown[] = value;
    if (!(items.length >= 1)) return false;
    if (!(items.length <= 3)) return false;
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      if (!Number.isInteger(item)) return false;
    }
    if (!hasUniqueItems(items)) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Loose. Never throws. */
export function isLoose(value: unknown): value is Loose {
  try {
    if (!Array.isArray(value)) return false;
    const items: readonly unknown[] = value;
    if (!(items.length <= 0) && typeof items[0] !== "string") return false;
    if (!(items.length <= 1) && !_isLoose_Item2(items[1])) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Nested. Never throws. */
export function isNested(value: unknown): value is Nested {
  try {
    if (!Array.isArray(value)) return false;
    const items: readonly unknown[] = value;
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      if (!_isNested_1(item)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid OfObjects. Never throws. */
export function isOfObjects(value: unknown): value is OfObjects {
  try {
    if (!Array.isArray(value)) return false;
    const items: readonly unknown[] = value;
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      if (!_isOfObjects_OfObject(item)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid OfUnions. Never throws. */
export function isOfUnions(value: unknown): value is OfUnions {
  try {
    if (!Array.isArray(value)) return false;
    const items: readonly unknown[] = value;
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      if (item !== null && typeof item !== "string") return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Open. Never throws. */
export function isOpen(value: unknown): value is Open {
  try {
    if (!Array.isArray(value)) return false;
    const items: readonly unknown[] = value;
    if (!(items.length <= 0) && typeof items[0] !== "string") return false;
    for (let i = 1; i < items.length; i++) {
      const item = items[i];
      if (typeof item !== "boolean") return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Pair. Never throws. */
export function isPair(value: unknown): value is Pair {
  try {
    if (!Array.isArray(value)) return false;
    const items: readonly unknown[] = value;
    if (!(items.length >= 2)) return false;
    if (!(items.length <= 2)) return false;
    if (!(items.length <= 0) && typeof items[0] !== "string") return false;
    if (!(items.length <= 1) && !Number.isFinite(items[1])) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Plain. Never throws. */
export function isPlain(value: unknown): value is Plain {
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

/** True when the value is a valid Position. Never throws. */
export function isPosition(value: unknown): value is Position {
  try {
    if (!Array.isArray(value)) return false;
    const items: readonly unknown[] = value;
    if (!(items.length >= 2)) return false;
    if (!(items.length <= 3)) return false;
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      if (!Number.isFinite(item)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Range. Never throws. */
export function isRange(value: unknown): value is Range {
  try {
    if (!Array.isArray(value)) return false;
    const items: readonly unknown[] = value;
    if (!(items.length >= 2)) return false;
    if (!(items.length <= 2)) return false;
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      if (!Number.isFinite(item)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Untyped. Never throws. */
export function isUntyped(value: unknown): value is Untyped {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

function _ruleClosed(): TypeRule {
  return named("Closed", isClosed, tuple([number, string], anything, { min: 2, max: 2 }));
}

function _ruleFurther(): TypeRule {
  return named(
    "Further",
    isFurther,
    tuple([number], atPointer("#/components/schemas/Further/unevaluatedItems", boolean), { min: 3 }),
  );
}

function _ruleLimited(): TypeRule {
  return named("Limited", isLimited, array(integer, { min: 1, max: 3, also: uniqueItems }));
}

function _ruleLoose(): TypeRule {
  return named("Loose", isLoose, tuple([string, object({}, { a: string })], anything));
}

function _ruleNested(): TypeRule {
  return named("Nested", isNested, array(array(number)));
}

function _ruleOfObjects(): TypeRule {
  return named("OfObjects", isOfObjects, array(object({ id: string })));
}

function _ruleOfUnions(): TypeRule {
  return named("OfUnions", isOfUnions, array(nullable(string)));
}

function _ruleOpen(): TypeRule {
  return named("Open", isOpen, tuple([string], boolean));
}

function _rulePair(): TypeRule {
  return named("Pair", isPair, tuple([string, number], anything, { min: 2, max: 2 }));
}

function _rulePlain(): TypeRule {
  return named("Plain", isPlain, array(string));
}

function _rulePosition(): TypeRule {
  return named("Position", isPosition, array(number, { min: 2, max: 3 }));
}

function _ruleRange(): TypeRule {
  return named("Range", isRange, array(number, { min: 2, max: 2 }));
}

function _ruleUntyped(): TypeRule {
  return named("Untyped", isUntyped, array(anything));
}

function _isLoose_Item2(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $a = v["a"];
  if ($a !== undefined && typeof $a !== "string") return false;
  return true;
}

function _isOfObjects_OfObject(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (typeof v["id"] !== "string") return false;
  return true;
}

function _isNested_1(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!Number.isFinite(item)) return false;
  }
  return true;
}
