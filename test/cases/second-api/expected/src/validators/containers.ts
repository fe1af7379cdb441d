/** True when the value is a valid ColdCargo. Never throws. */
export function isColdCargo(value: unknown): value is ColdCargo {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $celsius = v["celsius"];
    if (typeof $celsius !== "number" || !($celsius >= -60) || !($celsius <= 15)) return false;
    if (typeof v["class"] !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid ContainerListResponse. Never throws. */
export function isContainerListResponse(value: unknown): value is ContainerListResponse {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $next_cursor = v["next_cursor"];
    if ($next_cursor !== null && typeof $next_cursor !== "string") return false;
    if (!_isContainerListResponse_1(v["containers"])) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid LiquidCargo. Never throws. */
export function isLiquidCargo(value: unknown): value is LiquidCargo {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof v["class"] !== "string") return false;
    const $litres = v["litres"];
    if (typeof $litres !== "number" || !Number.isInteger($litres) || !($litres >= 1)) return false;
    const $hazard = v["hazard"];
    if ($hazard !== undefined && $hazard !== 0 && $hazard !== 1 && $hazard !== 2 && $hazard !== 3)
      return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Paper. Never throws. */
export function isPaper(value: unknown): value is Paper {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $id = v["id"];
    if (typeof $id !== "string") return false;
    if (!Number.isInteger(v["bytes"])) return false;
    const $kind = v["kind"];
    if ($kind !== "bill_of_lading" && $kind !== "customs" && $kind !== "manifest") return false;
    const $details = v["details"];
    if ($details !== undefined && !isPaperDetails($details)) return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleCargo(): TypeRule {
  return named(
    "Cargo",
    isCargo,
    discriminated("class", {
      dry: atPointer(
        "/oneOf/0",
        allOf([
          _ruleDryCargo,
          object({ class: atPointer("#/components/schemas/Cargo/oneOf/0", literal("dry")) }),
        ]),
      ),
      chilled: atPointer("/oneOf/1", _ruleCargo_Chilled),
      frozen: atPointer("/oneOf/1", _ruleCargo_Chilled),
      liquid: atPointer(
        "/oneOf/2",
        allOf([
          _ruleLiquidCargo,
          object({ class: atPointer("#/components/schemas/Cargo/oneOf/2", literal("liquid")) }),
        ]),
      ),
    }),
  );
}

function _ruleCargo_Chilled(): TypeRule {
  return nested(
    _isCargo_Chilled,
    allOf([
      _ruleColdCargo,
      object({ class: atPointer("#/components/schemas/Cargo/oneOf/1", values(["chilled", "frozen"])) }),
    ]),
  );
}

function _ruleColdCargo(): TypeRule {
  return named("ColdCargo", isColdCargo, object({ celsius: numberOf({ min: -60, max: 15 }), class: string }));
}

function _ruleContainer(): TypeRule {
  return named(
    "Container",
    isContainer,
    object({ id: string, size: _ruleContainerSize, slot: _ruleSlot }, { cargo: _ruleCargo }),
  );
}

function _ruleContainerDocumentContentRetrieveParams(): TypeRule {
  return named(
    "ContainerDocumentContentRetrieveParams",
    isContainerDocumentContentRetrieveParams,
    object({ container_id: atPointer("#/components/parameters/ContainerID/schema", string) }),
    "#/paths/~1containers~1{container_id}~1documents~1{document_id}~1content/get",
  );
}

function _ruleContainerDocumentCreateParams(): TypeRule {
  return named(
    "ContainerDocumentCreateParams",
    isContainerDocumentCreateParams,
    object(
      { file: binary, kind: values(["bill_of_lading", "customs", "manifest"]) },
      { details: _rulePaperDetails, labels: array(string) },
    ),
    "#/paths/~1containers~1{container_id}~1documents/post/requestBody/content/multipart~1form-data/schema",
  );
}

function _ruleContainerListParams(): TypeRule {
  return named(
    "ContainerListParams",
    isContainerListParams,
    object(
      {},
      {
        "X-Weight-Unit": atPointer("#/paths/~1containers/get/parameters/2/schema", values(["kg", "lb"])),
        cursor: atPointer("#/paths/~1containers/get/parameters/0/schema", string),
        size: _ruleContainerSize,
      },
      { defaults: { "X-Weight-Unit": "kg" } },
    ),
    "#/paths/~1containers/get",
  );
}

function _ruleContainerListResponse(): TypeRule {
  return named(
    "ContainerListResponse",
    isContainerListResponse,
    object({ containers: array(_ruleContainer), next_cursor: nullable(string) }),
    "#/paths/~1containers/get/responses/200/content/application~1json/schema",
  );
}

function _ruleContainerSealUpdateParams(): TypeRule {
  return named(
    "ContainerSealUpdateParams",
    isContainerSealUpdateParams,
    object({
      body: atPointer(
        "#/paths/~1containers~1{container_id}~1seals/put/requestBody/content/application~1json/schema",
        array(stringOf({ also: [matches(_patternContainerSealUpdateParams)] }), {
          max: 8,
          also: uniqueItems,
        }),
      ),
    }),
    "#/paths/~1containers~1{container_id}~1seals/put",
  );
}

function _ruleContainerSize(): TypeRule {
  return named("ContainerSize", isContainerSize, values([20, 40, 45]));
}

function _ruleDryCargo(): TypeRule {
  return named("DryCargo", isDryCargo, object({ class: string, goods: array(string, { min: 1 }) }));
}

function _ruleLiquidCargo(): TypeRule {
  return named(
    "LiquidCargo",
    isLiquidCargo,
    object({ class: string, litres: integerOf({ min: 1 }) }, { hazard: values([0, 1, 2, 3]) }),
  );
}

function _rulePaper(): TypeRule {
  return named(
    "Paper",
    isPaper,
    object(
      { id: string, bytes: integer, kind: values(["bill_of_lading", "customs", "manifest"]) },
      { details: _rulePaperDetails },
    ),
  );
}

function _rulePaperDetails(): TypeRule {
  return named("PaperDetails", isPaperDetails, object({}, { issued_on: string, remarks: nullable(string) }));
}

function _isContainerSealUpdateParams_1(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  if (!(items.length <= 8)) return false;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (typeof item !== "string" || !_patternContainerSealUpdateParams.test(item)) return false;
  }
  if (!hasUniqueItems(items)) return false;
  return true;
}
