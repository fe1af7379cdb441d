/** True when the value is a valid Pair. Never throws. */
export function isPair(value: unknown): value is Pair {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $dog = v["dog"];
    if ($dog !== undefined && !isFriend($dog)) return false;
    const $first = v["first"];
    if ($first !== undefined && !_isCatsPet($first, 0, null)) return false;
    const $odd = v["odd"];
    if ($odd !== undefined && !isABC($odd)) return false;
    const $second = v["second"];
    if ($second !== undefined && !_isCatsPet($second, 0, null)) return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleABC(): TypeRule {
  return named("ABC", isABC, object({}, { whiskers: integer }), "cats/odd names.yaml#/$defs/a~1b~0c");
}

function _ruleCatsPet(): TypeRule {
  return named(
    "CatsPet",
    _isCatsPet,
    recursive("CatsPet", object({ name: string }, { chases: _ruleDogsPet })),
    "cats/pet.yaml#",
  );
}

function _ruleDogsPet(): TypeRule {
  return named(
    "DogsPet",
    _isDogsPet,
    recursive("DogsPet", object({ name: string }, { chases: array(_ruleCatsPet), friend: _ruleDogsPet })),
    "dogs/pet.yaml#",
  );
}

function _ruleFriend(): TypeRule {
  return named("Friend", isFriend, _ruleDogsPet, "dogs/pet.yaml#/properties/friend");
}

function _rulePair(): TypeRule {
  return named(
    "Pair",
    isPair,
    object({}, { dog: _ruleFriend, first: _ruleCatsPet, odd: _ruleABC, second: _ruleCatsPet }),
  );
}

function _inDogsPet(value: unknown, depth: number, memo: Memo): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (typeof v["name"] !== "string") return false;
  const $friend = v["friend"];
  if ($friend !== undefined && !_isDogsPet($friend, depth + 1, memo)) return false;
  const $chases = v["chases"];
  if ($chases !== undefined && !_isDogsPet_1($chases, depth, memo)) return false;
  return true;
}
