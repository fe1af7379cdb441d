/** True when the value is a valid CraneReport. Never throws. */
export function isCraneReport(value: unknown): value is CraneReport {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (v["kind"] !== "crane") return false;
    const $at = v["at"];
    if (typeof $at !== "string") return false;
    if (!Number.isFinite(v["load"])) return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleCraneReport(): TypeRule {
  return named("CraneReport", isCraneReport, object({ at: string, kind: literal("crane"), load: number }));
}

function _ruleHarborEvent(): TypeRule {
  return named(
    "HarborEvent",
    isHarborEvent,
    discriminated("kind", {
      arrived: _ruleVesselMovement,
      departed: _ruleVesselMovement,
      crane: _ruleCraneReport,
    }),
  );
}

function _ruleVesselMovement(): TypeRule {
  return named(
    "VesselMovement",
    isVesselMovement,
    object({ at: string, kind: values(["arrived", "departed"]), vessel_id: integer }),
  );
}
