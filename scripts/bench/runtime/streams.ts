// Measures how fast a stream of chat chunks becomes objects: ours, the official SDK, a parser of events alone, and the
// least that could be done. Runs under the newest Node; prints megabytes a second.

import { createClient } from "../../../generated/src/core/index.js";
import { chatCompletionsCreate } from "../../../generated/src/resources/chat/completions.js";
import { answerApart, interleaveApart } from "../harness/apart.js";
import { importPeer } from "../harness/import-peer.js";
import { medians } from "../harness/samples.js";
import type { OfficialModule } from "./official.js";

const { default: OpenAI } = await importPeer<OfficialModule>("openai");
const { createParser } = await importPeer<{
  createParser(callbacks: { onEvent(event: { readonly data: string }): void }): { feed(text: string): void };
}>("eventsource-parser");

const chunk = JSON.stringify({
  id: "chatcmpl-BnR2tQ9wV4sY7zA1cF3gH5jK",
  object: "chat.completion.chunk",
  created: 1741569952,
  model: "gpt-5.4",
  service_tier: "default",
  system_fingerprint: "fp_44709d6fcb",
  choices: [{ index: 0, delta: { content: " hello" }, logprobs: null, finish_reason: null }],
  usage: null,
});
const count = Math.ceil(11.8e6 / (chunk.length + 8));
const text = `${`data: ${chunk}\n\n`.repeat(count)}data: [DONE]\n\n`;
const bytes = new TextEncoder().encode(text);

/** The bytes in reads of a size, each handed out when it is asked for. */
function source(size: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull(sink) {
        if (at >= bytes.length) return sink.close();
        sink.enqueue(bytes.subarray(at, at + size));
        at += size;
      },
    },
    { highWaterMark: 0 },
  );
}

const params = { model: "gpt-5.4", messages: [], stream: true as const };
const answering = (size: number) => () =>
  Promise.resolve(new Response(source(size), { headers: { "content-type": "text/event-stream" } }));

async function drain(stream: AsyncIterable<unknown>): Promise<number> {
  let items = 0;
  for await (const item of stream) items += item ? 1 : 0;
  return items;
}

const readers = {
  async ours(size: number) {
    const client = createClient({ apiKey: "k", fetch: answering(size) });
    return drain(await chatCompletionsCreate(client, params));
  },
  async official(size: number) {
    const client = new OpenAI({ apiKey: "k", fetch: answering(size) });
    return drain(await client.chat.completions.create(params));
  },
  async parser(size: number) {
    let items = 0;
    const parser = createParser({
      onEvent: ({ data }) => void (data !== "[DONE]" && JSON.parse(data) && items++),
    });
    const decoder = new TextDecoder();
    const reader = source(size).getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read())
      parser.feed(decoder.decode(read.value, { stream: true }));
    return items;
  },
  async limit() {
    let items = 0;
    for (const line of new TextDecoder().decode(bytes).split("\n"))
      if (line.startsWith("data: {")) items += JSON.parse(line.slice(6)) ? 1 : 0;
    return items;
  },
};

type Reader = keyof typeof readers;
interface Task {
  readonly reader?: Reader;
  readonly size?: number;
}

const { reader, size = 0 } = JSON.parse(process.argv[2] ?? "{}") as Task;
if (reader) await answerApart(() => speed(reader, size));
else await measure();

/** Megabytes a second of processor time, which a busy machine changes less than the time on the wall. */
async function speed(name: Reader, bytesARead: number): Promise<number> {
  const begun = process.cpuUsage();
  const items = await readers[name](bytesARead);
  const { user, system } = process.cpuUsage(begun);
  if (items !== count) throw new Error(`${name} gave ${items} of ${count} chunks`);
  return bytes.length / (user + system);
}

async function measure(): Promise<void> {
  const found: Record<string, Record<string, number>> = {};
  for (const each of [16_384, 256]) {
    const taskOf = (name: Reader): Task => ({ reader: name, size: each });
    const names = Object.keys(readers) as Reader[];
    found[each] = medians(await interleaveApart(names, taskOf, { rounds: 9, warmUp: 2 }));
  }
  console.log(JSON.stringify({ megabytes: bytes.length / 1e6, found }));
}
