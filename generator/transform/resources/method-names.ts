// The rules that turn an HTTP method and its place in the tree of paths into a method name on a resource.

import type { CustomMethod, Method } from "../../model/operation.js";
import { asks, isActionOf, lowerWords } from "./generic-verbs.js";
import { camelCase } from "../names/identifiers.js";
import { isLeafOf, type PathNode } from "./path-tree.js";
import { chainOf, type Route, type Segment } from "./routes.js";

export interface MethodPath {
  readonly route: Route;
  readonly method: Method;
  /** As written; empty when the document gives none. */
  readonly operationId: string;
  readonly node: PathNode;
  /** The node above; null at the root. */
  readonly parent: PathNode | null;
}

export interface MethodName {
  readonly resource: readonly string[];
  readonly name: string;
  /** True when the name is the path's own word, false when it is what the HTTP method usually means. */
  readonly isAction: boolean;
}

interface MethodRule {
  readonly name: string;
  readonly make: (path: MethodPath) => MethodName | null;
}

/**
 * First match wins. The rules that put a method on the parent come before the plain table, because the table
 * answers everything.
 */
const methodRules: readonly MethodRule[] = [
  { name: "procedure", make: procedure },
  { name: "told", make: toldByDottedId },
  { name: "qualified action", make: qualifiedAction },
  { name: "action", make: actionOnParent },
  { name: "action on what follows", make: actionOnExpression },
  { name: "question", make: questionOnParent },
  { name: "report", make: reportOnParent },
  { name: "table", make: fromTable },
];

export function methodName(path: MethodPath): MethodName {
  for (const rule of methodRules) {
    const made = rule.make(path);
    if (made) return made;
  }
  return fromTable(path);
}

/** `POST /chat.postMessage` → `chat.postMessage`: remote procedures are named whole, whatever method calls them. */
function procedure({ route, method, node }: MethodPath): MethodName | null {
  const last = route.segments.at(-1);
  if (typeof last !== "string" || !isLeafOf(node, method)) return null;
  const pieces = procedureName.test(last) && !fileName.test(last) ? last.split(".") : [];
  const name = pieces.pop();
  if (name === undefined) return null;
  const above: readonly Segment[] = [...route.segments.slice(0, -1), ...pieces];
  return { resource: chainOf(route, above), name: camelCase(name), isAction: true };
}

/** Words with dots between them; `v2.1` and `.well-known` are none. */
const procedureName = /^\p{L}[\p{L}\p{N}_-]+(?:\.\p{L}[\p{L}\p{N}_-]+)+$/u;
const fileName =
  /\.(?:atom|css|csv|gif|gz|html?|ics|jpe?g|js|md|pdf|png|proto|rss|svg|tar|text|tsv|txt|xlsx?|ya?ml|zip)$/i;

/**
 * `GET /event` as `event.subscribe` → `event.subscribe`: an id with dots that names the resource as the path does says
 * what is done there, unless that is what the method says anyway.
 */
function toldByDottedId({ route, node, operationId }: MethodPath): MethodName | null {
  const groups = operationId.split(".").map(camelCase);
  const said = groups.pop() ?? "";
  if (groups.length === 0 || usual.has(said) || node.children.size > 0) return null;
  const chain = chainOf(route, route.segments);
  const ends = (whole: readonly string[]): boolean =>
    whole.length > 0 && whole.join(".").toLowerCase() === groups.join(".").toLowerCase();
  if (ends(chain)) return { resource: chain, name: said, isAction: true };
  const parent = chain.slice(0, -1);
  const isLast = chain.at(-1)?.toLowerCase() === said.toLowerCase() && route.segments.at(-1) !== null;
  return isLast && node.methods.size === 1 && ends(parent)
    ? { resource: parent, name: said, isAction: true }
    : null;
}

/** What the table of methods says in its own words. */
const usual: ReadonlySet<string> = new Set(
  `add all create delete destroy fetch find get index list modify patch post put read remove replace retrieve show
  update`.split(/\s+/),
);

/**
 * `POST /points/query` beside `POST /points/query/groups` → `points.query` and `points.queryGroups`: what follows a
 * verb says how it is done.
 */
function qualifiedAction({ route, method, node, parent }: MethodPath): MethodName | null {
  const [last, verb] = route.segments.slice(-2).reverse();
  if (typeof last !== "string" || method !== "post") return null;
  if (isActionOf(method, last) && isQualified(node)) return onParent(route, 1, last);
  if (typeof verb !== "string" || !parent || !isActionOf(method, verb) || !isQualified(parent)) return null;
  return onParent(route, 2, `${verb} ${last}`);
}

/** It can be posted to, and so can everything beneath it, which is nothing more. */
function isQualified({ methods, children }: PathNode): boolean {
  return (
    methods.size === 1 &&
    methods.has("post") &&
    children.size > 0 &&
    [...children.values()].every((child) => !child.expression && isLeafOf(child, "post"))
  );
}

/** `POST /batches/{id}/cancel` → `batches.cancel`: a leaf with nothing but this method that reads as a verb. */
function actionOnParent({ route, method, operationId, node }: MethodPath): MethodName | null {
  const last = route.segments.at(-1);
  if (typeof last !== "string" || !isLeafOf(node, method)) return null;
  if (isCreated(last, operationId)) return null;
  const acts = isActionOf(method, last) || (method === "post" && isTold(route, last, operationId));
  return acts ? onParent(route, 1, last) : null;
}

/** `createTransferIn` on `/transfer-in`: what is made is a thing, though a verb may spell so. */
function isCreated(last: string, operationId: string): boolean {
  const [first, ...rest] = lowerWords(operationId);
  return first === "create" && rest.join(" ") === lowerWords(last).join(" ");
}

/** The id begins with the segment's words. At the root it has to be them: `embeddings_create` speaks of a resource. */
function isTold(route: Route, last: string, operationId: string): boolean {
  const given = lowerWords(operationId);
  const own = lowerWords(last);
  const begins = own.every((word, index) => given[index] === word);
  const isRoot = chainOf(route, route.segments.slice(0, -1)).length === route.namespace.length;
  return begins && (!isRoot || (own.length > 1 && given.length === own.length));
}

/** `POST /signatures/cancel/{id}` → `signatures.cancel`: a verb with nothing but its object beneath it. */
function actionOnExpression({ route, method, node, parent }: MethodPath): MethodName | null {
  const [verb, expression] = route.segments.slice(-2);
  if (typeof verb !== "string" || expression !== null || !isLeafOf(node, method)) return null;
  if (!parent || parent.methods.size > 0 || parent.children.size > 1) return null;
  return isActionOf(method, verb) || (method === "get" && asks(verb)) ? onParent(route, 2, verb) : null;
}

/** `GET /pets/findByStatus` → `pets.findByStatus`, `GET /pets/list` → `pets.list`; the list of one pet is a thing. */
function questionOnParent({ route, method, node }: MethodPath): MethodName | null {
  const [last, above] = route.segments.slice(-2).reverse();
  if (typeof last !== "string" || method !== "get" || !isLeafOf(node, "get")) return null;
  const lists = typeof above === "string" && camelCase(last) === "list";
  return lists || asks(last) ? onParent(route, 1, last) : null;
}

/** Named by the path's own word, on what is left without the last segments; where that is nothing, on the client. */
function onParent(route: Route, segments: number, word: string): MethodName {
  const resource = chainOf(route, route.segments.slice(0, -segments));
  return { resource, name: camelCase(word), isAction: true };
}

/** Three or more reports under a name that is nothing by itself: `GET /usage/images` → `usage.images`. */
function reportOnParent({ route, method, node, parent }: MethodPath): MethodName | null {
  const last = route.segments.at(-1);
  if (typeof last !== "string" || method !== "get" || !isReport(node)) return null;
  if (!parent || parent.expression || parent.methods.size > 0 || route.segments.length < 2) return null;
  const reports = [...parent.children.values()].filter((child) => !child.expression && isReport(child));
  return reports.length >= 3 ? onParent(route, 1, last) : null;
}

function isReport(node: PathNode): boolean {
  return isLeafOf(node, "get") && node.response !== "list";
}

/** What the method usually means; `update`, where the operationId says no better what becomes of the thing. */
export function fromTable(path: MethodPath): MethodName {
  return { resource: chainOf(path.route, path.route.segments), name: defaultName(path), isAction: false };
}

function defaultName({ route, method, node, operationId }: MethodPath): string {
  const one = route.segments.at(-1) === null || isSingleton(node);
  const told = method === "get" ? null : toldName(operationId);
  if (told !== null && !(method === "post" && node.methods.has("get") && told === "list")) return told;
  switch (method) {
    case "get":
      return one && !node.lists ? "retrieve" : "list";
    case "post":
      return one ? "update" : "create";
    case "put":
      // Beside another way to update, PUT is the one that replaces the whole.
      return node.methods.has("patch") || (one && node.methods.has("post")) ? "replace" : "update";
    case "patch":
      return "update";
    case "delete":
    case "head":
    case "options":
    case "trace":
    case "query":
      return method;
    default:
      return camelCase(method satisfies CustomMethod);
  }
}

/** Ids that are more exact than a POST, a PUT or a PATCH: `set_payload`, `createOrUpdateCredentials`, `ListPrices`. */
function toldName(operationId: string): string | null {
  const [first = "", second, third] = lowerWords(operationId);
  if (first === "create" && second === "or" && third !== undefined) return camelCase(`create or ${third}`);
  return ["list", "set", "upsert"].includes(first) && second !== undefined ? first : null;
}

/** A GET that responds with one thing, is not called a list, and has no items beneath it. */
function isSingleton(node: PathNode): boolean {
  return (
    node.methods.has("get") &&
    !node.lists &&
    node.response === "one" &&
    ![...node.children.values()].some((child) => child.expression)
  );
}
