/** True when the value is a valid Comparison. Never throws. */
export function isComparison(value: unknown): value is Comparison {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof v["key"] !== "string") return false;
    const $op = v["op"];
    if ($op !== "eq" && $op !== "ne") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Compound. Never throws. */
export function isCompound(value: unknown): value is Compound {
  try {
    return _isCompound(value, 0, null);
  } catch {
    return false;
  }
}

/** True when the value is a valid Even. Never throws. */
export function isEven(value: unknown): value is Even {
  try {
    return _isEven(value, 0, null);
  } catch {
    return false;
  }
}

/** True when the value is a valid Json. Never throws. */
export function isJson(value: unknown): value is Json {
  try {
    return _isJson(value, 0, null);
  } catch {
    return false;
  }
}

/** True when the value is a valid Nested. Never throws. */
export function isNested(value: unknown): value is Nested {
  try {
    return _isNested(value, 0, null);
  } catch {
    return false;
  }
}

/** True when the value is a valid Node. Never throws. */
export function isNode(value: unknown): value is Node {
  try {
    return _isNode(value, 0, null);
  } catch {
    return false;
  }
}

/** True when the value is a valid Odd. Never throws. */
export function isOdd(value: unknown): value is Odd {
  try {
    return _isOdd(value, 0, null);
  } catch {
    return false;
  }
}

/** True when the value is a valid Tree. Never throws. */
export function isTree(value: unknown): value is Tree {
  try {
    return _isTree(value, 0, null);
  } catch {
    return false;
  }
}

function _ruleComparison(): TypeRule {
  return named("Comparison", isComparison, object({ key: string, op: values(["eq", "ne"]) }));
}

function _ruleCompound(): TypeRule {
  return named(
    "Compound",
    _isCompound,
    recursive(
      "Compound",
      object({
        filters: array(
          discriminated("op", {
            eq: _ruleComparison,
            ne: _ruleComparison,
            and: _ruleCompound,
            or: _ruleCompound,
          }),
        ),
        op: values(["and", "or"]),
      }),
    ),
  );
}

function _ruleEven(): TypeRule {
  return named("Even", _isEven, recursive("Even", object({}, { odd: _ruleOdd })));
}

function _ruleJson(): TypeRule {
  return named(
    "Json",
    _isJson,
    recursive(
      "Json",
      nullable(
        anyOf(
          [
            atPointer("/anyOf/0", string),
            atPointer("/anyOf/0", number),
            atPointer("/anyOf/0", boolean),
            atPointer("/anyOf/1", array(_ruleJson)),
            atPointer("/anyOf/2", map(_ruleJson)),
          ],
          "",
        ),
      ),
    ),
  );
}

function _ruleNested(): TypeRule {
  return named("Nested", _isNested, recursive("Nested", object({}, { inner: _ruleNested_Inner })));
}

function _ruleNested_Inner(): TypeRule {
  return nested(_isNested_Inner, recursive("Nested.Inner", object({}, { again: _ruleNested })));
}

function _ruleNode(): TypeRule {
  return named("Node", _isNode, recursive("Node", object({ value: string }, { next: _ruleNode })));
}

function _ruleOdd(): TypeRule {
  return named("Odd", _isOdd, recursive("Odd", object({}, { even: nullable(_ruleEven) })));
}

function _ruleTree(): TypeRule {
  return named("Tree", _isTree, recursive("Tree", object({}, { children: array(_ruleTree) })));
}

function _isCompound(value: unknown, depth: number, memo: Memo): boolean {
  return depth < memoDepth ? _inCompound(value, depth, memo) : memoized(_inCompound, value, depth, memo);
}

function _inCompound(value: unknown, depth: number, memo: Memo): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $op = v["op"];
  if ($op !== "and" && $op !== "or") return false;
  if (!_isCompound_2(v["filters"], depth, memo)) return false;
  return true;
}

function _isEven(value: unknown, depth: number, memo: Memo): boolean {
  return depth < memoDepth ? _inEven(value, depth, memo) : memoized(_inEven, value, depth, memo);
}

function _inEven(value: unknown, depth: number, memo: Memo): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $odd = v["odd"];
  if ($odd !== undefined && !_isOdd($odd, depth + 1, memo)) return false;
  return true;
}

function _isJson(value: unknown, depth: number, memo: Memo): boolean {
  return depth < memoDepth ? _inJson(value, depth, memo) : memoized(_inJson, value, depth, memo);
}

function _inJson(value: unknown, depth: number, memo: Memo): boolean {
  return (
    value === null ||
    typeof value === "string" ||
    Number.isFinite(value) ||
    typeof value === "boolean" ||
    _isJson_1(value, depth, memo) ||
    _isJson_2(value, depth, memo)
  );
}

function _isNested(value: unknown, depth: number, memo: Memo): boolean {
  return depth < memoDepth ? _inNested(value, depth, memo) : memoized(_inNested, value, depth, memo);
}

function _inNested(value: unknown, depth: number, memo: Memo): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $inner = v["inner"];
  if ($inner !== undefined && !_isNested_Inner($inner, depth + 1, memo)) return false;
  return true;
}

function _isNested_Inner(value: unknown, depth: number, memo: Memo): boolean {
  return depth < memoDepth
    ? _inNested_Inner(value, depth, memo)
    : memoized(_inNested_Inner, value, depth, memo);
}

function _inNested_Inner(value: unknown, depth: number, memo: Memo): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $again = v["again"];
  if ($again !== undefined && !_isNested($again, depth + 1, memo)) return false;
  return true;
}

function _isNode(value: unknown, depth: number, memo: Memo): boolean {
  return depth < memoDepth ? _inNode(value, depth, memo) : memoized(_inNode, value, depth, memo);
}

function _inNode(value: unknown, depth: number, memo: Memo): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (typeof v["value"] !== "string") return false;
  const $next = v["next"];
  if ($next !== undefined && !_isNode($next, depth + 1, memo)) return false;
  return true;
}

function _isOdd(value: unknown, depth: number, memo: Memo): boolean {
  return depth < memoDepth ? _inOdd(value, depth, memo) : memoized(_inOdd, value, depth, memo);
}

function _inOdd(value: unknown, depth: number, memo: Memo): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $even = v["even"];
  if ($even !== undefined && $even !== null && !_isEven($even, depth + 1, memo)) return false;
  return true;
}

function _isTree(value: unknown, depth: number, memo: Memo): boolean {
  return depth < memoDepth ? _inTree(value, depth, memo) : memoized(_inTree, value, depth, memo);
}

function _inTree(value: unknown, depth: number, memo: Memo): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $children = v["children"];
  if ($children !== undefined && !_isTree_1($children, depth, memo)) return false;
  return true;
}

function _isCompound_1(value: unknown, depth: number, memo: Memo): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  switch (v["op"]) {
    case "eq":
    case "ne":
      return isComparison(value);
    case "and":
    case "or":
      return _isCompound(value, depth + 1, memo);
    default:
      return false;
  }
}

function _isCompound_2(value: unknown, depth: number, memo: Memo): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!_isCompound_1(item, depth, memo)) return false;
  }
  return true;
}

function _isJson_1(value: unknown, depth: number, memo: Memo): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!_isJson(item, depth + 1, memo)) return false;
  }
  return true;
}

function _isJson_2(value: unknown, depth: number, memo: Memo): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  for (const key in v) {
    const item = v[key];
    if (item !== undefined && !_isJson(item, depth + 1, memo) && Object.hasOwn(v, key)) return false;
  }
  return true;
}

function _isTree_1(value: unknown, depth: number, memo: Memo): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!_isTree(item, depth + 1, memo)) return false;
  }
  return true;
}
