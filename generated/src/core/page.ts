// Copied by sdkwright from its runtime. Changes made here are lost.
// Lists that come in pages. Knows nothing of requests but that a call can be made again with another position.

import { APIPromise } from "./api-promise.js";
import type { Call } from "./call.js";
import type { APIClient } from "./client.js";
import { SDKError } from "./errors.js";
import { json } from "./json-body.js";
import type { RequestOptions } from "./request-options.js";
import { valueAt } from "./value-at.js";

/** How an operation pages. */
export interface PageScheme {
  /** Where the items are; empty = the answer is the list itself. */
  readonly items: readonly string[];
  /** What the next request sends: a field of the last item, a field of the answer, the next page's number, or how many items came so far. */
  readonly from: "lastItem" | "body" | "pageNumber" | "offset";
  /** Where the field is. */
  readonly path?: readonly string[] | undefined;
  /** Parameter that carries the position. */
  readonly send: string;
  /** `body` when the position is a property of a JSON body. */
  readonly place?: "query" | "body" | undefined;
  /** A flag that says whether there is more. */
  readonly more?: readonly string[] | undefined;
  /** Number of the first page; default 1. */
  readonly first?: number | undefined;
}

/** What a page can do beside being the answer. None of it shows when the page is printed, copied or compared. */
export interface PageMethods<Item, Self> extends AsyncIterable<Item> {
  /** Whether another request is worth making. */
  hasNextPage(): boolean;
  /** @throws SDKError when there is no next page. */
  getNextPage(): Promise<Self>;
  /** This page and those after it. */
  iterPages(): AsyncGenerator<Self, void, undefined>;
  /** The items of this page alone. */
  getPaginatedItems(): Item[];
  /** The items of this page and of those after it. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined>;
}

/** An answer as it came, every field kept, and the way to the next. */
export type Page<Envelope, Item> = Envelope & PageMethods<Item, Page<Envelope, Item>>;

/** Resolves to the first page; iterating it goes through the items of all pages. */
export class PagePromise<Envelope, Item, A = {}>
  extends APIPromise<Page<Envelope, Item>, A>
  implements AsyncIterable<Item>
{
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    yield* await this;
  }
  async *iterPages(): AsyncGenerator<Page<Envelope, Item>, void, undefined> {
    yield* (await this).iterPages();
  }
}

/** Makes the call, and knows how to go on after it. */
export function paginate<Envelope, Item, A = {}>(
  client: APIClient,
  call: Call,
  scheme: PageScheme,
  options: RequestOptions = {},
): PagePromise<Envelope, Item, A> {
  const answer = client.request<Envelope>(call, options);
  return new PagePromise<Envelope, Item, A>({
    raw: () => answer.asResponse(),
    parsed: async () => {
      const { data, response } = await answer.withResponse();
      return { data: asPage<Envelope, Item>({ client, call, scheme, options }, data), response };
    },
  });
}

interface Place {
  readonly client: APIClient;
  readonly call: Call;
  readonly scheme: PageScheme;
  readonly options: RequestOptions;
}

function asPage<Envelope, Item>(place: Place, data: Envelope): Page<Envelope, Item> {
  if (typeof data !== "object" || data === null) throw new SDKError("the answer is not a page of a list");
  type Self = Page<Envelope, Item>;
  const self = data as Self;
  const items = itemsOf<Item>(place, data);
  const next = following(place, data, items);
  const methods: PageMethods<Item, Self> = {
    hasNextPage: () => next !== undefined,
    async getNextPage() {
      if (!next) throw new SDKError("there is no next page; ask hasNextPage() first");
      return paginate<Envelope, Item>(place.client, next.call, place.scheme, next.options);
    },
    iterPages: () => pagesFrom(place, self),
    getPaginatedItems: () => items,
    async *[Symbol.asyncIterator]() {
      // Not `yield*`: where the page is the list itself, it has this very method.
      for await (const page of pagesFrom(place, self))
        for (const item of itemsOf<Item>(place, page)) yield item;
    },
  };
  for (const key of Reflect.ownKeys(methods))
    if (!Object.hasOwn(data, key))
      Object.defineProperty(data, key, { value: methods[key as keyof typeof methods] });
  return self;
}

/** Asks no page for its methods: a field of the answer may have the name of one. */
async function* pagesFrom<Envelope, Item>(
  place: Place,
  page: Page<Envelope, Item>,
): AsyncGenerator<Page<Envelope, Item>, void, undefined> {
  for (;;) {
    yield page;
    const next = following(place, page, itemsOf(place, page));
    if (!next) return;
    place = { ...place, ...next };
    page = await paginate<Envelope, Item>(place.client, next.call, place.scheme, next.options);
  }
}

function itemsOf<Item>({ scheme }: Place, data: unknown): Item[] {
  const found = valueAt(data, scheme.items);
  return Array.isArray(found) ? (found as Item[]) : [];
}

/** The next request; undefined after the last page. */
function following(
  { call, scheme, options }: Place,
  data: object,
  items: readonly unknown[],
): Pick<Place, "call" | "options"> | undefined {
  const { from, path = [], send, place, more } = scheme;
  const body = call.body?.value as { readonly [name: string]: unknown } | undefined;
  const text = call.query?.find(({ name }) => name === send)?.text;
  const sent =
    place === "body"
      ? body?.[send]
      : (options.query?.[send] ?? (text && decodeURIComponent(text.slice(text.indexOf("=") + 1))));
  const position = {
    lastItem: () => valueAt(items.at(-1), path),
    body: () => valueAt(data, path),
    pageNumber: () => Number(sent ?? scheme.first ?? 1) + 1,
    offset: () => Number(sent ?? 0) + items.length,
  }[from]();
  // A flag that is missing says nothing: an empty page or a position that does not move ends the list then.
  const said = more && valueAt(data, more);
  if (
    items.length === 0 ||
    (said !== undefined && !said) ||
    position == null ||
    position === "" ||
    String(position) === String(sent)
  )
    return undefined;
  return place === "body"
    ? { call: { ...call, body: json({ ...body, [send]: position }, call.body?.type ?? undefined) }, options }
    : { call, options: { ...options, query: { ...options.query, [send]: position } } };
}
