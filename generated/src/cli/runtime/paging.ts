// Copied by sdkwright from its runtime. Changes made here are lost.
// The next request of a list, from the exact text of a page, so that a position survives digit by digit. The rules are
// those of the client's own pages (src/core/page.ts). Knows nothing of printing.

import type { Call } from "../../core/call.js";
import type { APIClient } from "../../core/client.js";
import { addressAt, linkHeader } from "../../core/next-address.js";
import type { Step } from "../../core/page.js";
import { asNumbers, exactAt, exactJSON, type Exact } from "./exact.js";
import { readJSON } from "./exact-json.js";
import type { Paging } from "./program.js";

/** A page that was read, and the request it answers. */
export interface ReadPage {
  readonly client: APIClient;
  readonly last: Step;
  readonly page: Exact;
  readonly response: Response;
}

/** The items of a page; empty where there are none. */
export function itemsOf(page: Exact, { items }: Paging): readonly Exact[] {
  const found = exactAt(page, items);
  return found?.kind === "array" ? found.items : [];
}

/** Undefined after the last page. */
export function nextStep(read: ReadPage, scheme: Paging): Step | undefined {
  const { last, page } = read;
  const { from, path = [], send = "", place, more } = scheme;
  const items = itemsOf(page, scheme);
  const flag = more && exactAt(page, more);
  const over = flag !== undefined && (flag.kind === "null" || (flag.kind === "boolean" && !flag.value));
  if (items.length === 0 || over || from === "nowhere") return undefined;
  if (from === "link" || from === "address") {
    const follow = from === "link" ? linkHeader : addressAt(path);
    return follow({ ...read, data: asNumbers(page) })?.();
  }
  const { call, options } = last;
  const sent = place === "body" ? textAt(bodyOf(call), [send]) : sentInQuery(call, send);
  const end = items.at(-1);
  const position = {
    lastItem: () => end && textAt(end, path),
    body: () => textAt(page, path),
    pageNumber: () => String(whole(sent, scheme.first ?? 1) + 1n),
    offset: () => String(whole(sent, 0) + BigInt(items.length)),
  }[from]();
  if (!position || position === sent) return undefined;
  if (place === "body") {
    const isNumber = from === "pageNumber" || from === "offset" || exactAt(page, path)?.kind === "number";
    return { call: { ...call, body: inBody(call, send, { position, isNumber }) }, options };
  }
  const part = { name: send, text: `${encodeURIComponent(send)}=${encodeURIComponent(position)}` };
  const query = [...(call.query ?? []).filter(({ name }) => name !== send), part];
  return { call: { ...call, query }, options };
}

function whole(text: string | undefined, otherwise: number): bigint {
  return BigInt(text !== undefined && /^\d+$/.test(text) ? text : otherwise);
}

/** A position is a text or a number. */
function textAt(value: Exact, path: readonly string[]): string | undefined {
  const found = exactAt(value, path);
  if (found?.kind === "string") return found.value;
  return found?.kind === "number" ? found.text : undefined;
}

function sentInQuery(call: Call, send: string): string | undefined {
  const text = call.query?.find(({ name }) => name === send)?.text;
  return text && decodeURIComponent(text.slice(text.indexOf("=") + 1));
}

function bodyOf(call: Call): Exact {
  return readJSON(typeof call.body?.content === "string" ? call.body.content : "{}");
}

interface Position {
  readonly position: string;
  readonly isNumber: boolean;
}

function inBody(call: Call, send: string, { position, isNumber }: Position): Call["body"] {
  const value: Exact = isNumber ? { kind: "number", text: position } : { kind: "string", value: position };
  const body = bodyOf(call);
  const others = body.kind === "object" ? body.entries.filter(([name]) => name !== send) : [];
  const content = exactJSON({ kind: "object", entries: [...others, [send, value]] });
  return { content, type: call.body?.type ?? "application/json" };
}
