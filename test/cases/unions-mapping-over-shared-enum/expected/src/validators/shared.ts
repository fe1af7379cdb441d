function _ruleA(): TypeRule {
  return named("A", isA, both([_ruleShared, at("/allOf/1", object({}, { left: integer }))]));
}

function _ruleB(): TypeRule {
  return named("B", isB, both([_ruleShared, at("/allOf/1", object({}, { right: boolean }))]));
}

function _ruleEvent(): TypeRule {
  return named(
    "Event",
    isEvent,
    tagged("type", {
      a: at(
        "/oneOf/0",
        both([_ruleA, object({ type: at("#/components/schemas/Event/oneOf/0", literal("a")) })]),
      ),
      b: at(
        "/oneOf/1",
        both([_ruleB, object({ type: at("#/components/schemas/Event/oneOf/1", literal("b")) })]),
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
