// Copied by sdkwright from its runtime. Changes made here are lost.
// Finds the next request of a list, from a page's lossless JSON so that no digit of a cursor is lost. The rules are
// those of the client's pages (src/core/page.ts).

import type { Call } from "../../core/call.js";
import type { APIClient } from "../../core/client.js";
import { nextURLAt, linkHeader } from "../../core/next-url.js";
import type { PageRequest } from "../../core/page.js";
import { asNumbers, losslessAt, losslessText, type Lossless } from "./lossless.js";
import { readJSON } from "./read-json.js";
import type { Paging } from "./program.js";

/** A page and the request it came from. */
export interface ReadPage {
  readonly client: APIClient;
  readonly last: PageRequest;
  readonly page: Lossless;
  readonly response: Response;
  /** How many items the pages before it had. */
  readonly seen: number;
}

/** The items of a page; empty where there are none. */
export function itemsOf(page: Lossless, { items }: Paging): readonly Lossless[] {
  const found = losslessAt(page, items);
  return found?.kind === "array" ? found.items : [];
}

/** Undefined after the last page. */
export function nextStep(read: ReadPage, scheme: Paging): PageRequest | undefined {
  const { last, page } = read;
  const { from, path = [], send = "", location } = scheme;
  const items = itemsOf(page, scheme);
  if (items.length === 0 || isLast(page, scheme) || from === "nowhere") return undefined;
  if (from === "link" || from === "address") {
    const follow = from === "link" ? linkHeader : nextURLAt(path);
    return follow({ ...read, data: asNumbers(page) })?.();
  }
  const { call, options } = last;
  const sent = location === "body" ? textAt(bodyOf(call), [send]) : sentInQuery(call, send);
  const end = items.at(-1);
  const position = {
    lastItem: () => end && textAt(end, path),
    body: () => textAt(page, path),
    header: () => read.response.headers.get(path[0] ?? "") ?? undefined,
    pageNumber: () => String(whole(sent, scheme.first ?? 1) + 1n),
    offset: () => String(whole(sent, scheme.first ?? 0) + BigInt(items.length)),
  }[from]();
  if (!position || position === sent) return undefined;
  if (isCounted(from) && isComplete(read, scheme, { position: Number(position), items: items.length }))
    return undefined;
  if (location === "body") {
    const isNumber = isCounted(from) || losslessAt(page, path)?.kind === "number";
    return { call: { ...call, body: inBody(call, send, { position, isNumber }) }, options };
  }
  const part = { name: send, text: `${encodeURIComponent(send)}=${encodeURIComponent(position)}` };
  const query = [...(call.query ?? []).filter(({ name }) => name !== send), part];
  return { call: { ...call, query }, options };
}

function isLast(page: Lossless, { more, last }: Paging): boolean {
  const goesOn = more && losslessAt(page, more);
  const ends = last && losslessAt(page, last);
  if (ends?.kind === "boolean" && ends.value) return true;
  return goesOn?.kind === "null" || (goesOn?.kind === "boolean" && !goesOn.value);
}

function isCounted(from: Paging["from"]): boolean {
  return from === "pageNumber" || from === "offset";
}

/** Whether the pages up to here have all there is, where the response says how much that is. */
function isComplete(
  { page, seen }: ReadPage,
  { from, first, totalPages, totalItems, count }: Paging,
  { position, items }: { readonly position: number; readonly items: number },
): boolean {
  const total = (path: readonly string[] | undefined): number => {
    const value = path && losslessAt(page, path);
    return value?.kind === "number" ? Number(value.text) : Infinity;
  };
  if (from === "pageNumber" && position - (first ?? 1) >= total(totalPages)) return true;
  const known = from === "offset" ? position - (first ?? 0) : seen + items;
  const counted = total(count);
  return known >= total(totalItems) || (known >= counted && counted !== items);
}

function whole(text: string | undefined, otherwise: number): bigint {
  return BigInt(text !== undefined && /^\d+$/.test(text) ? text : otherwise);
}

/** A position is a string or a number. */
function textAt(value: Lossless, path: readonly string[]): string | undefined {
  const found = losslessAt(value, path);
  if (found?.kind === "string") return found.value;
  return found?.kind === "number" ? found.text : undefined;
}

function sentInQuery(call: Call, send: string): string | undefined {
  const text = call.query?.find(({ name }) => name === send)?.text;
  return text && decodeURIComponent(text.slice(text.indexOf("=") + 1));
}

function bodyOf(call: Call): Lossless {
  return readJSON(typeof call.body?.content === "string" ? call.body.content : "{}");
}

interface Position {
  readonly position: string;
  readonly isNumber: boolean;
}

function inBody(call: Call, send: string, { position, isNumber }: Position): Call["body"] {
  const value: Lossless = isNumber ? { kind: "number", text: position } : { kind: "string", value: position };
  const body = bodyOf(call);
  const others = body.kind === "object" ? body.entries.filter(([name]) => name !== send) : [];
  const content = losslessText({ kind: "object", entries: [...others, [send, value]] });
  return { content, type: call.body?.type ?? "application/json" };
}
