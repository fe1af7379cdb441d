/** True when the value is a valid Call. Never throws. */
export function isCall(value: unknown): value is Encoded<Call> {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $called_at = v["called_at"];
    if (typeof $called_at !== "string") return false;
    const $text = v["text"];
    if ($text !== undefined && typeof $text !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** Returns the value, or its issues as a Call. */
export const validateCall: Validate<Call> = /* @__PURE__ */ validateWithCodec(
  validatorOf(_ruleCall),
  CallCodec,
);

/** Parses JSON text; returns the value, or its issues as a Call. */
export const parseCall: Parse<Call> = /* @__PURE__ */ parseWithCodec(parserOf(_ruleCall), CallCodec);

/** @throws ValidationError when the value is not a valid Call. */
export const assertCall: Assert<Encoded<Call>> = /* @__PURE__ */ assertionOf(isCall, _ruleCall);

/** The validators of Call in one object, which is also a Standard Schema. */
export const CallSchema: CodecSchema<Call> = /* @__PURE__ */ schemaWithCodec<Call>(
  schema(isCall, _ruleCall),
  CallCodec,
);

/** True when the value is a valid Contact. Never throws. */
export function isContact(value: unknown): value is Encoded<Contact> {
  try {
    return typeof value === "string" || isCall(value) || isMemo(value) || value === "never";
  } catch {
    return false;
  }
}

/** Returns the value, or its issues as a Contact. */
export const validateContact: Validate<Contact> = /* @__PURE__ */ validateWithCodec(
  validatorOf(_ruleContact),
  ContactCodec,
);

/** Parses JSON text; returns the value, or its issues as a Contact. */
export const parseContact: Parse<Contact> = /* @__PURE__ */ parseWithCodec(
  parserOf(_ruleContact),
  ContactCodec,
);

/** @throws ValidationError when the value is not a valid Contact. */
export const assertContact: Assert<Encoded<Contact>> = /* @__PURE__ */ assertionOf(isContact, _ruleContact);

/** The validators of Contact in one object, which is also a Standard Schema. */
export const ContactSchema: CodecSchema<Contact> = /* @__PURE__ */ schemaWithCodec<Contact>(
  schema(isContact, _ruleContact),
  ContactCodec,
);

/** True when the value is a valid Memo. Never throws. */
export function isMemo(value: unknown): value is Memo {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof v["text"] !== "string") return false;
    const $called_at = v["called_at"];
    if ($called_at !== undefined && typeof $called_at !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

/** Returns the value, or its issues as a Memo. */
export const validateMemo: Validate<Memo> = /* @__PURE__ */ validatorOf(_ruleMemo);

/** Parses JSON text; returns the value, or its issues as a Memo. */
export const parseMemo: Parse<Memo> = /* @__PURE__ */ parserOf(_ruleMemo);

/** @throws ValidationError when the value is not a valid Memo. */
export const assertMemo: Assert<Memo> = /* @__PURE__ */ assertionOf(isMemo, _ruleMemo);

/** The validators of Memo in one object, which is also a Standard Schema. */
export const MemoSchema: Schema<Memo> = /* @__PURE__ */ schema(isMemo, _ruleMemo);

/** True when the value is a valid ParcelCreateParams. Never throws. */
export function isParcelCreateParams(value: unknown): value is Encoded<ParcelCreateParams> {
  return isParcelDraft(value);
}

/** Parses JSON text; returns the value, or its issues as a ParcelCreateParams. */
export const parseParcelCreateParams: Parse<ParcelCreateParams> = /* @__PURE__ */ parseWithCodec(
  parserOf(_ruleParcelCreateParams),
  ParcelCreateParamsCodec,
);

/** @throws ValidationError when the value is not a valid ParcelCreateParams. */
export const assertParcelCreateParams: Assert<Encoded<ParcelCreateParams>> = /* @__PURE__ */ assertionOf(
  isParcelCreateParams,
  _ruleParcelCreateParams,
);

/** The validators of ParcelCreateParams in one object, which is also a Standard Schema. */
export const ParcelCreateParamsSchema: CodecSchema<ParcelCreateParams> =
  /* @__PURE__ */ schemaWithCodec<ParcelCreateParams>(
    schema(isParcelCreateParams, _ruleParcelCreateParams),
    ParcelCreateParamsCodec,
  );

/** True when the value is a valid ParcelLabelCreateParams. Never throws. */
export function isParcelLabelCreateParams(value: unknown): value is Encoded<ParcelLabelCreateParams> {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $printed_at = v["printed_at"];
    if (typeof $printed_at !== "string") return false;
    if (!_isParcelLabelCreateParams_About(v["about"])) return false;
    if (!isBinary(v["label"])) return false;
    return true;
  } catch {
    return false;
  }
}

/** Returns the value, or its issues as a ParcelLabelCreateParams. */
export const validateParcelLabelCreateParams: Validate<ParcelLabelCreateParams> =
  /* @__PURE__ */ validateWithCodec(validatorOf(_ruleParcelLabelCreateParams), ParcelLabelCreateParamsCodec);

/** @throws ValidationError when the value is not a valid ParcelLabelCreateParams. */
export const assertParcelLabelCreateParams: Assert<Encoded<ParcelLabelCreateParams>> =
  /* @__PURE__ */ assertionOf(isParcelLabelCreateParams, _ruleParcelLabelCreateParams);

/** Returns the value, or its issues as a Scan. */
export const validateScan: Validate<Scan> = /* @__PURE__ */ validateWithCodec(
  validatorOf(_ruleScan),
  ScanCodec,
);

function _ruleCall(): TypeRule {
  return named("Call", isCall, object({ called_at: string }, { text: string }));
}

function _ruleContact(): TypeRule {
  return named(
    "Contact",
    isContact,
    anyOf([atPointer("/anyOf/2", string), _ruleCall, _ruleMemo, atPointer("/anyOf/3", literal("never"))], ""),
  );
}

function _ruleMemo(): TypeRule {
  return named("Memo", isMemo, object({ text: string }, { called_at: string }));
}

function _ruleMoving(): TypeRule {
  return named("Moving", isMoving, object({ kind: literal("moving"), since: string }));
}

function _ruleParcel(): TypeRule {
  return named(
    "Parcel",
    _isParcel,
    recursive(
      "Parcel",
      allOf([
        _ruleStamped,
        _ruleParcelDraft,
        atPointer(
          "/allOf/2",
          object(
            { id: integer },
            { inside: array(_ruleParcel), last: _ruleContact, state: _ruleState, weights: map(integer) },
          ),
        ),
      ]),
    ),
  );
}

function _ruleParcelCreateError404(): TypeRule {
  return named(
    "ParcelCreateError404",
    isParcelCreateError404,
    object({}, { sender: string }),
    "#/paths/~1parcels/post/responses/404/content/application~1json/schema",
  );
}

function _ruleParcelCreateParams(): TypeRule {
  return named(
    "ParcelCreateParams",
    isParcelCreateParams,
    _ruleParcelDraft,
    "#/paths/~1parcels/post/requestBody/content/application~1json/schema",
  );
}

function _ruleParcelDraft(): TypeRule {
  return named(
    "ParcelDraft",
    isParcelDraft,
    object({ serial: integerOf({ min: 1 }) }, { route: array(_ruleStop), send_at: string, send_on: string }),
  );
}

function _ruleParcelLabelCreateParams(): TypeRule {
  return named(
    "ParcelLabelCreateParams",
    isParcelLabelCreateParams,
    object({ about: object({}, { serial: integer }), label: binary, printed_at: string }),
    "#/paths/~1parcels~1{id}~1label/post/requestBody/content/multipart~1form-data/schema",
  );
}

function _ruleParcelListParams(): TypeRule {
  return named(
    "ParcelListParams",
    isParcelListParams,
    object(
      {},
      {
        after: atPointer("#/paths/~1parcels/get/parameters/1/schema", integer),
        limit: atPointer("#/paths/~1parcels/get/parameters/2/schema", integer),
        since: atPointer("#/paths/~1parcels/get/parameters/0/schema", string),
        window: atPointer(
          "#/paths/~1parcels/get/parameters/3/content/application~1json/schema",
          object({}, { from: string, serial: integer }),
        ),
      },
    ),
    "#/paths/~1parcels/get",
  );
}

function _ruleParcelListResponse(): TypeRule {
  return named(
    "ParcelListResponse",
    isParcelListResponse,
    object({ data: array(_ruleParcel), has_more: boolean }),
    "#/paths/~1parcels/get/responses/200/content/application~1json/schema",
  );
}

function _ruleParcelScanListParams(): TypeRule {
  return named(
    "ParcelScanListParams",
    isParcelScanListParams,
    object(
      { id: atPointer("#/paths/~1parcels~1{id}~1scans~1{at}/get/parameters/0/schema", integer) },
      {
        "If-Modified-Since-Time": atPointer(
          "#/paths/~1parcels~1{id}~1scans~1{at}/get/parameters/2/schema",
          string,
        ),
        "X-Serials": atPointer(
          "#/paths/~1parcels~1{id}~1scans~1{at}/get/parameters/3/schema",
          array(integer),
        ),
      },
    ),
    "#/paths/~1parcels~1{id}~1scans~1{at}/get",
  );
}

function _ruleProblem(): TypeRule {
  return named("Problem", isProblem, object({ message: string }, { at: string }));
}

export function _ruleScan(): TypeRule {
  return named("Scan", isScan, object({ at: string, serial: integer }, { place: string }));
}

function _ruleStamped(): TypeRule {
  return named("Stamped", isStamped, object({ created_at: string }, { removed_at: nullable(string) }));
}

function _ruleState(): TypeRule {
  return named("State", isState, discriminated("kind", { waiting: _ruleWaiting, moving: _ruleMoving }));
}

function _ruleStop(): TypeRule {
  return named(
    "Stop",
    isStop,
    object(
      { name: string },
      { open: tuple([string, string], anything, { max: 2 }) },
      { additionalProperties: string },
    ),
  );
}

function _ruleWaiting(): TypeRule {
  return named("Waiting", isWaiting, object({ kind: literal("waiting") }));
}

function _isParcel(value: unknown, depth: number, memo: Memo_): boolean {
  return depth < memoDepth ? _inParcel(value, depth, memo) : memoized(_inParcel, value, depth, memo);
}

function _inParcel(value: unknown, depth: number, memo: Memo_): boolean {
  return isStamped(value) && isParcelDraft(value) && _isParcel_3(value, depth, memo);
}

function _isParcel_1(value: unknown, depth: number, memo: Memo_): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!_isParcel(item, depth + 1, memo)) return false;
  }
  return true;
}

function _isParcel_3(value: unknown, depth: number, memo: Memo_): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (!Number.isInteger(v["id"])) return false;
  const $last = v["last"];
  if ($last !== undefined && !isContact($last)) return false;
  const $state = v["state"];
  if ($state !== undefined && !isState($state)) return false;
  const $inside = v["inside"];
  if ($inside !== undefined && !_isParcel_1($inside, depth, memo)) return false;
  const $weights = v["weights"];
  if ($weights !== undefined && !_isParcel_2($weights)) return false;
  return true;
}
