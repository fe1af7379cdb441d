// Which lists come in pages, and how the next page is asked for.

import { expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import { make } from "../../generator/model/build.js";
import type { Method } from "../../generator/model/operation.js";
import type { Schema } from "../../generator/model/schema.js";
import type { PagingSettings } from "../../generator/transform/pass-settings.js";
import { paging } from "../../generator/transform/paging.js";
import { answer, pointer, contentOf, draftOf, operationOf, parameterOf, ref } from "./drafts.js";

const text = make.string(pointer());
const integer = make.number(pointer(), { integer: true });
const kinds = {
  text,
  integer,
  flag: make.boolean(pointer()),
  pets: make.array(pointer(), ref("Pet")),
  words: make.array(pointer(), text),
};

/** `data:pets has_more:flag` → an object of these properties; a dot puts one inside another. */
function envelope(line: string): Schema {
  const direct = new Map<string, Schema>();
  const inner = new Map<string, string[]>();
  for (const word of line.split(" ").filter((one) => one !== "")) {
    const [name = "", kind = ""] = word.split(":");
    const [outer = "", field] = name.split(".");
    if (field === undefined) direct.set(outer, kinds[kind as keyof typeof kinds]);
    else inner.set(outer, [...(inner.get(outer) ?? []), `${field}:${kind}`]);
  }
  for (const [name, fields] of inner) direct.set(name, envelope(fields.join(" ")));
  return make.object(
    pointer(),
    [...direct].map(([name, schema]) => make.property(pointer(), name, { schema })),
  );
}

interface Asked {
  readonly method?: Method;
  readonly headers?: readonly [string, ...string[]];
  readonly chosen?: PagingSettings | false;
  readonly body?: Schema;
}

function pageOf(schema: Schema, query: string, asked: Asked = {}) {
  return runPaging(schema, query, asked).paging;
}

function runPaging(schema: Schema, query: string, { method = "get", headers, chosen, body }: Asked) {
  const parameters = query
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => {
      const [name = "", kind = "text"] = word.split(":");
      return parameterOf(name, { schema: kinds[kind as keyof typeof kinds] });
    });
  const operation = operationOf({
    path: "/pets",
    method,
    parameters,
    responses: [{ ...answer(200, contentOf(schema)), ...(headers && { headers }) }],
    body: body ? { pointer: pointer(), required: true, contents: [contentOf(body)] } : null,
  });
  const draft = draftOf({
    operations: [operation],
    schemas: [
      { name: "Pet", schema: envelope("id:text name:text") },
      { name: "PetList", schema: envelope("data:pets has_more:flag") },
    ],
  });
  const report = new Report();
  const settings = { paging: chosen === undefined ? {} : { [`${method.toUpperCase()} /pets`]: chosen } };
  const [first] = paging(draft, report, settings).operations;
  return { paging: first?.paging, problems: report.problems.map(({ code, text }) => `${code} ${text}`) };
}

const rows: readonly [envelope: string, query: string, want: object][] = [
  [
    "data:pets has_more:flag first_id:text last_id:text",
    "after limit:integer",
    {
      items: ["data"],
      next: { from: "lastItem", path: ["id"], send: "after" },
      end: { by: "more", path: ["has_more"] },
    },
  ],
  [
    "data:pets",
    "starting_after",
    { next: { from: "lastItem", path: ["id"], send: "starting_after" }, end: null },
  ],
  ["data:words last_id:text", "after", { next: { from: "body", path: ["last_id"] } }],
  [
    "items:pets next_cursor:text",
    "cursor",
    { items: ["items"], next: { from: "body", path: ["next_cursor"], send: "cursor" } },
  ],
  [
    "results:pets nextPageToken:text",
    "pageToken",
    { next: { from: "body", path: ["nextPageToken"], send: "pageToken" } },
  ],
  [
    "data:pets next_page:text has_more:flag",
    "page after",
    { next: { from: "body", path: ["next_page"], send: "page" } },
  ],
  ["data:pets next:text", "after", { next: { from: "body", path: ["next"], send: "after" } }],
  [
    "records:pets meta.next_cursor:text meta.has_next:flag",
    "cursor",
    {
      items: ["records"],
      next: { from: "body", path: ["meta", "next_cursor"] },
      end: { by: "more", path: ["meta", "has_next"] },
    },
  ],
  [
    "items:pets page.endCursor:text page.hasNextPage:flag",
    "after before limit:integer",
    {
      next: { from: "body", path: ["page", "endCursor"], send: "after" },
      end: { by: "more", path: ["page", "hasNextPage"] },
    },
  ],
  [
    "pets:pets total:integer",
    "page:integer per_page:integer",
    {
      items: ["pets"],
      next: { from: "pageNumber", send: "page" },
      end: { by: "totalItems", path: ["total"] },
    },
  ],
  [
    "entries:pets order:words next_marker:text",
    "marker",
    { items: ["entries"], next: { from: "body", path: ["next_marker"], send: "marker" } },
  ],
  [
    "data:pets meta.next_token:text",
    "pagination_token",
    { next: { from: "body", path: ["meta", "next_token"], send: "pagination_token" } },
  ],
  [
    "data:pets",
    "page[limit]:integer page[offset]:integer",
    { next: { from: "offset", send: "page[offset]" } },
  ],
  // What a number is asked by is no token, whatever the field holds.
  [
    "data:pets next_page:text",
    "page:integer",
    { items: ["data"], next: { from: "pageNumber", send: "page" } },
  ],
  // Of several lists the one that was asked for: the path is `/pets`.
  [
    "unreachable:words pets:pets next_page_token:text",
    "page_token",
    { items: ["pets"], next: { from: "body", path: ["next_page_token"], send: "page_token" } },
  ],
  ["facets:words list:pets", "page:integer", { items: ["list"], next: { from: "pageNumber" } }],
  // The marker comes only where the switch asks for it.
  [
    "entries:pets next_marker:text",
    "marker usemarker:flag offset:integer",
    { items: ["entries"], next: { from: "offset", send: "offset" } },
  ],
  ["pets:pets", "offset:integer limit:integer", { next: { from: "offset", send: "offset" } }],
  [
    "pets:pets errors:words cursor:text",
    "cursor",
    { items: ["pets"], next: { from: "body", path: ["cursor"] } },
  ],
  ["data:pets tags:words", "skip:integer", { items: ["data"], next: { from: "offset", send: "skip" } }],
];
test.each(rows)("{%s} asked with ?%s is paged", (line, query, want) => {
  expect(pageOf(envelope(line), query)).toMatchObject(want);
});

const unpaged: readonly [envelope: string, query: string][] = [
  ["data:pets has_more:flag", "limit:integer"],
  ["name:text", "after"],
  ["cats:pets owners:words", "after"],
  ["data:words", "after"],
  ["data:pets", "page:text"],
  ["", "page:integer"],
];
test.each(unpaged)("{%s} asked with ?%s is not", (line, query) => {
  expect(pageOf(envelope(line), query)).toBeNull();
});

test("the envelope is seen through references and parts, the item is kept as it is named", () => {
  const whole = make.intersection(pointer(), [ref("PetList"), envelope("object:text")]);
  expect(pageOf(whole, "after")).toMatchObject({
    items: ["data"],
    item: { kind: "ref" },
    end: { by: "more", path: ["has_more"] },
  });
});

test("a bare array has its items at the root", () => {
  expect(pageOf(kinds.pets, "page:integer")).toMatchObject({ items: [], next: { from: "pageNumber" } });
});

test("nothing but GET is paged", () => {
  expect(pageOf(envelope("data:pets has_more:flag"), "after", { method: "post" })).toBeNull();
});

const address = make.string(pointer(), { format: "uri" });
const withNext = (...fields: [name: string, schema: Schema][]): Schema =>
  make.object(
    pointer(),
    [["data", kinds.words] as const, ...fields].map(([name, schema]) =>
      make.property(pointer(), name, { schema }),
    ),
  );

test.each<[what: string, schema: Schema, path: string[]]>([
  ["next", withNext(["next", address]), ["next"]],
  ["one that may be null", withNext(["next_page_url", make.nullable(pointer(), address)]), ["next_page_url"]],
  ["links.next, whatever its format", withNext(["links", envelope("next:text")]), ["links", "next"]],
  ["_links.next", withNext(["_links", envelope("next:text")]), ["_links", "next"]],
  ["one whose name says so", withNext(["nextLink", text]), ["nextLink"]],
  ["one with an annotation's name", withNext(["@odata.nextLink", text]), ["@odata.nextLink"]],
])("an address in the answer is followed, not sent: %s", (_, schema, path) => {
  expect(pageOf(schema, "cursor page:integer")).toMatchObject({ next: { from: "address", path } });
});

test("a Link header outranks what would be worked out from the items, and a token the header", () => {
  expect(pageOf(kinds.pets, "after page:integer", { headers: ["Link"] })).toEqual({
    items: [],
    item: ref("Pet"),
    next: { from: "link" },
    end: null,
  });
  expect(pageOf(kinds.pets, "", { headers: ["Link"] })).toMatchObject({ next: { from: "link" } });
  expect(pageOf(envelope("data:pets next_cursor:text"), "cursor", { headers: ["Link"] })).toMatchObject({
    next: { from: "body" },
  });
});

test.each([
  [{}, 1],
  [{ default: 0 }, 0],
  [{ default: 1, schema: make.number(pointer(), { integer: true, constraints: { min: 0 } }) }, 1],
  [{ schema: make.number(pointer(), { integer: true, constraints: { min: 0 } }) }, 0],
])("page numbers with %j begin at %i", (parts, first) => {
  const operation = operationOf({
    path: "/pets",
    parameters: [parameterOf("page", { schema: integer, ...parts })],
    responses: [answer(200, contentOf(kinds.words))],
  });
  const [found] = paging(draftOf({ operations: [operation] }), new Report(), { paging: {} }).operations;
  expect(found?.paging?.next).toEqual({ from: "pageNumber", send: "page", first });
});

const two = envelope("pets:pets owners:words meta.next:text meta.left:flag");
const chosenRows: readonly [how: PagingSettings | false, asked: Asked, want: object | null][] = [
  [false, {}, null],
  [
    { items: "pets", next: "body", path: "meta.next", send: "from" },
    {},
    { items: ["pets"], next: { from: "body", path: ["meta", "next"], send: "from" }, end: null },
  ],
  [
    { items: ["pets"], next: "pageNumber", send: "from", first: 0, more: "meta.left" },
    {},
    { next: { from: "pageNumber", first: 0, send: "from" }, end: { by: "more", path: ["meta", "left"] } },
  ],
  [{ items: "owners", next: "offset", send: "from" }, {}, { item: text, next: { from: "offset" } }],
  [{ items: "pets", next: "link" }, {}, { next: { from: "link" } }],
  [{ items: "pets", next: "address", path: "meta.next" }, {}, { next: { from: "address" } }],
  [{ next: "offset", send: "from" }, {}, { items: ["pets"], next: { from: "offset" } }],
  [{ items: "pets" }, { headers: ["Link"] }, { items: ["pets"], next: { from: "link" } }],
  [
    { items: "pets", next: "lastItem", path: "name", send: "from" },
    {},
    { next: { from: "lastItem", path: ["name"], send: "from" } },
  ],
  [
    { items: "pets", next: "body", path: "meta.next", send: "q" },
    { method: "post", body: envelope("q:text") },
    { next: { from: "body", send: "q" } },
  ],
];
test.each(chosenRows)("options say %j", (chosen, asked, want) => {
  const { paging: found, problems } = runPaging(two, "from", { ...asked, chosen });
  if (want === null) expect(found).toBeNull();
  else expect(found).toMatchObject(want);
  expect(problems).toEqual([]);
});

const refused: readonly [how: PagingSettings, why: string, answer?: Schema][] = [
  [{}, "say where by `items`", envelope("cats:pets owners:words")],
  [{ items: "meta" }, 'no list at "meta"'],
  [{ items: "pets" }, "say it by `next`"],
  [{ items: "pets", next: "body", send: "from" }, "say by `path`"],
  [{ items: "pets", next: "body", path: "meta.nxt", send: "from" }, 'no field "meta.nxt"'],
  [{ items: "pets", next: "lastItem", path: "uid", send: "from" }, 'an item has no field "uid"'],
  [{ items: "pets", next: "offset" }, "say by `send`"],
  [{ items: "pets", next: "offset", send: "start" }, "called start"],
  [{ items: "pets", next: "link", more: "meta.rest" }, 'no field "meta.rest"'],
];
test.each(refused)("options that cannot be: %j", (chosen, why, given = two) => {
  const { paging: found, problems } = runPaging(given, "from", { chosen });
  expect(found).toBeNull();
  expect(problems).toEqual([expect.stringMatching(/^SW341 .*GET \/pets/)]);
  expect(problems[0]).toContain(why);
});

test("an option for an operation that is not there is said", () => {
  const report = new Report();
  paging(draftOf({}), report, { paging: { "GET /nowhere": false } });
  expect(report.problems.map(({ code }) => code)).toEqual(["SW405"]);
});

test("an answer that calls itself a list is one page when nothing asks for another", () => {
  const list = make.object(pointer(), [
    make.property(pointer(), "object", { schema: make.literal(pointer(), "list") }),
    make.property(pointer(), "data", { schema: kinds.pets }),
  ]);
  expect(pageOf(list, "limit:integer")).toMatchObject({
    items: ["data"],
    next: null,
  });
  expect(pageOf(list, "after limit:integer")).toMatchObject({ next: { send: "after" } });
});
