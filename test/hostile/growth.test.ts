// Documents that are small but ask for much: every stage stays linear in them, or refuses them in words.

import { afterEach, expect, test } from "vitest";
import { generated, type Generated } from "./generated.js";

type Node = { readonly [key: string]: unknown };

let made: Generated | undefined;
afterEach(() => made?.remove());

const ref = (index: number): Node => ({ $ref: `#/components/schemas/S${index}` });
const text: Node = { type: "string" };

/** `count` schemas; the last is an object, each other one is made from its index. */
function chain(count: number, make: (index: number) => Node): Node {
  const end: Node = { type: "object", properties: { z: text } };
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`S${index}`, index === count - 1 ? end : make(index)]),
  );
}

function nested(levels: number, around: (inner: Node) => Node): Node {
  let schema = text;
  for (let level = 0; level < levels; level++) schema = around(schema);
  return { S0: schema };
}

/** Version 3.2, for which there is no validator: only our own stages are measured. */
function documentOf(schemas: Node, description = ""): Node {
  const content = { "application/json": { schema: ref(0) } };
  return {
    openapi: "3.2.0",
    info: { title: "Growth", version: "1", description },
    paths: {
      "/a": {
        post: {
          requestBody: { required: true, content },
          responses: { "200": { description: "", content } },
        },
      },
    },
    components: { schemas },
  };
}

const letters = ["a", "b", "c", "d", "e", "f"];
const doubling: readonly [name: string, document: Node][] = [
  [
    "a base met twice a level",
    documentOf(chain(40, (i) => ({ allOf: [ref(i + 1), ref(i + 1), { type: "object", required: ["z"] }] }))),
  ],
  [
    "a type met thrice a level",
    documentOf(
      chain(40, (i) => ({
        anyOf: [
          ref(i + 1),
          { type: "array", items: ref(i + 1) },
          { type: "object", properties: { [`p${i}`]: ref(i + 1) } },
        ],
      })),
    ),
  ],
  [
    "exclusive variants of one base",
    documentOf(
      chain(40, (i) => ({
        oneOf: [
          ref(i + 1),
          { allOf: [ref(i + 1), { required: [`p${i}`], properties: { [`p${i}`]: text } }] },
        ],
      })),
    ),
  ],
  [
    "six required properties a level",
    documentOf(
      chain(14, (i) => ({
        type: "object",
        required: letters,
        properties: Object.fromEntries(letters.map((key) => [key, ref(i + 1)])),
      })),
    ),
  ],
  [
    "an intersection of unions",
    documentOf({
      S0: {
        allOf: Array.from({ length: 12 }, (_, i) => ({
          oneOf: Array.from({ length: 10 }, (_, j) => ({
            type: "object",
            required: [`p${i}`],
            properties: { [`p${i}`]: { const: j } },
          })),
        })),
      },
    }),
  ],
  ["a long run of blank lines", documentOf({ S0: text }, `a${"\n".repeat(100_000)}b${" ".repeat(100_000)}c`)],
  ["a long run of marks", documentOf({ S0: text }, "*/{@`".repeat(20_000))],
];
// Each would take hours if a level or a line doubled the work; the limit leaves room for a busy machine.
test.each(doubling)("%s", { timeout: 30_000 }, async (_, document) => {
  made = await generated(document, { format: false });
  expect(made.outcome.problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

const deep: readonly [name: string, schemas: Node, accepted: boolean][] = [
  ["100 objects in each other", nested(100, (inner) => ({ type: "object", properties: { a: inner } })), true],
  ["100 lists in each other", nested(100, (items) => ({ type: "array", items })), true],
  ["480 lists in each other", nested(480, (items) => ({ type: "array", items })), false],
  ["100 references behind each other", chain(100, (i) => ref(i + 1)), true],
  [
    "100 bases behind each other",
    chain(100, (i) => ({ allOf: [ref(i + 1), { type: "object", properties: { [`p${i}`]: text } }] })),
    true,
  ],
  ["20,000 references behind each other", chain(20_000, (i) => ref(i + 1)), false],
  [
    "10,000 bases behind each other",
    chain(10_000, (i) => ({ allOf: [ref(i + 1), { type: "object", properties: { [`p${i}`]: text } }] })),
    false,
  ],
  [
    "10,000 variants behind each other",
    chain(10_000, (i) => ({ anyOf: [ref(i + 1), { type: "object", properties: { [`p${i}`]: text } }] })),
    false,
  ],
];
test.each(deep)("%s: %#", { timeout: 30_000 }, async (_, schemas, accepted) => {
  made = await generated(documentOf(schemas), { format: false });
  const errors = made.outcome.problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
  // What is refused is refused in words, and nothing is written.
  if (accepted) expect(errors).toEqual([]);
  else expect([errors, made.files.size]).toEqual([["SW105"], 0]);
});
