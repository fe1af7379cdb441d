/** True when the value is a valid Berth. Never throws. */
export function isBerth(value: unknown): value is Berth {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $depth = v["depth"];
    if (typeof $depth !== "number" || !Number.isFinite($depth) || !isMultiple($depth, 0.1)) return false;
    if (!Number.isInteger(v["number"])) return false;
    if (typeof v["port_code"] !== "string") return false;
    const $occupant = v["occupant"];
    if ($occupant !== undefined && $occupant !== null && !isVessel($occupant)) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid PortBerthReservationDeleteParams. Never throws. */
export function isPortBerthReservationDeleteParams(
  value: unknown,
): value is PortBerthReservationDeleteParams {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $port_code = v["port_code"];
    if (typeof $port_code !== "string" || !_patternPortBerthReservationDeleteParams.test($port_code))
      return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleBerth(): TypeRule {
  return named(
    "Berth",
    isBerth,
    object(
      { depth: numberOf({ also: multipleOf(0.1) }), number: integer, port_code: string },
      { occupant: nullable(_ruleVessel) },
    ),
  );
}

function _rulePortBerthReservationUpdateParams(): TypeRule {
  return named(
    "PortBerthReservationUpdateParams",
    isPortBerthReservationUpdateParams,
    object(
      {
        from: string,
        port_code: atPointer(
          "#/components/parameters/PortCode/schema",
          stringOf({ also: [matches(_patternPortBerthReservationDeleteParams)] }),
        ),
        until: string,
        vessel_id: integer,
      },
      {
        crane: boolean,
        dry_run: atPointer(
          "#/paths/~1ports~1{port_code}~1berths~1{berth_number}~1reservation/put/parameters/0/schema",
          boolean,
        ),
      },
      { defaults: { crane: false, dry_run: false } },
    ),
    "#/paths/~1ports~1{port_code}~1berths~1{berth_number}~1reservation/put/requestBody/content/application~1json/schema",
  );
}

function _rulePortContainerMoveBody(): TypeRule {
  return named(
    "PortContainerMoveBody",
    isPortContainerMoveBody,
    object({ port_code: string, to: _ruleSlot }),
    "#/paths/~1ports~1{port_code}~1containers~1{container_id}~1move/post/requestBody/content/application~1json/schema",
  );
}

function _rulePortContainerMoveParams(): TypeRule {
  return named(
    "PortContainerMoveParams",
    isPortContainerMoveParams,
    object({
      body: _rulePortContainerMoveBody,
      port_code: atPointer(
        "#/components/parameters/PortCode/schema",
        stringOf({ also: [matches(_patternPortBerthReservationDeleteParams)] }),
      ),
    }),
    "#/paths/~1ports~1{port_code}~1containers~1{container_id}~1move/post",
  );
}
