// Recognises lists that come in pages, by the shape of their answer and the parameters of their query.
// Knows nothing of operation names, and never guesses for anything but GET.

import type { Report } from "../diagnostics/report.js";
import type { NonEmpty } from "../ir/brands.js";
import type { Draft, DraftOperation } from "../ir/document.js";
import type { Paging } from "../ir/operation.js";
import type { Schema } from "../ir/schema.js";
import { plainContents } from "./call-shape/answers.js";
import { camelCase } from "./names/identifiers.js";
import { Shapes, type ObjectView } from "./shapes.js";

export function paging(draft: Draft, _report: Report): Draft {
  const shapes = new Shapes(draft);
  return {
    ...draft,
    operations: draft.operations.map((operation) => ({ ...operation, paging: recognise(operation, shapes) })),
  };
}

/** What a page looks like: where its items are, and what else its envelope says. */
interface Page {
  readonly items: readonly string[];
  readonly item: Schema;
  readonly envelope: ObjectView | null;
}

/** First match wins: what the server says comes before what can be worked out from the items, and that before counting. */
const schemes: readonly ((
  page: Page,
  query: Query,
  shapes: Shapes,
) => Pick<Paging, "send" | "next"> | null)[] = [byToken, byLastItem, byNumber, byOffset];

/** Query parameters by their name in camelCase, so that `page_token`, `pageToken` and `page-token` are one. */
type Query = ReadonlyMap<string, { readonly wireName: string; readonly schema: Schema }>;

function recognise(operation: DraftOperation, shapes: Shapes): Paging | null {
  if (operation.method !== "get") return null;
  const [content] = plainContents(operation);
  if (content?.encoding !== "json") return null;
  const page = pageOf(content.schema, shapes);
  if (!page) return null;
  const query: Query = new Map(
    operation.parameters
      .filter(({ place }) => place === "query")
      .map(({ wireName, schema }) => [camelCase(wireName), { wireName, schema }]),
  );
  for (const scheme of schemes) {
    const found = scheme(page, query, shapes);
    if (found) return { items: page.items, item: page.item, ...found, more: moreOf(page, shapes) };
  }
  return null;
}

const itemNames: readonly string[] = ["data", "items", "results", "records"];

/** Lists that stand beside the items in envelopes of every kind. */
const besides: ReadonlySet<string> = new Set(["errors", "warnings", "links"]);

function pageOf(schema: Schema, shapes: Shapes): Page | null {
  const list = shapes.array(schema);
  if (list) return { items: [], item: list.items, envelope: null };
  const envelope = shapes.object(shapes.value(schema));
  if (!envelope) return null;
  const arrays = [...envelope.properties.values()].flatMap(({ wireName, schema: own }) => {
    const array = shapes.array(own);
    return array && !besides.has(wireName) ? [{ wireName, item: array.items }] : [];
  });
  const known = itemNames.flatMap((name) => arrays.filter(({ wireName }) => wireName === name))[0];
  const found = known ?? (arrays.length === 1 ? arrays[0] : undefined);
  return found ? { items: [found.wireName], item: found.item, envelope } : null;
}

/** Field of the envelope → query parameters that take it, best first. */
const tokens: readonly (readonly [field: string, sends: readonly string[]])[] = [
  ["nextCursor", ["cursor", "nextCursor", "after", "startingAfter", "pageCursor"]],
  ["nextPageToken", ["pageToken", "nextPageToken", "token"]],
  ["nextToken", ["nextToken", "token"]],
  ["nextPage", ["page", "nextPage", "after"]],
  ["nextPageCursor", ["pageCursor", "cursor"]],
  ["endCursor", ["after", "cursor"]],
  ["continuationToken", ["continuationToken"]],
  ["nextMarker", ["marker"]],
  ["cursor", ["cursor"]],
  ["next", ["cursor", "after", "startingAfter", "pageToken"]],
];

/** Where APIs put what is about the page when it does not stand beside the items. */
const asides: readonly string[] = [
  "pagination",
  "paging",
  "pageInfo",
  "meta",
  "metadata",
  "responseMetadata",
];

function byToken(page: Page, query: Query, shapes: Shapes): Pick<Paging, "send" | "next"> | null {
  const fields = stringFields(page, shapes);
  for (const [name, sends] of tokens) {
    const path = fields.get(name);
    const send = sends.map((parameter) => query.get(parameter)).find((parameter) => parameter !== undefined);
    if (path && send) return { send: send.wireName, next: { from: "body", path } };
  }
  return null;
}

/** Text fields of the envelope and of its asides, by name in camelCase. A URL is no token: it is followed, not sent. */
function stringFields(page: Page, shapes: Shapes): ReadonlyMap<string, NonEmpty<string>> {
  const found = new Map<string, NonEmpty<string>>();
  for (const { view, above } of envelopes(page, shapes)) {
    for (const { wireName, schema } of view.properties.values()) {
      const value = shapes.value(schema);
      const name = camelCase(wireName);
      if (value.kind !== "string" || value.format === "uri" || found.has(name)) continue;
      found.set(name, [...above, wireName] as unknown as NonEmpty<string>);
    }
  }
  return found;
}

function envelopes(page: Page, shapes: Shapes): readonly { view: ObjectView; above: readonly string[] }[] {
  if (!page.envelope) return [];
  const inner = [...page.envelope.properties.values()].flatMap(({ wireName, schema }) => {
    const view = asides.includes(camelCase(wireName)) ? shapes.object(shapes.value(schema)) : null;
    return view ? [{ view, above: [wireName] }] : [];
  });
  return [{ view: page.envelope, above: [] }, ...inner];
}

const afterNames: readonly string[] = ["after", "startingAfter", "afterId", "afterID", "sinceID"];

/** The item's own id where it has one; else what the envelope calls the last id. */
function byLastItem(page: Page, query: Query, shapes: Shapes): Pick<Paging, "send" | "next"> | null {
  const send = afterNames.map((name) => query.get(name)).find((parameter) => parameter !== undefined);
  if (!send) return null;
  const id = shapes.object(shapes.value(page.item))?.properties.get("id");
  if (id) return { send: send.wireName, next: { from: "lastItem", path: ["id"] } };
  const last = page.envelope?.properties.get("last_id");
  return last ? { send: send.wireName, next: { from: "body", path: ["last_id"] } } : null;
}

function byNumber(_page: Page, query: Query, shapes: Shapes): Pick<Paging, "send" | "next"> | null {
  const send = countingParameter(["page", "pageNumber", "pageNum", "pageNo", "pageIndex"], query, shapes);
  return send === null ? null : { send, next: { from: "pageNumber" } };
}

function byOffset(_page: Page, query: Query, shapes: Shapes): Pick<Paging, "send" | "next"> | null {
  const send = countingParameter(["offset", "skip"], query, shapes);
  return send === null ? null : { send, next: { from: "offset" } };
}

function countingParameter(names: readonly string[], query: Query, shapes: Shapes): string | null {
  for (const name of names) {
    const parameter = query.get(name);
    if (parameter && shapes.value(parameter.schema).kind === "number") return parameter.wireName;
  }
  return null;
}

const moreNames: ReadonlySet<string> = new Set(["hasMore", "hasNext", "hasNextPage", "more"]);

function moreOf(page: Page, shapes: Shapes): NonEmpty<string> | null {
  for (const { view, above } of envelopes(page, shapes)) {
    for (const { wireName, schema } of view.properties.values()) {
      if (!moreNames.has(camelCase(wireName)) || shapes.value(schema).kind !== "boolean") continue;
      return [...above, wireName] as unknown as NonEmpty<string>;
    }
  }
  return null;
}
