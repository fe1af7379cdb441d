function _ruleClimate(): TypeRule {
  return named(
    "Climate",
    isClimate,
    allOf([
      _ruleReadingBase,
      object(
        { kind: atPointer("#/components/schemas/Reading", values(["#Sensors.Climate", "Climate/Humidity"])) },
        { celsius: number },
      ),
    ]),
  );
}

function _ruleHumidity(): TypeRule {
  return named(
    "Humidity",
    isHumidity,
    allOf([
      _ruleClimate,
      object(
        { kind: atPointer("#/components/schemas/Reading", literal("Climate/Humidity")) },
        { percent: number },
      ),
    ]),
  );
}

function _ruleMotion(): TypeRule {
  return named(
    "Motion",
    isMotion,
    allOf([
      _ruleReadingBase,
      object({ kind: atPointer("#/components/schemas/Reading", literal("motion")) }, { seen: boolean }),
    ]),
  );
}

function _ruleNoise(): TypeRule {
  return named(
    "Noise",
    isNoise,
    allOf([
      _ruleReadingBase,
      object({ kind: atPointer("#/components/schemas/Reading", literal("Noise")) }, { decibels: number }),
    ]),
  );
}

function _ruleReading(): TypeRule {
  return named(
    "Reading",
    isReading,
    discriminated("kind", {
      "#Sensors.Climate": allOf([
        _ruleClimate,
        object({ kind: atPointer("#/components/schemas/Reading", literal("#Sensors.Climate")) }),
      ]),
      "Climate/Humidity": _ruleHumidity,
      motion: _ruleMotion,
      Noise: _ruleNoise,
    }),
  );
}

function _ruleReadingBase(): TypeRule {
  return named(
    "ReadingBase",
    isReadingBase,
    object({ kind: string }, { at: string }),
    "#/components/schemas/Reading",
  );
}

function _isClimate_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $kind = v["kind"];
  if ($kind !== "#Sensors.Climate" && $kind !== "Climate/Humidity") return false;
  const $celsius = v["celsius"];
  if ($celsius !== undefined && !Number.isFinite($celsius)) return false;
  return true;
}
