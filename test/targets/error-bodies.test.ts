// Where the sentence for a person stands in the error bodies a document describes.

import { expect, test } from "vitest";
import { mapModules } from "../../generator/targets/modules.js";
import { errorMessagesAt } from "../../generator/targets/client/resources/error-bodies.js";
import type { Schema } from "../../generator/model/schema.js";
import { definition, integer, list, object, ref, string } from "../support/document-builder.js";
import { petDocument } from "../support/pet-document.js";

const located = object({ loc: list(string), msg: string, type: string });
const modules = mapModules({
  ...petDocument,
  definitions: [...petDocument.definitions, definition("Located", located)],
});

const rows: readonly [what: string, schema: Schema, want: string | null][] = [
  ["a problem (RFC 9457)", object({ type: string, title: string, "detail?": string }), "detail"],
  ["an envelope", object({ error: object({ code: integer, message: string }) }), "error.message"],
  ["a text in an envelope's place", object({ error: string, code: integer }), "error"],
  ["several errors", object({ errors: list(object({ message: string })) }), "errors.0.message"],
  ["a list of what is wrong, and where", object({ "detail?": list(ref("Located")) }), "detail.0.msg"],
  ["details beside a message", object({ details: list(located), message: string }), "message"],
  ["details alone", object({ code: integer, details: list(located) }), "details.0.msg"],
  ["a bare list", list(located), "0.msg"],
  ["nothing for a person", object({ code: integer, detail: integer }), null],
];

test.each(rows)("%s", (_, schema, want) => {
  expect(errorMessagesAt([schema], modules)).toEqual(want === null ? [] : [want]);
});

test.each(["error", "errors", "fault", "detail", "details", "status", "meta", "response", "data"])(
  "an envelope called %s",
  (wrapper) => {
    const body = object({ [wrapper]: object({ message: string }) });
    expect(errorMessagesAt([body], modules)).toEqual([`${wrapper}.message`]);
  },
);

test("every kind of error body has its place, the most frequent first, each once", () => {
  const kinds = [object({ detail: list(located) }), object({ code: integer }), object({ title: string })];
  expect(errorMessagesAt([...kinds, object({ title: string, code: integer })], modules)).toEqual([
    "detail.0.msg",
    "title",
  ]);
});
