/** True when the value is a valid Estimate. Never throws. */
export function isEstimate(value: unknown): value is Estimate {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $arrival = v["arrival"];
    if (typeof $arrival !== "string") return false;
    const $confidence = v["confidence"];
    if (typeof $confidence !== "number" || !($confidence >= 0) || !($confidence <= 1)) return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleEstimate(): TypeRule {
  return named("Estimate", isEstimate, object({ arrival: string, confidence: numberOf({ min: 0, max: 1 }) }));
}

function _ruleEstimateStep(): TypeRule {
  return named("EstimateStep", isEstimateStep, object({ step: string }, { estimate: _ruleEstimate }));
}

function _ruleVoyageEstimateParamsBase(): TypeRule {
  return named(
    "VoyageEstimateParamsBase",
    isVoyageEstimateParamsBase,
    object({ destination: string, vessel_id: integer }, { live: boolean }, { defaults: { live: false } }),
    "#/paths/~1voyages~1estimate/post/requestBody/content/application~1json/schema",
  );
}

function _ruleVoyageEstimateParamsNonStreaming(): TypeRule {
  return named(
    "VoyageEstimateParamsNonStreaming",
    isVoyageEstimateParamsNonStreaming,
    allOf([
      _ruleVoyageEstimateParamsBase,
      atPointer(
        "/requestBody/content/application~1json/schema/properties/live",
        object(
          {},
          {
            live: atPointer(
              "#/paths/~1voyages~1estimate/post/requestBody/content/application~1json/schema/properties/live",
              literal(false),
            ),
          },
          { defaults: { live: false } },
        ),
      ),
    ]),
    "#/paths/~1voyages~1estimate/post",
  );
}

function _isVoyageEstimateParamsNonStreaming_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $live = v["live"];
  if ($live !== undefined && $live !== false) return false;
  return true;
}
