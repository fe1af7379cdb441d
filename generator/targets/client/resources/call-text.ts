// The body of a standalone function: what one operation sends, as calls of the runtime, which decides how anything
// travels.

import type { Operation } from "../../../model/document.js";
import type { CallShape, Content, NextPage, Paging, Streaming } from "../../../model/operation.js";
import { jsonExpression, literal, numberLiteral, stringLiteral } from "../../../writer/text.js";
import {
  cookieText,
  headerText,
  memberAccess,
  parameterValues,
  pathText,
  queryText,
  destructuringPattern,
  type ParameterValues,
} from "./parameter-text.js";
import { requestBody } from "./body-text.js";
import { responseReader, codecOf } from "./codec-values.js";
import { carriesParams } from "../../call-validation/operation-validators.js";
import { runtimeValue, type RuntimeValue } from "../../runtime-symbols.js";
import { serverURL } from "../servers.js";
import type { TypeNames } from "../../types/type-names.js";

interface CallParts {
  readonly names: TypeNames;
  readonly operation: Operation;
  readonly call: CallShape;
  /** The type of params; null = the operation has none. */
  readonly paramsType: string | null;
  /** What most operations of the document need; a call says its own only when it differs. */
  readonly security: Operation["security"];
  /** Calls may be checked. */
  readonly checked: boolean;
}

/** The statements of the function's body. */
export function callStatements(parts: CallParts): readonly string[] {
  const { operation, call, names, paramsType } = parts;
  const values = parameterValues(operation, call, names);
  const request = requestText(parts, values);
  const returned =
    operation.paging === null
      ? `return client.request(${request}, options);`
      : `return ${names.use(runtimeValue("paginate"))}(client, ${request}, ${pagingScheme(operation, operation.paging, names)}, options);`;
  if (values.taken.length === 0) return [returned];
  const source = call.paramsOptional ? `: Partial<${paramsType}> = params ?? {}` : " = params";
  return [`const ${destructuringPattern(values)}${source};`, returned];
}

function requestText(parts: CallParts, values: ParameterValues): string {
  const { operation, call, names, checked } = parts;
  const place = { operation, names, values };
  const ownSecurity = !sameSecurity(operation.security, parts.security);
  const server = operation.servers?.[0];
  const fields = [
    field("method", stringLiteral(operation.method)),
    field("path", pathText(place)),
    field("query", queryText(place)),
    field("headers", headerText(place)),
    field("cookies", cookieText(place)),
    field("body", bodyText(parts, values)),
    field("stream", streamText(parts, values)),
    field("accept", quotedOrNull(acceptType(operation, call))),
    field("as", resultForm(call.resultContent)),
    field("parse", responseReader(operation, names)),
    field("security", ownSecurity ? jsonExpression(operation.security) : null),
    // Checks see what the caller passed; what is a JSON body and nothing else they have already.
    checked && carriesParams(operation) ? "params" : null,
    field("server", server ? stringLiteral(serverURL(server)) : null),
  ];
  return `{ ${fields.filter((text) => text !== null).join(", ")} }`;
}

function field(name: string, value: string | null): string | null {
  return value === null ? null : `${name}: ${value}`;
}

function bodyText({ operation, call, names }: CallParts, values: ParameterValues): string | null {
  if (call.body === "none" || operation.body === null) return null;
  const value = sentBody(operation.body.required, call, values);
  return requestBody({ body: operation.body, call, names }, value);
}

/** Params that were left out are an empty body where the API wants one, and none where it does not. */
function sentBody(required: boolean, call: CallShape, values: ParameterValues): string {
  if (!mayLackParams(call, values)) return bodyValue(call, values);
  return `params ?? ${required ? "{}" : "undefined"}`;
}

/** True where the params are the body, and may be left out. */
function mayLackParams(call: CallShape, { taken }: ParameterValues): boolean {
  return call.body !== "key" && taken.length === 0 && call.paramsOptional;
}

function bodyValue(call: CallShape, { taken }: ParameterValues): string {
  if (call.body === "key") return `params${memberAccess("body", call.paramsOptional)}`;
  return taken.length > 0 ? "body" : "params";
}

function streamText({ operation, call, names }: CallParts, values: ParameterValues): string | null {
  const { streaming } = operation;
  if (streaming === null) return null;
  const use = (name: RuntimeValue): string => names.use(runtimeValue(name));
  const terminator = streaming.terminator === null ? "null" : stringLiteral(streaming.terminator);
  const codec = codecOf(streaming.event, names);
  const decoder =
    streaming.protocol === "sse"
      ? eventReader(streaming.frame, { terminator, use, codec })
      : `${use("jsonLines")}(${codec === null ? "" : `${use("itemParser")}(${codec})`})`;
  if (streaming.switch === null) return decoder;
  const body = bodyValue(call, values);
  const mayLack = call.body === "key" ? operation.body?.required !== true : mayLackParams(call, values);
  return `${body}${memberAccess(streaming.switch, mayLack)} === true ? ${decoder} : undefined`;
}

interface EventReader {
  readonly terminator: string;
  readonly use: (name: RuntimeValue) => string;
  /** Of the items; null = they are the same in JSON. */
  readonly codec: string | null;
}

function eventReader(frame: Streaming["frame"], { terminator, use, codec }: EventReader): string {
  if (frame === "data") {
    const item = codec === null ? "" : `, undefined, ${use("itemParser")}(${codec})`;
    return `${use("sse")}(${terminator}${item})`;
  }
  const event = codec === null ? "" : `, ${use("eventParser")}(${codec})`;
  if (frame === "event") return `${use("eventsWithNames")}(${terminator}${event})`;
  const isPlain = typeof frame.text !== "boolean" && frame.text.length === 0;
  const isDefault = (isPlain || frame.text === false) && codec === null;
  const text = isDefault ? "" : `, ${jsonExpression(frame.text)}`;
  return `${use("eventsWithFields")}(${terminator}${text}${event})`;
}

/** How a response that is not JSON is read. */
function resultForm(content: Content | null): string | null {
  if (content === null) return null;
  if (content.encoding === "bytes") return literal("binary");
  return content.encoding === "text" ? literal("text") : null;
}

/** What the client asks for; null where it is JSON. */
export function acceptType({ streaming }: Operation, { resultContent }: CallShape): string | null {
  if (streaming !== null && streaming.switch === null)
    return streaming.protocol === "sse" ? "text/event-stream" : null;
  if (resultContent === null || resultContent.encoding === "json") return null;
  return resultContent.mediaType;
}

function quotedOrNull(text: string | null): string | null {
  return text === null ? null : stringLiteral(text);
}

function sameSecurity(a: Operation["security"], b: Operation["security"]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** `{ items: ["data"], from: "lastItem", … }`. */
function pagingScheme(operation: Operation, paging: Paging, names: TypeNames): string {
  const { items, next, end } = paging;
  const fields = [
    field("items", jsonExpression(items)),
    field("from", next && originText(next, names)),
    ...(next && "send" in next ? positionFields(operation, next) : []),
    end && field(end.by, jsonExpression(end.path)),
  ];
  return `{ ${fields.filter((text) => text !== null).join(", ")} }`;
}

/** What the next request is made of: the name of a rule, or a function that finds its address. */
function originText(next: NextPage, names: TypeNames): string {
  if (next.from === "link") return names.use(runtimeValue("linkHeader"));
  if (next.from === "address") return `${names.use(runtimeValue("nextURLAt"))}(${jsonExpression(next.path)})`;
  return stringLiteral(next.from);
}

function positionFields(
  { parameters }: Operation,
  next: Extract<NextPage, { readonly send: string }>,
): readonly (string | null)[] {
  const inQuery = parameters.some(
    ({ in: location, serializedName }) => location === "query" && serializedName === next.send,
  );
  return [
    field("path", "path" in next ? jsonExpression(next.path) : null),
    field("send", stringLiteral(next.send)),
    field("location", inQuery ? null : stringLiteral("body")),
    field("first", "first" in next && !isUsualFirst(next) ? numberLiteral(next.first) : null),
  ];
}

/** The runtime counts pages from 1 of itself, and items from 0. */
export function isUsualFirst({ from, first }: Extract<NextPage, { readonly first: number }>): boolean {
  return first === (from === "pageNumber" ? 1 : 0);
}
