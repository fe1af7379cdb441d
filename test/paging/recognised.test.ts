// Which pages are recognised in documents as people write them: by names, types, places and words.

import { expect, test } from "vitest";
import {
  type Asked,
  at,
  flag,
  integer,
  listOf,
  object,
  operationsOf,
  pets,
  ref,
  said,
  text,
  time,
  uri,
  words,
} from "../support/listing-document.js";
import { labelOf, lineOf } from "../support/paging-agreement.js";

/** Each with what is found, as in the table of real lists: items, how, parameter, source. */
const paged: readonly (readonly [want: string, asked: Asked])[] = [
  // A field of the parameter's name outranks the last item's id, wherever it stands.
  [
    "data cursor after after",
    { query: { after: text, limit: integer }, response: object({ data: pets, after: text }) },
  ],
  ...["cursors", "meta", "paging.cursors", "paging.next"].map(
    (place) =>
      [
        `data cursor after ${place}.after`,
        { query: { after: text }, response: object({ data: pets, ...at(place, { after: text }) }) },
      ] as const,
  ),
  [
    "data cursor starting_after pages.next.starting_after",
    {
      query: { starting_after: text },
      response: object({ data: pets, ...at("pages.next", { starting_after: text, page: integer }) }),
    },
  ],
  // The address beside the token is the same page.
  [
    "results cursor after paging.next.after",
    {
      query: { after: text },
      response: object({ results: pets, ...at("paging.next", { after: text, link: text }) }),
    },
  ],
  [
    "data cursor after after",
    { query: { after: integer }, response: object({ data: pets, after: integer }) },
  ],
  [
    "data cursor cursor cursors.next",
    {
      query: { cursor: text },
      response: object({ data: pets, ...at("cursors", { next: text, previous: text, current: text }) }),
    },
  ],
  [
    "data cursor cursor cursor.next",
    {
      query: { cursor: text },
      response: object({ data: pets, ...at("cursor", { next: text, previous: text }) }),
    },
  ],
  [
    "data cursor cursor next_cursor",
    { query: { cursor: text }, response: object({ data: pets, cursor: text, next_cursor: text }) },
  ],
  [
    "data cursor cursor page.cursor",
    {
      query: { cursor: text, page_size: integer },
      response: object({ data: pets, ...at("page", { cursor: text }) }),
    },
  ],
  // Tokens to continue by.
  [
    "items cursor continue metadata.continue",
    {
      query: { continue: text, limit: integer },
      response: object({ items: pets, metadata: object({ continue: text, remainingItemCount: integer }) }),
    },
  ],
  [
    "items cursor continuationToken metadata.continuationToken",
    {
      query: { continuationToken: text },
      response: object({ items: pets, ...at("metadata", { continuationToken: text }) }),
    },
  ],
  [
    "items cursor continuation_token continuation_token",
    {
      query: { continuation_token: text },
      response: object({ items: pets, continuation_token: { type: ["string", "null"] } }),
    },
  ],
  [
    "data cursor scroll_param scroll_param",
    { query: { scroll_param: text }, response: object({ data: pets, scroll_param: text }) },
  ],
  [
    "entries cursor stream_position next_stream_position",
    {
      query: { stream_position: text },
      response: object({ entries: pets, next_stream_position: { oneOf: [text, integer] } }),
    },
  ],
  [
    "items cursor cursor cursor",
    { query: { cursor: integer }, response: object({ items: pets, cursor: integer }) },
  ],
  [
    "items cursor page next_page",
    { query: { page: integer }, response: object({ items: pets, next_page: { type: ["integer", "null"] } }) },
  ],
  [
    "items cursor offset next_offset",
    { query: { offset: integer }, response: object({ items: pets, next_offset: integer }) },
  ],
  // What an item is known by.
  [
    "data item starting_after token",
    {
      query: { starting_after: text },
      response: object({ data: listOf({ token: text, name: text }), has_more: flag }),
    },
  ],
  [
    "data item after_token token",
    { query: { after_token: text }, response: object({ data: listOf({ token: text, uid: text }) }) },
  ],
  [
    "data item after_key key",
    { query: { after_key: text }, response: object({ data: listOf({ key: text, name: text }) }) },
  ],
  [
    "data item after_id id",
    { query: { after_id: integer }, response: object({ data: listOf({ id: integer }) }) },
  ],
  [
    "data item after slug",
    {
      query: { after: said("Cursor: the slug of the last item of the page before.") },
      response: object({ data: listOf({ slug: text, title: text }) }),
    },
  ],
  [
    "data cursor after last_id",
    {
      query: { after: { ...text, format: "uuid" } },
      response: object({ data: listOf({ batch_id: text }), has_more: flag, last_id: text }),
    },
  ],
  // The format of an id tells a number from a point in time.
  [
    "data item after id",
    {
      query: { after: { ...integer, format: "int64" } },
      response: object({ data: listOf({ id: { ...integer, format: "int64" } }), has_more: flag }),
    },
  ],
  // Headers.
  [". header cursor X-Next-Cursor", { query: { cursor: text }, response: pets, headers: ["X-Next-Cursor"] }],
  [
    "data header page_token x-next-page-token",
    { query: { page_token: text }, response: object({ data: pets }), headers: ["x-next-page-token"] },
  ],
  [
    ". header continuation_token X-Continuation-Token",
    { query: { continuation_token: text }, response: pets, headers: ["X-Continuation-Token"] },
  ],
  [
    ". header page X-Next-Page",
    { query: { page: integer }, response: pets, headers: ["X-Next-Page", "X-Total"] },
  ],
  [". link - -", { query: { after: time }, response: pets, headers: ["Link"] }],
  [
    ". link - -",
    { query: { after: text, before: text, per_page: integer }, response: pets, headers: ["link"] },
  ],
  // Addresses are followed.
  [
    "results next - next",
    {
      query: { cursor: text },
      response: object({ results: pets, next: { ...uri, type: ["string", "null"] } }),
    },
  ],
  [
    "results next - next",
    { query: { cursor: text }, response: object({ results: pets, next: said("URL of the next page.") }) },
  ],
  [
    "items next - links.pages.next",
    {
      query: { page: integer },
      response: object({ items: pets, ...at("links.pages", { next: text, prev: text }) }),
    },
  ],
  [
    "items next - _links.next.href",
    { query: { page: integer }, response: object({ items: pets, ...at("_links.next", { href: text }) }) },
  ],
  [
    "items next - pagination.next_page",
    {
      query: { after: integer, before: integer },
      response: object({
        items: pets,
        pagination: object({ next_page: said("A URL that calls the next page of the response.") }),
      }),
    },
  ],
  // Numbers.
  [
    "pets page page -",
    {
      query: { page: said("Default: 1"), count: text },
      response: object({ pets, paging: object({ page: integer, pages: integer }) }),
    },
  ],
  [
    "data offset startAt -",
    {
      query: { startAt: integer, maxResults: integer },
      response: object({ data: pets, total: integer, isLast: flag }),
    },
  ],
  [
    "Resources offset startIndex -",
    {
      query: { startIndex: { ...integer, minimum: 1 } },
      response: object({ Resources: pets, totalResults: integer }),
    },
  ],
  // The list is the resource's.
  ["result page page -", { query: { page: integer }, response: ref("PetsEnvelope") }],
  [
    "result page page -",
    {
      query: { page: integer },
      response: object({ errors: words, messages: words, result: { anyOf: [pets, { type: "null" }] } }),
    },
  ],
  [
    "result page page -",
    {
      query: { page: integer },
      response: object({ warnings: words, result: { anyOf: [pets, listOf({ id: text, kind: text })] } }),
    },
  ],
  [
    "result page page -",
    {
      query: { page: integer },
      response: object({
        messages: words,
        result: { allOf: [{ anyOf: [{ type: "object" }, { type: "array" }] }, pets] },
      }),
    },
  ],
  [
    "_embedded.pets page page -",
    {
      query: { page: integer },
      response: object({ _embedded: object({ pets }), _links: listOf({ href: text }) }),
    },
  ],
  [
    "campaigns.results page page -",
    {
      query: { page: integer },
      response: object({ campaigns: object({ count: integer, next: text, results: pets }) }),
    },
  ],
  [
    "messages page page -",
    { query: { page: integer }, response: object({ messages: pets, errors: words }), path: "/messages" },
  ],
  [
    "runs page page -",
    { query: { page: integer }, response: object({ states: words, runs: pets }), path: "/evaluation-runs" },
  ],
];

test.each(["3.0.3", "3.1.0", "3.2.0"])("the pages of OpenAPI %s", async (version) => {
  const rows = paged.filter(([, asked]) => version !== "3.0.3" || !JSON.stringify(asked).includes('"null"'));
  const operations = await operationsOf(
    rows.map(([, asked]) => asked),
    version,
  );
  expect(operations.map(({ pages }) => lineOf(labelOf(pages)))).toEqual(rows.map(([want]) => want));
});
