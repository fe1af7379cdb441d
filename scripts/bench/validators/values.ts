// The values that validators are measured with: the documented requests of `create` and its response, each in many
// distinct copies, some of them wrong.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export const kinds = [
  "basic",
  "image",
  "stream",
  "functions",
  "logprobs",
  "200 messages",
  "response",
  "shuffled",
  "many shapes",
  "invalid",
] as const;
export type Kind = (typeof kinds)[number];

const folder = fileURLToPath(new URL("../../../test/documented/", import.meta.url));
const documented = (name: string, file: string): Json =>
  JSON.parse(readFileSync(join(folder, name, file), "utf8")) as Json;
const request = (name: string): Json => (documented(name, "request.json") as { readonly body: Json }).body;

/** A generator of numbers in [0, 1) that gives the same ones in every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Texts that say nothing of the shape get another ending, whole numbers another value within their bounds. */
const free = new Set(["content", "text", "url", "name", "description", "id", "model", "token", "arguments"]);

function varied(value: Json, key: string, next: () => number): Json {
  if (Array.isArray(value)) return value.map((item: Json) => varied(item, key, next));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, varied(item, name, next)]));
  }
  if (typeof value === "string" && free.has(key)) return value + Math.floor(next() * 1e6).toString(36);
  if (key === "created" && typeof value === "number") return value + Math.floor(next() * 1e6);
  return value;
}

/** As it comes from a network: parsed from text, so that no two values share a part. */
const parsed = (value: Json): unknown => JSON.parse(JSON.stringify(value)) as unknown;

const options: readonly (readonly [name: string, value: (next: () => number) => Json])[] = [
  ["temperature", (next) => Math.round(next() * 20) / 10],
  ["top_p", (next) => next()],
  ["n", (next) => 1 + Math.floor(next() * 4)],
  ["seed", (next) => Math.floor(next() * 1e9)],
  ["user", (next) => `user-${Math.floor(next() * 1e6)}`],
  ["stop", () => ["\n\n"]],
  ["metadata", (next) => ({ run: String(Math.floor(next() * 1e6)) })],
  ["store", () => true],
  ["presence_penalty", (next) => next() * 4 - 2],
  ["response_format", () => ({ type: "json_object" })],
];

/** Some options more, in any order: what different callers of one service send. */
function shuffledShape(body: Json, next: () => number): Json {
  const more = options.filter(() => next() < 0.3).map(([name, value]) => [name, value(next)] as const);
  const entries = [...Object.entries(body as Record<string, Json>), ...more];
  return Object.fromEntries(
    entries
      .map((entry) => [next(), entry] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, entry]) => entry),
  );
}

/** One thing wrong, somewhere. */
const damages: readonly ((body: Record<string, Json>) => Json)[] = [
  (body) => ({ ...body, messages: [] }),
  (body) => ({ ...body, temperature: 3 }),
  (body) => ({ ...body, messages: [...(body["messages"] as Json[]), { role: "nobody", content: "?" }] }),
  (body) => ({ ...body, messages: [...(body["messages"] as Json[]), { role: "tool", content: "?" }] }),
  (body) => ({ ...body, model: 7, n: 0, user: false }),
  (body) => ({ ...body, messages: [{ role: "user", content: [{ type: "image_url", image_url: {} }] }] }),
  ({ messages }) => ({ messages: messages ?? null }),
  (body) => ({ ...body, stop: ["a", "b", "c", "d", "e"] }),
];

/** The values of one kind; `count` distinct ones. */
export function valuesOf(kind: Kind, count: number): readonly unknown[] {
  const next = random(kinds.indexOf(kind) + 1);
  const many = (make: (index: number) => Json): readonly unknown[] =>
    Array.from({ length: count }, (_, index) => parsed(make(index)));
  const requests = ["default", "image-input", "streaming", "functions", "logprobs"].map((name) =>
    request(`create-${name}`),
  );
  const anyRequest = (index: number): Json => requests[index % requests.length] ?? null;
  switch (kind) {
    case "basic":
    case "image":
    case "stream":
    case "functions":
    case "logprobs": {
      const body = requests[kinds.indexOf(kind)] ?? null;
      return many(() => varied(body, "", next));
    }
    case "200 messages":
      return many(() => conversation(next));
    case "response": {
      // As documented, but for what the document's own schema wants and its example lacks.
      const answer = documented("create-image-input", "response.json");
      return many(() => varied(answer, "", next));
    }
    case "shuffled":
      return many(() => varied(anyRequest(Math.floor(next() * requests.length)), "", next));
    case "many shapes":
      return many((index) => shuffledShape(varied(anyRequest(index), "", next), next));
    case "invalid":
      return many((index) => {
        const damage = damages[index % damages.length];
        const body = varied(anyRequest(index), "", next) as Record<string, Json>;
        return damage ? damage(body) : body;
      });
  }
}

const turns: readonly Json[] = [
  { role: "user", content: "What is the weather like in Boston today?" },
  {
    role: "assistant",
    content: null,
    tool_calls: [
      { id: "call_1", type: "function", function: { name: "weather", arguments: '{"place":"Boston"}' } },
    ],
  },
  { role: "tool", content: "13 °C", tool_call_id: "call_1" },
  { role: "assistant", content: "It is 13 °C." },
  { role: "user", content: [{ type: "text", text: "And in Paris?" }] },
];

function conversation(next: () => number): Json {
  const messages = Array.from({ length: 200 }, (_, index) => varied(turns[index % 5] ?? null, "", next));
  return { model: "gpt-5.4", messages };
}
