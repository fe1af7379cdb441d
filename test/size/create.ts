// One call of `create` as an application would bundle it: streams, retries and errors included, nothing else.
// What this file bundles to is held by bundle.test.ts.

import { createClient, RateLimitError, type Stream } from "../../generated/src/core/index.js";
import { chatCompletionsCreate } from "../../generated/src/resources/chat/completions.js";

const client = createClient({ maxRetries: 5 });

try {
  const events = await chatCompletionsCreate(client, {
    model: "gpt-5.4",
    messages: [{ role: "user", content: "Say this is a test" }],
    stream: true,
  });
  for await (const event of events) console.log(event.choices[0]?.delta.content);
} catch (error) {
  console.log(error instanceof RateLimitError ? error.headers : error);
}

export type Events = Stream<unknown>;
