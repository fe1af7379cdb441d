// Copied by sdkwright from its runtime. Changes made here are lost.
// Sends a command's request and prints the response: a value, the items of a list, events, text or bytes.

import type { Call } from "../../core/call.js";
import type { APIClient } from "../../core/client.js";
import type { PageRequest } from "../../core/page.js";
import type { RequestOptions } from "../../core/request-options.js";
import { saveBody } from "./binary.js";
import { textsOf } from "./chunks.js";
import { eventsOf, type Protocol } from "./events.js";
import { asNumbers, type LosslessEntry } from "./lossless.js";
import { tryJSON } from "./read-json.js";
import { exits, Failure } from "./failure.js";
import { countOf, textOf, type GlobalValues } from "./globals.js";
import type { IO } from "./io.js";
import { itemsOf, nextStep } from "./paging.js";
import type { Printer } from "./printer.js";
import type { Command } from "./program.js";
import { oneLine } from "./terminal.js";

export interface ResponsePrinting {
  readonly client: APIClient;
  readonly command: Command;
  readonly call: Call;
  readonly globals: GlobalValues;
  readonly io: IO;
  readonly printer: Printer;
  readonly signal: AbortSignal;
  /** The file name, if the response suggests none. */
  readonly name: string;
}

export async function printResponse(printing: ResponsePrinting): Promise<void> {
  const { command, call } = printing;
  const { stream } = command.response;
  if (command.response.kind === "binary") return printBytes(printing);
  if (stream && isStreaming(call, stream.switch)) return printStream(printing, stream);
  if (command.paging) return printPages(printing);
  return printOne(printing);
}

function optionsOf({ signal }: ResponsePrinting): RequestOptions {
  return { signal };
}

/** Read as text, so that the client's timeout and retries cover the whole body. */
async function readText(
  { client }: ResponsePrinting,
  { call, options }: PageRequest,
): Promise<{ readonly text: string; readonly response: Response }> {
  const pending = client.request<string>({ ...call, as: "text" }, options);
  const { data, response } = await pending.withResponse();
  return { text: data ?? "", response };
}

async function printOne(printing: ResponsePrinting): Promise<void> {
  const { call, command, printer } = printing;
  const { text, response } = await readText(printing, { call, options: optionsOf(printing) });
  if (text === "") return;
  if (printer.format === "raw" || command.response.kind === "text")
    return printer.text(withEnd(text, printing));
  await printer.value(requireJSON(text, response));
}

/** Ends a text with a line feed on a terminal, so that the next prompt begins on its own line. */
function withEnd(text: string, { printer }: ResponsePrinting): string {
  return printer.isTTY && !text.endsWith("\n") ? `${text}\n` : text;
}

function requireJSON(text: string, response: Response) {
  const value = tryJSON(text);
  if (value !== undefined) return value;
  const type = response.headers.get("content-type") ?? "no media type";
  const begin = oneLine(text.slice(0, 120));
  throw new Failure(
    exits.refused,
    `The response is not JSON (${response.status}, ${oneLine(type)}): ${begin}${text.length > 120 ? "…" : ""}`,
    "--format raw prints it unchanged.",
  );
}

async function printPages(printing: ResponsePrinting): Promise<void> {
  const { client, command, printer, globals } = printing;
  const scheme = command.paging;
  if (!scheme || printer.format === "raw") return printOne(printing);
  let left = countOf(globals, "max-items") ?? Infinity;
  let seen = 0;
  let step: PageRequest | undefined = { call: printing.call, options: optionsOf(printing) };
  while (step !== undefined && left > 0) {
    const { text, response } = await readText(printing, step);
    // A list may say by its status alone that there is nothing in it.
    if (text === "" && response.status !== 200) return;
    const page = requireJSON(text, response);
    const items = itemsOf(page, scheme).slice(0, left);
    await printer.items(items);
    left -= items.length;
    if (left > 0) step = nextStep({ client, last: step, page, response, seen }, scheme);
    seen += items.length;
  }
}

function isStreaming({ body }: Call, property: string | undefined): boolean {
  if (property === undefined) return true;
  const value = typeof body?.content === "string" ? tryJSON(body.content) : undefined;
  if (value?.kind !== "object") return body?.content instanceof Function;
  const flag = value.entries.findLast(([name]) => name === property)?.[1];
  return flag?.kind === "boolean" && flag.value;
}

type StreamResponse = NonNullable<Command["response"]["stream"]>;

/** Media types of streams; a response without one may be a stream. As in src/core/stream.ts. */
const streamTypes: Readonly<Record<Protocol, RegExp>> = {
  sse: /^$|^(text\/(event-stream|plain)|application\/octet-stream)\b/i,
  jsonLines: /^$|json|^text\/plain|^application\/octet-stream/i,
};

async function printStream(printing: ResponsePrinting, stream: StreamResponse): Promise<void> {
  const { client, call, globals, printer } = printing;
  const response = await client.request(call, optionsOf(printing)).asResponse();
  if (printer.format === "raw") return printer.body(response);
  const type = response.headers.get("content-type") ?? "";
  if (!response.body || !streamTypes[stream.protocol].test(type)) {
    let text = "";
    for await (const piece of textsOf(response.body)) text += piece;
    return text === "" ? undefined : printer.value(requireJSON(text, response));
  }
  await printEvents(printing, response.body, { ...stream, left: countOf(globals, "max-items") ?? Infinity });
}

interface EventPrinting {
  readonly protocol: Protocol;
  readonly terminator?: string;
  readonly left: number;
}

/** Writes each event before it reads the next. */
async function printEvents(
  { printer }: ResponsePrinting,
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

/** As in the client: any `error` that is truthy. */
function isError([name, value]: LosslessEntry): boolean {
  return name === "error" && Boolean(asNumbers(value));
}

async function printBytes(printing: ResponsePrinting): Promise<void> {
  const { client, call, globals, io, name } = printing;
  const response = await client.request({ ...call, as: "binary" }, optionsOf(printing)).asResponse();
  await saveBody(response, { io, output: textOf(globals, "output"), name });
}
