// An operation as the data of a command: its flags, its body, how it is sent.

import { bug } from "../../bug.js";
import type { Json } from "../../model/brands.js";
import type { Operation } from "../../model/document.js";
import type { NextPage, Paging, Content, PartEncoding } from "../../model/operation.js";
import { freeNames } from "../../model/query/free-name.js";
import { serverURL } from "../client/servers.js";
import { kebab } from "../../writer/kebab.js";
import type { ModuleMap } from "../modules.js";
import { acceptType, isUsualFirst } from "../client/resources/call-text.js";
import { exampleArguments } from "./example-arguments.js";
import { flagsOf, type Data, type FlagData } from "./flags.js";
import { fieldEncoding, isFormData, partEncoding } from "../client/resources/body-text.js";
import { bodySources, type BodySource } from "./body-sources.js";

export interface CommandContext {
  readonly modules: ModuleMap;
  readonly clientName: string;
  /** What most operations need; a command says its own only when it differs. */
  readonly security: Operation["security"];
}

/**
 * Names of a resource's commands, in its order; two that are the same in kebab-case are told apart by number.
 * `elsewhere`: names that something else is called by.
 */
export function commandNames(
  operations: readonly Operation[],
  elsewhere: ReadonlySet<string>,
): readonly string[] {
  return freeNames(
    operations.map(({ name }) => kebab(name) || "call"),
    { separator: "-", elsewhere },
  );
}

/** One line on a command. */
export function commandAbout({ summary, details }: Operation): string {
  const text = (summary ?? details ?? "").trim();
  const [first = ""] = text.split(/\n\s*\n/, 1);
  const sentence = /^.*?[.!?](?=\s|$)/su.exec(first)?.[0] ?? first;
  return sentence.replace(/\s+/g, " ").trim();
}

export function commandData(operation: Operation, name: string, context: CommandContext): Data {
  const flags = flagsOf(operation, context);
  const details = operation.details?.trim() ?? "";
  const accept = operation.call && acceptType(operation, operation.call);
  const server = operation.servers?.[0];
  const ownSecurity = JSON.stringify(operation.security) !== JSON.stringify(context.security);
  return {
    name,
    about: commandAbout(operation),
    ...(details !== "" && { details }),
    ...(operation.deprecated !== undefined && { deprecated: operation.deprecated }),
    method: operation.method,
    path: pathData(operation, flags),
    flags: flags.map(({ data }) => data),
    ...bodyData(operation, context.modules),
    response: responseData(operation),
    ...(accept != null && { accept }),
    ...(operation.paging && { paging: pagingData(operation, operation.paging) }),
    ...(ownSecurity && { security: operation.security }),
    ...(server && { server: serverURL(server) }),
    ...(operation.call?.positional != null && { beside: operation.call.positional }),
    example: exampleArguments(operation, flags, context.modules),
  };
}

function pathData(operation: Operation, flags: readonly FlagData[]): readonly Json[] {
  if (operation.path.length === 0) return ["/"];
  return operation.path.map((part): Json => {
    // What a URL parser would drop or read as another character travels percent-encoded.
    if (part.kind === "text") return part.text.replace(/[\u0000- \u007f\\]/g, encodeURIComponent);
    const flag = flags.find(
      ({ in: location, serializedName }) => location === "path" && serializedName === part.parameter,
    );
    const parameter = operation.parameters.find(
      ({ in: location, serializedName }) => location === "path" && serializedName === part.parameter,
    );
    if (!flag || !parameter) return bug(`${operation.id} has no path parameter ${part.parameter}`);
    const { style, explode, allowReserved } = parameter;
    const scalar = !flag.shape.takes.some((type) => type === "array" || type === "object");
    const more = { ...(part.segments && { segments: true }), ...(allowReserved && { reserved: true }) };
    if (style === "simple" && scalar) return { flag: flag.name, ...more };
    return { flag: flag.name, style, ...(explode && { explode }), ...more };
  });
}

function responseData({ streaming, call }: Operation): Json {
  const encoding = call?.resultContent?.encoding;
  const kind = encoding === "bytes" ? "binary" : encoding === "text" ? "text" : encoding ? "json" : "none";
  if (!streaming) return { kind };
  const { protocol, switch: property, terminator } = streaming;
  return {
    kind: kind === "none" ? "json" : kind,
    stream: {
      protocol,
      ...(property !== null && { switch: property }),
      ...(terminator !== null && { terminator }),
    },
  };
}

function pagingData({ parameters }: Operation, { items, next, end }: Paging): Json {
  const inBody = (send: string): boolean =>
    !parameters.some(({ in: location, serializedName }) => location === "query" && serializedName === send);
  return {
    items,
    ...(next ? nextData(next, inBody) : { from: "nowhere" }),
    ...(end && { [end.by]: end.path }),
  };
}

function nextData(next: NextPage, inBody: (send: string) => boolean): Data {
  return {
    from: next.from,
    ...("path" in next && { path: next.path }),
    ...("send" in next && { send: next.send, ...(inBody(next.send) && { location: "body" }) }),
    ...("first" in next && !isUsualFirst(next) && { first: next.first }),
  };
}

/** How the body of a command travels, as data. */
function bodyData(operation: Operation, modules: ModuleMap): Data {
  const sources = bodySources(operation, modules);
  if (!operation.body || sources.length === 0) return {};
  const body: Data = {
    contents: sources.map(contentData),
    required: operation.body.required,
    ...(operation.call?.body === "key" && { key: "body" }),
  };
  return { body };
}

function contentData({ content, choice, properties }: BodySource): Data {
  const { encoding, mediaType } = content;
  const form = encoding === "urlencoded" || encoding === "multipart" ? encoding : "json";
  return {
    encoding: properties === null ? "whole" : form,
    type: mediaType,
    ...(properties !== null && partsData(content)),
    ...(choice && { takes: choice.takes, ...choice.keys }),
  };
}

/** How the parts of a form travel, where the document or the user says so. */
function partsData(content: Content): Data {
  const { encoding, mediaType, parts, arrayFormat } = content;
  const encoded = (one: (part: PartEncoding, content: Content) => Json): Json =>
    Object.fromEntries((parts ?? []).map((part) => [part.property, one(part, content)]));
  const format = arrayFormat === undefined ? {} : { arrayFormat };
  if (encoding === "urlencoded") return { ...format, ...(parts && { fields: encoded(fieldEncoding) }) };
  if (encoding !== "multipart") return {};
  if (isFormData(content)) return format;
  const type = (mediaType.split(";", 1)[0] ?? "").trim().toLowerCase();
  const isForm = type === "multipart/form-data" || type.includes("*");
  return { ...format, parts: { ...(!isForm && { type }), parts: encoded(partEncoding) } };
}
