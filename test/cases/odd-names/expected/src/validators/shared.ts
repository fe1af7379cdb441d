const _valuesAB: ReadonlySet<unknown> = /* @__PURE__ */ new Set<unknown>([
  "1foo",
  "a-b",
  "",
  "*/",
  "line\nbreak",
  "C:\\logs\\",
  "Asia/Tokyo",
  "${x}",
  "`",
]);

/** True when the value is a valid AB. Never throws. */
export function isAB(value: unknown): value is AB {
  return _valuesAB.has(value);
}

/** True when the value is a valid Constructor. Never throws. */
export function isConstructor(value: unknown): value is Constructor {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $constructor = own(v, "constructor");
    if ($constructor !== undefined && typeof $constructor !== "string") return false;
    const $toString = own(v, "toString");
    if ($toString !== undefined && typeof $toString !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Default. Never throws. */
export function isDefault(value: unknown): value is Default {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $new = v["new"];
    if ($new !== undefined && !isAB($new)) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid FooBar. Never throws. */
export function isFooBar(value: unknown): value is FooBar {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $b = v["b"];
    if ($b !== undefined && typeof $b !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Foo_Bar. Never throws. */
export function isFoo_Bar(value: unknown): value is Foo_Bar {
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

/** True when the value is a valid FoobarType. Never throws. */
export function isFoobarType(value: unknown): value is FoobarType {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $c = v["c"];
    if ($c !== undefined && typeof $c !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid OneFoo. Never throws. */
export function isOneFoo(value: unknown): value is OneFoo {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof v["1foo"] !== "string") return false;
    const $1 = v[""];
    if ($1 !== undefined && typeof $1 !== "string") return false;
    const $2 = v["a-b"];
    if ($2 !== undefined && typeof $2 !== "string") return false;
    const $3 = v['with "quotes"'];
    if ($3 !== undefined && typeof $3 !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid PromiseType. Never throws. */
export function isPromiseType(value: unknown): value is PromiseType {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $Array = v["Array"];
    if ($Array !== undefined && !_isPromiseType_1($Array)) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Proto. Never throws. */
export function isProto(value: unknown): value is Proto {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof own(v, "__proto__") !== "string") return false;
    const $hasOwnProperty = own(v, "hasOwnProperty");
    if ($hasOwnProperty !== undefined && typeof $hasOwnProperty !== "boolean") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid RecordType. Never throws. */
export function isRecordType(value: unknown): value is RecordType {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $class = v["class"];
    if ($class !== undefined && typeof $class !== "string") return false;
    const $1 = v["ünï"];
    if ($1 !== undefined && typeof $1 !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleAB(): TypeRule {
  return named("AB", isAB, values(_valuesAB), "#/components/schemas/a-b");
}

function _ruleConstructor(): TypeRule {
  return named(
    "Constructor",
    isConstructor,
    object({}, { constructor: string, toString: string }),
    "#/components/schemas/constructor",
  );
}

function _ruleDefault(): TypeRule {
  return named("Default", isDefault, object({}, { new: _ruleAB }), "#/components/schemas/default");
}

function _ruleFooBar(): TypeRule {
  return named("FooBar", isFooBar, object({}, { b: string }));
}

function _ruleFoo_Bar(): TypeRule {
  return named("Foo_Bar", isFoo_Bar, object({}, { a: string }));
}

function _ruleFoobarType(): TypeRule {
  return named("FoobarType", isFoobarType, object({}, { c: string }), "#/components/schemas/foobar");
}

function _ruleOneFoo(): TypeRule {
  return named(
    "OneFoo",
    isOneFoo,
    object({ "1foo": string }, { "": string, "a-b": string, 'with "quotes"': string }),
    "#/components/schemas/1foo",
  );
}

function _rulePromiseType(): TypeRule {
  return named(
    "PromiseType",
    isPromiseType,
    object({}, { Array: array(_ruleRecordType) }),
    "#/components/schemas/Promise",
  );
}

function _ruleProto(): TypeRule {
  return named(
    "Proto",
    isProto,
    object({ ["__proto__"]: string }, { hasOwnProperty: boolean }),
    "#/components/schemas/__proto__",
  );
}

function _ruleRecordType(): TypeRule {
  return named(
    "RecordType",
    isRecordType,
    object({}, { class: string, ünï: string }),
    "#/components/schemas/Record",
  );
}

function _isPromiseType_1(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!isRecordType(item)) return false;
  }
  return true;
}
