// One OpenAPI document with hostile text in every place that holds any. Knows nothing of what becomes of it.

import { everything, payloadList, payloads } from "./payloads.js";

type Node = { [key: string]: unknown };

/** Defines every key, `__proto__` too. */
export function keyed<T>(
  keys: readonly string[],
  value: (key: string, index: number) => T,
): Record<string, T> {
  return Object.fromEntries(keys.map((key, index) => [key, value(key, index)]));
}

const text = (more: Node = {}): Node => ({ type: "string", ...more });
const prose: Node = { description: everything, title: everything, "x-note": everything };

/** `__proto__` as a key of a default must not become the prototype of anything. */
const pollution: unknown = JSON.parse(
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
);

/** What other generators read code, identifiers or paths from. */
const extensions: Node = {
  "x-enum-varnames": payloadList,
  "x-enumNames": payloadList,
  "x-enum-descriptions": payloadList,
  "x-enumDescriptions": keyed(payloadList, (key) => key),
  "x-go-type": "globalThis.__PWNED=1",
  "x-go-type-import": { path: "../../x", name: "a\nglobalThis.__PWNED=1" },
  "x-ms-kiota-info": {
    languagesInformation: { typescript: { clientClassName: "../../x/`${globalThis.__PWNED=1}`" } },
  },
  "x-ts-type": "globalThis.__PWNED=1",
  "x-typescript-type": "any;globalThis.__PWNED=1",
  "x-tsType": "any;globalThis.__PWNED=1",
  "x-implements": [payloads["type"]],
};

const names: readonly string[] = [
  "constructor",
  "toString",
  "hasOwnProperty",
  "__proto__",
  "valueOf",
  "then",
];

/** Every payload as a property name, an enum value, a constant, a default, a pattern, a format, a required entry. */
function schemas(): Record<string, Node> {
  const all = [...payloadList, ...names];
  return {
    ...keyed(
      payloadList.filter((name) => name !== ""),
      (name) => ({ type: "object", ...prose, properties: { name: text({ const: name }) } }),
    ),
    ...keyed(names, () => ({ type: "object", properties: { id: text() }, required: ["id"] })),
    Keys: {
      type: "object",
      ...prose,
      ...extensions,
      required: all,
      properties: keyed(all, (name) => text({ const: name, ...prose })),
    },
    OptionalKeys: {
      type: "object",
      properties: keyed(all, () => ({ type: "number" })),
      additionalProperties: { type: "number" },
    },
    Overlay: { allOf: [{ $ref: "#/components/schemas/OptionalKeys" }, { required: [...all, "nowhere'>;"] }] },
    Choice: { type: "string", enum: payloadList, ...prose, ...extensions },
    FewChoices: { enum: payloadList.slice(0, 4), ...extensions },
    Defaults: {
      type: "object",
      properties: {
        ...Object.fromEntries(
          payloadList.map((value, index) => [
            `text${index}`,
            text({ default: value, example: value, examples: [value] }),
          ]),
        ),
        list: { type: "array", items: text(), default: payloadList },
        map: { type: "object", default: pollution, example: pollution },
        choice: text({ enum: payloadList, default: payloads["interpolation"] }),
        wrong: { type: "number", default: payloads["statement"] },
      },
    },
    ["A".repeat(300)]: { type: "object", properties: { id: text() } },
    ["B".repeat(300)]: { type: "object", properties: { id: text() } },
    ...keyed(
      [
        "con",
        "aux.ts",
        "index",
        "manifest",
        "client",
        "Client",
        "CLIENT",
        "core",
        "types",
        "/abs",
        "C:\\x",
        "..",
        ".",
      ],
      () => ({ type: "object", properties: { id: text() } }),
    ),
    Patterns: {
      type: "object",
      properties: Object.fromEntries(
        payloadList.map((value, index) => [`pattern${index}`, text({ pattern: value, format: value })]),
      ),
      patternProperties: keyed(payloadList, () => text()),
    },
    KeyPatterns: {
      type: "object",
      propertyNames: { pattern: payloads["docComment"] },
      additionalProperties: text(),
    },
    KeyChoices: { type: "object", propertyNames: { enum: payloadList }, additionalProperties: text() },
    Bounds: {
      type: "object",
      properties: {
        number: {
          type: "number",
          minimum: "1;globalThis.__PWNED=1",
          maximum: "2)",
          exclusiveMinimum: "3",
          exclusiveMaximum: "4;",
          multipleOf: "globalThis.__PWNED=1",
        },
        text: text({ minLength: "1;globalThis.__PWNED=1", maxLength: "2)" }),
        list: {
          type: "array",
          items: text(),
          minItems: "1;globalThis.__PWNED=1",
          maxItems: "2)",
          uniqueItems: "globalThis.__PWNED=1",
        },
        map: { type: "object", additionalProperties: true, minProperties: "1;globalThis.__PWNED=1" },
        huge: { type: "number", minimum: 1e308, maximum: 1.5e-300, default: -0 },
        type: { type: "globalThis.__PWNED=1" },
      },
    },
    Tagged: discriminated(),
    Cat: variant("cat"),
    Dog: variant(payloads["quotedKey"] ?? ""),
    ByLiteral: {
      oneOf: payloadList.map((value) => ({
        type: "object",
        required: ["*/`${x}`"],
        properties: { "*/`${x}`": { const: value }, more: text() },
      })),
      discriminator: { propertyName: "*/`${x}`" },
    },
    Anonymous: {
      type: "object",
      properties: keyed(payloadList, (name) => ({
        type: "object",
        title: name,
        properties: { [name]: { type: "object", properties: { inner: text() } } },
      })),
    },
    Written: {
      type: "object",
      ...prose,
      deprecated: true,
      externalDocs: { url: payloads["script"], description: everything },
      properties: { only: text(prose) },
    },
  };
}

const tagName = 'kind"]:1,[(globalThis.__PWNED=1)]:1,"';

function discriminated(): Node {
  return {
    oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
    discriminator: {
      propertyName: tagName,
      mapping: {
        ...keyed(payloadList, () => "#/components/schemas/Cat"),
        "dog'`${x}`": "#/components/schemas/Dog",
        "stray*/": "*/globalThis.__PWNED=1",
      },
    },
  };
}

function variant(about: string): Node {
  return {
    type: "object",
    required: [tagName],
    properties: { [tagName]: text(), about: text({ description: about }) },
  };
}

/** Parameters of every place, each named by a payload where that place allows it. */
function parameters(): readonly Node[] {
  const inQuery = [...payloadList, ...names].map((name) => ({
    name,
    in: "query",
    ...prose,
    schema: text({ default: name }),
  }));
  const lists = ["form", "spaceDelimited", "pipeDelimited"].map((style) => ({
    name: `list*/'${style}`,
    in: "query",
    style,
    explode: false,
    schema: { type: "array", items: text() },
  }));
  const deep = {
    name: "deep`${x}`",
    in: "query",
    style: "deepObject",
    schema: { type: "object", properties: keyed(payloadList, () => text()) },
  };
  const json = { name: "json'\"", in: "query", content: { 'application/json;a="*/"': { schema: text() } } };
  const headers = ["x-plain", "x-*/", "x-'", "x-`${y}`", "constructor", "__proto__"].map((name) => ({
    name,
    in: "header",
    ...prose,
    schema: text(),
  }));
  const cookies = ["c-plain", "c'*/`", "__proto__"].map((name) => ({
    name,
    in: "cookie",
    ...prose,
    schema: text(),
  }));
  return [...inQuery, ...lists, deep, json, ...headers, ...cookies];
}

const mediaTypes: readonly string[] = [
  "application/json",
  ...payloadList,
  'text/"+(globalThis.__PWNED=1)+"',
  "application/*/globalThis",
];

function contents(): Node {
  return keyed(mediaTypes, () => ({
    schema: { $ref: "#/components/schemas/Keys" },
    examples: keyed(payloadList, (value) => ({ summary: value, value: { [value]: value } })),
  }));
}

/** Shared by reference: written out under every operation, the document would be too large to read. */
const answers = (): Node => ({
  "200": { $ref: "#/components/responses/Full" },
  default: { $ref: "#/components/responses/Error" },
});

function responses(): Node {
  return {
    Full: {
      description: everything,
      headers: keyed(payloadList, () => ({ ...prose, schema: text() })),
      content: { "application/json": { schema: { $ref: "#/components/schemas/Keys" } } },
      links: keyed(payloadList, (value) => ({ operationId: value })),
    },
    Error: { description: everything, content: contents() },
  };
}

/** Paths as texts between slots; every one that begins with a slash is one. */
export const hostilePaths: readonly string[] = [
  "/a/${globalThis.__PWNED=1}/{id}",
  "/b/'); globalThis.__PWNED=1; ('/{id}",
  '/c/"+(globalThis.__PWNED=1)+"/{id}',
  "/d/`+(globalThis.__PWNED=1)+`/{id}",
  "/e/*/globalThis.__PWNED=1;/*/{id}",
  "/f/\\/{id}",
  "/g/</script>/{id}",
  "/h/{{id}}/{id}",
  "/i/\u2028\u2029\n\r/{id}",
  "/j/|[x](javascript:y)|```/{id}",
  "/k/Asia/Tokyo/{id}",
  "/l/../../x/{id}",
  "/con/aux/nul.ts/{id}",
  "/index/manifest/core/client/{id}",
  "/constructor/__proto__/toString/{id}",
  "/then/request/withOptions/{id}",
];

/** Paths whose segments would be file names: too long, taken by Windows, absolute, or equal where case does not count. */
const filePaths: readonly string[] = [
  `/${"a".repeat(300)}`,
  `/${"a".repeat(300)}b`,
  `/${"\u{1f600}\u6f22".repeat(150)}`,
  "/com\u00b9/lpt1/PRN",
  "/aux.ts/con.js",
  "/nul\u0000/C:\\x/~",
  "/Twins",
  "/twins/TWINS",
  "/TWINS",
  "/stra\u00dfe",
  "/strasse",
  "/\u017ftra\ufb02",
  "/\u212a",
  "/k\u0301",
  "/\u1e31",
  "/shared",
  "/.sdkwright/journal.json",
  "/package.json/tsconfig.json",
  "/node_modules/core/settings",
];

function paths(): Node {
  const all: Node = {};
  for (const [index, path] of hostilePaths.entries()) {
    all[path] = {
      ...prose,
      parameters: [{ name: "id", in: "path", required: true, ...prose, schema: text() }],
      get: {
        operationId: payloadList[index % payloadList.length],
        tags: payloadList,
        summary: everything,
        description: everything,
        deprecated: true,
        responses: answers(),
      },
      delete: {
        operationId: `../../x/${index}`,
        tags: ["../../x", "..", "/abs", "C:\\x"],
        responses: answers(),
        servers: [{ url: "https://`${globalThis.__PWNED=1}`.example/'\"" }],
      },
    };
  }
  for (const path of filePaths) all[path] = { get: { responses: answers() } };
  all["/search"] = {
    get: {
      operationId: "search",
      parameters: parameters(),
      ...prose,
      responses: answers(),
      security: [keyed(schemeNames, () => [everything])],
    },
  };
  all["/send"] = {
    post: {
      operationId: "send",
      requestBody: { description: everything, required: true, content: contents() },
      responses: answers(),
      callbacks: keyed(payloadList, (value) => ({ [value]: { post: { responses: answers() } } })),
    },
  };
  for (const [index, type] of mediaTypes.entries()) {
    all[`/media/${index}`] = {
      post: {
        requestBody: { content: { [type]: { schema: { $ref: "#/components/schemas/Keys" } } } },
        responses: { "200": { description: "", content: { [type]: { schema: text() } } } },
      },
    };
  }
  for (const [index, value] of payloadList.entries()) {
    all[`/slots/${index}/{${value.replace(/[{}/?#]/g, "")}}`] = {
      put: {
        operationId: value,
        "x-speakeasy-name-override": value,
        "x-fern-sdk-method-name": value,
        "x-fern-sdk-group-name": ["../../x", value],
        parameters: [{ name: value.replace(/[{}/?#]/g, ""), in: "path", required: true, schema: text() }],
        responses: { "204": { description: value } },
      },
    };
  }
  return all;
}

const schemeNames: readonly string[] = [...payloadList.filter((name) => name !== ""), "constructor"];

function securitySchemes(): Node {
  const kinds: readonly ((name: string) => Node)[] = [
    (name) => ({ type: "apiKey", in: "header", name }),
    (name) => ({ type: "apiKey", in: "query", name }),
    (name) => ({ type: "apiKey", in: "cookie", name }),
    () => ({ type: "http", scheme: "bearer", bearerFormat: everything }),
    () => ({ type: "http", scheme: "basic" }),
    (name) => ({ type: "http", scheme: name }),
    () => ({
      type: "oauth2",
      flows: {
        clientCredentials: {
          tokenUrl: "https://x.example/'`${y}`",
          scopes: keyed(payloadList, (key) => key),
        },
      },
    }),
    () => ({ type: "openIdConnect", openIdConnectUrl: "https://x.example/*/" }),
  ];
  return keyed(schemeNames, (name, index) => ({
    ...kinds[index % kinds.length]?.(name),
    description: everything,
  }));
}

/** The document. `title` is a payload of its own: names of the client are made from it. */
export function hostileDocument(title: string = everything): Node {
  return {
    openapi: "3.1.0",
    info: {
      title,
      version: everything,
      summary: everything,
      description: everything,
      termsOfService: payloads["html"],
      contact: { name: everything, url: payloads["script"], email: payloads["html"] },
      license: { name: everything, url: `https://x.example/)>"'<script>`, identifier: everything },
      ...extensions,
    },
    servers: [
      {
        url: "https://{host}.example/`+P+`/${globalThis.__PWNED=1}/'\"/{tail}",
        description: everything,
        variables: {
          host: { default: payloads["interpolation"], enum: payloadList, description: everything },
          tail: { default: payloads["double"] },
        },
      },
      { url: everything, description: everything },
    ],
    tags: payloadList.map((name) => ({
      name,
      description: everything,
      externalDocs: { url: payloads["script"] },
    })),
    paths: paths(),
    webhooks: keyed(payloadList, () => ({
      post: { operationId: "hook", description: everything, responses: answers() },
    })),
    components: { schemas: schemas(), responses: responses(), securitySchemes: securitySchemes() },
    security: [keyed(schemeNames.slice(0, 3), () => [])],
    externalDocs: { url: payloads["script"], description: everything },
    ...extensions,
  };
}
