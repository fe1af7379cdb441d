// How a method is called: what is positional, what its params hold, which declarations come of it, what it returns.

import { expect, test } from "vitest";
import { Report } from "../../generator/diagnostics/report.js";
import { make } from "../../generator/model/build.js";
import type { DraftOperation } from "../../generator/model/document.js";
import type { BodyChoice, Content, Streaming } from "../../generator/model/operation.js";
import type { Property, Schema } from "../../generator/model/schema.js";
import { callShape } from "../../generator/transform/call-shape.js";
import { answer, pointer, contentOf, draftOf, hint, operationOf, parameterOf, ref } from "./drafts.js";

const text = make.string(pointer());
const property = (name: string, required = false, schema: Schema = text): Property =>
  make.property(pointer(), name, { required, schema });
const object = (...properties: Property[]): Schema => make.object(pointer(), properties);

const schemas = [
  { name: "Pet", schema: object(property("name", true), property("tag")) },
  { name: "Closed", schema: make.object(pointer(), [property("name", true)], "closed") },
  { name: "Tags", schema: make.map(pointer(), text) },
  {
    name: "Wishes",
    schema: object(property("stream", false, make.nullable(pointer(), make.boolean(pointer())))),
  },
];

/** `/pets/{pet_id}?limit#x-trace` with a body: an operation `update` on `pets`. */
function shape(
  parts: Partial<Omit<DraftOperation, "path">> & { readonly path: string },
  ...contents: Content[]
) {
  const report = new Report();
  const operation = operationOf({
    method: "post",
    id: "updatePet",
    resource: ["stores", "pets"],
    name: hint("update", "derived"),
    body:
      contents.length > 0
        ? {
            pointer: pointer(),
            required: true,
            contents: [contents[0] ?? contentOf(text), ...contents.slice(1)],
          }
        : null,
    ...parts,
  });
  const draft = callShape(draftOf({ operations: [operation], schemas }), report);
  const [shaped] = draft.operations;
  const added = draft.definitions.slice(schemas.length);
  const nameOf = (id: string | null | undefined): string | null =>
    id ? (added.find((definition) => definition.id === id)?.name.text ?? id) : null;
  return {
    call: shaped?.call,
    operation: shaped,
    params: nameOf(shaped?.call?.params),
    /** Name → the properties it writes itself, `!` for required; references as `&Name`. */
    definitions: new Map(added.map((definition) => [definition.name.text, spell(definition.schema, nameOf)])),
    used: new Map(added.map((definition) => [definition.name.text, definition.used])),
    codes: report.problems.map(({ code }) => code),
  };
}

function spell(schema: Schema, nameOf: (id: string) => string | null): string {
  if (schema.kind === "ref") return `&${nameOf(schema.to)?.split("/").at(-1)}`;
  if (schema.kind === "object") {
    const all = schema.properties.map(
      (p) => `${p.serializedName}${p.required ? "!" : ""}:${spell(p.schema, nameOf)}`,
    );
    return `{${all.join(" ")}}`;
  }
  if (schema.kind === "intersection") return schema.parts.map((part) => spell(part, nameOf)).join(" ");
  if (schema.kind === "nullable") return `${spell(schema.of, nameOf)}?`;
  if (schema.kind === "literal") return String(schema.value);
  if (schema.kind === "array") return `${spell(schema.items, nameOf)}[]`;
  if (schema.kind === "union") return schema.variants.map((variant) => spell(variant, nameOf)).join("|");
  if (schema.kind !== "discriminated") return schema.kind;
  const cases = schema.cases.map(
    ({ value, variants }) => `${value}=${variants.map((v) => spell(v, nameOf)).join("|")}`,
  );
  return [...cases, ...schema.undiscriminated.map((variant) => `else=${spell(variant, nameOf)}`)].join(" ");
}

const path = (name: string) => parameterOf(name, { in: "path", schema: text });
const query = (name: string, required = false) => parameterOf(name, { schema: text, required });

test("the last path value is positional, alone it needs no params", () => {
  const { call, definitions } = shape({ path: "/pets/{pet_id}", parameters: [path("pet_id")] });
  expect(call).toEqual({
    positional: "pet_id",
    params: null,
    paramsOptional: true,
    body: "none",
    variants: null,
    result: null,
    resultContent: null,
  });
  expect(definitions.size).toBe(0);
});

test("other path values, query, headers and cookies stand in the params under their wire names", () => {
  const parameters = [
    path("store_id"),
    path("pet_id"),
    query("dry-run"),
    parameterOf("X-Trace", { in: "header", schema: text, required: true }),
    parameterOf("session", { in: "cookie", schema: text }),
    parameterOf("Content-Type", { in: "header", schema: text }),
  ];
  const { call, definitions, operation } = shape({ path: "/stores/{store_id}/pets/{pet_id}", parameters });
  expect(call).toMatchObject({ positional: "pet_id", paramsOptional: false, body: "none" });
  expect(definitions.get("StorePetUpdateParams")).toBe(
    "{store_id!:string dry-run:string X-Trace!:string session:string}",
  );
  expect(operation?.parameters.map(({ serializedName }) => serializedName)).not.toContain("Content-Type");
});

test("params that need nothing may be left out", () => {
  expect(shape({ path: "/pets", parameters: [query("limit")] }).call).toMatchObject({ paramsOptional: true });
  expect(shape({ path: "/pets", parameters: [query("limit", true)] }).call).toMatchObject({
    paramsOptional: false,
  });
});

test("the params of a body that is a component refer to it", () => {
  const { call, definitions } = shape({ path: "/pets" }, contentOf(ref("Pet")));
  expect(call).toMatchObject({ body: "spread", paramsOptional: false });
  expect(definitions).toEqual(new Map([["StorePetUpdateParams", "&Pet"]]));
});

test("with other parameters beside it they extend it", () => {
  const { definitions } = shape({ path: "/pets", parameters: [query("limit")] }, contentOf(ref("Pet")));
  expect(definitions.get("StorePetUpdateParams")).toBe("&Pet {limit:string}");
});

test("a body that takes no other keys gives them its properties", () => {
  const { definitions } = shape({ path: "/pets", parameters: [query("limit")] }, contentOf(ref("Closed")));
  expect([...definitions.values()]).toEqual(["{name!:string limit:string}"]);
});

test("the properties of an inline body move into the params, to which the body refers from then on", () => {
  const { definitions, operation, call } = shape(
    { path: "/pets", parameters: [query("limit")] },
    contentOf(object(property("name", true))),
  );
  expect(definitions).toEqual(new Map([["StorePetUpdateParams", "{name!:string limit:string}"]]));
  expect(operation?.body?.contents[0].schema).toMatchObject({ kind: "ref", to: call?.params });
});

test("a body that may be left out, or needs nothing, leaves the params optional", () => {
  const body = { pointer: pointer(), required: false, contents: [contentOf(ref("Pet"))] as const };
  expect(shape({ path: "/pets", body }).call?.paramsOptional).toBe(true);
  expect(shape({ path: "/pets" }, contentOf(object(property("tag")))).call?.paramsOptional).toBe(true);
});

const keyRows: readonly [name: string, schema: Schema, params: string][] = [
  ["a map", ref("Tags"), "{pet_id:string body!:&Tags}"],
  ["a list", make.array(pointer(), ref("Pet")), "{pet_id:string body!:&Pet[]}"],
  ["bytes", make.binary(pointer()), "{pet_id:string body!:binary}"],
  [
    "null or a list",
    make.nullable(pointer(), make.array(pointer(), ref("Pet"))),
    "{pet_id:string body!:&Pet[]?}",
  ],
  [
    "an object with a parameter's name",
    object(property("pet_id")),
    "{pet_id:string body!:&StorePetUpdateBody}",
  ],
];
test.each(keyRows)("%s is passed under `body`, and that is said", (_, schema, params) => {
  const { call, definitions, codes } = shape(
    { path: "/pets", parameters: [query("pet_id")] },
    contentOf(schema),
  );
  expect(call).toMatchObject({ body: "key", paramsOptional: false });
  expect(definitions.get("StorePetUpdateParams")).toBe(params);
  expect(codes).toEqual(["SW407"]);
});

test("a property may have the name of the positional path value", () => {
  const { call, definitions, codes } = shape(
    { path: "/pets/{pet_id}", parameters: [path("pet_id")] },
    contentOf(object(property("pet_id"))),
  );
  expect(call).toMatchObject({ positional: "pet_id", body: "spread" });
  expect([...definitions.values()]).toEqual(["{pet_id:string}"]);
  expect(codes).toEqual([]);
});

test("what is declared for a call is used where it is sent or received", () => {
  const responses = [answer(200, contentOf(object(property("ok"))))];
  const { used } = shape({ path: "/pets", parameters: [query("limit")], responses });
  expect(used).toEqual(
    new Map([
      ["StorePetUpdateParams", "request"],
      ["StorePetUpdateResponse", "response"],
    ]),
  );
});

test("null instead of a whole object is not carried, and that is said", () => {
  const { call, definitions, codes } = shape(
    { path: "/pets", parameters: [query("limit")] },
    contentOf(make.nullable(pointer(), ref("Pet"))),
  );
  expect(call?.body).toBe("spread");
  expect(definitions.get("StorePetUpdateParams")).toBe("&Pet {limit:string}");
  expect(codes).toEqual(["SW338"]);
});

test("of two parameters with one name the path's is kept, and that is said", () => {
  const parameters = [query("a"), path("a"), path("b"), query("b")];
  const { definitions, codes } = shape({ path: "/x/{a}/{b}", parameters });
  expect(definitions.get("StorePetUpdateParams")).toBe("{a!:string b:string}");
  expect(codes).toEqual(["SW333"]);
});

const photo = object(property("photo", true, make.binary(pointer())));
const mediaRows: readonly [
  name: string,
  contents: readonly Content[],
  want: readonly string[],
  params: string,
  codes: readonly string[],
][] = [
  [
    "JSON before forms, told apart by what they need",
    [contentOf(object(property("a", true)), "urlencoded"), contentOf(object(property("b", true)))],
    ["application/json value needs b", "application/x-www-form-urlencoded fields needs a"],
    "&StorePetUpdateParamsJSON|&StorePetUpdateParamsForm",
    [],
  ],
  [
    "a form that takes files is known by the file",
    [contentOf(ref("Pet")), contentOf(photo, "multipart")],
    ["application/json value", "multipart/form-data files"],
    "&Pet|&StorePetUpdateParamsMultipart",
    [],
  ],
  [
    "a value that may fit both",
    [contentOf(object(property("a"))), contentOf(object(property("b")), "multipart")],
    ["application/json value", "multipart/form-data files"],
    "&StorePetUpdateParamsJSON|&StorePetUpdateParamsMultipart",
    ["SW334"],
  ],
  [
    "one shape in two types",
    [contentOf(ref("Pet")), contentOf(ref("Pet"), "multipart")],
    ["application/json value", "multipart/form-data files"],
    "&Pet",
    [],
  ],
  [
    "text beside an object",
    [contentOf(ref("Pet")), contentOf(text, "text")],
    ["application/json value", "text/plain text"],
    "&Pet|&StorePetUpdateParamsText",
    [],
  ],
  [
    "what nothing can write is left out",
    [contentOf(ref("Pet")), { ...contentOf(text, "text"), opaque: true }],
    [],
    "&Pet",
    ["SW332"],
  ],
];
test.each(mediaRows)("%s", (_, contents, want, params, codes) => {
  const shaped = shape({ path: "/pets" }, ...contents);
  const choices = shaped.call?.choices ?? [];
  const told = ({ mediaType, takes, keys }: BodyChoice): string => {
    const needed = keys?.needed.filter((name) => name.length === 1) ?? [];
    return [mediaType, takes, ...needed.map((name) => `needs ${name}`)].join(" ");
  };
  expect(choices.map(told)).toEqual(want);
  expect(shaped.definitions.get("StorePetUpdateParams")).toBe(params);
  expect(shaped.codes).toEqual(codes);
});

const stream: Streaming = {
  protocol: "sse",
  event: ref("Pet"),
  switch: "stream",
  terminator: "[DONE]",
  frame: "data",
};

test("a switch gives a plain and a streamed form, told apart by it", () => {
  const { definitions, call, params } = shape({ path: "/pets", streaming: stream }, contentOf(ref("Wishes")));
  expect(definitions).toEqual(
    new Map([
      ["StorePetUpdateParamsNonStreaming", "&Wishes {stream:false?}"],
      ["StorePetUpdateParamsStreaming", "&Wishes {stream!:true}"],
      [
        "StorePetUpdateParams",
        "false=&StorePetUpdateParamsNonStreaming true=&StorePetUpdateParamsStreaming else=&StorePetUpdateParamsNonStreaming",
      ],
    ]),
  );
  expect(params).toBe("StorePetUpdateParams");
  expect(call?.variants).not.toBeNull();
});

test("a base holds what no component holds alone", () => {
  const body = contentOf(object(property("stream", true, make.boolean(pointer()))));
  const { definitions } = shape({ path: "/pets", streaming: stream }, body);
  expect([...definitions]).toEqual([
    ["StorePetUpdateParamsBase", "{stream!:boolean}"],
    ["StorePetUpdateParamsNonStreaming", "&StorePetUpdateParamsBase {stream!:false}"],
    ["StorePetUpdateParamsStreaming", "&StorePetUpdateParamsBase {stream!:true}"],
    ["StorePetUpdateParams", "false=&StorePetUpdateParamsNonStreaming true=&StorePetUpdateParamsStreaming"],
  ]);
});

test("a call that always streams has one form", () => {
  const { call, definitions, operation } = shape(
    { path: "/pets", streaming: { ...stream, switch: null } },
    contentOf(ref("Wishes")),
  );
  expect(call?.variants).toBeNull();
  expect(definitions).toEqual(new Map([["StorePetUpdateParams", "&Wishes"]]));
  expect(operation?.streaming).not.toBeNull();
});

test("a stream of inline objects gives one declaration, which the response names too", () => {
  const event = object(property("delta", true));
  const { definitions, operation } = shape({
    path: "/pets",
    streaming: { ...stream, protocol: "jsonLines", event, switch: null },
    responses: [answer(200, contentOf(event, "jsonLines"))],
  });
  expect([...definitions]).toEqual([["StorePetUpdateEvent", "{delta!:string}"]]);
  expect(operation?.responses[0]?.contents[0]?.schema).toEqual(operation?.streaming?.event);
});

const resultRows: readonly [name: string, responses: DraftOperation["responses"], want: string | null][] = [
  ["no content", [answer(204)], null],
  ["a component", [answer(200, contentOf(ref("Pet")))], "&Pet"],
  ["a list of components", [answer(200, contentOf(make.array(pointer(), ref("Pet"))))], "&Pet[]"],
  ["an inline object", [answer(200, contentOf(object(property("ok"))))], "&StorePetUpdateResponse"],
  ["JSON before text", [answer(200, contentOf(text, "text"), contentOf(ref("Pet")))], "&Pet"],
  [
    "two media types, the plainer first",
    [answer(200, contentOf(ref("Tags"), "json", "application/vnd.api+json"), contentOf(ref("Pet")))],
    "&Pet|&Tags",
  ],
  ["the first success", [answer(404, contentOf(ref("Tags"))), answer(201, contentOf(ref("Pet")))], "&Pet"],
  ["two shapes", [answer(200, contentOf(ref("Pet"))), answer(202, contentOf(ref("Tags")))], "&Pet|&Tags"],
  ["one shape twice", [answer(200, contentOf(ref("Pet"))), answer(202, contentOf(ref("Pet")))], "&Pet"],
  ["not the stream", [answer(200, contentOf(ref("Tags"), "sse"), contentOf(ref("Pet")))], "&Pet"],
  ["bytes", [answer(200, contentOf(make.binary(pointer()), "bytes"))], "binary"],
];
test("a result of two shapes may be both at once", () => {
  const responses = [answer(200, contentOf(ref("Pet"))), answer(202, contentOf(ref("Tags")))];
  expect(shape({ path: "/pets", responses }).call?.result).toMatchObject({ kind: "union", oneOf: false });
});

test.each(resultRows)("the result of %s", (_, responses, want) => {
  const { call, definitions } = shape({ path: "/pets", responses });
  const nameOf = (id: string): string =>
    id.startsWith("#/components") ? id : ([...definitions.keys()][0] ?? "");
  expect(call?.result ? spell(call.result, nameOf) : null).toBe(want);
});
