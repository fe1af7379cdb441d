// Where lists in pages end, and what carries a position: totals, flags, headers, links. How many requests are made is
// what is tested: one too few loses items, one too many is for nothing.

import { afterEach, expect, test } from "vitest";
import { nextURLAt } from "../../templates/runtime/next-url.js";
import { type PageScheme, paginate } from "../../templates/runtime/page.js";
import { answer, type LoopbackServer, serve } from "../support/loopback-server.js";
import { createClient } from "../support/runtime-client.js";

const open: LoopbackServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

interface Served {
  readonly scheme: PageScheme;
  /** The answers in their order; after them pages without items. */
  readonly pages: readonly unknown[];
  readonly headers?: readonly Readonly<Record<string, string>>[];
  readonly query?: Readonly<Record<string, number | string>>;
}

/** The items of all pages, and the queries they were asked for by. */
async function read({
  scheme,
  pages,
  headers,
  query,
}: Served): Promise<readonly [string, readonly string[]]> {
  const server = await serve((response, _, count) =>
    answer(response, pages[count] ?? { data: [] }, { headers: headers?.[count] ?? {} }),
  );
  open.push(server);
  const client = createClient({ apiKey: "k", baseURL: server.url });
  const list = paginate<unknown, string>(
    client,
    { method: "get", path: "/l" },
    scheme,
    query ? { query } : {},
  );
  let seen = "";
  for await (const item of list) seen += item;
  return [seen, server.requests.map(({ url }) => url.replace(/^[^?]*\??/, ""))];
}

const numbers: PageScheme = { items: ["data"], from: "pageNumber", send: "page" };
const offsets: PageScheme = { items: ["data"], from: "offset", send: "offset" };
const page = (items: string, beside: object = {}): object => ({ data: [...items], ...beside });

const rows: readonly (readonly [what: string, served: Served, items: string, queries: readonly string[]])[] =
  [
    [
      "the number of pages",
      {
        scheme: { ...numbers, totalPages: ["meta", "pages"] },
        pages: [page("ab", { meta: { pages: 2 } }), page("cd", { meta: { pages: 2 } })],
      },
      "abcd",
      ["", "page=2"],
    ],
    [
      "the number of pages, counted from 0",
      {
        scheme: { ...numbers, first: 0, totalPages: ["pages"] },
        pages: [page("ab", { pages: 2 }), page("c", { pages: 2 })],
      },
      "abc",
      ["", "page=1"],
    ],
    [
      "the number of all items",
      {
        scheme: { ...numbers, totalItems: ["total"] },
        pages: [page("ab", { total: 3 }), page("c", { total: 3 })],
      },
      "abc",
      ["", "page=2"],
    ],
    [
      "a total that one page has whole",
      { scheme: { ...numbers, totalItems: ["total"] }, pages: [page("ab", { total: 2 })] },
      "ab",
      [""],
    ],
    [
      "a total, by offset",
      {
        scheme: { ...offsets, totalItems: ["total"] },
        pages: [page("ab", { total: 4 }), page("cd", { total: 4 })],
      },
      "abcd",
      ["", "offset=2"],
    ],
    [
      "a total, by an offset that began later",
      {
        scheme: { ...offsets, totalItems: ["total"] },
        pages: [page("cd", { total: 4 })],
        query: { offset: 2 },
      },
      "cd",
      ["offset=2"],
    ],
    [
      "an index from 1",
      {
        scheme: { ...offsets, send: "startIndex", first: 1, totalItems: ["totalResults"] },
        pages: [page("ab", { totalResults: 3 }), page("c", { totalResults: 3 })],
      },
      "abc",
      ["", "startIndex=3"],
    ],
    [
      "a total that is not told, or told as text, ends nothing",
      {
        scheme: { ...numbers, totalItems: ["total"], totalPages: ["pages"] },
        pages: [page("ab", { total: "2", pages: null }), page("c")],
      },
      "abc",
      ["", "page=2", "page=3"],
    ],
    [
      "a total, for whoever begins with a later page: nothing is lost",
      {
        scheme: { ...numbers, totalItems: ["total"] },
        pages: [page("cd", { total: 5 }), page("e", { total: 5 })],
        query: { page: 2 },
      },
      "cde",
      ["page=2", "page=3", "page=4"],
    ],
    [
      "a count of all items",
      {
        scheme: { ...numbers, count: ["count"] },
        pages: [page("ab", { count: 3 }), page("c", { count: 3 })],
      },
      "abc",
      ["", "page=2"],
    ],
    [
      "a count of the items of one page, which ends nothing",
      {
        scheme: { ...numbers, count: ["count"] },
        pages: [page("ab", { count: 2 }), page("cd", { count: 2 }), page("e", { count: 1 })],
      },
      "abcde",
      ["", "page=2", "page=3", "page=4"],
    ],
    [
      "a flag that is true on the last page",
      {
        scheme: { ...numbers, last: ["last"] },
        pages: [page("a", { last: false }), page("b", { last: true })],
      },
      "ab",
      ["", "page=2"],
    ],
    [
      "a header that carries the cursor, and then does not",
      {
        scheme: { items: ["data"], from: "header", path: ["X-Next-Cursor"], send: "cursor" },
        pages: [page("a"), page("b")],
        headers: [{ "x-next-cursor": "c 1" }, {}],
      },
      "ab",
      ["", "cursor=c%201"],
    ],
    [
      "a header that is empty on the last page",
      {
        scheme: { items: ["data"], from: "header", path: ["X-Next-Page"], send: "page" },
        pages: [page("a"), page("b")],
        headers: [{ "x-next-page": "2" }, { "x-next-page": "" }],
      },
      "ab",
      ["", "page=2"],
    ],
    [
      "a cursor inside the response",
      {
        scheme: { items: ["data"], from: "body", path: ["paging", "next", "after"], send: "after" },
        pages: [page("a", { paging: { next: { after: "x" } } }), page("b", { paging: {} })],
      },
      "ab",
      ["", "after=x"],
    ],
    [
      "items inside the response",
      {
        scheme: { items: ["result", "rows"], from: "body", path: ["result", "next"], send: "cursor" },
        pages: [{ result: { rows: ["a"], next: "n" } }, { result: { rows: ["b"], next: null } }],
      },
      "ab",
      ["", "cursor=n"],
    ],
    [
      "a link that is an object",
      {
        scheme: { items: ["data"], from: nextURLAt(["links", "next"]) },
        pages: [page("a", { links: { next: { href: "/l?page=2" } } }), page("b", { links: {} })],
      },
      "ab",
      ["", "page=2"],
    ],
  ];
test.each(rows)("a list ends by %s", async (_, served, items, queries) => {
  expect(await read(served)).toEqual([items, queries]);
});

test("a page that was asked for by itself knows what came before it", async () => {
  const pages = [page("ab", { total: 3 }), page("c", { total: 3 })];
  const server = await serve((response, _, count) => answer(response, pages[count] ?? { data: [] }));
  open.push(server);
  const client = createClient({ apiKey: "k", baseURL: server.url });
  const scheme: PageScheme = { ...numbers, totalItems: ["total"] };
  const first = await paginate<unknown, string>(client, { method: "get", path: "/l" }, scheme);
  expect(first.hasNextPage()).toBe(true);
  const second = await first.getNextPage();
  expect([second.getPaginatedItems(), second.hasNextPage()]).toEqual([["c"], false]);
});

test("a link to another origin is not followed, whether it is a text or an object", async () => {
  const other = await serve((response) => answer(response, page("x")));
  open.push(other);
  for (const next of [`${other.url}/l?page=2`, { href: `${other.url}/l?page=2` }]) {
    const scheme: PageScheme = { items: ["data"], from: nextURLAt(["next"]) };
    await expect(read({ scheme, pages: [page("a", { next })] })).rejects.toThrow("another origin");
  }
  expect(other.requests).toEqual([]);
});
