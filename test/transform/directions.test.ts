// Properties that travel one way only. Knows nothing of how the two types are written out.

import { expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import type { Draft } from "../../generator/model/document.js";
import { make } from "../../generator/model/build.js";
import type { ObjectSchema, Property, Schema } from "../../generator/model/schema.js";
import { directions } from "../../generator/transform/directions.js";
import { answer, pointer, contentOf, draftOf, operationOf, ref } from "./drafts.js";
import { schemaText } from "./schema-text.js";
import { allOf, anyOf, lit, list, maybe, obj, prop, str } from "./terse.js";

const ro = (name: string, schema: Schema = str): Property => prop(name, schema, { access: "readOnly" });
const wo = (name: string, schema: Schema = str): Property => prop(name, schema, { access: "writeOnly" });
const object = (...properties: readonly Property[]): ObjectSchema => make.object(pointer(), properties);

interface Ends {
  readonly sent?: Schema;
  readonly received?: Schema;
}

function directed(schemas: Readonly<Record<string, Schema>>, { sent, received }: Ends): Draft {
  const body = sent ? { pointer: pointer(), required: true, contents: [contentOf(sent)] as const } : null;
  const responses = received ? [answer(200, contentOf(received))] : [];
  const named = Object.entries(schemas).map(([name, schema]) => ({ name, schema }));
  const operation = operationOf({ path: "/x", method: "post", body, responses });
  return directions(draftOf({ schemas: named, operations: [operation] }), new Report());
}

const texts = (draft: Draft): Readonly<Record<string, string>> =>
  Object.fromEntries(
    draft.definitions.map((definition) => [definition.name.text, schemaText(definition.schema)]),
  );

const user = object(ro("id"), wo("password"), prop("name?", str));

test("sent and received: two declarations, each with what travels its way", () => {
  const draft = directed({ User: user }, { sent: ref("User"), received: list(ref("User")) });
  expect(texts(draft)).toEqual({
    User: "{ readOnly id: string, name?: string }",
    UserParam: "{ writeOnly password: string, name?: string }",
  });
  const [operation] = draft.operations;
  expect(operation?.body?.contents.map(({ schema }) => schemaText(schema))).toEqual(["User/~param"]);
  expect(operation?.responses[0]?.contents.map(({ schema }) => schemaText(schema))).toEqual(["User[]"]);
  expect(draft.definitions[1]?.name).toEqual({ text: "UserParam", source: "derived" });
});

const once: readonly (readonly [given: string, ends: Ends, want: string])[] = [
  ["sent only", { sent: ref("User") }, "{ writeOnly password: string, name?: string }"],
  ["received only", { received: ref("User") }, "{ readOnly id: string, name?: string }"],
  ["neither", {}, "{ readOnly id: string, writeOnly password: string, name?: string }"],
];

test.each(once)("%s: one declaration", (_, ends, want) => {
  expect(texts(directed({ User: user }, ends))).toEqual({ User: want });
});

test("what only refers to such a declaration is split too, whatever is in between; the rest is shared", () => {
  const schemas = {
    User: user,
    Team: obj({ members: list(maybe(ref("User"))), place: ref("Place") }),
    Either: anyOf(ref("Team"), str),
    Place: obj({ town: str }),
  };
  expect(texts(directed(schemas, { sent: ref("Either"), received: ref("Either") }))).toMatchObject({
    Team: "{ members: User?[], place: Place }",
    TeamParam: "{ members: User/~param?[], place: Place }",
    Either: "(Team | string)",
    EitherParam: "(Team/~param | string)",
    Place: "{ town: string }",
  });
});

test("a part of an allOf that has nothing left goes", () => {
  const schemas = { Base: obj({ a: str }), User: allOf(ref("Base"), object(ro("id"))) };
  expect(texts(directed(schemas, { sent: ref("User"), received: ref("User") }))).toEqual({
    Base: "{ a: string }",
    User: "(Base & { readOnly id: string })",
    UserParam: "Base",
  });
});

test("an inline object of an operation loses what does not travel its way", () => {
  const draft = directed({}, { sent: user, received: user });
  const [operation] = draft.operations;
  expect(schemaText(operation?.body?.contents[0].schema ?? str)).toBe(
    "{ writeOnly password: string, name?: string }",
  );
  expect(schemaText(operation?.responses[0]?.contents[0]?.schema ?? str)).toBe(
    "{ readOnly id: string, name?: string }",
  );
});

test("a tag that is never sent tells nothing apart in a request", () => {
  const [a, b] = [object(ro("type", lit("a"))), object(ro("type", lit("b")))];
  const discriminated = make.discriminated(pointer(), "type", {
    cases: [
      { value: "a", variants: [ref("A")], source: "literal" },
      { value: "b", variants: [ref("B")], source: "literal" },
    ],
  });
  const out = texts(directed({ A: a, B: b, X: discriminated }, { sent: ref("X"), received: ref("X") }));
  expect(out).toMatchObject({ X: 'type{ "a" → A, "b" → B }', XParam: "(A/~param ^ B/~param)" });
});

test("recursive declarations are split once", () => {
  const schemas = { Node: object(ro("id"), prop("next?", ref("Node"))) };
  expect(texts(directed(schemas, { sent: ref("Node"), received: ref("Node") }))).toEqual({
    Node: "{ readOnly id: string, next?: Node }",
    NodeParam: "{ next?: Node/~param }",
  });
});

test("without such properties the draft is the same object", () => {
  const draft = draftOf({ schemas: [{ name: "A", schema: obj({ a: str }) }] });
  expect(directions(draft, new Report())).toBe(draft);
});
