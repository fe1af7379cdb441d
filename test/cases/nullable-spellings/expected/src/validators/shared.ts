/** True when the value is a valid Nulls. Never throws. */
export function isNulls(value: unknown): value is Nulls {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $a = v["a"];
    if ($a !== null && typeof $a !== "string") return false;
    const $b = v["b"];
    if ($b !== null && typeof $b !== "string") return false;
    const $c = v["c"];
    if ($c !== null && typeof $c !== "string") return false;
    const $e = v["e"];
    if ($e !== null && typeof $e !== "string") return false;
    if (v["i"] !== null) return false;
    if (v["k"] !== null) return false;
    const $g = v["g"];
    if ($g !== null && $g !== "x" && $g !== "y") return false;
    const $h = v["h"];
    if ($h !== null && $h !== "x" && $h !== "y") return false;
    const $d = v["d"];
    if ($d !== null && !isTarget($d)) return false;
    const $f = v["f"];
    if ($f !== null && !isTarget($f)) return false;
    const $j = v["j"];
    if ($j !== null && typeof $j !== "string" && !_isNulls_1($j)) return false;
    const $o = v["o"];
    if ($o !== undefined && $o !== null) return false;
    const $n = v["n"];
    if ($n !== undefined && $n !== null && $n !== "x" && $n !== "y") return false;
    const $m = v["m"];
    if ($m !== undefined && $m !== null && !isTarget($m)) return false;
    const $l = v["l"];
    if ($l !== undefined && $l !== null && !_isNulls_2($l)) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Target. Never throws. */
export function isTarget(value: unknown): value is Target {
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

function _ruleNulls(): TypeRule {
  return named(
    "Nulls",
    isNulls,
    object(
      {
        a: nullable(string),
        b: nullable(string),
        c: nullable(atPointer("/anyOf/0", string)),
        d: nullable(_ruleTarget),
        e: nullable(string),
        f: nullable(_ruleTarget),
        g: nullable(values(["x", "y"])),
        h: nullable(values(["x", "y"])),
        i: nullValue,
        j: nullable(atPointer("/anyOf/0", oneOf([string, array(string)]))),
        k: nullValue,
      },
      {
        l: nullable(array(nullable(integer))),
        m: nullable(_ruleTarget),
        n: nullable(values(["x", "y"])),
        o: nullValue,
      },
      { defaults: { n: null } },
    ),
  );
}

function _ruleTarget(): TypeRule {
  return named("Target", isTarget, object({}, { id: string }));
}

function _isNulls_1(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (typeof item !== "string") return false;
  }
  return true;
}

function _isNulls_2(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item !== null && !Number.isInteger(item)) return false;
  }
  return true;
}
