function _ruleDelay(): TypeRule {
  return named(
    "Delay",
    isDelay,
    allOf([
      _ruleNoticeBase,
      atPointer(
        "/allOf/1",
        object(
          { about: atPointer("#/components/schemas/Notice", values(["Delay", "LongDelay"])) },
          { minutes: integer },
        ),
      ),
    ]),
  );
}

function _ruleLongDelay(): TypeRule {
  return named(
    "LongDelay",
    isLongDelay,
    allOf([_ruleDelay, object({ about: atPointer("#/components/schemas/Notice", literal("LongDelay")) })]),
    "#/components/schemas/LongDelay/allOf/0",
  );
}

export function _ruleNotice(): TypeRule {
  return named(
    "Notice",
    isNotice,
    discriminated("about", {
      Delay: allOf([
        _ruleDelay,
        object({ about: atPointer("#/components/schemas/Notice", literal("Delay")) }),
      ]),
      LongDelay: _ruleLongDelay,
      Over: _ruleOver,
      Pause: _rulePause,
    }),
  );
}

function _ruleNoticeBase(): TypeRule {
  return named(
    "NoticeBase",
    isNoticeBase,
    object({ about: string }, { title: string }),
    "#/components/schemas/Notice",
  );
}

function _ruleOver(): TypeRule {
  return named(
    "Over",
    isOver,
    allOf([_ruleNoticeBase, object({ about: atPointer("#/components/schemas/Notice", literal("Over")) })]),
    "#/components/schemas/Over/allOf/0",
  );
}

function _rulePause(): TypeRule {
  return named(
    "Pause",
    isPause,
    allOf([_ruleNoticeBase, object({ about: atPointer("#/components/schemas/Notice", literal("Pause")) })]),
    "#/components/schemas/Pause/allOf/0",
  );
}
