export const chatCompletionsCreateValidators: OperationValidators = {
  method: "post",
  path: "/chat/completions",
  body: validateChatCompletionCreateParams,
  responses: { 200: validateCreateChatCompletionResponse },
  event: validateCreateChatCompletionStreamResponse,
};

export const chatCompletionsRetrieveValidators: OperationValidators = {
  method: "get",
  path: "/chat/completions/{completion_id}",
  responses: { 200: validateCreateChatCompletionResponse },
};
