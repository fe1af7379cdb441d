// Which lists come in pages, and how the next page is asked for.

import { expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import { make } from "../../generator/ir/build.js";
import type { Method } from "../../generator/ir/operation.js";
import type { Schema } from "../../generator/ir/schema.js";
import { paging } from "../../generator/passes/paging.js";
import { answer, at, contentOf, draftOf, operationOf, parameterOf, ref } from "./drafts.js";

const text = make.string(at());
const integer = make.number(at(), { integer: true });
const kinds = {
  text,
  integer,
  flag: make.boolean(at()),
  pets: make.array(at(), ref("Pet")),
  words: make.array(at(), text),
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
    at(),
    [...direct].map(([name, schema]) => make.property(at(), name, { schema })),
  );
}

function pageOf(schema: Schema, query: string, method: Method = "get") {
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
    responses: [answer(200, contentOf(schema))],
  });
  const draft = draftOf({
    operations: [operation],
    schemas: [
      { name: "Pet", schema: envelope("id:text name:text") },
      { name: "PetList", schema: envelope("data:pets has_more:flag") },
    ],
  });
  return paging(draft, new Report()).operations[0]?.paging;
}

const rows: readonly [envelope: string, query: string, want: object][] = [
  [
    "data:pets has_more:flag first_id:text last_id:text",
    "after limit:integer",
    { items: ["data"], send: "after", next: { from: "lastItem", path: ["id"] }, more: ["has_more"] },
  ],
  [
    "data:pets",
    "starting_after",
    { send: "starting_after", next: { from: "lastItem", path: ["id"] }, more: null },
  ],
  ["data:words last_id:text", "after", { next: { from: "body", path: ["last_id"] } }],
  [
    "items:pets next_cursor:text",
    "cursor",
    { items: ["items"], send: "cursor", next: { from: "body", path: ["next_cursor"] } },
  ],
  [
    "results:pets nextPageToken:text",
    "pageToken",
    { send: "pageToken", next: { from: "body", path: ["nextPageToken"] } },
  ],
  [
    "data:pets next_page:text has_more:flag",
    "page after",
    { send: "page", next: { from: "body", path: ["next_page"] } },
  ],
  ["data:pets next:text", "after", { send: "after", next: { from: "body", path: ["next"] } }],
  [
    "records:pets meta.next_cursor:text meta.has_next:flag",
    "cursor",
    { items: ["records"], next: { from: "body", path: ["meta", "next_cursor"] }, more: ["meta", "has_next"] },
  ],
  [
    "pets:pets total:integer",
    "page:integer per_page:integer",
    { items: ["pets"], send: "page", next: { from: "pageNumber" }, more: null },
  ],
  ["pets:pets", "offset:integer limit:integer", { send: "offset", next: { from: "offset" } }],
  [
    "pets:pets errors:words cursor:text",
    "cursor",
    { items: ["pets"], next: { from: "body", path: ["cursor"] } },
  ],
  ["data:pets tags:words", "skip:integer", { items: ["data"], send: "skip" }],
];
test.each(rows)("{%s} asked with ?%s is paged", (line, query, want) => {
  expect(pageOf(envelope(line), query)).toMatchObject(want);
});

const unpaged: readonly [envelope: string, query: string][] = [
  ["data:pets has_more:flag", "limit:integer"],
  ["name:text", "after"],
  ["pets:pets owners:words", "after"],
  ["data:words", "after"],
  ["data:pets", "page:text"],
  ["", "page:integer"],
];
test.each(unpaged)("{%s} asked with ?%s is not", (line, query) => {
  expect(pageOf(envelope(line), query)).toBeNull();
});

test("the envelope is seen through references and parts, the item is kept as it is named", () => {
  const whole = make.intersection(at(), [ref("PetList"), envelope("object:text")]);
  expect(pageOf(whole, "after")).toMatchObject({
    items: ["data"],
    item: { kind: "ref" },
    more: ["has_more"],
  });
});

test("a bare array has its items at the root", () => {
  expect(pageOf(kinds.pets, "page:integer")).toMatchObject({ items: [], next: { from: "pageNumber" } });
});

test("nothing but GET is paged", () => {
  expect(pageOf(envelope("data:pets has_more:flag"), "after", "post")).toBeNull();
});

test("a next page that is an address is no token", () => {
  const schema = make.object(at(), [
    make.property(at(), "data", { schema: kinds.words }),
    make.property(at(), "next", { schema: make.string(at(), { format: "uri" }) }),
  ]);
  expect(pageOf(schema, "cursor")).toBeNull();
});
