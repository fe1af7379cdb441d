export const chatCompletionsCreateChecks: CallChecks = {
  method: "post",
  path: "/chat/completions",
  body: validateChatCompletionCreateParams,
  answers: { 200: validateCreateChatCompletionResponse },
  event: validateCreateChatCompletionStreamResponse,
};

export const chatCompletionsRetrieveChecks: CallChecks = {
  method: "get",
  path: "/chat/completions/{completion_id}",
  answers: { 200: validateCreateChatCompletionResponse },
};
