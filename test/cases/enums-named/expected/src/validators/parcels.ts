/** True when the value is a valid ParcelCreateParamsOrder. Never throws. */
export function isParcelCreateParamsOrder(value: unknown): value is ParcelCreateParamsOrder {
  return value === 1 || value === -1;
}

/** True when the value is a valid ParcelState. Never throws. */
export function isParcelState(value: unknown): value is ParcelState {
  return value === 0 || value === 1;
}

function _ruleParcel(): TypeRule {
  return named(
    "Parcel",
    isParcel,
    object(
      { id: string },
      {
        route: object({}, { kind: nullable(_ruleParcelRouteKind) }),
        size: nullable(string),
        stamps: array(_ruleParcelStamp),
        state: _ruleParcelState,
        unnamed: values(["x", "y"]),
      },
    ),
  );
}

function _ruleParcelCreateParams(): TypeRule {
  return named(
    "ParcelCreateParams",
    isParcelCreateParams,
    allOf([
      _ruleParcelParam,
      atPointer("#/paths/~1parcels/post", object({}, { order: _ruleParcelCreateParamsOrder })),
    ]),
    "#/paths/~1parcels/post/requestBody/content/application~1json/schema",
  );
}

function _ruleParcelCreateParamsOrder(): TypeRule {
  return named(
    "ParcelCreateParamsOrder",
    isParcelCreateParamsOrder,
    values([1, -1]),
    "#/paths/~1parcels/post/parameters/0/schema",
  );
}

function _ruleParcelRouteKind(): TypeRule {
  return named(
    "ParcelRouteKind",
    isParcelRouteKind,
    values(["n", "s"]),
    "#/components/schemas/Parcel/properties/route/properties/kind",
  );
}

function _ruleParcelState(): TypeRule {
  return named("ParcelState", isParcelState, values([0, 1]), "#/components/schemas/Parcel/properties/state");
}
