// Copied by sdkwright from its runtime. Changes made here are lost.
// Paginated lists: pages, and iteration over the items of all of them.

import { APIPromise } from "./api-promise.js";
import type { Call } from "./call.js";
import type { APIClient } from "./client.js";
import { SDKError } from "./errors.js";
import { json } from "./json-body.js";
import type { RequestOptions } from "./request-options.js";
import { valueAt } from "./value-at.js";

/** How an operation is paginated. */
export interface PageScheme {
  /** Where the items are; empty: the response itself is the array. */
  readonly items: readonly string[];
  /**
   * What the next request sends: a property of the last item, a property of the response, a response header, the next
   * page number, or the number of items so far. Or a function that finds the next URL in the response: `linkHeader`,
   * `nextURLAt`. Absent: there is only one page.
   */
  readonly from?: "lastItem" | "body" | "header" | "pageNumber" | "offset" | FindNext | undefined;
  /** Where the property is; the name of the header. */
  readonly path?: readonly string[] | undefined;
  /** Parameter that carries the position; none where a URL is followed. */
  readonly send?: string | undefined;
  /** `body` when the parameter is a property of a JSON body. */
  readonly location?: "query" | "body" | undefined;
  /** A boolean property that says whether there are more pages. */
  readonly more?: readonly string[] | undefined;
  /** A boolean property that is true on the last page. */
  readonly last?: readonly string[] | undefined;
  /** Where the number of all pages is. */
  readonly totalPages?: readonly string[] | undefined;
  /** Where the number of the items of all pages is. */
  readonly totalItems?: readonly string[] | undefined;
  /** As `totalItems`, where it may also be the number of the items of this page. */
  readonly count?: readonly string[] | undefined;
  /** Number of the first page, or of the first item. Default 1 for pages, 0 for items. */
  readonly first?: number | undefined;
}

/** The request for one page. */
export interface PageRequest {
  readonly call: Call;
  readonly options: RequestOptions;
}

/** Returns a function that makes the next request; undefined after the last page. */
export type FindNext = (found: {
  readonly client: APIClient;
  readonly last: PageRequest;
  readonly data: unknown;
  readonly response: Response;
}) => (() => PageRequest) | undefined;

/**
 * The methods of a page. They are not enumerable, so that they do not appear when the page is printed, copied or
 * compared.
 */
export interface PageMethods<Item, Self> extends AsyncIterable<Item> {
  /** Whether there is a next page to request. */
  hasNextPage(): boolean;
  /** @throws SDKError when there is no next page. */
  getNextPage(): Promise<Self>;
  /** This page and all following pages. */
  iterPages(): AsyncGenerator<Self, void, undefined>;
  /** The items of this page only. */
  getPaginatedItems(): Item[];
  /** The items of this page and of all following pages. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined>;
}

/** A response with all its properties, and methods to get the following pages. */
export type Page<Envelope, Item> = Envelope & PageMethods<Item, Page<Envelope, Item>>;

/** Resolves to the first page; iterating it yields the items of all pages. */
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

/** Makes the call for the first page. */
export function paginate<Envelope, Item, A = {}>(
  client: APIClient,
  call: Call,
  scheme: PageScheme,
  options: RequestOptions = {},
): PagePromise<Envelope, Item, A> {
  return requestPage<Envelope, Item, A>({ client, scheme, call, options, seen: 0 });
}

/** A page's request. */
interface PageStep extends PageRequest {
  readonly client: APIClient;
  readonly scheme: PageScheme;
  /** How many items the pages before it had. */
  readonly seen: number;
}

interface PageContext extends PageStep {
  readonly response: Response;
}

function requestPage<Envelope, Item, A = {}>(step: PageStep): PagePromise<Envelope, Item, A> {
  const result = step.client.request<Envelope>(step.call, step.options);
  return new PagePromise<Envelope, Item, A>({
    raw: () => result.asResponse(),
    parsed: async () => {
      const { data, response } = await result.withResponse();
      return { data: asPage<Envelope, Item>({ ...step, response }, data), response };
    },
  });
}

function asPage<Envelope, Item>(context: PageContext, received: Envelope): Page<Envelope, Item> {
  // A list may say by its status alone that there is nothing in it.
  const isEmpty = received === undefined && context.response.status !== 200;
  const data = isEmpty ? (emptyPage(context.scheme) as Envelope) : received;
  if (typeof data !== "object" || data === null) throw new SDKError("the response is not a page of a list");
  type Self = Page<Envelope, Item>;
  const self = data as Self;
  const items = itemsOf<Item>(context, data);
  const next = nextRequestOf(context, data, items);
  const methods: PageMethods<Item, Self> = {
    hasNextPage: () => next !== undefined,
    async getNextPage() {
      if (!next) throw new SDKError("there is no next page; call hasNextPage() first");
      return requestPage<Envelope, Item>({ ...context, ...next(), seen: context.seen + items.length });
    },
    iterPages: () => pagesFrom(context, self),
    getPaginatedItems: () => items,
    async *[Symbol.asyncIterator]() {
      // Not `yield*`: where the page is the array itself, this method is its own iterator.
      for await (const page of pagesFrom(context, self))
        for (const item of itemsOf<Item>(context, page)) yield item;
    },
  };
  for (const key of Reflect.ownKeys(methods))
    if (!Object.hasOwn(data, key))
      Object.defineProperty(data, key, { value: methods[key as keyof typeof methods] });
  return self;
}

/** `[]`, or the list at its place: `{ data: [] }`. */
function emptyPage({ items }: PageScheme): unknown {
  return items.reduceRight<unknown>((inner, name) => ({ [name]: inner }), []);
}

/** Does not use the pages' methods, since a property of the response may have the same name. */
async function* pagesFrom<Envelope, Item>(
  context: PageContext,
  page: Page<Envelope, Item>,
): AsyncGenerator<Page<Envelope, Item>, void, undefined> {
  for (;;) {
    yield page;
    const items = itemsOf(context, page);
    const next = nextRequestOf(context, page, items);
    if (!next) return;
    const step = { ...context, ...next(), seen: context.seen + items.length };
    const result = await requestPage<Envelope, Item>(step).withResponse();
    context = { ...step, response: result.response };
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
  const { from, more, last, send = "" } = scheme;
  // Without the flag, an empty page or a position that does not change ends the list.
  const hasMore = more && valueAt(data, more);
  const isOver = (hasMore !== undefined && !hasMore) || (last && valueAt(data, last) === true);
  if (from === undefined || items.length === 0 || isOver) return undefined;
  if (typeof from === "function")
    return from({ client: context.client, last: { call, options }, data, response: context.response });
  const body = call.body?.value as { readonly [name: string]: unknown } | undefined;
  const sent = scheme.location === "body" ? body?.[send] : sentInQuery(context, send);
  const { path = [] } = scheme;
  const position = {
    lastItem: () => valueAt(items.at(-1), path),
    body: () => valueAt(data, path),
    header: () => context.response.headers.get(path[0] ?? ""),
    pageNumber: () => Number(sent ?? scheme.first ?? 1) + 1,
    offset: () => Number(sent ?? scheme.first ?? 0) + items.length,
  }[from]();
  if (position == null || position === "" || String(position) === String(sent)) return undefined;
  if (typeof position === "number" && isComplete(context, data, { position, items: items.length }))
    return undefined;
  if (scheme.location === "body") {
    const { make = json, type } = call.body ?? {};
    const next = make({ ...body, [send]: position }, type ?? undefined);
    return () => ({ call: { ...call, body: next }, options });
  }
  return () => ({ call, options: { ...options, query: { ...options.query, [send]: position } } });
}

/** Whether the pages up to here have all there is, where the response says how much that is. */
function isComplete(
  { scheme, seen }: PageContext,
  data: object,
  { position, items }: { readonly position: number; readonly items: number },
): boolean {
  const { from, first, totalPages, totalItems, count } = scheme;
  const total = (path: readonly string[] | undefined): number => {
    const value = path && valueAt(data, path);
    return typeof value === "number" ? value : Infinity;
  };
  if (from === "pageNumber" && position - (first ?? 1) >= total(totalPages)) return true;
  // Whoever began with a later page has seen less than there is, and asks once more.
  const known = from === "offset" ? position - (first ?? 0) : seen + items;
  const counted = total(count);
  return known >= total(totalItems) || (known >= counted && counted !== items);
}

function sentInQuery({ call, options }: PageContext, name: string): unknown {
  const text = call.query?.find((part) => part.name === name)?.text;
  return options.query?.[name] ?? (text && decodeURIComponent(text.slice(text.indexOf("=") + 1)));
}
