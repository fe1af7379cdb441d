/** True when the value is a valid Kind. Never throws. */
export function isKind(value: unknown): value is Kind {
  return (
    value === "ferry" || value === "tug" || value === "yacht" || value === "freighter" || value === "other"
  );
}

/** True when the value is a valid NewShip. Never throws. */
export function isNewShip(value: unknown): value is NewShip {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (typeof v["name"] !== "string") return false;
    if (!isKind(v["kind"])) return false;
    const $afloat = v["afloat"];
    if ($afloat !== undefined && $afloat !== null && typeof $afloat !== "boolean") return false;
    const $registered = v["registered"];
    if ($registered !== undefined && !Number.isInteger($registered)) return false;
    const $home = v["home"];
    if ($home !== undefined && typeof $home !== "string" && !isRadioFilter($home)) return false;
    const $owner = v["owner"];
    if ($owner !== undefined && !_isNewShip_Owner($owner)) return false;
    const $crew = v["crew"];
    if ($crew !== undefined && !_isNewShip_1($crew)) return false;
    for (const key in v) {
      if (
        key === "kind" ||
        key === "name" ||
        key === "afloat" ||
        key === "crew" ||
        key === "home" ||
        key === "owner" ||
        key === "registered"
      )
        continue;
      const item = v[key];
      if (item !== undefined && Object.hasOwn(v, key)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

function _ruleKind(): TypeRule {
  return named("Kind", isKind, values(["ferry", "tug", "yacht", "freighter", "other"]));
}

function _ruleNewShip(): TypeRule {
  return named(
    "NewShip",
    isNewShip,
    object(
      { kind: _ruleKind, name: string },
      {
        afloat: nullable(boolean),
        crew: array(_ruleSailor),
        home: anyOf([string, _ruleRadioFilter]),
        owner: object({ name: string }, { countries: array(string) }),
        registered: integer,
      },
      { closed: true, defaults: { afloat: true } },
    ),
  );
}

function _rulePaperFile(): TypeRule {
  return named("PaperFile", isPaperFile, object({ file: binary }, { about: map(anything) }));
}

function _rulePaperLink(): TypeRule {
  return named("PaperLink", isPaperLink, object({ url: string }, { about: map(anything) }));
}

function _ruleRadioFilter(): TypeRule {
  return named(
    "RadioFilter",
    isRadioFilter,
    object({}, { berth: string, min_length: integer }),
    "#/components/schemas/Filter",
  );
}

function _ruleSailor(): TypeRule {
  return named("Sailor", isSailor, object({ name: string }, { rank: values(["captain", "mate"]) }));
}

function _ruleShip(): TypeRule {
  return named("Ship", isShip, object({ id: string, name: string }, { kind: _ruleKind }));
}

function _ruleShipCreateParams(): TypeRule {
  return named(
    "ShipCreateParams",
    isShipCreateParams,
    _ruleNewShip,
    "#/paths/~1ships/post/requestBody/content/application~1json/schema",
  );
}

function _ruleShipList(): TypeRule {
  return named("ShipList", isShipList, object({ data: array(_ruleShip), has_more: boolean }));
}

function _ruleShipListParams(): TypeRule {
  return named(
    "ShipListParams",
    isShipListParams,
    object(
      {},
      {
        "Harbor-Trace": atPointer("#/paths/~1ships/get/parameters/3/schema", string),
        after: atPointer("#/paths/~1ships/get/parameters/1/schema", string),
        filter: _ruleRadioFilter,
        flag_states: atPointer("#/paths/~1ships/get/parameters/0/schema", array(string)),
      },
    ),
    "#/paths/~1ships/get",
  );
}

function _ruleShipPaperCreateParams(): TypeRule {
  return named(
    "ShipPaperCreateParams",
    isShipPaperCreateParams,
    anyOf([_rulePaperLink, _rulePaperFile], "oneOf"),
    "#/paths/~1ships~1{ship_id}~1papers/post/requestBody/content/application~1json/schema",
  );
}

function _ruleShipPaperRetrieveParams(): TypeRule {
  return named(
    "ShipPaperRetrieveParams",
    isShipPaperRetrieveParams,
    object({
      ship_id: atPointer("#/paths/~1ships~1{ship_id}~1papers~1{paper_id}/get/parameters/0/schema", string),
    }),
    "#/paths/~1ships~1{ship_id}~1papers~1{paper_id}/get",
  );
}

function _ruleShipRetrieveParams(): TypeRule {
  return named(
    "ShipRetrieveParams",
    isShipRetrieveParams,
    object({}, { version: atPointer("#/paths/~1ships~1{ship_id}/get/parameters/0/schema", integer) }),
    "#/paths/~1ships~1{ship_id}/get",
  );
}

function _ruleShipUpdateParams(): TypeRule {
  return named(
    "ShipUpdateParams",
    isShipUpdateParams,
    object(
      { name: string },
      { mode: atPointer("#/paths/~1ships~1{ship_id}/put/parameters/0/schema", string), modes: array(string) },
    ),
    "#/paths/~1ships~1{ship_id}/put/requestBody/content/application~1json/schema",
  );
}
