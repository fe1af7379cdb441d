function _ruleLetterCreateParams(): TypeRule {
  return named(
    "LetterCreateParams",
    isLetterCreateParams,
    object({}, { notify: atPointer("#/paths/~1letters/post/parameters/0/schema", string) }),
    "#/paths/~1letters/post",
  );
}
