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
  /**
   * What the next request sends: a field of the last item, a field of the answer, the next page's number, or how many
   * items came so far. Or a function that finds the next request's address in the answer: `linkHeader`, `addressAt`.
   * Absent = there is only the one page.
   */
  readonly from?: "lastItem" | "body" | "pageNumber" | "offset" | FindNext | undefined;
  /** Where the field is. */
  readonly path?: readonly string[] | undefined;
  /** Parameter that carries the position; none where an address is followed. */
  readonly send?: string | undefined;
  /** `body` when the position is a property of a JSON body. */
  readonly location?: "query" | "body" | undefined;
  /** A flag that says whether there is more. */
  readonly more?: readonly string[] | undefined;
  /** Number of the first page; default 1. */
  readonly first?: number | undefined;
}

/** One request of a list: the first, or one after it. */
export interface PageRequest {
  readonly call: Call;
  readonly options: RequestOptions;
}

/** Gives the next request, when it is asked for; undefined after the last page. */
export type FindNext = (found: {
  readonly client: APIClient;
  readonly last: PageRequest;
  readonly data: unknown;
  readonly response: Response;
}) => (() => PageRequest) | undefined;

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
  const result = client.request<Envelope>(call, options);
  return new PagePromise<Envelope, Item, A>({
    raw: () => result.asResponse(),
    parsed: async () => {
      const { data, response } = await result.withResponse();
      return { data: asPage<Envelope, Item>({ client, scheme, call, options, response }, data), response };
    },
  });
}

/** An answer's surroundings: what asked for it, and what it came in. */
interface PageContext extends PageRequest {
  readonly client: APIClient;
  readonly scheme: PageScheme;
  readonly response: Response;
}

function requestPage<Envelope, Item>(
  { client, scheme }: PageContext,
  next: () => PageRequest,
): PagePromise<Envelope, Item> {
  const { call, options } = next();
  return paginate<Envelope, Item>(client, call, scheme, options);
}

function asPage<Envelope, Item>(context: PageContext, data: Envelope): Page<Envelope, Item> {
  if (typeof data !== "object" || data === null) throw new SDKError("the answer is not a page of a list");
  type Self = Page<Envelope, Item>;
  const self = data as Self;
  const items = itemsOf<Item>(context, data);
  const next = nextRequestOf(context, data, items);
  const methods: PageMethods<Item, Self> = {
    hasNextPage: () => next !== undefined,
    async getNextPage() {
      if (!next) throw new SDKError("there is no next page; ask hasNextPage() first");
      return requestPage<Envelope, Item>(context, next);
    },
    iterPages: () => pagesFrom(context, self),
    getPaginatedItems: () => items,
    async *[Symbol.asyncIterator]() {
      // Not `yield*`: where the page is the list itself, it has this very method.
      for await (const page of pagesFrom(context, self))
        for (const item of itemsOf<Item>(context, page)) yield item;
    },
  };
  for (const key of Reflect.ownKeys(methods))
    if (!Object.hasOwn(data, key))
      Object.defineProperty(data, key, { value: methods[key as keyof typeof methods] });
  return self;
}

/** Asks no page for its methods: a field of the answer may have the name of one. */
async function* pagesFrom<Envelope, Item>(
  context: PageContext,
  page: Page<Envelope, Item>,
): AsyncGenerator<Page<Envelope, Item>, void, undefined> {
  for (;;) {
    yield page;
    const next = nextRequestOf(context, page, itemsOf(context, page));
    if (!next) return;
    const step = next();
    const result = await requestPage<Envelope, Item>(context, () => step).withResponse();
    context = { ...context, ...step, response: result.response };
    page = result.data;
  }
}

function itemsOf<Item>({ scheme }: PageContext, data: unknown): Item[] {
  const found = valueAt(data, scheme.items);
  return Array.isArray(found) ? (found as Item[]) : [];
}

/** The next request; undefined after the last page. */
function nextRequestOf(
  context: PageContext,
  data: object,
  items: readonly unknown[],
): (() => PageRequest) | undefined {
  const { call, options, scheme } = context;
  const { from, more, send = "" } = scheme;
  // A flag that is missing says nothing: an empty page or a position that does not move ends the list then.
  const hasMore = more && valueAt(data, more);
  if (from === undefined || items.length === 0 || (hasMore !== undefined && !hasMore)) return undefined;
  if (typeof from === "function")
    return from({ client: context.client, last: { call, options }, data, response: context.response });
  const body = call.body?.value as { readonly [name: string]: unknown } | undefined;
  const sent = scheme.location === "body" ? body?.[send] : sentInQuery(context, send);
  const { path = [] } = scheme;
  const position = {
    lastItem: () => valueAt(items.at(-1), path),
    body: () => valueAt(data, path),
    pageNumber: () => Number(sent ?? scheme.first ?? 1) + 1,
    offset: () => Number(sent ?? 0) + items.length,
  }[from]();
  if (position == null || position === "" || String(position) === String(sent)) return undefined;
  if (scheme.location === "body") {
    const { make = json, type } = call.body ?? {};
    const next = make({ ...body, [send]: position }, type ?? undefined);
    return () => ({ call: { ...call, body: next }, options });
  }
  return () => ({ call, options: { ...options, query: { ...options.query, [send]: position } } });
}

function sentInQuery({ call, options }: PageContext, name: string): unknown {
  const text = call.query?.find((part) => part.name === name)?.text;
  return options.query?.[name] ?? (text && decodeURIComponent(text.slice(text.indexOf("=") + 1)));
}
