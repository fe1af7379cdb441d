/** True when the value is a valid Slot. Never throws. */
export function isSlot(value: unknown): value is Slot {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (!Number.isInteger(v["bay"])) return false;
    if (!Number.isInteger(v["row"])) return false;
    if (!Number.isInteger(v["tier"])) return false;
    for (const key in v) {
      if (key === "bay" || key === "row" || key === "tier") continue;
      const item = v[key];
      if (item !== undefined && Object.hasOwn(v, key)) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid Vessel. Never throws. */
export function isVessel(value: unknown): value is Vessel {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (!Number.isInteger(v["id"])) return false;
    const $gross_tonnage = v["gross_tonnage"];
    if (typeof $gross_tonnage !== "number" || !Number.isFinite($gross_tonnage) || !($gross_tonnage > 0))
      return false;
    if (typeof v["name"] !== "string") return false;
    const $registered_at = v["registered_at"];
    if (typeof $registered_at !== "string") return false;
    const $call_sign = v["call_sign"];
    if ($call_sign !== undefined && $call_sign !== null && typeof $call_sign !== "string") return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleProblem(): TypeRule {
  return named(
    "Problem",
    isProblem,
    object(
      { status: integer, title: string },
      { detail: string, type: string },
      { additionalProperties: anything, defaults: { type: "about:blank" } },
    ),
  );
}

export function _ruleSlot(): TypeRule {
  return named("Slot", isSlot, object({ bay: integer, row: integer, tier: integer }, {}, { closed: true }));
}

export function _ruleVessel(): TypeRule {
  return named(
    "Vessel",
    isVessel,
    object(
      { id: integer, gross_tonnage: numberOf({ exclusiveMin: 0 }), name: string, registered_at: string },
      { call_sign: nullable(string) },
    ),
  );
}
