// Which kind of object stands at which key of an OpenAPI document, for every version at once.
// A key that is not listed holds data (examples, defaults, extensions): nothing below it is a reference.

export type Kind =
  | "document"
  | "info"
  | "components"
  | "paths"
  | "pathItem"
  | "operation"
  | "parameter"
  | "requestBody"
  | "responses"
  | "response"
  | "header"
  | "mediaType"
  | "encoding"
  | "schema"
  | "example"
  | "link"
  | "callback"
  | "securityScheme"
  // What a description may refer to.
  | "text";

/** `one` object; `list` of them; `map` of them by name; `oneOrList` as `items` once allowed. */
export interface Slot {
  readonly shape: "one" | "list" | "map" | "oneOrList";
  readonly kind: Kind;
}

const one = (kind: Kind): Slot => ({ shape: "one", kind });
const list = (kind: Kind): Slot => ({ shape: "list", kind });
const map = (kind: Kind): Slot => ({ shape: "map", kind });

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"] as const;

const schemaSlots: readonly (readonly [string, Slot])[] = [
  ...["properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies"].map(
    (key) => [key, map("schema")] as const,
  ),
  ...["allOf", "anyOf", "oneOf", "prefixItems"].map((key) => [key, list("schema")] as const),
  ["items", { shape: "oneOrList", kind: "schema" }],
  ...[
    ...["additionalProperties", "unevaluatedProperties", "propertyNames", "not", "if", "then", "else"],
    ...["additionalItems", "unevaluatedItems", "contains", "contentSchema"],
  ].map((key) => [key, one("schema")] as const),
];

const contentSlots: readonly (readonly [string, Slot])[] = [
  ["schema", one("schema")],
  ["content", map("mediaType")],
  ["examples", map("example")],
];

const tables: Readonly<Record<Kind, readonly (readonly [string, Slot])[]>> = {
  document: [
    ["info", one("info")],
    ["paths", one("paths")],
    ["webhooks", map("pathItem")],
    ["components", one("components")],
    // Swagger 2.0
    ["definitions", map("schema")],
    ["parameters", map("parameter")],
    ["responses", map("response")],
    ["securityDefinitions", map("securityScheme")],
    // 3.1 as an extension, read by several tools
    ["x-webhooks", map("pathItem")],
  ],
  info: [],
  components: [
    ["schemas", map("schema")],
    ["responses", map("response")],
    ["parameters", map("parameter")],
    ["examples", map("example")],
    ["requestBodies", map("requestBody")],
    ["headers", map("header")],
    ["securitySchemes", map("securityScheme")],
    ["links", map("link")],
    ["callbacks", map("callback")],
    ["pathItems", map("pathItem")],
    ["mediaTypes", map("mediaType")],
  ],
  paths: [],
  pathItem: [
    ...methods.map((method) => [method, one("operation")] as const),
    ["additionalOperations", map("operation")],
    ["parameters", list("parameter")],
  ],
  operation: [
    ["parameters", list("parameter")],
    ["requestBody", one("requestBody")],
    ["responses", one("responses")],
    ["callbacks", map("callback")],
  ],
  // `items` stands in the parameter itself in Swagger 2.0.
  parameter: [...contentSlots, ["items", one("schema")]],
  requestBody: [["content", map("mediaType")]],
  responses: [],
  response: [
    ["headers", map("header")],
    ["content", map("mediaType")],
    ["links", map("link")],
    ["schema", one("schema")],
  ],
  header: [...contentSlots, ["items", one("schema")]],
  mediaType: [
    ["schema", one("schema")],
    ["itemSchema", one("schema")],
    ["examples", map("example")],
    ["encoding", map("encoding")],
    ["itemEncoding", one("encoding")],
    ["prefixEncoding", list("encoding")],
  ],
  encoding: [["headers", map("header")]],
  schema: schemaSlots,
  example: [],
  link: [],
  callback: [],
  securityScheme: [],
  text: [],
};

const slots = new Map(Object.entries(tables).map(([kind, entries]) => [kind, new Map(entries)]));

/** The kinds whose every key (extensions apart) names a child of one kind. */
const open: ReadonlyMap<Kind, Kind> = new Map([
  ["paths", "pathItem"],
  ["responses", "response"],
  ["callback", "pathItem"],
]);

/** What stands at a key of an object of this kind; null = data. */
export function slotAt(kind: Kind, key: string): Slot | null {
  const childKind = open.get(kind);
  if (childKind) return key.startsWith("x-") ? null : one(childKind);
  return slots.get(kind)?.get(key) ?? null;
}
