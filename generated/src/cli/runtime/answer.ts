// Copied by sdkwright from its runtime. Changes made here are lost.
// Sends a command's call and prints what comes back: a value, the items of a list, events, text or bytes.
// Knows nothing of how the call was built.

import type { Call } from "../../core/call.js";
import type { APIClient } from "../../core/client.js";
import type { Step } from "../../core/page.js";
import type { RequestOptions } from "../../core/request-options.js";
import { saveBody } from "./binary.js";
import { textsOf } from "./chunks.js";
import { eventsOf, type Protocol } from "./events.js";
import { asNumbers, type ExactEntry } from "./exact.js";
import { tryJSON } from "./exact-json.js";
import { exits, Failure } from "./failure.js";
import { countOf, textOf, type GlobalValues } from "./globals.js";
import type { IO } from "./io.js";
import { itemsOf, nextStep } from "./paging.js";
import type { Printer } from "./printer.js";
import type { Command } from "./program.js";
import { oneLine } from "./terminal.js";

export interface Answering {
  readonly client: APIClient;
  readonly command: Command;
  readonly call: Call;
  readonly globals: GlobalValues;
  readonly io: IO;
  readonly printer: Printer;
  readonly signal: AbortSignal;
  /** A name for a file that the answer does not name. */
  readonly name: string;
}

export async function printAnswer(answering: Answering): Promise<void> {
  const { command, call } = answering;
  const { stream } = command.answer;
  if (command.answer.kind === "binary") return printBytes(answering);
  if (stream && asksForStream(call, stream.switch)) return printStream(answering, stream);
  if (command.paging) return printPages(answering);
  return printOne(answering);
}

function optionsOf({ signal }: Answering): RequestOptions {
  return { signal };
}

/** Read as text, so that the client's time limit and its retries hold until the last byte. */
async function readText(
  { client }: Answering,
  { call, options }: Step,
): Promise<{ readonly text: string; readonly response: Response }> {
  const answer = client.request<string>({ ...call, as: "text" }, options);
  const { data, response } = await answer.withResponse();
  return { text: data ?? "", response };
}

async function printOne(answering: Answering): Promise<void> {
  const { call, command, printer } = answering;
  const { text, response } = await readText(answering, { call, options: optionsOf(answering) });
  if (text === "") return;
  if (printer.format === "raw" || command.answer.kind === "text")
    return printer.text(withEnd(text, answering));
  await printer.value(requireJSON(text, response));
}

/** On a terminal the next prompt begins on its own line. */
function withEnd(text: string, { printer }: Answering): string {
  return printer.isTTY && !text.endsWith("\n") ? `${text}\n` : text;
}

function requireJSON(text: string, response: Response) {
  const value = tryJSON(text);
  if (value !== undefined) return value;
  const type = response.headers.get("content-type") ?? "no media type";
  const begin = oneLine(text.slice(0, 120));
  throw new Failure(
    exits.refused,
    `The answer is not JSON (${response.status}, ${oneLine(type)}): ${begin}${text.length > 120 ? "…" : ""}`,
    "--format raw prints it as it is.",
  );
}

async function printPages(answering: Answering): Promise<void> {
  const { client, command, printer, globals } = answering;
  const scheme = command.paging;
  if (!scheme || printer.format === "raw") return printOne(answering);
  let left = countOf(globals, "max-items") ?? Infinity;
  let step: Step | undefined = { call: answering.call, options: optionsOf(answering) };
  while (step !== undefined && left > 0) {
    const { text, response } = await readText(answering, step);
    const page = requireJSON(text, response);
    const items = itemsOf(page, scheme).slice(0, left);
    await printer.items(items);
    left -= items.length;
    if (left > 0) step = nextStep({ client, last: step, page, response }, scheme);
  }
}

function asksForStream({ body }: Call, property: string | undefined): boolean {
  if (property === undefined) return true;
  const value = typeof body?.content === "string" ? tryJSON(body.content) : undefined;
  if (value?.kind !== "object") return body?.content instanceof Function;
  const flag = value.entries.findLast(([name]) => name === property)?.[1];
  return flag?.kind === "boolean" && flag.value;
}

type StreamAnswer = NonNullable<Command["answer"]["stream"]>;

/** Media types a stream may have; one that says nothing may be anything. As in src/core/stream.ts. */
const streamTypes: Readonly<Record<Protocol, RegExp>> = {
  sse: /^$|^(text\/(event-stream|plain)|application\/octet-stream)\b/i,
  jsonLines: /^$|json|^text\/plain|^application\/octet-stream/i,
};

async function printStream(answering: Answering, stream: StreamAnswer): Promise<void> {
  const { client, call, globals, printer } = answering;
  const response = await client.request(call, optionsOf(answering)).asResponse();
  if (printer.format === "raw") return printer.body(response);
  const type = response.headers.get("content-type") ?? "";
  if (!response.body || !streamTypes[stream.protocol].test(type)) {
    let text = "";
    for await (const piece of textsOf(response.body)) text += piece;
    return text === "" ? undefined : printer.value(requireJSON(text, response));
  }
  await printEvents(answering, response.body, { ...stream, left: countOf(globals, "max-items") ?? Infinity });
}

interface EventPrinting {
  readonly protocol: Protocol;
  readonly terminator?: string;
  readonly left: number;
}

/** Each event is written before the next is read. */
async function printEvents(
  { printer }: Answering,
  body: ReadableStream<Uint8Array>,
  { protocol, terminator, left }: EventPrinting,
): Promise<void> {
  if (left === 0) return body.cancel();
  let count = 0;
  for await (const { name, data } of eventsOf(body, protocol)) {
    if (data === terminator) return;
    const value = tryJSON(data);
    const failed = name === "error" || (value?.kind === "object" && value.entries.some(isError));
    if (failed) throw new Failure(exits.refused, `The stream ended with an error: ${oneLine(data)}`);
    if (value === undefined)
      throw new Failure(exits.refused, `An event is not JSON: ${oneLine(data.slice(0, 120))}`);
    await printer.value(value);
    if (++count >= left) return;
  }
}

/** As the client sees it: whatever stands there, unless it says nothing. */
function isError([name, value]: ExactEntry): boolean {
  return name === "error" && Boolean(asNumbers(value));
}

async function printBytes(answering: Answering): Promise<void> {
  const { client, call, globals, io, name } = answering;
  const response = await client.request({ ...call, as: "binary" }, optionsOf(answering)).asResponse();
  await saveBody(response, { io, output: textOf(globals, "output"), name });
}
