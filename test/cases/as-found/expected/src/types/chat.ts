/** Allowed tools */
export interface ChatCompletionAllowedTools {
  mode: "auto" | "required";
  tools: { [key: string]: unknown }[];
}

/** Allowed tools */
export interface ChatCompletionAllowedToolsChoice {
  allowed_tools: ChatCompletionAllowedTools;
  type: "allowed_tools";
}

export type ChatCompletionCreateParams =
  | ChatCompletionCreateParamsNonStreaming
  | ChatCompletionCreateParamsStreaming;

export interface ChatCompletionCreateParamsNonStreaming extends CreateChatCompletionRequest {
  /** @defaultValue `false` */
  stream?: false | null | undefined;
}

export interface ChatCompletionCreateParamsStreaming extends CreateChatCompletionRequest {
  stream: true;
}

export interface ChatCompletionDeleted {
  id: string;
  deleted: boolean;
  object: "chat.completion.deleted";
}

export interface ChatCompletionFunctionCallOption {
  name: string;
}

/** @deprecated */
export interface ChatCompletionFunctions {
  name: string;
  description?: string | undefined;
  /** An open map. */
  parameters?: FunctionParameters | undefined;
}

export interface ChatCompletionList {
  data: CreateChatCompletionResponse[];
  first_id: string;
  has_more: boolean;
  last_id: string;
  /** @defaultValue `"list"` */
  object: "list";
}

export interface ChatCompletionListParams {
  after?: string | undefined;
  /**
   * An integer.
   *
   * @defaultValue `20`
   */
  limit?: number | undefined;
  /** Sent as `metadata[key]=value` says the prose; the style says otherwise. */
  metadata?: Metadata | undefined;
  /** @defaultValue `"asc"` */
  order?: "asc" | "desc" | undefined;
}

/** Custom tool call */
export interface ChatCompletionMessageCustomToolCall {
  id: string;
  custom: ChatCompletionMessageCustomToolCall.Custom;
  type: "custom";
}

export namespace ChatCompletionMessageCustomToolCall {
  export interface Custom {
    input: string;
    name: string;
  }
}

export interface ChatCompletionMessageList {
  data: ChatCompletionMessageList.Data[];
  first_id: string;
  has_more: boolean;
  last_id: string;
  /** @defaultValue `"list"` */
  object: "list";
}

export namespace ChatCompletionMessageList {
  export interface Data extends ChatCompletionResponseMessage {
    id: string;
    content_parts?:
      | (ChatCompletionRequestMessageContentPartText | ChatCompletionRequestMessageContentPartImage)[]
      | null;
  }
}

export interface ChatCompletionMessageListParams {
  after?: string | undefined;
  /**
   * An integer.
   *
   * @defaultValue `20`
   */
  limit?: number | undefined;
}

/** Function tool call */
export interface ChatCompletionMessageToolCall {
  id: string;
  function: ChatCompletionMessageToolCall.Function;
  type: "function";
}

export namespace ChatCompletionMessageToolCall {
  export interface Function {
    arguments: string;
    name: string;
  }
}

export interface ChatCompletionMessageToolCallChunk {
  /** An integer. */
  index: number;
  id?: string;
  function?: ChatCompletionMessageToolCallChunk.Function;
  type?: "function";
}

export namespace ChatCompletionMessageToolCallChunk {
  export interface Function {
    arguments?: string;
    name?: string;
  }
}

/** An array that is a component; its union has a discriminator and no name. */
export type ChatCompletionMessageToolCalls = (
  | ChatCompletionMessageToolCall
  | ChatCompletionMessageCustomToolCall
)[];

/** Function tool choice */
export interface ChatCompletionNamedToolChoice {
  function: ChatCompletionNamedToolChoice.Function;
  type: "function";
}

export namespace ChatCompletionNamedToolChoice {
  export interface Function {
    name: string;
  }
}

/** Assistant message */
export interface ChatCompletionRequestAssistantMessage {
  role: "assistant";
  audio?: ChatCompletionRequestAssistantMessage.Audio | null | undefined;
  /** A union inside a union with null. */
  content?: string | ChatCompletionRequestAssistantMessageContentPart[] | null | undefined;
  /** A variant is deprecated, where the property is meant. */
  function_call?: ChatCompletionRequestAssistantMessage.FunctionCall | null | undefined;
  name?: string | undefined;
  refusal?: string | null | undefined;
  /** An array that is a component; its union has a discriminator and no name. */
  tool_calls?: ChatCompletionMessageToolCalls | undefined;
}

export namespace ChatCompletionRequestAssistantMessage {
  export interface Audio {
    id: string;
  }

  /**
   * A variant is deprecated, where the property is meant.
   *
   * @deprecated
   */
  export interface FunctionCall {
    arguments: string;
    name: string;
  }
}

export type ChatCompletionRequestAssistantMessageContentPart =
  | ChatCompletionRequestMessageContentPartText
  | ChatCompletionRequestMessageContentPartRefusal;

/**
 * Function message
 *
 * @deprecated
 */
export interface ChatCompletionRequestFunctionMessage {
  content: string | null;
  name: string;
  role: "function";
}

export type ChatCompletionRequestMessage =
  | ChatCompletionRequestSystemMessage
  | ChatCompletionRequestUserMessage
  | ChatCompletionRequestAssistantMessage
  | ChatCompletionRequestToolMessage
  | ChatCompletionRequestFunctionMessage;

/** Image content part */
export interface ChatCompletionRequestMessageContentPartImage {
  image_url: ChatCompletionRequestMessageContentPartImage.ImageURL;
  type: "image_url";
}

export namespace ChatCompletionRequestMessageContentPartImage {
  export interface ImageURL {
    /** Format `uri`. */
    url: string;
    /** @defaultValue `"auto"` */
    detail?: "auto" | "low" | "high" | undefined;
  }
}

/** Refusal content part */
export interface ChatCompletionRequestMessageContentPartRefusal {
  refusal: string;
  type: "refusal";
}

/** Text content part */
export interface ChatCompletionRequestMessageContentPartText {
  text: string;
  type: "text";
}

/** System message */
export interface ChatCompletionRequestSystemMessage {
  content: string | ChatCompletionRequestSystemMessageContentPart[];
  role: "system";
  name?: string | undefined;
}

export type ChatCompletionRequestSystemMessageContentPart = ChatCompletionRequestMessageContentPartText;

/** Tool message */
export interface ChatCompletionRequestToolMessage {
  /** The content of a tool message. */
  content: string | ChatCompletionRequestToolMessageContentPart[];
  role: "tool";
  tool_call_id: string;
}

export type ChatCompletionRequestToolMessageContentPart = ChatCompletionRequestMessageContentPartText;

/** User message */
export interface ChatCompletionRequestUserMessage {
  content: string | ChatCompletionRequestUserMessageContentPart[];
  role: "user";
  name?: string | undefined;
}

export type ChatCompletionRequestUserMessageContentPart =
  | ChatCompletionRequestMessageContentPartText
  | ChatCompletionRequestMessageContentPartImage;

export interface ChatCompletionResponseMessage {
  content: string | null;
  refusal: string | null;
  role: "assistant";
  annotations?: ChatCompletionResponseMessage.Annotation[];
  audio?: ChatCompletionResponseMessage.Audio | null;
  /** @deprecated */
  function_call?: ChatCompletionResponseMessage.FunctionCall;
  /** An array that is a component; its union has a discriminator and no name. */
  tool_calls?: ChatCompletionMessageToolCalls;
}

export namespace ChatCompletionResponseMessage {
  export interface Annotation {
    type: "url_citation";
    url_citation: ChatCompletionResponseMessage.Annotation.URLCitation;
  }

  export namespace Annotation {
    export interface URLCitation {
      title: string;
      /** Format `uri`. */
      url: string;
    }
  }

  export interface Audio {
    id: string;
    /** An integer. */
    expires_at: number;
  }

  /** @deprecated */
  export interface FunctionCall {
    arguments: string;
    name: string;
  }
}

export type ChatCompletionStreamOptions = ChatCompletionStreamOptions.Value | null;

export namespace ChatCompletionStreamOptions {
  /** An object whose default is null, in a union with null. */
  export interface Value {
    include_obfuscation?: boolean | undefined;
    include_usage?: boolean | undefined;
  }
}

export interface ChatCompletionStreamResponseDelta {
  content?: string | null;
  /** @deprecated */
  function_call?: ChatCompletionStreamResponseDelta.FunctionCall;
  role?: "developer" | "system" | "user" | "assistant" | "tool";
  tool_calls?: ChatCompletionMessageToolCallChunk[];
}

export namespace ChatCompletionStreamResponseDelta {
  /** @deprecated */
  export interface FunctionCall {
    arguments?: string;
    name?: string;
  }
}

export interface ChatCompletionTokenLogprob {
  token: string;
  bytes: number[] | null;
  logprob: number;
  top_logprobs: ChatCompletionTokenLogprob.TopLogprob[];
}

export namespace ChatCompletionTokenLogprob {
  export interface TopLogprob {
    token: string;
    bytes: number[] | null;
    logprob: number;
  }
}

/** Function tool */
export interface ChatCompletionTool {
  function: FunctionObject;
  type: "function";
}

/** A word, or one of several objects told apart by `type`. */
export type ChatCompletionToolChoiceOption =
  | "none"
  | "auto"
  | "required"
  | ChatCompletionAllowedToolsChoice
  | ChatCompletionNamedToolChoice;

export interface ChatCompletionUpdateParams {
  /** At most 16 pairs, which only the prose says. */
  metadata: Metadata;
}

export interface CompletionUsage {
  /**
   * An integer.
   *
   * @defaultValue `0`
   */
  completion_tokens: number;
  /**
   * An integer.
   *
   * @defaultValue `0`
   */
  prompt_tokens: number;
  /**
   * An integer.
   *
   * @defaultValue `0`
   */
  total_tokens: number;
}

export interface CreateChatCompletionRequest extends CreateModelResponseProperties {
  /** At least 1 item. */
  messages: ChatCompletionRequestMessage[];
  /** Words beside a reference; they are meant for this property. */
  model: ModelIdsShared;
  audio?: CreateChatCompletionRequest.Audio | null | undefined;
  /**
   * From -2 to 2.
   *
   * @defaultValue `0`
   */
  frequency_penalty?: number | null | undefined;
  /** @deprecated */
  function_call?: "none" | "auto" | ChatCompletionFunctionCallOption | undefined;
  /**
   * 1 to 128 items.
   *
   * @deprecated
   */
  functions?: ChatCompletionFunctions[] | undefined;
  /** @defaultValue `null` */
  logit_bias?: { [key: string]: number } | null | undefined;
  /** An integer. */
  max_completion_tokens?: number | null | undefined;
  /**
   * An integer.
   *
   * @deprecated
   */
  max_tokens?: number | null | undefined;
  modalities?: ResponseModalities | undefined;
  /**
   * An integer, from 1 to 128.
   *
   * @defaultValue `1`
   */
  n?: number | null | undefined;
  /** @defaultValue `true` */
  parallel_tool_calls?: ParallelToolCalls | undefined;
  /** A union of one that may be null. */
  prediction?: PredictionContent | null | undefined;
  /** @defaultValue `"medium"` */
  reasoning_effort?: "none" | "minimal" | "low" | "medium" | "high" | "xhigh" | null | undefined;
  /** A discriminator without a mapping; the components' names are not its values. */
  response_format?: ResponseFormatText | ResponseFormatJsonSchema | ResponseFormatJsonObject | undefined;
  /**
   * Its bounds are integers that no double and no int64 holds. An integer.
   *
   * @deprecated
   */
  seed?: number | null | undefined;
  /**
   * Both the union and one of its variants are nullable.
   *
   * @defaultValue `null`
   */
  stop?: StopConfiguration | undefined;
  /** @defaultValue `false` */
  stream?: boolean | null | undefined;
  /**
   * An object whose default is null, in a union with null.
   *
   * @defaultValue `null`
   */
  stream_options?: ChatCompletionStreamOptions | undefined;
  /** A word, or one of several objects told apart by `type`. */
  tool_choice?: ChatCompletionToolChoiceOption | undefined;
  tools?: (ChatCompletionTool | CustomToolChatCompletions)[] | undefined;
  /** Third of three declarations; null may be sent again. An integer, from 0 to 20. */
  top_logprobs?: number | undefined;
  /** Web search */
  web_search_options?: CreateChatCompletionRequest.WebSearchOptions | undefined;
}

export namespace CreateChatCompletionRequest {
  export interface Audio {
    format: "wav" | "aac" | "mp3";
    /** More words beside a reference. */
    voice: VoiceIdsOrCustomVoice;
  }

  /** Web search */
  export interface WebSearchOptions {
    /** @defaultValue `"medium"` */
    search_context_size?: "low" | "medium" | "high" | undefined;
    user_location?: CreateChatCompletionRequest.WebSearchOptions.UserLocation | null | undefined;
  }

  export namespace WebSearchOptions {
    export interface UserLocation {
      approximate: WebSearchLocation;
      type: "approximate";
    }
  }
}

export interface CreateChatCompletionResponse {
  id: string;
  choices: CreateChatCompletionResponse.Choice[];
  /** An integer. */
  created: number;
  model: string;
  object: "chat.completion";
  /** @defaultValue `"auto"` */
  service_tier?: "auto" | "default" | "flex" | null;
  /** @deprecated */
  system_fingerprint?: string;
  usage?: CompletionUsage;
}

export namespace CreateChatCompletionResponse {
  export interface Choice {
    finish_reason: "stop" | "length" | "tool_calls" | "content_filter" | "function_call";
    /** An integer. */
    index: number;
    logprobs: CreateChatCompletionResponse.Choice.Logprobs | null;
    message: ChatCompletionResponseMessage;
  }

  export namespace Choice {
    export interface Logprobs {
      content: ChatCompletionTokenLogprob[] | null;
      refusal: ChatCompletionTokenLogprob[] | null;
    }
  }
}

export interface CreateChatCompletionStreamResponse {
  id: string;
  choices: CreateChatCompletionStreamResponse.Choice[];
  /** An integer. */
  created: number;
  model: string;
  object: "chat.completion.chunk";
  /** @defaultValue `"auto"` */
  service_tier?: "auto" | "default" | "flex" | null;
  /** The 3.0 keyword beside a reference. */
  usage?: CompletionUsage | null;
}

export namespace CreateChatCompletionStreamResponse {
  export interface Choice {
    delta: ChatCompletionStreamResponseDelta;
    /** An enum that is nullable the 3.0 way, with no null among its values. */
    finish_reason: "stop" | "length" | "tool_calls" | null;
    /** An integer. */
    index: number;
    logprobs?: CreateChatCompletionStreamResponse.Choice.Logprobs | null;
  }

  export namespace Choice {
    export interface Logprobs {
      content: ChatCompletionTokenLogprob[] | null;
      refusal: ChatCompletionTokenLogprob[] | null;
    }
  }
}

export interface CreateModelResponseProperties extends ModelResponseProperties {
  /** Second of three declarations; null may not be sent. An integer, from 0 to 20. */
  top_logprobs?: number | undefined;
}

/** Custom tool */
export interface CustomToolChatCompletions {
  /** Custom tool properties */
  custom: CustomToolChatCompletions.Custom;
  type: "custom";
}

export namespace CustomToolChatCompletions {
  /** Custom tool properties */
  export interface Custom {
    name: string;
    /** Two closed objects with a literal in common, and no discriminator. */
    format?:
      | CustomToolChatCompletions.Custom.FormatText
      | CustomToolChatCompletions.Custom.FormatGrammar
      | undefined;
  }

  export namespace Custom {
    /** Grammar format */
    export interface FormatGrammar {
      /** Grammar format */
      grammar: CustomToolChatCompletions.Custom.FormatGrammar.Grammar;
      type: "grammar";
    }

    export namespace FormatGrammar {
      /** Grammar format */
      export interface Grammar {
        definition: string;
        syntax: "lark" | "regex";
      }
    }

    /** Text format */
    export interface FormatText {
      type: "text";
    }
  }
}

export interface FunctionObject {
  name: string;
  description?: string | undefined;
  /** An open map. */
  parameters?: FunctionParameters | undefined;
  /** @defaultValue `false` */
  strict?: boolean | null | undefined;
}

/** An open map. */
export type FunctionParameters = { [key: string]: unknown };

export type Metadata = { [key: string]: string } | null;

export type ModelIdsShared =
  | (string & {})
  | "model-2"
  | "model-2-mini"
  | "model-2-mini-2026-03-17"
  | "model-1";

export interface ModelResponseProperties {
  /** At most 16 pairs, which only the prose says. */
  metadata?: Metadata | undefined;
  /** An enum that is nullable the 3.1 way. */
  prompt_cache_retention?: "in_memory" | "24h" | null | undefined;
  /** At most 64 characters. */
  safety_identifier?: string | undefined;
  /** @defaultValue `"auto"` */
  service_tier?: "auto" | "default" | "flex" | null | undefined;
  /**
   * The default stands inside a variant. From 0 to 2.
   *
   * @defaultValue `1`
   */
  temperature?: number | null | undefined;
  /** First of three declarations; null may be sent. An integer, from 0 to 20. */
  top_logprobs?: number | null | undefined;
  /**
   * Deprecated, without a word on what to use.
   *
   * @deprecated
   */
  user?: string | undefined;
}

export type ParallelToolCalls = boolean;

/** Static Content */
export interface PredictionContent {
  content: string | ChatCompletionRequestMessageContentPartText[];
  type: "content";
}

export type ReasoningEffort = "none" | "minimal" | "low" | "medium" | "high" | "xhigh" | null;

/** JSON object */
export interface ResponseFormatJsonObject {
  type: "json_object";
}

/** JSON schema */
export interface ResponseFormatJsonSchema {
  json_schema: ResponseFormatJsonSchema.JSONSchema;
  type: "json_schema";
}

export namespace ResponseFormatJsonSchema {
  export interface JSONSchema {
    name: string;
    schema?: ResponseFormatJsonSchemaSchema | undefined;
    /** @defaultValue `false` */
    strict?: boolean | null | undefined;
  }
}

/** JSON schema */
export type ResponseFormatJsonSchemaSchema = { [key: string]: unknown };

/** Text */
export interface ResponseFormatText {
  type: "text";
}

export type ResponseModalities = ("text" | "audio")[] | null;

export type ServiceTier = "auto" | "default" | "flex" | null;

/** Both the union and one of its variants are nullable. */
export type StopConfiguration = string | string[] | null;

/** Voice */
export type VoiceIdsOrCustomVoice = VoiceIdsShared | VoiceIdsOrCustomVoice.Variant1;

export namespace VoiceIdsOrCustomVoice {
  /** A closed object in a union with an open enum. */
  export interface Variant1 {
    id: string;
  }
}

export type VoiceIdsShared = (string & {}) | "alloy" | "ash" | "ballad";

export type WebSearchContextSize = "low" | "medium" | "high";

export interface WebSearchLocation {
  country?: string | undefined;
  timezone?: string | undefined;
}
