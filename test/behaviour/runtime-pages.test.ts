// Lists in pages: every scheme, every way to end, and an answer that stays what it was.

import { afterEach, describe, expect, test } from "vitest";
import type { Call } from "../../templates/runtime/call.js";
import { json } from "../../templates/runtime/json-body.js";
import { type PagePromise, type PageScheme, paginate } from "../../templates/runtime/page.js";
import { deepObject, form } from "../../templates/runtime/query.js";
import type { RequestOptions } from "../../templates/runtime/request-options.js";
import { answer, type LoopbackServer, serve } from "../support/loopback-server.js";
import { createClient } from "../support/runtime-client.js";

interface Row {
  readonly id: string;
}
interface List {
  readonly object?: string;
  readonly data: Row[];
  readonly has_more?: boolean;
}
const open: LoopbackServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});
const rows = (...ids: string[]): Row[] => ids.map((id) => ({ id }));
const byLast: PageScheme = {
  items: ["data"],
  from: "lastItem",
  path: ["id"],
  send: "after",
  more: ["has_more"],
};

interface Listing {
  readonly pages: readonly unknown[];
  readonly scheme?: PageScheme;
  readonly call?: Partial<Call>;
  readonly options?: RequestOptions;
}
/** A list whose n-th request is answered by the n-th page. */
async function list({
  pages,
  scheme = byLast,
  call,
  options,
}: Listing): Promise<[PagePromise<List, Row>, () => string[]]> {
  const server = await serve((response, _, count) => answer(response, pages[count] ?? { data: [] }));
  open.push(server);
  const client = createClient({ apiKey: "k", baseURL: server.url });
  const promise = paginate<List, Row>(client, { method: "get", path: "/l", ...call }, scheme, options);
  return [promise, () => server.requests.map(({ url, body }) => url + body)];
}
async function ids(source: AsyncIterable<Row>): Promise<string> {
  const seen: string[] = [];
  for await (const { id } of source) seen.push(id);
  return seen.join("");
}

test("all items without awaiting first; the query stays and the position moves", async () => {
  const query = [...form({ after: undefined, limit: 2 }), ...deepObject({ metadata: { a: "b" } })];
  const [promise, urls] = await list({
    pages: [
      { data: rows("a", "b"), has_more: true },
      { data: rows("c", "d"), has_more: true },
      { data: rows("e"), has_more: false },
    ],
    call: { query },
    options: { query: { extra: 1 } },
  });
  expect(await ids(promise)).toBe("abcde");
  const first = "/l?limit=2&metadata%5Ba%5D=b&extra=1";
  expect(urls()).toEqual([first, `${first}&after=b`, `${first}&after=d`]);
});

test("a position the caller gave, in the call or the options, is where it starts and not where it stays", async () => {
  for (const where of [
    { call: { query: form({ after: "x", limit: 1 }) } },
    { options: { query: { after: "x", limit: 1 } } },
  ]) {
    const [promise, urls] = await list({
      pages: [
        { data: rows("y"), has_more: true },
        { data: rows("z"), has_more: false },
      ],
      ...where,
    });
    expect(await ids(promise)).toBe("yz");
    expect(urls()).toEqual(["/l?after=x&limit=1", "/l?after=y&limit=1"]);
  }
});

test("the page is the answer: every field, nothing more to see", async () => {
  const body = {
    object: "list",
    data: rows("a"),
    first_id: "a",
    last_id: "a",
    has_more: true,
    __extra: { b: 1 },
  };
  const [promise] = await list({ pages: [body] });
  const page = await promise;
  expect(page).toEqual(body);
  expect(Object.keys(page)).toEqual(Object.keys(body));
  expect(JSON.stringify(page)).toBe(JSON.stringify(body));
  expect({ ...page }).toStrictEqual(body);
  expect(page.getPaginatedItems()).toBe(page.data);
});

test("hasNextPage, getNextPage, iterPages; the raw answer and the answer beside the page", async () => {
  const pages = [
    { data: rows("a"), has_more: true },
    { data: rows("b"), has_more: false },
  ];
  const [promise] = await list({ pages });
  const first = await promise;
  expect(first.hasNextPage()).toBe(true);
  const second = await first.getNextPage();
  expect([second.data, second.hasNextPage()]).toEqual([rows("b"), false]);
  await expect(second.getNextPage()).rejects.toThrow("no next page");
  const [again] = await list({ pages });
  const seen: List[] = [];
  for await (const page of again.iterPages()) seen.push(page);
  expect(seen).toEqual(pages);
  const [whole] = await list({ pages });
  const { data, response } = await whole.withResponse();
  expect([data.data, response.status]).toEqual([rows("a"), 200]);
  const [raw] = await list({ pages });
  expect(await (await raw.asResponse()).json()).toEqual(pages[0]);
});

const ends: readonly [what: string, pages: readonly unknown[], want: string, requests: number][] = [
  ["a flag that says no", [{ data: rows("a"), has_more: false }], "a", 1],
  ["a flag that is null", [{ data: rows("a"), has_more: null }], "a", 1],
  [
    "an empty page, whatever its flag says",
    [
      { data: rows("a"), has_more: true },
      { data: [], has_more: true },
    ],
    "a",
    2,
  ],
  [
    "a missing flag: go on until an empty page",
    [{ data: rows("a") }, { data: rows("b") }, { data: [] }],
    "ab",
    3,
  ],
  ["a position that does not move", [{ data: rows("a") }, { data: rows("a") }], "aa", 2],
  ["items without the field", [{ data: [{ id: null }], has_more: true }], "", 1],
  ["items that are missing", [{ has_more: true }], "", 1],
];
test.each(ends)("ends at %s", async (_, pages, want, requests) => {
  const [promise, urls] = await list({ pages });
  expect((await ids(promise)).replace("null", "")).toBe(want);
  expect(urls()).toHaveLength(requests);
});

describe("other schemes", () => {
  test("a cursor in the body, however deep; an empty one ends", async () => {
    const scheme: PageScheme = { items: ["data"], from: "body", path: ["meta", "next"], send: "cursor" };
    const [promise, urls] = await list({
      scheme,
      pages: [
        { data: rows("a"), meta: { next: "x&y" } },
        { data: rows("b"), meta: { next: "" } },
      ],
    });
    expect(await ids(promise)).toBe("ab");
    expect(urls()).toEqual(["/l", "/l?cursor=x%26y"]);
  });

  test("page numbers, from the first or from where the caller starts", async () => {
    const scheme: PageScheme = { items: ["data"], from: "pageNumber", send: "page" };
    const [promise, urls] = await list({ scheme, pages: [{ data: rows("a") }, { data: rows("b") }] });
    expect(await ids(promise)).toBe("ab");
    expect(urls()).toEqual(["/l", "/l?page=2", "/l?page=3"]);
    const [later, laterURLs] = await list({
      scheme,
      pages: [{ data: rows("a") }],
      call: { query: form({ page: 7 }) },
    });
    expect(await ids(later)).toBe("a");
    expect(laterURLs()).toEqual(["/l?page=7", "/l?page=8"]);
    const [zero, zeroURLs] = await list({ scheme: { ...scheme, first: 0 }, pages: [{ data: rows("a") }] });
    expect(await ids(zero)).toBe("a");
    expect(zeroURLs()).toEqual(["/l", "/l?page=1"]);
  });

  test("offsets count the items that came", async () => {
    const scheme: PageScheme = { items: ["data"], from: "offset", send: "offset" };
    const [promise, urls] = await list({
      scheme,
      pages: [{ data: rows("a", "b") }, { data: rows("c") }],
      call: { query: form({ offset: 10 }) },
    });
    expect(await ids(promise)).toBe("abc");
    expect(urls()).toEqual(["/l?offset=10", "/l?offset=12", "/l?offset=13"]);
  });

  test("a position in a JSON body", async () => {
    const scheme: PageScheme = {
      items: ["data"],
      from: "body",
      path: ["next"],
      send: "token",
      place: "body",
    };
    const [promise, sent] = await list({
      scheme,
      pages: [{ data: rows("a"), next: "t" }, { data: rows("b") }],
      call: { method: "post", body: json({ q: 1 }) },
    });
    expect(await ids(promise)).toBe("ab");
    expect(sent()).toEqual(['/l{"q":1}', '/l{"q":1,"token":"t"}']);
  });

  test("an answer that is the list itself", async () => {
    const [promise] = await list({
      scheme: { items: [], from: "offset", send: "offset" },
      pages: [rows("a"), rows("b"), []],
    });
    expect(await promise).toEqual(rows("a"));
    expect(await ids(promise)).toBe("ab");
  });
});

test("a name like __proto__ on the way to the items reaches no prototype", async () => {
  const [promise] = await list({
    scheme: { ...byLast, items: ["__proto__", "constructor"] },
    pages: [{ data: rows("a") }],
  });
  expect(await ids(promise)).toBe("");
});

test("an answer that is no page is an error; an aborted signal stops between pages", async () => {
  const [broken] = await list({ pages: ["text"] });
  await expect(broken).rejects.toThrow("not a page");
  const controller = new AbortController();
  const [promise, urls] = await list({
    pages: [{ data: rows("a"), has_more: true }],
    options: { signal: controller.signal },
  });
  await expect(
    (async () => {
      for await (const _ of promise) controller.abort();
    })(),
  ).rejects.toThrow("aborted");
  expect(urls()).toHaveLength(1);
});

test("an envelope whose own fields are called like the methods keeps them", async () => {
  const body = { data: rows("a"), has_more: true, hasNextPage: "mine", iterPages: 1 };
  const [promise] = await list({ pages: [body, { data: rows("b"), has_more: false }] });
  const page = await promise;
  expect(JSON.parse(JSON.stringify(page))).toEqual(body);
  expect(await ids(page)).toBe("ab");
});
