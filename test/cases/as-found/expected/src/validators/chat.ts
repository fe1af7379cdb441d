/** True when the value is a valid ChatCompletionAllowedTools. Never throws. */
export function isChatCompletionAllowedTools(value: unknown): value is ChatCompletionAllowedTools {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $mode = v["mode"];
    if ($mode !== "auto" && $mode !== "required") return false;
    if (!_isChatCompletionAllowedTools_2(v["tools"])) return false;
    return true;
  } catch {
    return false;
  }
}

/** Parses JSON text; returns the value, or its issues as a ChatCompletionAllowedTools. */
export const parseChatCompletionAllowedTools: Parse<ChatCompletionAllowedTools> = /* @__PURE__ */ parserOf(
  _ruleChatCompletionAllowedTools,
);

/** @throws ValidationError when the value is not a valid ChatCompletionAllowedToolsChoice. */
export const assertChatCompletionAllowedToolsChoice: Assert<ChatCompletionAllowedToolsChoice> =
  /* @__PURE__ */ assertionOf(isChatCompletionAllowedToolsChoice, _ruleChatCompletionAllowedToolsChoice);

/** The validators of ChatCompletionAllowedToolsChoice in one object, which is also a Standard Schema. */
export const ChatCompletionAllowedToolsChoiceSchema: Schema<ChatCompletionAllowedToolsChoice> =
  /* @__PURE__ */ schema(isChatCompletionAllowedToolsChoice, _ruleChatCompletionAllowedToolsChoice);

/** @throws ValidationError when the value is not a valid ChatCompletionCreateParamsNonStreaming. */
export const assertChatCompletionCreateParamsNonStreaming: Assert<ChatCompletionCreateParamsNonStreaming> =
  /* @__PURE__ */ assertionOf(
    isChatCompletionCreateParamsNonStreaming,
    _ruleChatCompletionCreateParamsNonStreaming,
  );

/** The validators of ChatCompletionCreateParamsNonStreaming in one object, which is also a Standard Schema. */
export const ChatCompletionCreateParamsNonStreamingSchema: Schema<ChatCompletionCreateParamsNonStreaming> =
  /* @__PURE__ */ schema(
    isChatCompletionCreateParamsNonStreaming,
    _ruleChatCompletionCreateParamsNonStreaming,
  );

/** Returns the value, or its issues as a ChatCompletionFunctions. */
export const validateChatCompletionFunctions: Validate<ChatCompletionFunctions> = /* @__PURE__ */ validatorOf(
  _ruleChatCompletionFunctions,
);

/** True when the value is a valid ChatCompletionRequestSystemMessageContentPart. Never throws. */
export function isChatCompletionRequestSystemMessageContentPart(
  value: unknown,
): value is ChatCompletionRequestSystemMessageContentPart {
  return isChatCompletionRequestMessageContentPartText(value);
}

/** True when the value is a valid ChatCompletionResponseMessage. Never throws. */
export function isChatCompletionResponseMessage(value: unknown): value is ChatCompletionResponseMessage {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (v["role"] !== "assistant") return false;
    const $content = v["content"];
    if ($content !== null && typeof $content !== "string") return false;
    const $refusal = v["refusal"];
    if ($refusal !== null && typeof $refusal !== "string") return false;
    const $audio = v["audio"];
    if ($audio !== undefined && $audio !== null && !_isChatCompletionResponseMessage_Audio($audio))
      return false;
    const $function_call = v["function_call"];
    if ($function_call !== undefined && !_isChatCompletionResponseMessage_FunctionCall($function_call))
      return false;
    const $tool_calls = v["tool_calls"];
    if ($tool_calls !== undefined && !isChatCompletionMessageToolCalls($tool_calls)) return false;
    const $annotations = v["annotations"];
    if ($annotations !== undefined && !_isChatCompletionResponseMessage_1($annotations)) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid ChatCompletionToolChoiceOption. Never throws. */
export function isChatCompletionToolChoiceOption(value: unknown): value is ChatCompletionToolChoiceOption {
  try {
    return (
      value === "none" ||
      value === "auto" ||
      value === "required" ||
      _isChatCompletionToolChoiceOption_1(value)
    );
  } catch {
    return false;
  }
}

/** True when the value is a valid ModelResponseProperties. Never throws. */
export function isModelResponseProperties(value: unknown): value is ModelResponseProperties {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    const $safety_identifier = v["safety_identifier"];
    if (
      $safety_identifier !== undefined &&
      (typeof $safety_identifier !== "string" ||
        (!($safety_identifier.length <= 64) && !hasMaxLength($safety_identifier, 64)))
    )
      return false;
    const $temperature = v["temperature"];
    if (
      $temperature !== undefined &&
      $temperature !== null &&
      (typeof $temperature !== "number" || !($temperature >= 0) || !($temperature <= 2))
    )
      return false;
    const $top_logprobs = v["top_logprobs"];
    if (
      $top_logprobs !== undefined &&
      $top_logprobs !== null &&
      (typeof $top_logprobs !== "number" ||
        !Number.isInteger($top_logprobs) ||
        !($top_logprobs >= 0) ||
        !($top_logprobs <= 20))
    )
      return false;
    const $user = v["user"];
    if ($user !== undefined && typeof $user !== "string") return false;
    const $prompt_cache_retention = v["prompt_cache_retention"];
    if (
      $prompt_cache_retention !== undefined &&
      $prompt_cache_retention !== null &&
      $prompt_cache_retention !== "in_memory" &&
      $prompt_cache_retention !== "24h"
    )
      return false;
    const $metadata = v["metadata"];
    if ($metadata !== undefined && !isMetadata($metadata)) return false;
    const $service_tier = v["service_tier"];
    if ($service_tier !== undefined && !isServiceTier($service_tier)) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid PredictionContent. Never throws. */
export function isPredictionContent(value: unknown): value is PredictionContent {
  try {
    if (typeof value !== "object" || value === null) return false;
    const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
    if (v === null) return false;
    if (v["type"] !== "content") return false;
    const $content = v["content"];
    if (typeof $content !== "string" && !_isPredictionContent_1($content)) return false;
    return true;
  } catch {
    return false;
  }
}

/** True when the value is a valid ReasoningEffort. Never throws. */
export function isReasoningEffort(value: unknown): value is ReasoningEffort {
  return (
    value === null ||
    value === "none" ||
    value === "minimal" ||
    value === "low" ||
    value === "medium" ||
    value === "high" ||
    value === "xhigh"
  );
}

/** True when the value is a valid ServiceTier. Never throws. */
export function isServiceTier(value: unknown): value is ServiceTier {
  return value === null || value === "auto" || value === "default" || value === "flex";
}

/** True when the value is a valid StopConfiguration. Never throws. */
export function isStopConfiguration(value: unknown): value is StopConfiguration {
  try {
    return value === null || typeof value === "string" || _isStopConfiguration_1(value);
  } catch {
    return false;
  }
}

/** True when the value is a valid WebSearchContextSize. Never throws. */
export function isWebSearchContextSize(value: unknown): value is WebSearchContextSize {
  return value === "low" || value === "medium" || value === "high";
}

function _ruleChatCompletionAllowedTools(): TypeRule {
  return named(
    "ChatCompletionAllowedTools",
    isChatCompletionAllowedTools,
    object({ mode: values(["auto", "required"]), tools: array(map(anything)) }),
  );
}

function _ruleChatCompletionAllowedToolsChoice(): TypeRule {
  return named(
    "ChatCompletionAllowedToolsChoice",
    isChatCompletionAllowedToolsChoice,
    object({ allowed_tools: _ruleChatCompletionAllowedTools, type: literal("allowed_tools") }),
  );
}

function _ruleChatCompletionCreateParams(): TypeRule {
  return named(
    "ChatCompletionCreateParams",
    isChatCompletionCreateParams,
    discriminated(
      "stream",
      [
        [false, _ruleChatCompletionCreateParamsNonStreaming],
        [true, _ruleChatCompletionCreateParamsStreaming],
      ],
      { undiscriminated: _ruleChatCompletionCreateParamsNonStreaming },
    ),
    "#/components/schemas/CreateChatCompletionRequest/allOf/1/properties/stream",
  );
}

function _ruleChatCompletionCreateParamsNonStreaming(): TypeRule {
  return named(
    "ChatCompletionCreateParamsNonStreaming",
    isChatCompletionCreateParamsNonStreaming,
    allOf([
      _ruleCreateChatCompletionRequest,
      atPointer(
        "#/components/schemas/CreateChatCompletionRequest/allOf/1/properties/stream",
        object(
          {},
          {
            stream: atPointer(
              "#/components/schemas/CreateChatCompletionRequest/allOf/1/properties/stream",
              nullable(literal(false)),
            ),
          },
          { defaults: { stream: false } },
        ),
      ),
    ]),
    "#/paths/~1chat~1completions/post/requestBody/content/application~1json/schema",
  );
}

function _ruleChatCompletionCreateParamsStreaming(): TypeRule {
  return named(
    "ChatCompletionCreateParamsStreaming",
    isChatCompletionCreateParamsStreaming,
    allOf([
      _ruleCreateChatCompletionRequest,
      atPointer(
        "#/components/schemas/CreateChatCompletionRequest/allOf/1/properties/stream",
        object({
          stream: atPointer(
            "#/components/schemas/CreateChatCompletionRequest/allOf/1/properties/stream",
            literal(true),
          ),
        }),
      ),
    ]),
    "#/paths/~1chat~1completions/post/requestBody/content/application~1json/schema",
  );
}

function _ruleChatCompletionDeleted(): TypeRule {
  return named(
    "ChatCompletionDeleted",
    isChatCompletionDeleted,
    object({ id: string, deleted: boolean, object: literal("chat.completion.deleted") }),
  );
}

function _ruleChatCompletionFunctionCallOption(): TypeRule {
  return named(
    "ChatCompletionFunctionCallOption",
    isChatCompletionFunctionCallOption,
    object({ name: string }),
  );
}

function _ruleChatCompletionFunctions(): TypeRule {
  return named(
    "ChatCompletionFunctions",
    isChatCompletionFunctions,
    object({ name: string }, { description: string, parameters: _ruleFunctionParameters }),
  );
}

function _ruleChatCompletionList(): TypeRule {
  return named(
    "ChatCompletionList",
    isChatCompletionList,
    object(
      {
        data: array(_ruleCreateChatCompletionResponse),
        first_id: string,
        has_more: boolean,
        last_id: string,
        object: literal("list"),
      },
      {},
      { defaults: { object: "list" } },
    ),
  );
}

function _ruleChatCompletionListParams(): TypeRule {
  return named(
    "ChatCompletionListParams",
    isChatCompletionListParams,
    object(
      {},
      {
        after: atPointer("#/paths/~1chat~1completions/get/parameters/1/schema", string),
        limit: atPointer("#/paths/~1chat~1completions/get/parameters/2/schema", integer),
        metadata: _ruleMetadata,
        order: atPointer("#/paths/~1chat~1completions/get/parameters/3/schema", values(["asc", "desc"])),
      },
      { defaults: { limit: 20, order: "asc" } },
    ),
    "#/paths/~1chat~1completions/get",
  );
}

function _ruleChatCompletionMessageCustomToolCall(): TypeRule {
  return named(
    "ChatCompletionMessageCustomToolCall",
    isChatCompletionMessageCustomToolCall,
    object({ id: string, custom: object({ input: string, name: string }), type: literal("custom") }),
  );
}

function _ruleChatCompletionMessageList(): TypeRule {
  return named(
    "ChatCompletionMessageList",
    isChatCompletionMessageList,
    object(
      {
        data: array(
          allOf([
            _ruleChatCompletionResponseMessage,
            atPointer(
              "/allOf/1",
              object(
                { id: string },
                {
                  content_parts: nullable(
                    atPointer(
                      "/anyOf/0",
                      array(
                        discriminated("type", {
                          text: _ruleChatCompletionRequestMessageContentPartText,
                          image_url: _ruleChatCompletionRequestMessageContentPartImage,
                        }),
                      ),
                    ),
                  ),
                },
              ),
            ),
          ]),
        ),
        first_id: string,
        has_more: boolean,
        last_id: string,
        object: literal("list"),
      },
      {},
      { defaults: { object: "list" } },
    ),
  );
}

function _ruleChatCompletionMessageListParams(): TypeRule {
  return named(
    "ChatCompletionMessageListParams",
    isChatCompletionMessageListParams,
    object(
      {},
      {
        after: atPointer(
          "#/paths/~1chat~1completions~1{completion_id}~1messages/get/parameters/1/schema",
          string,
        ),
        limit: atPointer(
          "#/paths/~1chat~1completions~1{completion_id}~1messages/get/parameters/2/schema",
          integer,
        ),
      },
      { defaults: { limit: 20 } },
    ),
    "#/paths/~1chat~1completions~1{completion_id}~1messages/get",
  );
}

function _ruleChatCompletionMessageToolCall(): TypeRule {
  return named(
    "ChatCompletionMessageToolCall",
    isChatCompletionMessageToolCall,
    object({ id: string, function: object({ arguments: string, name: string }), type: literal("function") }),
  );
}

function _ruleChatCompletionMessageToolCallChunk(): TypeRule {
  return named(
    "ChatCompletionMessageToolCallChunk",
    isChatCompletionMessageToolCallChunk,
    object(
      { index: integer },
      { id: string, function: object({}, { arguments: string, name: string }), type: literal("function") },
    ),
  );
}

function _ruleChatCompletionMessageToolCalls(): TypeRule {
  return named(
    "ChatCompletionMessageToolCalls",
    isChatCompletionMessageToolCalls,
    array(
      discriminated("type", {
        function: _ruleChatCompletionMessageToolCall,
        custom: _ruleChatCompletionMessageCustomToolCall,
      }),
    ),
  );
}

function _ruleChatCompletionNamedToolChoice(): TypeRule {
  return named(
    "ChatCompletionNamedToolChoice",
    isChatCompletionNamedToolChoice,
    object({ function: object({ name: string }), type: literal("function") }),
  );
}

function _ruleChatCompletionRequestAssistantMessage(): TypeRule {
  return named(
    "ChatCompletionRequestAssistantMessage",
    isChatCompletionRequestAssistantMessage,
    object(
      { role: literal("assistant") },
      {
        audio: nullable(atPointer("/anyOf/0", object({ id: string }))),
        content: nullable(
          atPointer(
            "/anyOf/0",
            oneOf([string, array(_ruleChatCompletionRequestAssistantMessageContentPart, { min: 1 })]),
          ),
        ),
        function_call: nullable(atPointer("/anyOf/0", object({ arguments: string, name: string }))),
        name: string,
        refusal: nullable(atPointer("/anyOf/0", string)),
        tool_calls: _ruleChatCompletionMessageToolCalls,
      },
    ),
  );
}

function _ruleChatCompletionRequestAssistantMessageContentPart(): TypeRule {
  return named(
    "ChatCompletionRequestAssistantMessageContentPart",
    isChatCompletionRequestAssistantMessageContentPart,
    discriminated("type", {
      text: _ruleChatCompletionRequestMessageContentPartText,
      refusal: _ruleChatCompletionRequestMessageContentPartRefusal,
    }),
  );
}

function _ruleChatCompletionRequestFunctionMessage(): TypeRule {
  return named(
    "ChatCompletionRequestFunctionMessage",
    isChatCompletionRequestFunctionMessage,
    object({ content: nullable(atPointer("/anyOf/0", string)), name: string, role: literal("function") }),
  );
}

function _ruleChatCompletionRequestMessage(): TypeRule {
  return named(
    "ChatCompletionRequestMessage",
    isChatCompletionRequestMessage,
    discriminated("role", {
      system: _ruleChatCompletionRequestSystemMessage,
      user: _ruleChatCompletionRequestUserMessage,
      assistant: _ruleChatCompletionRequestAssistantMessage,
      tool: _ruleChatCompletionRequestToolMessage,
      function: _ruleChatCompletionRequestFunctionMessage,
    }),
  );
}

function _ruleChatCompletionRequestMessageContentPartImage(): TypeRule {
  return named(
    "ChatCompletionRequestMessageContentPartImage",
    isChatCompletionRequestMessageContentPartImage,
    object({
      image_url: object(
        { url: string },
        { detail: values(["auto", "low", "high"]) },
        { defaults: { detail: "auto" } },
      ),
      type: literal("image_url"),
    }),
  );
}

function _ruleChatCompletionRequestMessageContentPartRefusal(): TypeRule {
  return named(
    "ChatCompletionRequestMessageContentPartRefusal",
    isChatCompletionRequestMessageContentPartRefusal,
    object({ refusal: string, type: literal("refusal") }),
  );
}

function _ruleChatCompletionRequestMessageContentPartText(): TypeRule {
  return named(
    "ChatCompletionRequestMessageContentPartText",
    isChatCompletionRequestMessageContentPartText,
    object({ text: string, type: literal("text") }),
  );
}

function _ruleChatCompletionRequestSystemMessage(): TypeRule {
  return named(
    "ChatCompletionRequestSystemMessage",
    isChatCompletionRequestSystemMessage,
    object(
      {
        content: oneOf([string, array(_ruleChatCompletionRequestSystemMessageContentPart, { min: 1 })]),
        role: literal("system"),
      },
      { name: string },
    ),
  );
}

function _ruleChatCompletionRequestSystemMessageContentPart(): TypeRule {
  return named(
    "ChatCompletionRequestSystemMessageContentPart",
    isChatCompletionRequestSystemMessageContentPart,
    _ruleChatCompletionRequestMessageContentPartText,
    "#/components/schemas/ChatCompletionRequestSystemMessageContentPart/oneOf/0",
  );
}

function _ruleChatCompletionRequestToolMessage(): TypeRule {
  return named(
    "ChatCompletionRequestToolMessage",
    isChatCompletionRequestToolMessage,
    object({
      content: oneOf([string, array(_ruleChatCompletionRequestToolMessageContentPart, { min: 1 })]),
      role: literal("tool"),
      tool_call_id: string,
    }),
  );
}

function _ruleChatCompletionRequestToolMessageContentPart(): TypeRule {
  return named(
    "ChatCompletionRequestToolMessageContentPart",
    isChatCompletionRequestToolMessageContentPart,
    _ruleChatCompletionRequestMessageContentPartText,
    "#/components/schemas/ChatCompletionRequestToolMessageContentPart/oneOf/0",
  );
}

function _ruleChatCompletionRequestUserMessage(): TypeRule {
  return named(
    "ChatCompletionRequestUserMessage",
    isChatCompletionRequestUserMessage,
    object(
      {
        content: oneOf([string, array(_ruleChatCompletionRequestUserMessageContentPart, { min: 1 })]),
        role: literal("user"),
      },
      { name: string },
    ),
  );
}

function _ruleChatCompletionRequestUserMessageContentPart(): TypeRule {
  return named(
    "ChatCompletionRequestUserMessageContentPart",
    isChatCompletionRequestUserMessageContentPart,
    discriminated("type", {
      text: _ruleChatCompletionRequestMessageContentPartText,
      image_url: _ruleChatCompletionRequestMessageContentPartImage,
    }),
  );
}

function _ruleChatCompletionResponseMessage(): TypeRule {
  return named(
    "ChatCompletionResponseMessage",
    isChatCompletionResponseMessage,
    object(
      {
        content: nullable(atPointer("/anyOf/0", string)),
        refusal: nullable(atPointer("/anyOf/0", string)),
        role: literal("assistant"),
      },
      {
        annotations: array(
          object({ type: literal("url_citation"), url_citation: object({ title: string, url: string }) }),
        ),
        audio: nullable(atPointer("/anyOf/0", object({ id: string, expires_at: integer }))),
        function_call: object({ arguments: string, name: string }),
        tool_calls: _ruleChatCompletionMessageToolCalls,
      },
    ),
  );
}

function _ruleChatCompletionStreamOptions(): TypeRule {
  return named(
    "ChatCompletionStreamOptions",
    isChatCompletionStreamOptions,
    nullable(atPointer("/anyOf/0", object({}, { include_obfuscation: boolean, include_usage: boolean }))),
  );
}

function _ruleChatCompletionStreamResponseDelta(): TypeRule {
  return named(
    "ChatCompletionStreamResponseDelta",
    isChatCompletionStreamResponseDelta,
    object(
      {},
      {
        content: nullable(atPointer("/anyOf/0", string)),
        function_call: object({}, { arguments: string, name: string }),
        role: values(["developer", "system", "user", "assistant", "tool"]),
        tool_calls: array(_ruleChatCompletionMessageToolCallChunk),
      },
    ),
  );
}

function _ruleChatCompletionTokenLogprob(): TypeRule {
  return named(
    "ChatCompletionTokenLogprob",
    isChatCompletionTokenLogprob,
    object({
      token: string,
      bytes: nullable(atPointer("/anyOf/0", array(integer))),
      logprob: number,
      top_logprobs: array(
        object({ token: string, bytes: nullable(atPointer("/anyOf/0", array(integer))), logprob: number }),
      ),
    }),
  );
}

function _ruleChatCompletionTool(): TypeRule {
  return named(
    "ChatCompletionTool",
    isChatCompletionTool,
    object({ function: _ruleFunctionObject, type: literal("function") }),
  );
}

function _ruleChatCompletionToolChoiceOption(): TypeRule {
  return named(
    "ChatCompletionToolChoiceOption",
    isChatCompletionToolChoiceOption,
    anyOf(
      [
        atPointer("/oneOf/0", values(["none", "auto", "required"])),
        discriminated("type", {
          allowed_tools: _ruleChatCompletionAllowedToolsChoice,
          function: _ruleChatCompletionNamedToolChoice,
        }),
      ],
      "",
    ),
  );
}

function _ruleChatCompletionUpdateParams(): TypeRule {
  return named(
    "ChatCompletionUpdateParams",
    isChatCompletionUpdateParams,
    object({ metadata: _ruleMetadata }),
    "#/paths/~1chat~1completions~1{completion_id}/post/requestBody/content/application~1json/schema",
  );
}

function _ruleCompletionUsage(): TypeRule {
  return named(
    "CompletionUsage",
    isCompletionUsage,
    object(
      { completion_tokens: integer, prompt_tokens: integer, total_tokens: integer },
      {},
      { defaults: { completion_tokens: 0, prompt_tokens: 0, total_tokens: 0 } },
    ),
  );
}

function _ruleCreateChatCompletionRequest(): TypeRule {
  return named(
    "CreateChatCompletionRequest",
    isCreateChatCompletionRequest,
    allOf([
      _ruleCreateModelResponseProperties,
      atPointer(
        "/allOf/1",
        object(
          { messages: array(_ruleChatCompletionRequestMessage, { min: 1 }), model: _ruleModelIdsShared },
          {
            audio: nullable(
              object({ format: values(["wav", "aac", "mp3"]), voice: _ruleVoiceIdsOrCustomVoice }),
            ),
            frequency_penalty: nullable(numberOf({ min: -2, max: 2 })),
            function_call: oneOf([values(["none", "auto"]), _ruleChatCompletionFunctionCallOption]),
            functions: array(_ruleChatCompletionFunctions, { min: 1, max: 128 }),
            logit_bias: nullable(map(integer)),
            max_completion_tokens: nullable(integer),
            max_tokens: nullable(integer),
            modalities: _ruleResponseModalities,
            n: nullable(integerOf({ min: 1, max: 128 })),
            parallel_tool_calls: _ruleParallelToolCalls,
            prediction: nullable(_rulePredictionContent),
            reasoning_effort: _ruleReasoningEffort,
            response_format: discriminated("type", {
              text: _ruleResponseFormatText,
              json_schema: _ruleResponseFormatJsonSchema,
              json_object: _ruleResponseFormatJsonObject,
            }),
            seed: nullable(integerOf({ min: -9223372036854776000, max: 9223372036854776000 })),
            stop: _ruleStopConfiguration,
            stream: nullable(boolean),
            stream_options: _ruleChatCompletionStreamOptions,
            tool_choice: _ruleChatCompletionToolChoiceOption,
            tools: array(
              discriminated("type", {
                function: _ruleChatCompletionTool,
                custom: _ruleCustomToolChatCompletions,
              }),
            ),
            top_logprobs: integerOf({ min: 0, max: 20 }),
            web_search_options: object(
              {},
              {
                search_context_size: _ruleWebSearchContextSize,
                user_location: nullable(
                  object({ approximate: _ruleWebSearchLocation, type: literal("approximate") }),
                ),
              },
              { defaults: { search_context_size: "medium" } },
            ),
          },
          {
            defaults: {
              frequency_penalty: 0,
              logit_bias: null,
              n: 1,
              parallel_tool_calls: true,
              reasoning_effort: "medium",
              stop: null,
              stream: false,
              stream_options: null,
            },
          },
        ),
      ),
    ]),
  );
}

function _ruleCreateChatCompletionResponse(): TypeRule {
  return named(
    "CreateChatCompletionResponse",
    isCreateChatCompletionResponse,
    object(
      {
        id: string,
        choices: array(
          object({
            finish_reason: values(["stop", "length", "tool_calls", "content_filter", "function_call"]),
            index: integer,
            logprobs: nullable(
              atPointer(
                "/anyOf/0",
                object({
                  content: nullable(atPointer("/anyOf/0", array(_ruleChatCompletionTokenLogprob))),
                  refusal: nullable(atPointer("/anyOf/0", array(_ruleChatCompletionTokenLogprob))),
                }),
              ),
            ),
            message: _ruleChatCompletionResponseMessage,
          }),
        ),
        created: integer,
        model: string,
        object: literal("chat.completion"),
      },
      { service_tier: _ruleServiceTier, system_fingerprint: string, usage: _ruleCompletionUsage },
      { defaults: { service_tier: "auto" } },
    ),
  );
}

function _ruleCreateChatCompletionStreamResponse(): TypeRule {
  return named(
    "CreateChatCompletionStreamResponse",
    isCreateChatCompletionStreamResponse,
    object(
      {
        id: string,
        choices: array(
          object(
            {
              delta: _ruleChatCompletionStreamResponseDelta,
              finish_reason: nullable(values(["stop", "length", "tool_calls"])),
              index: integer,
            },
            {
              logprobs: nullable(
                object({
                  content: nullable(array(_ruleChatCompletionTokenLogprob)),
                  refusal: nullable(array(_ruleChatCompletionTokenLogprob)),
                }),
              ),
            },
          ),
        ),
        created: integer,
        model: string,
        object: literal("chat.completion.chunk"),
      },
      { service_tier: _ruleServiceTier, usage: nullable(_ruleCompletionUsage) },
      { defaults: { service_tier: "auto" } },
    ),
  );
}

function _ruleCreateModelResponseProperties(): TypeRule {
  return named(
    "CreateModelResponseProperties",
    isCreateModelResponseProperties,
    allOf([
      _ruleModelResponseProperties,
      atPointer("/allOf/1", object({}, { top_logprobs: integerOf({ min: 0, max: 20 }) })),
    ]),
  );
}

function _ruleCustomToolChatCompletions(): TypeRule {
  return named(
    "CustomToolChatCompletions",
    isCustomToolChatCompletions,
    object({
      custom: object(
        { name: string },
        {
          format: discriminated("type", {
            text: atPointer("/oneOf/0", object({ type: literal("text") }, {}, { closed: true })),
            grammar: atPointer(
              "/oneOf/1",
              object(
                {
                  grammar: object({ definition: string, syntax: values(["lark", "regex"]) }),
                  type: literal("grammar"),
                },
                {},
                { closed: true },
              ),
            ),
          }),
        },
      ),
      type: literal("custom"),
    }),
  );
}

function _ruleFunctionObject(): TypeRule {
  return named(
    "FunctionObject",
    isFunctionObject,
    object(
      { name: string },
      {
        description: string,
        parameters: _ruleFunctionParameters,
        strict: nullable(atPointer("/anyOf/0", boolean)),
      },
      { defaults: { strict: false } },
    ),
  );
}

function _ruleFunctionParameters(): TypeRule {
  return named("FunctionParameters", isFunctionParameters, map(anything));
}

function _ruleMetadata(): TypeRule {
  return named("Metadata", isMetadata, nullable(atPointer("/anyOf/0", map(string))));
}

function _ruleModelIdsShared(): TypeRule {
  return named("ModelIdsShared", isModelIdsShared, atPointer("/anyOf/0", string));
}

function _ruleModelResponseProperties(): TypeRule {
  return named(
    "ModelResponseProperties",
    isModelResponseProperties,
    object(
      {},
      {
        metadata: _ruleMetadata,
        prompt_cache_retention: nullable(atPointer("/anyOf/0", values(["in_memory", "24h"]))),
        safety_identifier: stringOf({ max: 64 }),
        service_tier: _ruleServiceTier,
        temperature: nullable(atPointer("/anyOf/0", numberOf({ min: 0, max: 2 }))),
        top_logprobs: nullable(atPointer("/anyOf/0", integerOf({ min: 0, max: 20 }))),
        user: string,
      },
      { defaults: { service_tier: "auto", temperature: 1 } },
    ),
  );
}

function _ruleParallelToolCalls(): TypeRule {
  return named("ParallelToolCalls", isParallelToolCalls, boolean);
}

function _rulePredictionContent(): TypeRule {
  return named(
    "PredictionContent",
    isPredictionContent,
    object({
      content: oneOf([string, array(_ruleChatCompletionRequestMessageContentPartText, { min: 1 })]),
      type: literal("content"),
    }),
  );
}

function _ruleReasoningEffort(): TypeRule {
  return named(
    "ReasoningEffort",
    isReasoningEffort,
    nullable(atPointer("/anyOf/0", values(["none", "minimal", "low", "medium", "high", "xhigh"]))),
  );
}

function _ruleResponseFormatJsonObject(): TypeRule {
  return named(
    "ResponseFormatJsonObject",
    isResponseFormatJsonObject,
    object({ type: literal("json_object") }),
  );
}

function _ruleResponseFormatJsonSchema(): TypeRule {
  return named(
    "ResponseFormatJsonSchema",
    isResponseFormatJsonSchema,
    object({
      json_schema: object(
        { name: string },
        { schema: _ruleResponseFormatJsonSchemaSchema, strict: nullable(atPointer("/anyOf/0", boolean)) },
        { defaults: { strict: false } },
      ),
      type: literal("json_schema"),
    }),
  );
}

function _ruleResponseFormatJsonSchemaSchema(): TypeRule {
  return named("ResponseFormatJsonSchemaSchema", isResponseFormatJsonSchemaSchema, map(anything));
}

function _ruleResponseFormatText(): TypeRule {
  return named("ResponseFormatText", isResponseFormatText, object({ type: literal("text") }));
}

function _ruleResponseModalities(): TypeRule {
  return named(
    "ResponseModalities",
    isResponseModalities,
    nullable(atPointer("/anyOf/0", array(values(["text", "audio"])))),
  );
}

function _ruleServiceTier(): TypeRule {
  return named(
    "ServiceTier",
    isServiceTier,
    nullable(atPointer("/anyOf/0", values(["auto", "default", "flex"]))),
  );
}

function _ruleStopConfiguration(): TypeRule {
  return named(
    "StopConfiguration",
    isStopConfiguration,
    nullable(oneOf([string, array(string, { min: 1, max: 4 })])),
  );
}

function _ruleVoiceIdsOrCustomVoice(): TypeRule {
  return named(
    "VoiceIdsOrCustomVoice",
    isVoiceIdsOrCustomVoice,
    anyOf([_ruleVoiceIdsShared, _ruleVoiceIdsOrCustomVoice_Variant1]),
  );
}

function _ruleVoiceIdsOrCustomVoice_Variant1(): TypeRule {
  return nested(
    _isVoiceIdsOrCustomVoice_Variant1,
    object({ id: string }, {}, { closed: true }),
    "VoiceIdsOrCustomVoice.Variant1",
  );
}

function _ruleVoiceIdsShared(): TypeRule {
  return named("VoiceIdsShared", isVoiceIdsShared, atPointer("/anyOf/0", string));
}

function _ruleWebSearchContextSize(): TypeRule {
  return named("WebSearchContextSize", isWebSearchContextSize, values(["low", "medium", "high"]));
}

function _ruleWebSearchLocation(): TypeRule {
  return named("WebSearchLocation", isWebSearchLocation, object({}, { country: string, timezone: string }));
}

function _isChatCompletionTokenLogprob_TopLogprob(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (typeof v["token"] !== "string") return false;
  if (!Number.isFinite(v["logprob"])) return false;
  const $bytes = v["bytes"];
  if ($bytes !== null && !_isChatCompletionTokenLogprob_1($bytes)) return false;
  return true;
}

function _isCreateChatCompletionRequest_Audio(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $format = v["format"];
  if ($format !== "wav" && $format !== "aac" && $format !== "mp3") return false;
  if (!isVoiceIdsOrCustomVoice(v["voice"])) return false;
  return true;
}

function _isCreateChatCompletionResponse_Choice(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (!Number.isInteger(v["index"])) return false;
  const $finish_reason = v["finish_reason"];
  if (
    $finish_reason !== "stop" &&
    $finish_reason !== "length" &&
    $finish_reason !== "tool_calls" &&
    $finish_reason !== "content_filter" &&
    $finish_reason !== "function_call"
  )
    return false;
  const $logprobs = v["logprobs"];
  if ($logprobs !== null && !_isCreateChatCompletionResponse_Choice_Logprobs($logprobs)) return false;
  if (!isChatCompletionResponseMessage(v["message"])) return false;
  return true;
}

function _isCreateChatCompletionStreamResponse_Choice(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (!Number.isInteger(v["index"])) return false;
  const $finish_reason = v["finish_reason"];
  if (
    $finish_reason !== null &&
    $finish_reason !== "stop" &&
    $finish_reason !== "length" &&
    $finish_reason !== "tool_calls"
  )
    return false;
  if (!isChatCompletionStreamResponseDelta(v["delta"])) return false;
  const $logprobs = v["logprobs"];
  if (
    $logprobs !== undefined &&
    $logprobs !== null &&
    !_isCreateChatCompletionStreamResponse_Choice_Logprobs($logprobs)
  )
    return false;
  return true;
}

function _isCustomToolChatCompletions_Custom_FormatGrammar(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (v["type"] !== "grammar") return false;
  if (!_isCustomToolChatCompletions_Custom_FormatGrammar_Grammar(v["grammar"])) return false;
  for (const key in v) {
    if (key === "grammar" || key === "type") continue;
    const item = v[key];
    if (item !== undefined && Object.hasOwn(v, key)) return false;
  }
  return true;
}

function _isCustomToolChatCompletions_Custom_FormatText(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (v["type"] !== "text") return false;
  for (const key in v) {
    if (key === "type") continue;
    const item = v[key];
    if (item !== undefined && Object.hasOwn(v, key)) return false;
  }
  return true;
}

function _isChatCompletionCreateParamsNonStreaming_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $stream = v["stream"];
  if ($stream !== undefined && $stream !== null && $stream !== false) return false;
  return true;
}

function _isChatCompletionRequestAssistantMessage_1(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  if (!(items.length >= 1)) return false;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!isChatCompletionRequestAssistantMessageContentPart(item)) return false;
  }
  return true;
}

function _isCreateChatCompletionRequest_3(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  for (const key in v) {
    const item = v[key];
    if (item !== undefined && !Number.isInteger(item) && Object.hasOwn(v, key)) return false;
  }
  return true;
}

function _isCreateChatCompletionRequest_7(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  if (!isModelIdsShared(v["model"])) return false;
  if (!_isCreateChatCompletionRequest_1(v["messages"])) return false;
  const $frequency_penalty = v["frequency_penalty"];
  if (
    $frequency_penalty !== undefined &&
    $frequency_penalty !== null &&
    (typeof $frequency_penalty !== "number" || !($frequency_penalty >= -2) || !($frequency_penalty <= 2))
  )
    return false;
  const $max_completion_tokens = v["max_completion_tokens"];
  if (
    $max_completion_tokens !== undefined &&
    $max_completion_tokens !== null &&
    !Number.isInteger($max_completion_tokens)
  )
    return false;
  const $max_tokens = v["max_tokens"];
  if ($max_tokens !== undefined && $max_tokens !== null && !Number.isInteger($max_tokens)) return false;
  const $n = v["n"];
  if (
    $n !== undefined &&
    $n !== null &&
    (typeof $n !== "number" || !Number.isInteger($n) || !($n >= 1) || !($n <= 128))
  )
    return false;
  const $seed = v["seed"];
  if (
    $seed !== undefined &&
    $seed !== null &&
    (typeof $seed !== "number" ||
      !Number.isInteger($seed) ||
      !($seed >= -9223372036854776000) ||
      !($seed <= 9223372036854776000))
  )
    return false;
  const $stream = v["stream"];
  if ($stream !== undefined && $stream !== null && typeof $stream !== "boolean") return false;
  const $top_logprobs = v["top_logprobs"];
  if (
    $top_logprobs !== undefined &&
    (typeof $top_logprobs !== "number" ||
      !Number.isInteger($top_logprobs) ||
      !($top_logprobs >= 0) ||
      !($top_logprobs <= 20))
  )
    return false;
  const $audio = v["audio"];
  if ($audio !== undefined && $audio !== null && !_isCreateChatCompletionRequest_Audio($audio)) return false;
  const $function_call = v["function_call"];
  if (
    $function_call !== undefined &&
    $function_call !== "none" &&
    $function_call !== "auto" &&
    !isChatCompletionFunctionCallOption($function_call)
  )
    return false;
  const $modalities = v["modalities"];
  if ($modalities !== undefined && !isResponseModalities($modalities)) return false;
  const $parallel_tool_calls = v["parallel_tool_calls"];
  if ($parallel_tool_calls !== undefined && !isParallelToolCalls($parallel_tool_calls)) return false;
  const $prediction = v["prediction"];
  if ($prediction !== undefined && $prediction !== null && !isPredictionContent($prediction)) return false;
  const $reasoning_effort = v["reasoning_effort"];
  if ($reasoning_effort !== undefined && !isReasoningEffort($reasoning_effort)) return false;
  const $stop = v["stop"];
  if ($stop !== undefined && !isStopConfiguration($stop)) return false;
  const $stream_options = v["stream_options"];
  if ($stream_options !== undefined && !isChatCompletionStreamOptions($stream_options)) return false;
  const $tool_choice = v["tool_choice"];
  if ($tool_choice !== undefined && !isChatCompletionToolChoiceOption($tool_choice)) return false;
  const $web_search_options = v["web_search_options"];
  if (
    $web_search_options !== undefined &&
    !_isCreateChatCompletionRequest_WebSearchOptions($web_search_options)
  )
    return false;
  const $functions = v["functions"];
  if ($functions !== undefined && !_isCreateChatCompletionRequest_2($functions)) return false;
  const $logit_bias = v["logit_bias"];
  if ($logit_bias !== undefined && $logit_bias !== null && !_isCreateChatCompletionRequest_3($logit_bias))
    return false;
  const $response_format = v["response_format"];
  if ($response_format !== undefined && !_isCreateChatCompletionRequest_4($response_format)) return false;
  const $tools = v["tools"];
  if ($tools !== undefined && !_isCreateChatCompletionRequest_6($tools)) return false;
  return true;
}

function _isCreateModelResponseProperties_1(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const v = (value as Fields)["__proto__"] === Object.prototype ? (value as Fields) : ownProperties(value);
  if (v === null) return false;
  const $top_logprobs = v["top_logprobs"];
  if (
    $top_logprobs !== undefined &&
    (typeof $top_logprobs !== "number" ||
      !Number.isInteger($top_logprobs) ||
      !($top_logprobs >= 0) ||
      !($top_logprobs <= 20))
  )
    return false;
  return true;
}

function _isResponseModalities_1(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const items: readonly unknown[] = value;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item !== "text" && item !== "audio") return false;
  }
  return true;
}
