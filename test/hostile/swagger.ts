// The hostile document's parts as a Swagger 2.0 document, with what only that version has. Knows nothing of what
// becomes of it.

import { hostileDocument } from "./document.js";
import { everything } from "./payloads.js";

type Node = { readonly [key: string]: unknown };

const asNode = (value: unknown): Node => (typeof value === "object" && value !== null ? (value as Node) : {});

export function hostileSwagger(): unknown {
  const { info, tags, components, paths } = hostileDocument("Swagger */`${x}`");
  const document = {
    swagger: "2.0",
    info,
    tags,
    host: "`${P}`.example",
    basePath: "/'\"`${P}`/*/",
    schemes: ["https", "*/"],
    consumes: ["application/json", "*/`${x}`"],
    produces: ["application/json", '"+(globalThis.__PWNED=1)+"'],
    definitions: asNode(components)["schemas"],
    paths: Object.fromEntries(
      Object.entries(asNode(paths))
        .slice(0, 30)
        .map(([path, item]) => [path, operationsOf(asNode(item))]),
    ),
    securityDefinitions: {
      "*/`${x}`": { type: "apiKey", in: "query", name: "'\"`${x}`", description: everything },
      "b'": { type: "basic", description: everything },
      oauth: { type: "oauth2", flow: "implicit", authorizationUrl: "*/`", scopes: { "*/": "*/" } },
    },
    security: [{ "*/`${x}`": [] }],
  };
  return JSON.parse(JSON.stringify(document).replaceAll("#/components/schemas/", "#/definitions/"));
}

function operationsOf({ parameters, get }: Node): Node {
  const common = [
    {
      name: "list*/`${x}`",
      in: "query",
      type: "array",
      collectionFormat: "tsv",
      items: { type: "string", default: "`${x}`" },
    },
    {
      name: "form'`${x}`*/",
      in: "formData",
      type: "string",
      default: "`${x}`",
      pattern: "*/",
      description: everything,
    },
    { name: 'file"`${x}`', in: "formData", type: "file" },
  ];
  const responses = {
    "200": {
      description: everything,
      schema: { $ref: "#/definitions/Keys" },
      examples: { "*/": everything },
    },
  };
  return { parameters, post: { ...asNode(get), parameters: common, responses } };
}
