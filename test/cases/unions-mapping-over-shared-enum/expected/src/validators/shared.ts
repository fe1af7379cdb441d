function _ruleA(): TypeRule {
  return named("A", isA, allOf([_ruleShared, atPointer("/allOf/1", object({}, { left: integer }))]));
}

function _ruleB(): TypeRule {
  return named("B", isB, allOf([_ruleShared, atPointer("/allOf/1", object({}, { right: boolean }))]));
}

function _ruleEvent(): TypeRule {
  return named(
    "Event",
    isEvent,
    discriminated("type", {
      a: atPointer(
        "/oneOf/0",
        allOf([_ruleA, object({ type: atPointer("#/components/schemas/Event/oneOf/0", literal("a")) })]),
      ),
      b: atPointer(
        "/oneOf/1",
        allOf([_ruleB, object({ type: atPointer("#/components/schemas/Event/oneOf/1", literal("b")) })]),
      ),
    }),
  );
}

function _ruleKind(): TypeRule {
  return named("Kind", isKind, values(["a", "b", "c"]));
}

function _ruleShared(): TypeRule {
  return named("Shared", isShared, object({ type: _ruleKind }, { at: string, size: string }));
}
