// Measures what a JSON call costs beyond `fetch` itself, in processor time, against a server of its own on loopback.
// Runs under the newest Node and prints microseconds. The server and each kind of call have a process of their own.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient } from "../../../generated/src/core/index.js";
import { chatCompletionsCreate } from "../../../generated/src/resources/chat/completions.js";
import { answerApart, Apart, interleaveApart } from "../harness/apart.js";
import { importPeer } from "../harness/import-peer.js";
import { median, medianDifference } from "../harness/samples.js";
import type { OfficialModule } from "./official.js";

const kinds = ["bare", "limited", "ours", "official"] as const;
type Kind = (typeof kinds)[number];
interface Task {
  readonly part?: "serve" | "call";
  readonly kind?: Kind;
  readonly baseURL?: string;
}

/** Calls that give one number: so many that the whole heap is collected more than once meanwhile, which costs much. */
const batch = 3000;

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

const { part, kind = "bare", baseURL = "" } = JSON.parse(process.argv[2] ?? "{}") as Task;
if (part === "serve") serve();
else if (part === "call") await repeat(await callOf(kind, baseURL));
else await measure();

async function measure(): Promise<void> {
  const server = new Apart({ part: "serve" });
  const origin = `http://127.0.0.1:${await server.heard()}`;
  const taskOf = (each: Kind): Task => ({ part: "call", kind: each, baseURL: `${origin}/v1` });
  const { bare, limited, ours, official } = await interleaveApart(kinds, taskOf, { rounds: 11, warmUp: 2 });
  server.end();
  const answer = {
    bare: median(bare),
    limited: medianDifference(limited, bare),
    ours: medianDifference(ours, bare),
    official: medianDifference(official, bare),
  };
  console.log(JSON.stringify(answer));
}

/** Says what a call costs, whenever it is asked. */
function repeat(call: () => PromiseLike<unknown>): Promise<never> {
  return answerApart(async () => {
    const begun = process.cpuUsage();
    for (let n = 0; n < batch; n++) await call();
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / batch;
  });
}

async function callOf(kind: Kind, baseURL: string): Promise<() => PromiseLike<unknown>> {
  const params = { model: "gpt-5.4", messages: [{ role: "user" as const, content: "hi" }] };
  const url = `${baseURL}/chat/completions`;
  const headers = {
    accept: "application/json",
    "content-type": "application/json",
    authorization: "Bearer k",
    "user-agent": "OpenAI/JS 0.0.0",
  };
  switch (kind) {
    case "bare":
      return async () =>
        (await fetch(url, { method: "POST", headers, body: JSON.stringify(params) })).json() as unknown;
    case "limited":
      return () =>
        limited(url, { method: "POST", headers: new Headers(headers), body: JSON.stringify(params) });
    case "ours": {
      const client = createClient({ apiKey: "k", baseURL });
      return () => chatCompletionsCreate(client, params);
    }
    case "official": {
      const { default: OpenAI } = await importPeer<OfficialModule>("openai");
      const client = new OpenAI({ apiKey: "k", baseURL });
      return () => client.chat.completions.create(params);
    }
  }
}

/** What every client pays that ends a request in time and follows redirects itself. */
async function limited(url: string, init: RequestInit): Promise<unknown> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 600_000);
  const response = await fetch(url, { ...init, signal: controller.signal, redirect: "manual" });
  const value: unknown = JSON.parse(await response.text());
  clearTimeout(timer);
  return value;
}
