// Where the program's lists end: as the client's do, from JSON that keeps every digit.

import { expect, test } from "vitest";
import { nextStep } from "../../templates/cli/paging.js";
import type { Paging } from "../../templates/cli/program.js";
import { readJSON } from "../../templates/cli/read-json.js";
import { createClient } from "../support/runtime-client.js";

const numbers: Paging = { items: ["data"], from: "pageNumber", send: "page" };
const offsets: Paging = { items: ["data"], from: "offset", send: "offset" };

/** Query of the next request; null = there is none. */
function next(scheme: Paging, page: string, seen = 0, headers: Record<string, string> = {}): string | null {
  const client = createClient({ apiKey: "k", baseURL: "https://api.example.com" });
  const last = { call: { method: "get", path: "/l" }, options: {} } as const;
  const response = new Response("", { headers });
  const step = nextStep({ client, last, page: readJSON(page), response, seen }, scheme);
  return step === undefined ? null : (step.call.query ?? []).map(({ text }) => text).join("&");
}

const rows: readonly (readonly [scheme: Paging, page: string, seen: number, want: string | null])[] = [
  [{ ...numbers, totalPages: ["pages"] }, '{"data":[1],"pages":2}', 0, "page=2"],
  [{ ...numbers, totalPages: ["pages"] }, '{"data":[1],"pages":1}', 0, null],
  [{ ...numbers, first: 0, totalPages: ["pages"] }, '{"data":[1],"pages":1}', 0, null],
  [{ ...numbers, totalItems: ["meta", "total"] }, '{"data":[1,2],"meta":{"total":3}}', 0, "page=2"],
  [{ ...numbers, totalItems: ["meta", "total"] }, '{"data":[3],"meta":{"total":3}}', 2, null],
  [{ ...numbers, count: ["count"] }, '{"data":[1,2],"count":2}', 0, "page=2"],
  [{ ...numbers, count: ["count"] }, '{"data":[3],"count":3}', 2, null],
  [{ ...numbers, last: ["last"] }, '{"data":[1],"last":false}', 0, "page=2"],
  [{ ...numbers, last: ["last"] }, '{"data":[1],"last":true}', 0, null],
  [{ ...offsets, totalItems: ["total"] }, '{"data":[1,2],"total":2}', 0, null],
  [{ ...offsets, first: 1, totalItems: ["total"] }, '{"data":[1,2],"total":3}', 0, "offset=3"],
];
test.each(rows)("%j after %s, %i items before", (scheme, page, seen, want) => {
  expect(next(scheme, page, seen)).toBe(want);
});

test("a cursor in a header", () => {
  const scheme: Paging = { items: ["data"], from: "header", path: ["X-Next-Cursor"], send: "cursor" };
  expect(next(scheme, '{"data":[1]}', 0, { "x-next-cursor": "a b" })).toBe("cursor=a%20b");
  expect(next(scheme, '{"data":[1]}')).toBeNull();
});
