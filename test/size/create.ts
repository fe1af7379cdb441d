// One call of `create` in an application: streams, retries and errors included, nothing else.
// Shows what entry.ts is for; the benches measure it beside the same call of peers.

import { APIError, chatCompletionsCreate, createClient } from "./entry.js";

const messages = [{ role: "user", content: "Say this is a test" }] as const;
try {
  const stream = await chatCompletionsCreate(createClient(), {
    model: "gpt-5.4",
    messages: [...messages],
    stream: true,
  });
  for await (const chunk of stream) console.log(chunk.choices[0]?.delta.content);
} catch (error) {
  console.log(error instanceof APIError && error.status);
}
