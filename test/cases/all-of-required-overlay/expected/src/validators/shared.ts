function _ruleBase(): TypeRule {
  return named("Base", isBase, allOf([_ruleRoot, atPointer("/allOf/1", object({}, { size: integer }))]));
}

function _ruleBeside(): TypeRule {
  return named(
    "Beside",
    isBeside,
    allOf([_ruleRoot, object({ name: atPointer("#/components/schemas/Root/properties/name", string) })]),
  );
}

function _ruleNowhere(): TypeRule {
  return named("Nowhere", isNowhere, allOf([_ruleRoot, atPointer("/allOf/1", object({ ghost: anything }))]));
}

function _ruleRoot(): TypeRule {
  return named("Root", isRoot, object({}, { id: string, name: string }));
}

function _ruleStrict(): TypeRule {
  return named(
    "Strict",
    isStrict,
    allOf([
      _ruleBase,
      atPointer(
        "/allOf/1",
        object({
          id: atPointer("#/components/schemas/Root/properties/id", string),
          size: atPointer("#/components/schemas/Base/allOf/1/properties/size", integer),
        }),
      ),
    ]),
  );
}

function _ruleWrapped(): TypeRule {
  return named("Wrapped", isWrapped, _ruleRoot, "#/components/schemas/Wrapped/allOf/0");
}

function _isNowhere_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $ghost = v["ghost"];
  if ($ghost === undefined) return false;
  return true;
}
