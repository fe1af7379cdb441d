// The body of a standalone function: what one operation sends, as calls of the runtime.
// Knows nothing of declarations; the runtime decides how anything travels.

import { bug } from "../diagnostics/bug.js";
import type { Operation, Parameter } from "../ir/document.js";
import type { CallShape, Content } from "../ir/operation.js";
import type { Schema } from "../ir/schema.js";
import {
  jsonExpression,
  literal,
  propertyAccess,
  propertyKey,
  stringLiteral,
  valueKey,
} from "../plan/text.js";
import { runtimeValue, type RuntimeName } from "./runtime-symbols.js";
import { isScalar } from "./scalar.js";
import { serverURL } from "./server-url.js";
import type { TypeNames } from "./type-names.js";

interface CallParts {
  readonly names: TypeNames;
  readonly operation: Operation;
  readonly call: CallShape;
  /** The params type, for a function whose params may be left out. */
  readonly paramsType: string | null;
  /** What most operations of the document need; a call says its own only when it differs. */
  readonly security: Operation["security"];
}

/** The statements of the function's body. */
export function callStatements(parts: CallParts): readonly string[] {
  const { operation, call, names, paramsType } = parts;
  const taken = operation.parameters.filter((parameter) => isTakenOut(parameter, call));
  const values = new Map(operation.parameters.map((one) => [one, valueOf(one, call, taken.length > 0)]));
  const request = requestText(parts, values, taken.length > 0);
  const use = (name: RuntimeName): string => names.use(runtimeValue(name));
  const returned =
    operation.paging === null
      ? `return client.request(${request}, options);`
      : `return ${use("paginate")}(client, ${request}, ${pagingScheme(operation, operation.paging)}, options);`;
  if (taken.length === 0) return [returned];
  const pattern = [...taken.map((one) => binding(one, values)), "...body"].join(", ");
  const source = call.paramsOptional ? `: ${paramsType} = params ?? {}` : ` = params`;
  return [`const { ${pattern} }${source};`, returned];
}

/** True for a value that stands in params between the properties of the body and must not travel with them. */
function isTakenOut(parameter: Parameter, call: CallShape): boolean {
  return call.body === "spread" && !isPositional(parameter, call);
}

function isPositional(parameter: Parameter, call: CallShape): boolean {
  return parameter.place === "path" && parameter.wireName === call.positional;
}

function valueOf(parameter: Parameter, call: CallShape, destructured: boolean): string {
  if (isPositional(parameter, call) || destructured) return parameter.name;
  return `params${call.paramsOptional ? "?." : ""}${access(parameter.wireName, call.paramsOptional)}`;
}

/** `.name` or `["name"]`, where an optional chain has already written its dot. */
function access(name: string, chained: boolean): string {
  const text = propertyAccess(name);
  return chained && text.startsWith(".") ? text.slice(1) : text;
}

function binding(parameter: Parameter, values: ReadonlyMap<Parameter, string>): string {
  const local = values.get(parameter) ?? bug(`no value for ${parameter.wireName}`);
  return local === parameter.wireName ? local : `${propertyKey(parameter.wireName)}: ${local}`;
}

type Values = ReadonlyMap<Parameter, string>;

function requestText(parts: CallParts, values: Values, destructured: boolean): string {
  const { operation, call, names } = parts;
  const fields = [
    `method: ${stringLiteral(operation.method)}`,
    `path: ${pathText(operation, values, names)}`,
    field("query", queryText(operation, values, names)),
    field("headers", placedObject(parts, "header", values)),
    field("cookies", placedObject(parts, "cookie", values)),
    field("body", bodyText(parts, destructured)),
    field("stream", streamText(parts, destructured)),
    field("accept", acceptText(operation, call)),
    field("as", answerForm(call.resultContent)),
    field(
      "security",
      sameSecurity(operation.security, parts.security) ? null : jsonExpression(operation.security),
    ),
    field("server", operation.servers?.[0] ? stringLiteral(serverURL(operation.servers[0])) : null),
  ];
  return `{ ${fields.filter((text) => text !== null).join(", ")} }`;
}

function field(name: string, value: string | null): string | null {
  return value === null ? null : `${name}: ${value}`;
}

function pathText(operation: Operation, values: Values, names: TypeNames): string {
  const parts = operation.path.map((part) => {
    if (part.kind === "text") return stringLiteral(part.text);
    const parameter = operation.parameters.find(
      ({ place, wireName }) => place === "path" && wireName === part.parameter,
    );
    if (!parameter) return bug(`${operation.id} has no path parameter ${part.parameter}`);
    const { wireName, style } = parameter;
    const value = values.get(parameter) ?? bug(`no value for ${wireName}`);
    const text = `${stringLiteral(wireName)}, ${value}`;
    if (style === "simple" && isScalar(parameter.schema, names.layout))
      return `${names.use(runtimeValue("segment"))}(${text})`;
    return `${names.use(runtimeValue("styledSegment"))}(${text}, ${jsonExpression({ style, explode: parameter.explode })})`;
  });
  return parts.length === 0 ? stringLiteral("/") : parts.join(" + ");
}

/** Parameters of one manner share a call; the order of the document's parameters is kept inside each. */
function queryText(operation: Operation, values: Values, names: TypeNames): string | null {
  const groups = new Map<string, { readonly like: Parameter; readonly entries: string[] }>();
  for (const parameter of operation.parameters) {
    if (parameter.place !== "query") continue;
    const key = `${parameter.style} ${parameter.explode}`;
    const group = groups.get(key) ?? { like: parameter, entries: [] };
    group.entries.push(entry(parameter, values));
    groups.set(key, group);
  }
  const calls = [...groups.values()].map(({ like, entries }) => {
    const object = `{ ${entries.join(", ")} }`;
    const manner = like.style === "form" && !like.explode ? ", false" : "";
    return `${names.use(runtimeValue(queryFunction(like)))}(${object}${manner})`;
  });
  if (calls.length < 2) return calls[0] ?? null;
  return `[${calls.map((call) => `...${call}`).join(", ")}]`;
}

function queryFunction({ style }: Parameter): "form" | "deepObject" | "spaceDelimited" | "pipeDelimited" {
  if (style === "deepObject" || style === "spaceDelimited" || style === "pipeDelimited") return style;
  return "form";
}

/** A `content`-typed parameter travels as the JSON text of its value. */
function entry(parameter: Parameter, values: Values): string {
  const value = values.get(parameter) ?? bug(`no value for ${parameter.wireName}`);
  const sent =
    parameter.mediaType === null
      ? value
      : `${value} === undefined ? undefined : globalThis.JSON.stringify(${value})`;
  return `${valueKey(parameter.wireName)}: ${sent}`;
}

/** Headers and cookies travel as they are; lists and maps in style `simple`, which joins them by commas. */
function placedObject(
  { operation, names }: CallParts,
  place: Parameter["place"],
  values: Values,
): string | null {
  const entries = operation.parameters
    .filter((parameter) => parameter.place === place)
    .map((parameter) => {
      if (parameter.mediaType !== null || isScalar(parameter.schema, names.layout)) {
        return entry(parameter, values);
      }
      const value = values.get(parameter) ?? bug(`no value for ${parameter.wireName}`);
      const text = `${names.use(runtimeValue("simple"))}(${value}${parameter.explode ? ", true" : ""})`;
      return `${valueKey(parameter.wireName)}: ${text}`;
    });
  return entries.length === 0 ? null : `{ ${entries.join(", ")} }`;
}

function bodyText({ operation, call, names }: CallParts, destructured: boolean): string | null {
  if (call.body === "none" || operation.body === null) return null;
  const content = chosenContent(operation.body.contents);
  const value = bodyValue(call, destructured);
  const use = (name: RuntimeName): string => names.use(runtimeValue(name));
  const type = content.mediaType === "application/json" ? "" : `, ${stringLiteral(content.mediaType)}`;
  switch (content.encoding) {
    case "json":
      return `${use("json")}(${value}${type})`;
    case "urlencoded":
    case "multipart":
      return `${use(content.encoding)}(${value})`;
    case "text":
    case "bytes":
    case "sse":
    case "jsonLines":
      // Whatever is neither text nor bytes has no form of its own; JSON is the one that loses nothing.
      return `${use(isRaw(content.schema) ? "raw" : "json")}(${value}${type})`;
  }
}

function isRaw({ kind }: Schema): boolean {
  return kind === "string" || kind === "file";
}

function bodyValue(call: CallShape, destructured: boolean): string {
  if (call.body === "key") return call.paramsOptional ? "params?.body" : "params.body";
  return destructured ? "body" : "params";
}

/** JSON when the operation takes it, else what it names first. */
export function chosenContent(contents: readonly [Content, ...Content[]]): Content {
  return contents.find(({ encoding }) => encoding === "json") ?? contents[0];
}

function streamText({ operation, call, names }: CallParts, destructured: boolean): string | null {
  const { streaming } = operation;
  if (streaming === null) return null;
  const decoder =
    streaming.protocol === "sse"
      ? `${names.use(runtimeValue("sse"))}(${streaming.terminator === null ? "null" : stringLiteral(streaming.terminator)})`
      : `${names.use(runtimeValue("jsonLines"))}()`;
  if (streaming.switch === null) return decoder;
  const body = bodyValue(call, destructured);
  const mayLack =
    call.body === "key" ? operation.body?.required !== true : call.paramsOptional && !destructured;
  const flag = `${body}${mayLack ? "?." : ""}${access(streaming.switch, mayLack)}`;
  return `${flag} === true ? ${decoder} : undefined`;
}

/** How an answer that is not JSON is read. */
function answerForm(content: Content | null): string | null {
  if (content === null) return null;
  if (content.encoding === "bytes") return literal("binary");
  return content.encoding === "text" ? literal("text") : null;
}

/** What the client asks for, where it is not JSON. */
function acceptText({ streaming }: Operation, { resultContent }: CallShape): string | null {
  if (streaming !== null && streaming.switch === null) {
    return streaming.protocol === "sse" ? stringLiteral("text/event-stream") : null;
  }
  if (resultContent === null || resultContent.encoding === "json") return null;
  return stringLiteral(resultContent.mediaType);
}

function sameSecurity(a: Operation["security"], b: Operation["security"]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function pagingScheme(operation: Operation, paging: NonNullable<Operation["paging"]>): string {
  const { items, send, next, more } = paging;
  const inQuery = operation.parameters.some(({ place, wireName }) => place === "query" && wireName === send);
  return jsonExpression({
    items,
    from: next.from,
    ...("path" in next && { path: next.path }),
    send,
    ...(!inQuery && { place: "body" }),
    ...(more && { more }),
  });
}
