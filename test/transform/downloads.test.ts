// Which answers are files though they are described as text in JSON.

import { expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import { make } from "../../generator/model/build.js";
import type { Content, Method } from "../../generator/model/operation.js";
import { downloads } from "../../generator/transform/downloads.js";
import { answer, pointer, contentOf, draftOf, operationOf } from "./drafts.js";

const text = contentOf(make.string(pointer()));
const zip = contentOf(make.binary(pointer(), "application/zip"), "bytes");
const number = contentOf(make.number(pointer()));

function encodings(path: string, contents: readonly Content[], method: Method = "get") {
  const report = new Report();
  const operation = operationOf({ path, method, responses: [answer(200, ...contents)] });
  const [first] = downloads(draftOf({ operations: [operation] }), report).operations;
  const found = first?.responses.flatMap((response) => response.contents.map(({ encoding }) => encoding));
  return [found, report.problems.map(({ code }) => code)];
}

const rows: readonly [
  path: string,
  contents: readonly Content[],
  encodings: readonly string[],
  codes: readonly string[],
][] = [
  ["/files/{id}/content", [text], ["bytes"], ["SW336"]],
  ["/files/{id}/download", [text], ["bytes"], ["SW336"]],
  ["/skills/{id}", [zip, text], ["bytes"], []],
  ["/files/{id}/name", [text], ["json"], []],
  ["/content", [text], ["json"], []],
  ["/files/{id}/content", [contentOf(make.string(pointer(), { format: "uri" }))], ["json"], []],
  ["/files/{id}/content", [number], ["json"], []],
];
test.each(rows)("%s %j is read as %j", (path, contents, want, codes) => {
  expect(encodings(path, contents)).toEqual([want, codes]);
});

test("what is sent is no download", () => {
  expect(encodings("/files/{id}/content", [text], "post")).toEqual([["json"], []]);
});
