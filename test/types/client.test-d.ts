// What a user of the generated client may and may not write. Compiled by test/types.test.ts; never run.
// A line that must not compile is marked by a comment `error:` on the line above it, with parts of the message.

import OpenAI, {
  type APIPromise,
  type ChatCompletion,
  type ChatCompletionChunk,
  type ChatCompletionContentPart,
  type ChatCompletionCreateParams,
  type ChatCompletionCreateParamsNonStreaming,
  type ChatCompletionMessageParam,
  type ErrorResponse,
  type Stream,
} from "../../generated/src/index.js";

/** What every call may answer with when it fails. */
type Refusals = { default: ErrorResponse };
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function same<A, B>(proof: Equal<A, B>): void;
declare const client: OpenAI;
declare const messages: ChatCompletionMessageParam[];
declare const streams: boolean;

export async function overloads(): Promise<void> {
  const plain = client.chat.completions.create({ model: "gpt-5.4", messages });
  same<typeof plain, APIPromise<ChatCompletion, Refusals>>(true);
  const off = client.chat.completions.create({ model: "gpt-5.4", messages, stream: false });
  same<typeof off, APIPromise<ChatCompletion, Refusals>>(true);
  const nothing = client.chat.completions.create({ model: "gpt-5.4", messages, stream: null });
  same<typeof nothing, APIPromise<ChatCompletion, Refusals>>(true);
  const live = client.chat.completions.create({ model: "gpt-5.4", messages, stream: true });
  same<typeof live, APIPromise<Stream<ChatCompletionChunk>, Refusals>>(true);
  const either = client.chat.completions.create({ model: "gpt-5.4", messages, stream: streams });
  same<typeof either, APIPromise<ChatCompletion | Stream<ChatCompletionChunk>, Refusals>>(true);
  for await (const chunk of await live) same<typeof chunk, ChatCompletionChunk>(true);
}

export async function annotated(): Promise<void> {
  const params: ChatCompletionCreateParams = { model: "gpt-5.4", messages };
  const done = await client.chat.completions.create(params);
  same<typeof done, ChatCompletion>(true);
  const explicit: ChatCompletionCreateParamsNonStreaming = { model: "gpt-5.4", messages };
  const also: OpenAI.ChatCompletion = await client.chat.completions.create(explicit);
  also.choices[0]?.message.content satisfies string | null | undefined;
}

export async function pages(): Promise<void> {
  for await (const stored of client.chat.completions.list({ limit: 20 }))
    same<typeof stored, ChatCompletion>(true);
  const page = await client.chat.completions.list();
  same<typeof page.first_id, string>(true);
  same<typeof page.has_more, boolean>(true);
  const { data, response } = await client.chat.completions.retrieve("id").withResponse();
  same<typeof data, ChatCompletion>(true);
  same<typeof response, Response>(true);
}

export function narrowing(message: ChatCompletionMessageParam, part: ChatCompletionContentPart): unknown {
  if (message.role === "tool") return message.tool_call_id;
  if (message.role === "function") return message.name satisfies string;
  if (part.type === "image_url") return part.image_url.url;
  if (part.type === "input_audio") return part.input_audio.format satisfies "wav" | "mp3";
  return null;
}

export function conditional(key: string | undefined, limit: number | undefined): void {
  // Values that may be undefined pass, as those of process.env are.
  new OpenAI({ apiKey: key });
  void client.chat.completions.list({ limit });
}

export function rejected(): void {
  // error: "function", "developer", "system", "user", "assistant", "tool"
  const wrongRole: ChatCompletionMessageParam["role"] = "wizard";
  void wrongRole;
  // error: "none", "minimal", "low", "medium", "high", "xhigh"
  void client.chat.completions.create({ model: "gpt-5.4", messages, reasoning_effort: "huge" });
  // error: messages
  void client.chat.completions.create({ model: "gpt-5.4" });
  // error: temprature
  void client.chat.completions.create({ model: "gpt-5.4", messages, temprature: 1 });
  // error: number
  void client.chat.completions.retrieve(7);
}
