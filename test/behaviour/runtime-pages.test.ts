// Lists in pages: every scheme, every way to end, and an answer that stays what it was.

import { afterEach, describe, expect, test } from "vitest";
import type { Call } from "../../templates/runtime/call.js";
import { json } from "../../templates/runtime/json-body.js";
import { nextURLAt, linkHeader } from "../../templates/runtime/next-url.js";
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

test.each([204, 202, 200])("a list without a body: %i", async (status) => {
  const server = await serve((response) => void response.writeHead(status).end());
  open.push(server);
  const client = createClient({ apiKey: "k", baseURL: server.url });
  const call: Call = { method: "get", path: "/l" };
  const nested = paginate<{ data: { rows: Row[] } }, Row>(client, call, { items: ["data", "rows"] });
  if (status === 200) return expect(nested).rejects.toThrow("not a page");
  const page = await nested;
  expect(page).toEqual({ data: { rows: [] } });
  expect([page.getPaginatedItems(), page.hasNextPage(), await ids(page)]).toEqual([[], false, ""]);
  expect(await paginate<Row[], Row>(client, call, { items: [], from: "offset", send: "offset" })).toEqual([]);
});

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
      location: "body",
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

/** Pages at addresses of their own: the n-th path is answered by the n-th page and its headers. */
async function linked(
  pages: readonly (readonly [body: unknown, link: string | null])[],
  { scheme = { items: [], from: linkHeader }, call, options }: Omit<Listing, "pages"> = {},
) {
  const server = await serve((response, { url }, count) => {
    const [body, link] = pages[count] ?? [[], null];
    const headers = link === null ? {} : { link: link.replaceAll("ORIGIN", server.url) };
    answer(response, body, { headers: { ...headers, "x-at": url } });
  });
  open.push(server);
  const client = createClient({
    apiKey: "k",
    baseURL: `${server.url}/v1`,
    maxRetries: 0,
    defaultQuery: { per: 2 },
  });
  const first: Call = { method: "get", path: "/l", query: form({ tag: ["a", "b"] }), ...call };
  return { promise: paginate<Row[], Row>(client, first, scheme, options), server };
}

describe("addresses in answers", () => {
  const headers: readonly [what: string, link: string][] = [
    ["an absolute address", '<ORIGIN/v1/l?page=2>; rel="next"'],
    ["one relative to the request", '<?page=2>; rel="next"'],
    ["one from the root, unquoted, among others", "</v1/l?page=9>; rel=last, </v1/l?page=2>; rel=next"],
    ["several relations at once, in any case", '</v1/l?page=2>; REL="last NEXT"'],
    [
      "a title that looks like a relation",
      '</x>; title="a, <b>; rel=next"; rel=prev, </v1/l?page=2>;rel="next"',
    ],
    [
      "a comma in the address and other parameters",
      "</v1/l?page=2>; hreflang=de; rel=\"next\"; title*=UTF-8''x",
    ],
  ];
  test.each(headers)("a Link header with %s", async (_, link) => {
    const { promise, server } = await linked([
      [rows("a"), link],
      [rows("b"), null],
    ]);
    expect(await ids(promise)).toBe("ab");
    expect(server.requests.map(({ url }) => url)).toEqual(["/v1/l?per=2&tag=a&tag=b", "/v1/l?per=2&page=2"]);
    expect(server.requests[1]?.headers["authorization"]).toBe("Bearer k");
  });

  test.each([
    ["no header", null],
    ["no relation next", '</v1/l?page=2>; rel="prev"'],
    ["next only in a title", '</v1/l?page=2>; title="rel=next"'],
    ["a second rel, which does not count", "</v1/l?page=2>; rel=prev; rel=next"],
    ["the address it came from", '</v1/l?per=2&tag=a&tag=b>; rel="next"'],
    ["what is no link", "next, rel=next; <<<"],
  ])("ends with %s", async (_, link) => {
    const { promise, server } = await linked([[rows("a"), link]]);
    expect(await ids(promise)).toBe("a");
    expect(server.requests).toHaveLength(1);
  });

  test("the address stands for the whole query: what the caller asked for first is not added again", async () => {
    const { promise, server } = await linked(
      [
        [rows("a"), '</v1/l?page=2&tag=a&tag=b&per=5>; rel="next"'],
        [rows("b"), '</v1/l?page=3>; rel="next"'],
        [rows("c"), null],
      ],
      { options: { query: { page: 1 }, headers: { "x-own": "1" } } },
    );
    expect(await ids(promise)).toBe("abc");
    expect(server.requests.slice(1).map(({ url }) => url)).toEqual([
      "/v1/l?per=5&page=2&tag=a&tag=b",
      "/v1/l?per=2&page=3",
    ]);
    expect(server.requests[2]?.headers["x-own"]).toBe("1");
  });

  test("an address in the body, however deep; an empty page ends though there is one", async () => {
    const scheme: PageScheme = { items: ["data"], from: nextURLAt(["links", "next"]) };
    const { promise, server } = await linked(
      [
        [{ data: rows("a"), links: { next: "/v1/other/l?c=1" } }, null],
        [{ data: [], links: { next: "/v1/l?c=2" } }, null],
      ],
      { scheme },
    );
    expect(await ids(promise as unknown as AsyncIterable<Row>)).toBe("a");
    expect(server.requests.map(({ url }) => url.split("?")[0])).toEqual(["/v1/l", "/v1/other/l"]);
  });

  test("credentials go to no other origin: the page is an error there, and nothing is sent", async () => {
    const other = await serve((response) => answer(response, rows("x")));
    open.push(other);
    for (const link of [`<${other.url}/v1/l?page=2>; rel="next"`, "<https://127.0.0.1/l>; rel=next"]) {
      const { promise } = await linked([[rows("a"), link]]);
      const page = await promise;
      expect(page.hasNextPage()).toBe(true);
      await expect(page.getNextPage()).rejects.toThrow("another origin");
      const seen: string[] = [];
      await expect(
        (async () => {
          for await (const { id } of page) seen.push(id);
        })(),
      ).rejects.toThrow("another origin");
      expect(seen).toEqual(["a"]);
    }
    expect(other.requests).toEqual([]);
  });

  test("nor after a redirect there: its pages end with an error before anything is sent", async () => {
    const other = await serve((response) =>
      answer(response, rows("a"), { headers: { link: '</l?page=2>; rel="next"' } }),
    );
    const reexportPath = await serve(
      (response) => void response.writeHead(302, { location: `${other.url}/l` }).end(),
    );
    open.push(other, reexportPath);
    const client = createClient({ apiKey: "k", baseURL: reexportPath.url });
    const page = await paginate<Row[], Row>(
      client,
      { method: "get", path: "/l" },
      { items: [], from: linkHeader },
    );
    await expect(page.getNextPage()).rejects.toThrow("another origin");
    expect(other.requests.map(({ headers: sent }) => sent.authorization)).toEqual([undefined]);
  });

  test("an http address of an https answer on the same host is asked for by https", async () => {
    const asked: string[] = [];
    const fetch = async (url: string): Promise<Response> => {
      asked.push(url);
      const next = asked.length === 1 ? '<http://api.example.com/v1/l?page=2>; rel="next"' : "";
      const response = new Response(JSON.stringify(rows("a")), {
        headers: { "content-type": "application/json", link: next },
      });
      Object.defineProperty(response, "url", { value: url });
      return response;
    };
    const client = createClient({ apiKey: "k", baseURL: "https://api.example.com/v1", fetch });
    const page = await paginate<Row[], Row>(
      client,
      { method: "get", path: "/l" },
      { items: [], from: linkHeader },
    );
    await page.getNextPage();
    expect(asked).toEqual(["https://api.example.com/v1/l", "https://api.example.com/v1/l?page=2"]);
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
