// Measures what a JSON call costs beyond `fetch` itself, in processor time, against a server of its own on loopback.
// Runs under the newest Node; started with `{"serve":true}` it is that server. Prints microseconds.

import { fork } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient } from "../../../generated/src/core/index.js";
import { chatCompletionsCreate } from "../../../generated/src/resources/chat/completions.js";
import { importPeer } from "../harness/import-peer.js";
import { interleave, median, medianDifference } from "../harness/samples.js";
import type { OfficialModule } from "./official.js";

const completion = JSON.stringify({
  id: "chatcmpl-1",
  object: "chat.completion",
  created: 1741569952,
  model: "gpt-5.4",
  choices: [
    { index: 0, message: { role: "assistant", content: "Hello!", refusal: null }, finish_reason: "stop" },
  ],
  usage: { prompt_tokens: 19, completion_tokens: 10, total_tokens: 29 },
});

function serve(): void {
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      response
        .writeHead(200, { "content-type": "application/json", "x-request-id": "req_1" })
        .end(completion);
    });
  });
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
}

const given = JSON.parse(process.argv[2] ?? "{}") as { readonly serve?: boolean; readonly rounds?: number };
if (given.serve) serve();
else await measure(given.rounds ?? 61);

async function measure(rounds: number): Promise<void> {
  const child = fork(process.argv[1] ?? "", ['{"serve":true}']);
  const port = await new Promise<number>((resolve) =>
    child.once("message", (message) => resolve(Number(message))),
  );
  const baseURL = `http://127.0.0.1:${port}/v1`;
  const params = { model: "gpt-5.4", messages: [{ role: "user" as const, content: "hi" }] };
  const { default: OpenAI } = await importPeer<OfficialModule>("openai");
  const client = createClient({ apiKey: "k", baseURL });
  const official = new OpenAI({ apiKey: "k", baseURL });
  const headers = {
    accept: "application/json",
    "content-type": "application/json",
    authorization: "Bearer k",
    "user-agent": "OpenAI/JS 0.0.0",
  };
  const bare = async (): Promise<unknown> => {
    const init = { method: "POST", headers, body: JSON.stringify(params) };
    return (await fetch(`${baseURL}/chat/completions`, init)).json();
  };
  /** What every client pays that ends a request in time and follows redirects itself. */
  const limited = async (): Promise<unknown> => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), 600_000);
    const response = await fetch(`${baseURL}/chat/completions`, {
      method: "POST",
      headers: new Headers(headers),
      body: JSON.stringify(params),
      signal: controller.signal,
      redirect: "manual",
    });
    const value: unknown = JSON.parse(await response.text());
    clearTimeout(timer);
    return value;
  };
  const batch = (call: () => PromiseLike<unknown>) => async (): Promise<number> => {
    const begun = process.cpuUsage();
    for (let n = 0; n < 200; n++) await call();
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 200;
  };
  const values = await interleave(
    {
      bare: batch(bare),
      limited: batch(limited),
      ours: batch(() => chatCompletionsCreate(client, params)),
      official: batch(() => official.chat.completions.create(params)),
    },
    { rounds, warmUp: 8 },
  );
  child.kill();
  const { bare: floor, limited: least, ours, official: theirs } = values;
  const answer = {
    bare: median(floor),
    limited: medianDifference(least, floor),
    ours: medianDifference(ours, floor),
    official: medianDifference(theirs, floor),
  };
  console.log(JSON.stringify(answer));
}
