/** True when the value is a valid Constant. Never throws. */
export function isConstant(value: unknown): value is Constant {
  return value === 7;
}

/** True when the value is a valid Contradiction. Never throws. */
export function isContradiction(value: unknown): value is Contradiction {
  return value === "a";
}

/** True when the value is a valid Defaulted. Never throws. */
export function isDefaulted(value: unknown): value is Defaulted {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $odd = v["odd"];
    if ($odd !== undefined && $odd !== "s") return false;
    const $size = v["size"];
    if ($size !== undefined && $size !== "s" && $size !== "m" && $size !== "l") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Empty. Never throws. */
export function isEmpty(value: unknown): value is Empty {
  return value === "";
}

/** True when the value is a valid Flags. Never throws. */
export function isFlags(value: unknown): value is Flags {
  return value === true;
}

/** True when the value is a valid Mixed. Never throws. */
export function isMixed(value: unknown): value is Mixed {
  return value === null || value === 1 || value === "one" || value === true;
}

/** True when the value is a valid Numbers. Never throws. */
export function isNumbers(value: unknown): value is Numbers {
  return value === 1 || value === 2 || value === 3;
}

/** True when the value is a valid Single. Never throws. */
export function isSingle(value: unknown): value is Single {
  return value === "only";
}

/** True when the value is a valid Union. Never throws. */
export function isUnion(value: unknown): value is Union {
  return value === "eur" || value === "usd";
}

/** True when the value is a valid Words. Never throws. */
export function isWords(value: unknown): value is Words {
  return value === "a" || value === "b";
}

function _ruleConstant(): TypeRule {
  return named("Constant", isConstant, literal(7));
}

function _ruleContradiction(): TypeRule {
  return named("Contradiction", isContradiction, literal("a"));
}

function _ruleDefaulted(): TypeRule {
  return named(
    "Defaulted",
    isDefaulted,
    object({}, { odd: literal("s"), size: values(["s", "m", "l"]) }, { defaults: { odd: "xl", size: "m" } }),
  );
}

function _ruleEmpty(): TypeRule {
  return named("Empty", isEmpty, literal(""));
}

function _ruleFlags(): TypeRule {
  return named("Flags", isFlags, literal(true));
}

function _ruleMixed(): TypeRule {
  return named("Mixed", isMixed, nullable(values([1, "one", true])));
}

function _ruleNumbers(): TypeRule {
  return named("Numbers", isNumbers, values([1, 2, 3]));
}

function _ruleSingle(): TypeRule {
  return named("Single", isSingle, literal("only"));
}

function _ruleUnion(): TypeRule {
  return named("Union", isUnion, values(["eur", "usd"]), "#/components/schemas/Union/oneOf/0");
}

function _ruleWords(): TypeRule {
  return named("Words", isWords, values(["a", "b"]));
}
