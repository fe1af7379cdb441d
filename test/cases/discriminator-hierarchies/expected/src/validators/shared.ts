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

/** True when the value is a valid Boat. Never throws. */
export function isBoat(value: unknown): value is Boat {
  try {
    return isVehicleBase(value) && _isBoat_1(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Cat. Never throws. */
export function isCat(value: unknown): value is Cat {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (v["kind"] !== "cat") return false;
    const $claws = v["claws"];
    if ($claws !== undefined && !Number.isInteger($claws)) return false;
    const $name = v["name"];
    if ($name !== undefined && $name !== null && typeof $name !== "string") return false;
    for (const key in v) {
      if (key === "kind" || key === "claws" || key === "name") continue;
      const item = v[key];
      if (item !== undefined && Object.hasOwn(v, key)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Fish. Never throws. */
export function isFish(value: unknown): value is Fish {
  try {
    return isPetBase(value) && _isFish_1(value);
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
    const $only = v["only"];
    if ($only !== undefined && $only !== null && !_isHolder_Only($only)) return false;
    return true;
  } catch {
    return false;
  }
}
