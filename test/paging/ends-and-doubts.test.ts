// Which lists have no pages though they look as if they had, and what says that no page follows.

import { expect, test } from "vitest";
import {
  type Asked,
  type Json,
  flag,
  integer,
  listOf,
  object,
  operationsOf,
  pets,
  said,
  text,
  time,
  words,
} from "../support/listing-document.js";

const unpaged: readonly (readonly [because: string | null, asked: Asked])[] = [
  // No position, whatever its name.
  [
    "type after",
    { query: { after: time, limit: integer }, response: object({ data: pets, has_more: flag }) },
  ],
  [
    "type after",
    { query: { after: { ...text, enum: ["a", "b"] }, limit: integer }, response: object({ data: pets }) },
  ],
  ["value after", { query: { after: integer, before: integer }, response: pets }],
  [
    "value after",
    {
      query: { after: said("Only what happened after this point in time."), limit: integer },
      response: pets,
    },
  ],
  [
    "value after",
    { query: { after: integer }, response: object({ data: listOf({ id: integer }), has_more: flag }) },
  ],
  [
    "value after",
    { query: { after: said("ISO 8601 date") }, response: object({ data: pets, has_more: flag }) },
  ],
  [
    "value starting_after",
    { query: { starting_after: said("UNIX timestamp") }, response: object({ data: pets }) },
  ],
  [
    "value after_date",
    { query: { after_date: text }, response: object({ data: listOf({ id: text, date: text }) }) },
  ],
  [
    "value cursor",
    {
      query: { after: text, cursor: text, limit: integer },
      response: object({ data: pets, has_more: flag }),
    },
  ],
  ["order after", { query: { before: text, after: text, around: text, limit: integer }, response: pets }],
  ["value cursor", { query: { cursor: text }, response: object({ data: pets, has_more: flag }) }],
  ["value PageToken", { query: { PageToken: text, Page: integer }, response: object({ pets }) }],
  // Lists of the envelope.
  [null, { response: object({ messages: words, errors: words, result: {} }) }],
  [
    "items errors,messages",
    { query: { page: integer }, response: object({ messages: words, errors: words, result: {} }) },
  ],
  ["items cats,dogs", { query: { page: integer }, response: object({ cats: pets, dogs: pets }) }],
  [
    "items a.cats,b.dogs",
    { query: { page: integer }, response: object({ a: object({ cats: pets }), b: object({ dogs: pets }) }) },
  ],
  // Filters by time.
  [null, { query: { created_after: text, updated_since: text }, response: object({ data: pets }) }],
  [null, { query: { since_id: text }, response: pets }],
];

test("what is in doubt has no pages, and says why where it looks as if it had", async () => {
  const operations = await operationsOf(unpaged.map(([, asked]) => asked));
  expect(operations.map(({ pages }) => pages)).toEqual(unpaged.map(() => null));
  const told = operations.map(({ unpaged: doubt }) =>
    doubt === null
      ? null
      : `${doubt.because} ${"parameter" in doubt ? doubt.parameter : doubt.lists.join(",")}`,
  );
  expect(told).toEqual(unpaged.map(([because]) => because));
});

const ends: readonly (readonly [want: string | null, query: Json, beside: Json])[] = [
  ["totalPages total_pages", { page: integer }, { total_pages: integer, total: integer }],
  ["totalPages list_info.num_pages", { page: integer }, { list_info: object({ num_pages: integer }) }],
  ["totalPages meta.pages", { page: integer }, { meta: object({ page: integer, pages: integer }) }],
  ["totalItems total", { page: integer }, { total: integer }],
  ["totalItems meta.total_count", { page: integer }, { meta: object({ total_count: integer }) }],
  ["totalItems total", { offset: integer }, { total: integer, total_pages: integer }],
  ["count count", { page: integer }, { count: integer }],
  ["totalItems count", { page: integer }, { count: said("How many there are in total.", integer) }],
  ["more has_more", { page: integer }, { has_more: flag, total: integer }],
  ["last last", { page: integer }, { last: flag, totalPages: integer }],
  ["last isLast", { startAt: integer }, { isLast: flag }],
  // A cursor ends where it is not there.
  [null, { cursor: text }, { next_cursor: text, total: integer }],
  ["more has_more", { cursor: text }, { next_cursor: text, has_more: flag }],
];

test("what says that no page follows", async () => {
  const rows = ends.map(([, query, beside]): Asked => ({
    query,
    response: object({ data: pets, ...beside }),
  }));
  const found = (await operationsOf(rows)).map(
    ({ pages }) => pages?.end && `${pages.end.by} ${pages.end.path}`,
  );
  expect(found).toEqual(ends.map(([want]) => want));
});
