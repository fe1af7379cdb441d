// The next request of a list, from the exact text of a page, so that a position survives digit by digit. The rules are
// those of the client's own pages (src/core/page.ts). Knows nothing of printing.

import type { Call } from "../runtime/call.js";
import type { PageScheme } from "../runtime/page.js";
import { exactAt, exactJSON, type Exact } from "./exact.js";
import { readJSON } from "./exact-json.js";

/** The items of a page; empty where there are none. */
export function itemsOf(page: Exact, { items }: PageScheme): readonly Exact[] {
  const found = exactAt(page, items);
  return found?.kind === "array" ? found.items : [];
}

/** Undefined after the last page. */
export function nextCall(call: Call, page: Exact, scheme: PageScheme): Call | undefined {
  const { from, path = [], send, place, more } = scheme;
  const items = itemsOf(page, scheme);
  const last = items.at(-1);
  const sent = place === "body" ? sentInBody(call, send) : sentInQuery(call, send);
  const position = {
    lastItem: () => last && textAt(last, path),
    body: () => textAt(page, path),
    pageNumber: () => String(BigInt(sent || String(scheme.first ?? 1)) + 1n),
    offset: () => String(BigInt(sent || "0") + BigInt(items.length)),
  }[from]();
  const flag = more && exactAt(page, more);
  const over = flag !== undefined && (flag.kind === "null" || (flag.kind === "boolean" && !flag.value));
  if (items.length === 0 || over || !position || position === sent) return undefined;
  if (place === "body") return { ...call, body: inBody(call, send, { position, from, page, path }) };
  const part = { name: send, text: `${encodeURIComponent(send)}=${encodeURIComponent(position)}` };
  return { ...call, query: [...(call.query ?? []).filter(({ name }) => name !== send), part] };
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

function sentInBody(call: Call, send: string): string | undefined {
  return textAt(bodyOf(call), [send]);
}

interface Position {
  readonly position: string;
  readonly from: PageScheme["from"];
  readonly page: Exact;
  readonly path: readonly string[];
}

function inBody(call: Call, send: string, { position, from, page, path }: Position): Call["body"] {
  const isNumber =
    from === "pageNumber" || from === "offset" || (from === "body" && exactAt(page, path)?.kind === "number");
  const value: Exact = isNumber ? { kind: "number", text: position } : { kind: "string", value: position };
  const body = bodyOf(call);
  const others = body.kind === "object" ? body.entries.filter(([name]) => name !== send) : [];
  const content = exactJSON({ kind: "object", entries: [...others, [send, value]] });
  return { content, type: call.body?.type ?? "application/json" };
}
