/** True when the value is a valid Circle. Never throws. */
export function isCircle(value: unknown): value is Circle {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (v["kind"] !== "circle") return false;
    const $radius = v["radius"];
    if (typeof $radius !== "number" || !Number.isFinite($radius) || !($radius > 0)) return false;
    return true;
  } catch {
    return false;
  }
}

function _ruleCircle(): TypeRule {
  return named(
    "Circle",
    isCircle,
    object({ kind: literal("circle"), radius: numberOf({ exclusiveMin: 0 }) }),
  );
}

function _ruleDrawing(): TypeRule {
  return named("Drawing", isDrawing, object({ shapes: array(_ruleShape) }, { cover: nullable(_ruleShape) }));
}

function _rulePolygon(): TypeRule {
  return named(
    "Polygon",
    isPolygon,
    object({ kind: values(["triangle", "square", "1-gon"]), points: array(number, { min: 3 }) }),
  );
}

function _ruleShape(): TypeRule {
  return named(
    "Shape",
    isShape,
    discriminated(
      "kind",
      { circle: _ruleCircle, triangle: _rulePolygon, square: _rulePolygon, "1-gon": _rulePolygon },
      { undiscriminated: _ruleSketch },
    ),
  );
}

function _ruleSketch(): TypeRule {
  return named("Sketch", isSketch, object({ strokes: integer }));
}
