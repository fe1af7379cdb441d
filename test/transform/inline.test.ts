// Objects inside other schemas, as declarations with an owner and a hint. Knows nothing of settled names.

import { expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import type { Pointer } from "../../generator/model/brands.js";
import { make } from "../../generator/model/build.js";
import { violations } from "../../generator/model/check.js";
import type { Draft, DraftDefinition } from "../../generator/model/document.js";
import type { Schema } from "../../generator/model/schema.js";
import { inline } from "../../generator/transform/inline.js";
import { answer, pointer, contentOf, draftOf, operationOf, parameterOf, ref } from "./drafts.js";
import { allOf, anyOf, list, lit, map, maybe, num, obj, oneOf, oneOfValues, str } from "./terse.js";

/** `Owner.hint`, for every declaration that was added. */
function added(draft: Draft): readonly string[] {
  const byId = new Map(draft.definitions.map((definition) => [definition.id, definition]));
  const path = (definition: DraftDefinition): string => {
    const owner = definition.owner === null ? undefined : byId.get(definition.owner);
    return owner ? `${path(owner)}.${definition.name.text}` : definition.name.text;
  };
  return draft.definitions.filter(({ origin }) => origin === "inline").map(path);
}

function inlined(schema: Schema, name = "X"): Draft {
  return inline(
    draftOf({
      schemas: [
        { name, schema },
        { name: "Other", schema: obj({ o: str }) },
      ],
    }),
    new Report(),
  );
}

const discriminated = make.discriminated(pointer(), "type", {
  cases: [
    { value: "text", variants: [obj({ type: lit("text") })], source: "literal" },
    { value: "image_url", variants: [obj({ type: lit("image_url") })], source: "literal" },
  ],
});

const named = oneOfValues({ value: 0, name: "Packed" }, { value: 1, name: "Sent" });

const rows: readonly (readonly [given: string, schema: Schema, want: readonly string[]])[] = [
  ["a property", obj({ audio: obj({ id: str }) }), ["X.audio"]],
  ["objects within objects", obj({ a: obj({ b: obj({ c: str }) }) }), ["X.a", "X.a.b"]],
  ["a nullable property", obj({ "audio?": maybe(obj({ id: str })) }), ["X.audio"]],
  ["items", obj({ choices: list(obj({ index: num })) }), ["X.choice"]],
  ["items of items", obj({ entries: list(list(obj({ a: str }))) }), ["X.entry"]],
  ["values of a map", obj({ files: map(obj({ a: str })) }), ["X.file"]],
  ["further keys", obj({ a: str }, obj({ b: str })), ["X.value"]],
  [
    "positions of a tuple",
    obj({ pair: make.tuple(pointer(), [obj({ a: str }), obj({ b: str })]) }),
    ["X.pair_1", "X.pair_2"],
  ],
  ["one object among scalars", obj({ voice: anyOf(str, obj({ id: str })) }), ["X.voice"]],
  ["tagged variants", obj({ part: discriminated }), ["X.part_text", "X.part_image_url"]],
  ["tagged variants of a whole declaration", discriminated, ["X.text", "X.image_url"]],
  [
    "variants that require different properties",
    obj({ at: oneOf(obj({ day: str }), obj({ hour: num })) }),
    ["X.at_day", "X.at_hour"],
  ],
  [
    "variants with titles",
    anyOf({ ...obj({ a: str }), summary: "First one" }, { ...obj({ a: str }), summary: "Second" }),
    ["X.First one", "X.Second"],
  ],
  [
    "variants with a value of their own",
    obj({
      at: anyOf(
        obj({ issue: lit("OUT_OF_RANGE"), id: str }),
        obj({ issue: lit("NOT_FOUND"), id: str }),
        obj({ issue: str, id: str }),
      ),
    }),
    ["X.at_out_of_range", "X.at_not_found", "X.at_variant_3"],
  ],
  [
    "variants with nothing of their own",
    anyOf(obj({ "a?": str }), obj({ "b?": str })),
    ["X.variant_1", "X.variant_2"],
  ],
  ["an allOf with an object of its own", obj({ child: allOf(ref("Other"), obj({ x: str })) }), ["X.child"]],
  ["an object without properties", obj({ nothing: obj({}, "closed") }), ["X.nothing"]],
  ["a nullable declaration", maybe(obj({ a: str })), ["X.value"]],
  ["the object of a declaration, which stays", obj({ a: str }), []],
  ["the parts of an allOf, which stay", allOf(ref("Other"), obj({ x: str })), []],
  ["inside the parts of an allOf", allOf(ref("Other"), obj({ x: obj({ y: str }) })), ["X.x"]],
  ["an enum with named values, at the top level", obj({ "state?": maybe(named) }), ["X_state"]],
  ["one further in", obj({ a: obj({ stamps: list(named) }) }), ["X.a", "X_a_stamp"]],
  ["one that is the declaration itself, and may be null", maybe(named), []],
  ["an enum whose values have no names", obj({ state: oneOfValues("a", "b") }), []],
  ["scalars, enums, lists and maps, which stay", obj({ a: list(str), b: map(num), c: anyOf(str, num) }), []],
];

test.each(rows)("%s", (_, schema, want) => {
  const draft = inlined(schema);
  expect(added(draft)).toEqual(want);
  expect(violations(draft, "discriminate")).toEqual([]);
  expect(violations({ ...draft, operations: [] }, "inline")).toEqual([]);
});

test("items of a list that is a whole declaration take the singular of its name", () => {
  expect(added(inlined(list(obj({ a: str })), "Pets"))).toEqual(["Pets.Pet"]);
  expect(added(inlined(list(obj({ a: str })), "Zoo"))).toEqual(["Zoo.item"]);
});

test("documentation moves to the declaration", () => {
  const draft = inlined(obj({ audio: { ...obj({ id: str }), details: "Sound.", deprecated: true } }));
  expect(draft.definitions[1]).toMatchObject({ details: "Sound.", deprecated: true, origin: "inline" });
});

test("one schema object that several cases share is one declaration", () => {
  const shared = obj({ type: str });
  const twice = make.discriminated(pointer(), "type", {
    cases: [
      { value: "a", variants: [shared], source: "literal" },
      { value: "b", variants: [shared], source: "literal" },
    ],
    undiscriminated: [shared],
  });
  expect(added(inlined(twice))).toEqual(["X.a"]);
});

test("what an operation still holds gets a name of its own", () => {
  const operation = operationOf({
    path: "/pets",
    resource: ["pets"],
    name: { text: "list", source: "derived" },
    parameters: [parameterOf("filter", { schema: obj({ kind: str }) })],
    responses: [answer(200, contentOf(ref("Other"))), answer(404, contentOf(obj({ message: str })))],
  });
  const schemas = [{ name: "Other", schema: obj({ o: str }) }];
  const draft = inline(draftOf({ schemas, operations: [operation] }), new Report());
  expect(added(draft)).toEqual(["PetList_filter", "PetList_error"]);
  expect(draft.operations[0]?.responses[1]?.contents[0]?.schema.kind).toBe("ref");
});

const failures = (path: string, shared: Schema) =>
  operationOf({
    path,
    resource: [path.slice(1)],
    name: { text: "list", source: "derived" },
    responses: [
      answer(200, contentOf(obj({ id: str }))),
      answer(404, contentOf(shared)),
      answer(409, contentOf(obj({ own: str }))),
    ],
  });

test("a response that operations share is one declaration, the others are told apart by status", () => {
  const place = (name: string) => `#/components/responses/${name}/content/json/schema` as Pointer;
  const missing = { ...obj({ message: str }), pointer: place("NotFound") };
  const numbered = { ...obj({ message: str }), pointer: place("404") };
  const operations = [
    failures("/cats", missing),
    failures("/dogs", { ...missing }),
    failures("/birds", numbered),
  ];
  const names = added(inline(draftOf({ operations }), new Report()));
  expect(names).toEqual([
    "NotFound_error",
    "error_404",
    ...["CatList", "DogList", "BirdList"].flatMap((baseName) => [
      `${baseName}_response`,
      `${baseName}_error_409`,
    ]),
  ]);
});

test("without inline objects the draft is the same object", () => {
  const draft = draftOf({ schemas: [{ name: "A", schema: obj({ a: str }) }] });
  expect(inline(draft, new Report())).toBe(draft);
});
