const _patternDelivery: RegExp = /* @__PURE__ */ new RegExp("^[0-9]{5}$", "u");

const _patternHeaders: RegExp = /* @__PURE__ */ new RegExp("^[0-9]+$", "u");

const _patternHeaders_2: RegExp = /* @__PURE__ */ new RegExp("-count$", "u");

const _patternHeaders_3: RegExp = /* @__PURE__ */ new RegExp("^x-", "u");

/** True when the value is a valid Amount. Never throws. */
export function isAmount(value: unknown): value is Amount {
  try {
    return _isAmount_1(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Ballot. Never throws. */
export function isBallot(value: unknown): value is Ballot {
  try {
    return _isBallot_2(value) && _isBallot_3(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Delivery. Never throws. */
export function isDelivery(value: unknown): value is Delivery {
  try {
    return (
      _isDelivery_4(value) &&
      (!_isDelivery_1(value) || _isDelivery_2(value)) &&
      (_isDelivery_1(value) || _isDelivery_3(value))
    );
  } catch {
    return false;
  }
}

/** True when the value is a valid Headers. Never throws. */
export function isHeaders(value: unknown): value is Headers {
  try {
    return _isHeaders_1(value) && _isHeaders_2(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Labels. Never throws. */
export function isLabels(value: unknown): value is Labels {
  try {
    return _isLabels_2(value) && _isLabels_3(value);
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

/** True when the value is a valid Payment. Never throws. */
export function isPayment(value: unknown): value is Payment {
  try {
    return _isPayment_2(value) && _isPayment_3(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid Strict. Never throws. */
export function isStrict(value: unknown): value is Strict {
  try {
    return isPayment(value) && _isStrict_1(value) && _isStrict_2(value);
  } catch {
    return false;
  }
}

function _ruleAmount(): TypeRule {
  return named("Amount", isAmount, allOf([anything, ifType("number", numberOf({ min: 1 }))]));
}

function _ruleBallot(): TypeRule {
  return named(
    "Ballot",
    isBallot,
    allOf([array(string), contains((item) => _isBallot_1(item), { min: 1, max: 2 })]),
  );
}

function _ruleDelivery(): TypeRule {
  return named(
    "Delivery",
    isDelivery,
    allOf([
      object({ country: string }, { zip: string }),
      ifThenElse(
        (value) => _isDelivery_1(value),
        atPointer("/then", object({ zip: stringOf({ also: [matches(_patternDelivery)] }) })),
        atPointer("/else", object({}, { zip: stringOf({ min: 1 }) })),
      ),
    ]),
  );
}

function _ruleHeaders(): TypeRule {
  return named(
    "Headers",
    isHeaders,
    allOf([
      object(
        {},
        { host: string },
        {
          additionalProperties: atPointer(
            "#/components/schemas/Headers",
            anyOf(
              [
                atPointer("/patternProperties/-count$", stringOf({ also: [matches(_patternHeaders)] })),
                atPointer("/patternProperties/^x-", string),
              ],
              "",
            ),
          ),
        },
      ),
      patternProperties(
        _patternHeaders_2,
        atPointer("/patternProperties/-count$", stringOf({ also: [matches(_patternHeaders)] })),
      ),
      patternProperties(_patternHeaders_3, atPointer("/patternProperties/^x-", string)),
      unevaluatedProperties(
        () => (key) => key === "host" || _patternHeaders_2.test(key) || _patternHeaders_3.test(key),
        null,
      ),
    ]),
  );
}

function _ruleLabels(): TypeRule {
  return named(
    "Labels",
    isLabels,
    allOf([map(string), propertyNames((key) => _isLabels_1(key)), propertyCount({ min: 1, max: 8 })]),
  );
}

function _ruleNode(): TypeRule {
  return named(
    "Node",
    _isNode,
    recursive(
      "Node",
      allOf([
        allOf([
          object({}, { children: array(_ruleNode), name: string }),
          anyOf([_ruleNode_Name, _ruleNode_Children]),
        ]),
        not((value) => _isNode_1(value)),
      ]),
    ),
  );
}

function _ruleNode_Children(): TypeRule {
  return nested(
    _isNode_Children,
    recursive(
      "Node.Children",
      object({ children: atPointer("#/components/schemas/Node/properties/children", array(_ruleNode)) }),
    ),
    "Node.Children",
  );
}

function _ruleNode_Name(): TypeRule {
  return nested(
    _isNode_Name,
    object({ name: atPointer("#/components/schemas/Node/properties/name", string) }),
    "Node.Name",
  );
}

function _rulePayment(): TypeRule {
  return named(
    "Payment",
    isPayment,
    allOf([
      object(
        { amount: allOf([number, not((value) => _isPayment_1(value))]) },
        { card: string, owner: string },
      ),
      dependentRequired("card", ["owner"]),
    ]),
  );
}

function _ruleStrict(): TypeRule {
  return named(
    "Strict",
    isStrict,
    allOf([
      allOf([_rulePayment, object({}, { note: string })]),
      unevaluatedProperties(
        () => (key) => key === "amount" || key === "card" || key === "note" || key === "owner",
        null,
      ),
    ]),
  );
}

function _isNode(value: unknown, depth: number, memo: Memo): boolean {
  return depth < memoDepth ? _inNode(value, depth, memo) : memoized(_inNode, value, depth, memo);
}

function _inNode(value: unknown, depth: number, memo: Memo): boolean {
  return (
    _isNode_3(value, depth, memo) &&
    (_isNode_Name(value) || _isNode_Children(value, depth + 1, memo)) &&
    !_isNode_1(value)
  );
}

function _isNode_Children(value: unknown, depth: number, memo: Memo): boolean {
  return depth < memoDepth
    ? _inNode_Children(value, depth, memo)
    : memoized(_inNode_Children, value, depth, memo);
}

function _inNode_Children(value: unknown, depth: number, memo: Memo): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (!_isNode_2(v["children"], depth, memo)) return false;
  return true;
}

function _isNode_Name(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (typeof v["name"] !== "string") return false;
  return true;
}

function _isAmount_1(value: unknown): boolean {
  return typeof value !== "number" || (typeof value === "number" && Number.isFinite(value) && value >= 1);
}

function _isBallot_1(value: unknown): boolean {
  return value === "yes";
}

function _isBallot_2(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (typeof item !== "string") return false;
  }
  return true;
}

function _isBallot_3(value: unknown): boolean {
  if (!Array.isArray(value)) return true;
  const items: readonly unknown[] = value;
  {
    let found = 0;
    for (const item of items) if (_isBallot_1(item)) found++;
    if (found < 1 || found > 2) return false;
  }
  return true;
}

function _isDelivery_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $country = v["country"];
  if ($country !== undefined && $country !== "US") return false;
  return true;
}

function _isDelivery_2(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $zip = v["zip"];
  if (typeof $zip !== "string" || !_patternDelivery.test($zip)) return false;
  return true;
}

function _isDelivery_3(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $zip = v["zip"];
  if ($zip !== undefined && (typeof $zip !== "string" || !($zip.length > 0))) return false;
  return true;
}

function _isDelivery_4(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (typeof v["country"] !== "string") return false;
  const $zip = v["zip"];
  if ($zip !== undefined && typeof $zip !== "string") return false;
  return true;
}

function _isHeaders_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $host = v["host"];
  if ($host !== undefined && typeof $host !== "string") return false;
  for (const key in v) {
    if (key === "host") continue;
    const item = v[key];
    if (
      item !== undefined &&
      (typeof item !== "string" || !_patternHeaders.test(item)) &&
      typeof item !== "string" &&
      Object.hasOwn(v, key)
    )
      return false;
  }
  return true;
}

function _isHeaders_2(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return true;
  for (const key in v) {
    if (!_patternHeaders_2.test(key)) continue;
    const item = v[key];
    if (
      item !== undefined &&
      (typeof item !== "string" || !_patternHeaders.test(item)) &&
      Object.hasOwn(v, key)
    )
      return false;
  }
  for (const key in v) {
    if (!_patternHeaders_3.test(key)) continue;
    const item = v[key];
    if (item !== undefined && typeof item !== "string" && Object.hasOwn(v, key)) return false;
  }
  for (const key in v) {
    if (key === "host" || _patternHeaders_2.test(key) || _patternHeaders_3.test(key)) continue;
    const item = v[key];
    if (item !== undefined && Object.hasOwn(v, key)) return false;
  }
  return true;
}

function _isLabels_1(value: unknown): boolean {
  return typeof value === "string" && (value.length <= 16 || hasMaxLength(value, 16));
}

function _isLabels_2(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  for (const key in v) {
    const item = v[key];
    if (item !== undefined && typeof item !== "string" && Object.hasOwn(v, key)) return false;
  }
  return true;
}

function _isLabels_3(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return true;
  for (const key in v) {
    if (v[key] !== undefined && !_isLabels_1(key) && Object.hasOwn(v, key)) return false;
  }
  {
    const keys = countProperties(v);
    if (keys < 1 || keys > 8) return false;
  }
  return true;
}

function _isPayment_1(value: unknown): boolean {
  return value === 0;
}

function _isPayment_2(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $amount = v["amount"];
  if (!Number.isFinite($amount) || _isPayment_1($amount)) return false;
  const $card = v["card"];
  if ($card !== undefined && typeof $card !== "string") return false;
  const $owner = v["owner"];
  if ($owner !== undefined && typeof $owner !== "string") return false;
  return true;
}

function _isPayment_3(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return true;
  if (v["card"] !== undefined && v["owner"] === undefined) return false;
  return true;
}

function _isStrict_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $note = v["note"];
  if ($note !== undefined && typeof $note !== "string") return false;
  return true;
}

function _isStrict_2(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return true;
  for (const key in v) {
    if (key === "amount" || key === "card" || key === "note" || key === "owner") continue;
    const item = v[key];
    if (item !== undefined && Object.hasOwn(v, key)) return false;
  }
  return true;
}

function _isNode_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (v["name"] !== "") return false;
  return true;
}

function _isNode_2(value: unknown, depth: number, memo: Memo): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!_isNode(item, depth + 1, memo)) return false;
  }
  return true;
}

function _isNode_3(value: unknown, depth: number, memo: Memo): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $name = v["name"];
  if ($name !== undefined && typeof $name !== "string") return false;
  const $children = v["children"];
  if ($children !== undefined && !_isNode_2($children, depth, memo)) return false;
  return true;
}
