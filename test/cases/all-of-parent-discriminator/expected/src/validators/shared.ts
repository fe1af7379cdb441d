/** True when the value is a valid Animal. Never throws. */
export function isAnimal(value: unknown): value is Animal {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    switch (v["kind"]) {
      case "cat":
        return isCat(value);
      case "dog":
        return isDog(value);
      default:
        return false;
    }
  } catch {
    return false;
  }
}

/** True when the value is a valid AnimalBase. Never throws. */
export function isAnimalBase(value: unknown): value is AnimalBase {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof v["kind"] !== "string") return false;
    if (typeof v["name"] !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Bear. Never throws. */
export function isBear(value: unknown): value is Bear {
  try {
    return isBeastBase(value) && _isBear_1(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Beast. Never throws. */
export function isBeast(value: unknown): value is Beast {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    switch (v["kind"]) {
      case "wolf":
        return isWolf(value);
      case "bear":
        return isBear(value);
      default:
        return false;
    }
  } catch {
    return false;
  }
}

/** True when the value is a valid BeastBase. Never throws. */
export function isBeastBase(value: unknown): value is BeastBase {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof v["kind"] !== "string") return false;
    const $age = v["age"];
    if ($age !== undefined && !Number.isInteger($age)) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Cat. Never throws. */
export function isCat(value: unknown): value is Cat {
  try {
    return isAnimalBase(value) && _isCat_1(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Dog. Never throws. */
export function isDog(value: unknown): value is Dog {
  try {
    return isAnimalBase(value) && _isDog_1(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Wolf. Never throws. */
export function isWolf(value: unknown): value is Wolf {
  try {
    return isBeastBase(value) && _isWolf_1(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Zoo. Never throws. */
export function isZoo(value: unknown): value is Zoo {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (!_isZoo_1(v["animals"])) return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleAnimal(): TypeRule {
  return named("Animal", isAnimal, discriminated("kind", { cat: _ruleCat, dog: _ruleDog }));
}

function _ruleAnimalBase(): TypeRule {
  return named(
    "AnimalBase",
    isAnimalBase,
    object({ kind: string, name: string }),
    "#/components/schemas/Animal",
  );
}

function _ruleBear(): TypeRule {
  return named(
    "Bear",
    isBear,
    allOf([_ruleBeastBase, atPointer("/allOf/1", object({ kind: literal("bear") }, { den: string }))]),
  );
}

function _ruleBeast(): TypeRule {
  return named("Beast", isBeast, discriminated("kind", { wolf: _ruleWolf, bear: _ruleBear }));
}

function _ruleBeastBase(): TypeRule {
  return named(
    "BeastBase",
    isBeastBase,
    object({ kind: string }, { age: integer }),
    "#/components/schemas/Beast",
  );
}

function _ruleCat(): TypeRule {
  return named(
    "Cat",
    isCat,
    allOf([
      _ruleAnimalBase,
      atPointer(
        "/allOf/1",
        object({ kind: atPointer("#/components/schemas/Animal", literal("cat")) }, { claws: integer }),
      ),
    ]),
  );
}

function _ruleDog(): TypeRule {
  return named(
    "Dog",
    isDog,
    allOf([
      _ruleAnimalBase,
      atPointer(
        "/allOf/1",
        object({ kind: atPointer("#/components/schemas/Animal", literal("dog")) }, { breed: string }),
      ),
    ]),
  );
}

function _ruleWolf(): TypeRule {
  return named(
    "Wolf",
    isWolf,
    allOf([_ruleBeastBase, atPointer("/allOf/1", object({ kind: literal("wolf") }, { pack: string }))]),
  );
}

function _ruleZoo(): TypeRule {
  return named("Zoo", isZoo, object({ animals: array(_ruleAnimal) }));
}

function _isBear_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (v["kind"] !== "bear") return false;
  const $den = v["den"];
  if ($den !== undefined && typeof $den !== "string") return false;
  return true;
}

function _isCat_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (v["kind"] !== "cat") return false;
  const $claws = v["claws"];
  if ($claws !== undefined && !Number.isInteger($claws)) return false;
  return true;
}

function _isDog_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (v["kind"] !== "dog") return false;
  const $breed = v["breed"];
  if ($breed !== undefined && typeof $breed !== "string") return false;
  return true;
}

function _isWolf_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (v["kind"] !== "wolf") return false;
  const $pack = v["pack"];
  if ($pack !== undefined && typeof $pack !== "string") return false;
  return true;
}

function _isZoo_1(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!isAnimal(item)) return false;
  }
  return true;
}
