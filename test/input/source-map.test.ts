// A pointer leads to the line and column of the text it was read from, in YAML and in JSON.

import { expect, test } from "vitest";
import { readText } from "./documents.js";

const yaml = `openapi: 3.1.0
info: &info
  title: "T"
paths:
  /a/{b}:
    get: &get
      tags: [one, two]
    put: *get
  /merged:
    <<: { post: { summary: s } }
`;

const json = `{
  "openapi": "3.1.0",
  "paths": { "/a\\u002f{b}": { "get": { "tags": ["a,\\"}", {"x": -1.5e3}, true] } }, "":1 }
}`;

const rows: readonly [
  name: string,
  text: string,
  segments: readonly string[],
  line: number,
  column: number,
][] = [
  ["the root", yaml, [], 1, 1],
  ["a key", yaml, ["info", "title"], 3, 3],
  ["a key with a slash", yaml, ["paths", "/a/{b}"], 5, 3],
  ["an item", yaml, ["paths", "/a/{b}", "get", "tags", "1"], 7, 19],
  ["beyond an alias", yaml, ["paths", "/a/{b}", "put", "tags"], 7, 7],
  ["a merged key", yaml, ["paths", "/merged", "post"], 10, 11],
  ["nothing: the nearest place above", yaml, ["paths", "/a/{b}", "get", "nope", "x"], 6, 5],
  ["the root of JSON", json, [], 1, 1],
  ["a JSON key", json, ["paths"], 3, 3],
  ["an escaped JSON key", json, ["paths", "/a/{b}", "get"], 3, 31],
  ["a JSON item after text with brackets", json, ["paths", "/a/{b}", "get", "tags", "2"], 3, 73],
  ["inside a JSON item", json, ["paths", "/a/{b}", "get", "tags", "1", "x"], 3, 59],
  ["an empty JSON key", json, ["paths", ""], 3, 84],
];

test.each(rows)("%s", async (_, text, segments, line, column) => {
  const { source } = await readText(text);
  const place = source?.file.map.place(segments);
  expect([place?.line, place?.column]).toEqual([line, column]);
  expect(place?.excerpt).toBe(text.split("\n")[line - 1]);
});

test("a carriage return is no part of a line", async () => {
  const { source } = await readText('openapi: 3.1.0\r\ninfo: { title: "T" }\r\n');
  expect(source?.file.map.place(["info"])).toEqual({
    file: "<stdin>",
    line: 2,
    column: 1,
    excerpt: 'info: { title: "T" }',
  });
});
