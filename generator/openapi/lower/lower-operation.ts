// One operation: its path, parameters, body and responses.

import { type Json, type NameHint, type Pointer, isNonEmpty } from "../../model/brands.js";
import type { DraftOperation } from "../../model/document.js";
import type { Content, Method, PathPart, RequestBody, Response, Status } from "../../model/operation.js";
import { statusRank } from "../../model/query/operations.js";
import { fixedNameOf } from "./extensions.js";
import { lowerContents } from "./lower-content.js";
import type { LowerContext, SourceNode } from "./lower-context.js";
import { plainDocs } from "./lower-docs.js";
import { lowerParameters } from "./lower-parameter.js";
import { fragmentOf } from "./lower-path.js";
import { lowerServers } from "./lower-servers.js";
import { child } from "../../input/pointer.js";
import { entriesAt, isTrueAt, listAt, textAt, valueAt, displayText } from "../../input/raw.js";

/** An operation as found: its own object and the path item around it. */
export interface RawOperation {
  readonly method: Method;
  readonly path: string;
  readonly parts: readonly PathPart[];
  readonly item: SourceNode;
  readonly operation: SourceNode;
  /** What is required of the caller, settled with the document's default. */
  readonly security: readonly (readonly string[])[];
  readonly chosen: boolean;
}

export function lowerOperation(raw: RawOperation, context: LowerContext): DraftOperation {
  const { method, path, parts, item, operation } = raw;
  const written = textAt(operation.raw, "operationId")?.trim();
  const id = written || `${method.toUpperCase()} ${path}`;
  const fixed = fixedNameOf(operation.raw);
  const fragment = fragmentOf(path);
  // `#X-Amz-Target=Logs.PutEvents` tells requests apart by a parameter: what is done there the id says.
  const said = fragment !== null && /[=&]/.test(fragment) && written ? written : fragment;
  const name: NameHint = fixed
    ? { text: fixed.method, source: "override" }
    : { text: said ?? id, source: said === null ? "derived" : "component" };
  return {
    pointer: operation.pointer,
    id,
    name,
    functionName: { text: id, source: "derived" },
    method,
    path: parts,
    tags: listAt(operation.raw, "tags").filter((tag) => typeof tag === "string"),
    parameters: lowerParameters([item, operation], { id, path, parts, pointer: operation.pointer }, context),
    body: bodyOf(operation, method, context),
    responses: responsesOf(operation, context),
    paging: null,
    streaming: null,
    security: raw.security,
    servers: serversOf([operation, item], context),
    call: null,
    resource: [],
    nameOverride: fixed?.dotted ?? null,
    chosen: raw.chosen,
    ...plainDocs(item, context),
    ...plainDocs(operation, context),
  };
}

function serversOf(holders: readonly SourceNode[], context: LowerContext): DraftOperation["servers"] {
  for (const { raw, pointer } of holders) {
    const servers = lowerServers(raw, pointer, context);
    if (servers.length > 0) return servers;
  }
  return null;
}

function bodyOf(operation: SourceNode, method: Method, context: LowerContext): RequestBody | null {
  const value = valueAt(operation.raw, "requestBody");
  const pointer = child(operation.pointer, "requestBody");
  if (value === undefined) return null;
  const node = context.follow(value, pointer);
  if (!node) return null;
  if (method === "get" || method === "head" || method === "trace") {
    // RFC 9110 9.3.1: content in a GET request has no meaning; fetch refuses to send it.
    context.addUnused("requestBody", `a ${method.toUpperCase()} request cannot have a body`, pointer);
    return null;
  }
  const contents: readonly Content[] = lowerContents(node.raw, node.pointer, context);
  if (!isNonEmpty(contents)) return null;
  return { pointer, required: isTrueAt(node.raw, "required"), contents, ...plainDocs(node, context) };
}

function responsesOf(operation: SourceNode, context: LowerContext): readonly Response[] {
  const pointer = child(operation.pointer, "responses");
  return entriesAt(operation.raw, "responses")
    .filter(([key]) => !key.startsWith("x-"))
    .flatMap(([key, value]) => responseOf(key, value, { pointer: child(pointer, key), context }))
    .sort((a, b) => statusRank(a.status) - statusRank(b.status));
}

function responseOf(
  key: string,
  value: Json,
  { pointer, context }: { readonly pointer: Pointer; readonly context: LowerContext },
): readonly Response[] {
  const status = statusOf(key);
  if (!status) {
    const wanted = "a status such as 200, 4XX or default";
    context.add("SW302", pointer, {
      keyword: "the key of a response",
      actual: displayText(key),
      expected: wanted,
    });
    return [];
  }
  const node = context.follow(value, pointer);
  if (!node) return [{ pointer, status, contents: [] }];
  const headers = entriesAt(node.raw, "headers").map(([name]) => name);
  if (headers.some((name) => name.toLowerCase() !== "link"))
    context.addUnused(
      "headers",
      "response headers are read with .asResponse(), they have no types yet",
      child(node.pointer, "headers"),
    );
  if (entriesAt(node.raw, "links").length > 0)
    context.addUnused(
      "links",
      "links from a response to other operations have no methods yet",
      child(node.pointer, "links"),
    );
  const contents = lowerContents(node.raw, node.pointer, context);
  const named = isNonEmpty(headers) ? { headers } : {};
  return [{ pointer, status, contents, ...named, ...plainDocs(node, context) }];
}

/** `2xx` in lower case is common and means the same. */
function statusOf(key: string): Status | null {
  if (key === "default") return { kind: "default" };
  const found = /^([1-5])(?:(\d\d)|XX)$/i.exec(key);
  if (!found) return null;
  const hundreds = Number(found[1]) as 1 | 2 | 3 | 4 | 5;
  return found[2] === undefined ? { kind: "class", hundreds } : { kind: "exact", code: Number(key) };
}
