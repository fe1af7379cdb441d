/** True when the value is a valid ChatCompletionRole. Never throws. */
export function isChatCompletionRole(value: unknown): value is ChatCompletionRole {
  return (
    value === "developer" ||
    value === "system" ||
    value === "user" ||
    value === "assistant" ||
    value === "tool" ||
    value === "function"
  );
}

function _ruleChatCompletionRole(): TypeRule {
  return named(
    "ChatCompletionRole",
    isChatCompletionRole,
    values(["developer", "system", "user", "assistant", "tool", "function"]),
  );
}

function _ruleError(): TypeRule {
  return named(
    "Error",
    isError,
    object({
      code: nullable(atPointer("/anyOf/0", string)),
      message: string,
      param: nullable(atPointer("/anyOf/0", string)),
      type: string,
    }),
  );
}

function _ruleErrorResponse(): TypeRule {
  return named("ErrorResponse", isErrorResponse, object({ error: _ruleError }));
}
