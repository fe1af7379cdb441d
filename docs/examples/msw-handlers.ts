// A target that writes handlers for MSW 2 (https://mswjs.io): src/mocks/handlers.ts answers every operation with the
// example that the document gives, or with a value made from the schema.
//
//   sdkwright generate openapi.yaml --target ./msw-handlers.ts
//
// or, with options, in sdkwright.config.ts:
//
//   targets: ["types", "client", "package", mswHandlers({ baseURL: "http://localhost:3000" })]

import { defineTarget, type Target } from "sdkwright";
import {
  definitionsById,
  ImportBag,
  isSuccess,
  jsonExpression,
  markdownBlock,
  operationsOf,
  sampleRoom,
  sampleValue,
  statusRank,
  stringLiteral,
  type Content,
  type Document,
  type FilePlan,
  type Json,
  type Operation,
  type PathPart,
  type ReadmeSection,
  type Response,
} from "sdkwright/target";

export interface MswOptions {
  /** Where the API is. Default: the first server of the document; a relative one is looked for at any host. */
  readonly baseURL?: string;
}

export default function mswHandlers({ baseURL }: MswOptions = {}): Target {
  return defineTarget({
    name: "msw-handlers",
    options: { baseURL: baseURL ?? null },
    files: (document) => [handlersFile(document, baseURL ?? document.servers[0]?.url ?? anywhere)],
    package: () => ({
      exports: { "./mocks": "src/mocks/handlers" },
      peerDependencies: { msw: "^2.0.0" },
      // So that the package can be built.
      devDependencies: { msw: "^2.0.0" },
    }),
    readme: (_, { settings }) => [mocksSection(settings.packageName)],
  });
}

function handlersFile(document: Document, baseURL: string): FilePlan {
  const module = "src/mocks/handlers";
  const imports = new ImportBag(module, ["handlers"]);
  const msw = (name: string, typeOnly = false): string =>
    imports.use({ package: "msw", name, as: "named", typeOnly });
  const [http, response, type] = [msw("http"), msw("HttpResponse"), msw("HttpHandler", true)];
  const base = basePattern(baseURL);
  const handlers = [...operationsOf(document)].sort(byPath).map((operation) => {
    const answer = answerOf(operation, document, response);
    const path = pattern(operation.path, base);
    const method = methods.has(operation.method) ? operation.method : "all";
    // MSW asks the next handler where one gives no answer.
    const resolver =
      method === operation.method
        ? `() => ${answer}`
        : `({ request }) => request.method === ${stringLiteral(operation.method.toUpperCase())} ? ${answer} : undefined`;
    return `// ${operation.functionName}\n${http}.${method}(${path}, ${resolver}),`;
  });
  const list = `export const handlers: ${type}[] = [\n${handlers.join("\n")}\n];`;
  return {
    kind: "source",
    module,
    title: "Handlers for MSW, one per operation.",
    imports,
    statements: [list],
  };
}

const methods: ReadonlySet<string> = new Set(["get", "post", "put", "patch", "delete", "head", "options"]);

/** The first handler that fits answers: `/pets/mine` stands before `/pets/:id`. */
function byPath(a: Operation, b: Operation): number {
  const [left, right] = [a, b].map(({ path }) =>
    path.map((part) => (part.kind === "text" ? part.text : "\uffff")).join(""),
  );
  return (left ?? "") < (right ?? "") ? -1 : left === right ? 0 : 1;
}

/** What MSW's paths take for any beginning. */
const anywhere = "*";

/** Text that means itself in a path of MSW. The port of an address does too. */
const pathText = /^(?:[\w\-./~!$&',;=@%]|:(?=\d))*$/;

/** Of an address that has variables nothing is said. */
function basePattern(baseURL: string): string {
  const [, scheme = "", rest = ""] = /^(https?:\/\/)?(.*)$/is.exec(baseURL.replace(/\/$/, "")) ?? [];
  if (!pathText.test(rest)) return anywhere;
  return scheme === "" ? `${anywhere}${rest}` : scheme + rest;
}

/** `"https://pets.example/pets/:id"`; a regular expression for what a path of MSW cannot say. */
function pattern(path: readonly PathPart[], base: string): string {
  const isPlain = path.every((part, index) =>
    part.kind === "expression"
      ? /^[a-z_]\w*$/i.test(part.parameter)
      : pathText.test(part.text) && !part.text.includes(":") && (index === 0 || !/^\w/.test(part.text)),
  );
  if (isPlain)
    return stringLiteral(
      base + path.map((part) => (part.kind === "text" ? part.text : `:${part.parameter}`)).join(""),
    );
  const parts = path.map((part) => (part.kind === "text" ? exactly(encoded(part.text)) : "([^/?#]+)"));
  const beginning = base.startsWith(anywhere) ? exactly(base.slice(1)) : `^${exactly(base)}`;
  return `new RegExp(${stringLiteral(`${beginning}${parts.join("")}$`)})`;
}

function exactly(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** As it stands in the address of a request. */
function encoded(text: string): string {
  return encodeURI(text.replace(/\p{Surrogate}/gu, "\ufffd")).replace(/%25/g, "%");
}

/** `HttpResponse.json({ id: "p1" })`. */
function answerOf(operation: Operation, document: Document, HttpResponse: string): string {
  const response = answeredWith(operation.responses);
  const status = response === null ? 200 : statusCode(response);
  const empty = `new ${HttpResponse}(null, { status: ${status} })`;
  if (response === null || operation.method === "head" || [204, 205].includes(status)) return empty;
  const content = response.contents.find(({ encoding }) => encoding === "json") ?? response.contents[0];
  if (content === undefined) return empty;
  const init = `{ status: ${status}${headers(content)} }`;
  const value = exampleOf(content, document);
  if (content.encoding === "json") return `${HttpResponse}.json(${jsonExpression(value)}, ${init})`;
  // Files and streams are for the tests that are about them.
  if (content.encoding !== "text" || typeof value !== "string") return empty;
  return `${HttpResponse}.text(${stringLiteral(value)}, ${init})`;
}

function answeredWith(responses: readonly Response[]): Response | null {
  const ordered = [...responses].sort((a, b) => statusRank(a.status) - statusRank(b.status));
  return ordered.find(({ status }) => isSuccess(status)) ?? ordered.find(isDefault) ?? null;
}

const isDefault = ({ status }: Response): boolean => status.kind === "default";

function statusCode({ status }: Response): number {
  return status.kind === "exact" ? status.code : 200;
}

/** MSW knows the usual media types by itself. */
function headers({ mediaType }: Content): string {
  const isUsual = ["application/json", "text/plain"].includes(mediaType);
  if (isUsual || !/^[\w.+-]+\/[\w.+-]+$/.test(mediaType)) return "";
  return `, headers: { "content-type": ${stringLiteral(mediaType)} }`;
}

function exampleOf({ examples, schema }: Content, document: Document): Json {
  const [example] = examples;
  if (example !== undefined) return example.value;
  return sampleValue(schema, {
    definitions: definitionsById(document),
    name: "string",
    depth: 0,
    room: { left: sampleRoom },
    direction: "response",
  });
}

function mocksSection(packageName: string): ReadmeSection {
  const code = [
    'import { setupServer } from "msw/node";',
    `import { handlers } from ${stringLiteral(`${packageName}/mocks`)};`,
    "",
    "const server = setupServer(...handlers);",
    "server.listen();",
  ];
  const text = [
    "## Mocks",
    "Handlers for [MSW](https://mswjs.io) answer every operation with the example that the document gives:",
    markdownBlock("ts", code.join("\n")),
  ];
  return { id: "mocks", text: text.join("\n\n") };
}
