// A small API with every form of call: positional and other path values, spread and keyed bodies, streams, pages.

import type { Document } from "../../generator/model/document.js";
import * as given from "./document-builder.js";

const { definition, object, ref, string, integer, literal, nullable, parameter, operation, content } = given;
const json = (name: string) => content(ref(name));
const bearer = [["key"]];

const pet = definition("Pet", object({ id: string, name: string, "note?": nullable(string) }), {
  moduleGroup: "pets",
});
const definitions = [
  pet,
  definition("PetList", object({ data: given.list(ref("Pet")), has_more: given.boolean }), {
    moduleGroup: "pets",
  }),
  definition("PetEvent", object({ text: string }), { moduleGroup: "pets" }),
  definition("PetCreateParams", object({ name: string, "stream?": nullable(given.boolean) }), {
    moduleGroup: "pets",
    used: "request",
    origin: "params",
  }),
  definition(
    "PetCreateParams.Plain",
    given.both(ref("PetCreateParams"), object({ "stream?": nullable(literal(false)) })),
    { used: "request" },
  ),
  definition(
    "PetCreateParams.Streamed",
    given.both(ref("PetCreateParams"), object({ stream: literal(true) })),
    {
      used: "request",
    },
  ),
  definition("PetListParams", object({ "after?": string, "limit?": integer, "filter?": given.unknown }), {
    moduleGroup: "pets",
    used: "request",
    origin: "params",
  }),
  definition(
    "PetToyUpdateParams",
    object({ pet_id: string, "dry-run?": given.boolean, "X-Trace?": string, color: string }),
    {
      moduleGroup: "pets",
      used: "request",
      origin: "params",
    },
  ),
  definition("PetToyCreateParams", object({ "after?": string, "body?": given.list(string) }), {
    moduleGroup: "pets",
    used: "request",
    origin: "params",
  }),
];

const id = parameter("pet_id", "path", { name: given.ident("petID"), details: "The pet." });
const after = parameter("after", "query");
const limit = parameter("limit", "query", { schema: integer });
const filter = parameter("filter", "query", { style: "deepObject", schema: given.unknown });

const create = operation({
  name: "create",
  functionName: "petsCreate",
  method: "post",
  path: "/pets",
  summary: "Adds a pet.",
  body: {
    pointer: given.here,
    required: true,
    contents: [
      content(ref("PetCreateParams"), { examples: [{ name: "Default", value: { name: "Rex `*/ ${x}" } }] }),
    ],
  },
  security: bearer,
  streaming: {
    protocol: "sse",
    event: ref("PetEvent"),
    switch: "stream",
    terminator: "[DONE]",
    frame: "data",
  },
  call: {
    params: given.definitionId("PetCreateParams"),
    variants: {
      plain: given.definitionId("PetCreateParams.Plain"),
      streamed: given.definitionId("PetCreateParams.Streamed"),
    },
    body: "spread",
    result: ref("Pet"),
    resultContent: json("Pet"),
  },
});
const retrieve = operation({
  name: "retrieve",
  functionName: "petsRetrieve",
  path: "/pets/{pet_id}",
  details: "Gets a pet.\n\nBy its ID.",
  deprecated: "Use `list`.",
  parameters: [id],
  security: bearer,
  call: { positional: "pet_id", result: ref("Pet"), resultContent: json("Pet") },
});
const list = operation({
  name: "list",
  functionName: "petsList",
  path: "/pets",
  parameters: [after, limit, filter],
  security: bearer,
  paging: {
    items: ["data"],
    item: ref("Pet"),
    next: { from: "lastItem", path: ["id"], send: "after" },
    end: { by: "more", path: ["has_more"] },
  },
  call: {
    params: given.definitionId("PetListParams"),
    paramsOptional: true,
    result: ref("PetList"),
    resultContent: json("PetList"),
  },
});
const remove = operation({
  name: "delete",
  functionName: "petsDelete",
  method: "delete",
  path: "/pets/{pet_id}",
  parameters: [id],
  servers: [
    { url: "https://{region}.acme.example", variables: [{ name: "region", default: "eu", values: [] }] },
  ],
  call: { positional: "pet_id" },
});
const updateToy = operation({
  name: "update",
  functionName: "petsToysUpdate",
  method: "patch",
  path: "/pets/{pet_id}/toys/{toy_id}",
  parameters: [
    id,
    parameter("toy_id", "path", { name: given.ident("toyID") }),
    parameter("dry-run", "query", { name: given.ident("dryRun"), schema: given.boolean }),
    parameter("X-Trace", "header", { name: given.ident("xTrace") }),
  ],
  body: { pointer: given.here, required: true, contents: [content(object({ color: string }))] },
  security: bearer,
  call: {
    positional: "toy_id",
    params: given.definitionId("PetToyUpdateParams"),
    body: "spread",
    result: ref("Pet"),
    resultContent: json("Pet"),
  },
});
const createToy = operation({
  name: "create",
  functionName: "petsToysCreate",
  method: "post",
  path: "/toys",
  parameters: [after],
  body: { pointer: given.here, required: false, contents: [content(given.list(string))] },
  security: bearer,
  call: {
    params: given.definitionId("PetToyCreateParams"),
    paramsOptional: true,
    body: "key",
    result: null,
    resultContent: content(string, { mediaType: "application/pdf", encoding: "bytes" }),
  },
});

export const petDocument: Document = given.documentOf(definitions, {
  details: "Everything about pets.",
  license: { name: "MIT", identifier: "MIT", url: null },
  securitySchemes: [
    { pointer: given.here, id: "key", option: given.ident("apiKey"), scheme: { kind: "bearer" } },
  ],
  resources: [
    given.resource("pets", "Pets", {
      operations: [create, retrieve, list, remove],
      children: [given.resource("toys", "PetsToys", { operations: [updateToy, createToy] })],
    }),
  ],
});
