// A document whose hostile texts are values that travel: paths, names, keys, addresses. Knows nothing of servers.

import { keyed } from "./document.js";
import { payloadList } from "./payloads.js";

type Node = { [key: string]: unknown };

const names: readonly string[] = ["constructor", "toString", "valueOf", "hasOwnProperty"];

/** Query names; a lone surrogate has no bytes in a URL. */
export const queryNames: readonly string[] = [...payloadList, ...names].filter(
  (name) => name !== "" && !/\p{Surrogate}/u.test(name),
);

/** Header names that are tokens (RFC 9110 §5.6.2). */
export const headerNames: readonly string[] = ["x-plain", "x-'", "x-`y`", "x-*|~", "x-$&#"];

/** Fixed texts of paths. A fragment never travels, `?` begins a query, and braces are slots. */
export const pathTexts: readonly string[] = payloadList.filter(
  (text) => text !== "" && !/[{}#?%]|\p{Surrogate}|^\.\.|\/\.\./u.test(text),
);

export const pathOf = (index: number): string => `/p${index}/${pathTexts[index]}/end`;

/** Names for the operations, so that they can be found: the option `names.operations`. */
export const operationNames: Record<string, string> = {
  ...Object.fromEntries(pathTexts.map((_, index) => [`GET ${pathOf(index)}`, `fixed.get${index}`])),
  "GET /search": "search.run",
  "POST /send/{constructor}": "send.run",
};

const text: Node = { type: "string" };
const done: Node = { "204": { description: "" } };

export function roundTripDocument(server: string): Node {
  const all: Node = Object.fromEntries(
    pathTexts.map((_, index) => [pathOf(index), { get: { responses: done } }]),
  );
  all["/search"] = {
    get: {
      parameters: [
        ...queryNames.map((name) => ({ name, in: "query", schema: text })),
        ...headerNames.map((name) => ({ name, in: "header", schema: text })),
      ],
      security: [{ key: [] }],
      responses: done,
    },
  };
  all["/send/{constructor}"] = {
    post: {
      parameters: [
        { name: "constructor", in: "path", required: true, schema: text },
        { name: "toString", in: "query", schema: text },
      ],
      requestBody: {
        required: true,
        content: { "application/json": { schema: { $ref: "#/components/schemas/Keys" } } },
      },
      responses: done,
    },
  };
  return {
    openapi: "3.1.0",
    info: { title: "Round trip", version: "1" },
    servers: [{ url: server }],
    paths: all,
    components: {
      schemas: schemas(),
      securitySchemes: { key: { type: "apiKey", in: "query", name: "k'\"`${x}`&=" } },
    },
  };
}

/** Names that end in their number, since the payloads make none of their own. */
function schemas(): Node {
  return {
    Keys: {
      type: "object",
      required: [...payloadList, "constructor"],
      properties: keyed([...payloadList, "constructor"], (name) => ({ const: name })),
    },
    Choice: { enum: payloadList },
    Few: { enum: payloadList.slice(0, 3) },
    Closed: {
      type: "object",
      additionalProperties: false,
      properties: keyed([...payloadList, ...names], () => ({ type: "number" })),
    },
    Tagged: {
      oneOf: payloadList.map((value) => ({
        type: "object",
        required: ["*/`${x}`"],
        properties: { "*/`${x}`": { const: value }, more: { const: value } },
      })),
      discriminator: { propertyName: "*/`${x}`" },
    },
    Letters: { type: "string", pattern: "^[\\p{L}]+$" },
    At: { type: "string", pattern: "^\\@[a-z]+$" },
    Slash: { type: "string", pattern: "^[^/]+/[^/]+$" },
    Breakout: { type: "string", pattern: "^/;globalThis\\.__PWNED=1;/`\\$\\{x\\}`\\*/\"'\\u2028$" },
    Broken: { type: "string", pattern: "(" },
  };
}
