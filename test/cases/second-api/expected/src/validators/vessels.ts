/** True when the value is a valid VesselPage. Never throws. */
export function isVesselPage(value: unknown): value is VesselPage {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof v["has_next"] !== "boolean") return false;
    if (!Number.isInteger(v["total"])) return false;
    if (!_isVesselPage_1(v["items"])) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid VesselParam. Never throws. */
export function isVesselParam(value: unknown): value is VesselParam {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $gross_tonnage = v["gross_tonnage"];
    if (typeof $gross_tonnage !== "number" || !Number.isFinite($gross_tonnage) || !($gross_tonnage > 0))
      return false;
    if (typeof v["name"] !== "string") return false;
    const $call_sign = v["call_sign"];
    if ($call_sign !== undefined && $call_sign !== null && typeof $call_sign !== "string") return false;
    const $registry_pin = v["registry_pin"];
    if (
      $registry_pin !== undefined &&
      (typeof $registry_pin !== "string" ||
        !hasMinLength($registry_pin, 4) ||
        (!($registry_pin.length <= 12) && !hasMaxLength($registry_pin, 12)))
    )
      return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleVesselCreateParams(): TypeRule {
  return named(
    "VesselCreateParams",
    isVesselCreateParams,
    allOf([
      _ruleVesselParam,
      atPointer(
        "#/paths/~1vessels/post",
        object({ "Idempotency-Key": atPointer("#/paths/~1vessels/post/parameters/0/schema", string) }),
      ),
    ]),
    "#/paths/~1vessels/post/requestBody/content/application~1json/schema",
  );
}

function _ruleVesselListParams(): TypeRule {
  return named(
    "VesselListParams",
    isVesselListParams,
    object(
      {},
      {
        flag: atPointer("#/paths/~1vessels/get/parameters/2/schema", array(stringOf({ min: 2, max: 2 }))),
        page: atPointer("#/paths/~1vessels/get/parameters/0/schema", integerOf({ min: 1 })),
        per_page: atPointer("#/paths/~1vessels/get/parameters/1/schema", integerOf({ min: 1, max: 200 })),
      },
      { defaults: { page: 1, per_page: 50 } },
    ),
    "#/paths/~1vessels/get",
  );
}

function _ruleVesselPage(): TypeRule {
  return named(
    "VesselPage",
    isVesselPage,
    object({ has_next: boolean, items: array(_ruleVessel), total: integer }),
  );
}

function _ruleVesselParam(): TypeRule {
  return named(
    "VesselParam",
    isVesselParam,
    object(
      { gross_tonnage: numberOf({ exclusiveMin: 0 }), name: string },
      { call_sign: nullable(string), registry_pin: stringOf({ min: 4, max: 12 }) },
    ),
    "#/components/schemas/Vessel",
  );
}

function _ruleVesselPatch(): TypeRule {
  return named(
    "VesselPatch",
    isVesselPatch,
    allOf([object({}, { call_sign: nullable(string), name: string }), propertyCount({ min: 1, max: null })]),
  );
}

function _isVesselListParams_1(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (typeof item !== "string" || !hasMinLength(item, 2) || (!(item.length <= 2) && !hasMaxLength(item, 2)))
      return false;
  }
  return true;
}

function _isVesselPatch_2(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return true;
  {
    const keys = countProperties(v);
    if (keys < 1) return false;
  }
  return true;
}
