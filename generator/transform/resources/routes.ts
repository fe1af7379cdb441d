// A path template as resources see it: static segments, slots, and what a literal query or a prefix puts in front.

import type { DraftOperation } from "../../model/document.js";
import type { PathPart } from "../../model/operation.js";
import { isVersionSegment, pathTemplate } from "../../model/query/operations.js";
import { camelCase } from "../names/identifiers.js";

/** Its text; null = a slot. */
export type Segment = string | null;

export interface Route {
  /** Resource names in front of the path's own: from a literal query (`?beta=true` → `beta`) and the prefix option. */
  readonly namespace: readonly string[];
  readonly segments: readonly Segment[];
}

/** The template without the names of its slots: what tells one path from another. */
export function shapeOf(template: string): string {
  return template.replace(/\{[^{}]*\}/g, "{}");
}

/** What options call an operation by: `POST /threads/{}`, whatever its slots are called. */
export function operationKey({ method, path }: Pick<DraftOperation, "method" | "path">): string {
  return `${method.toUpperCase()} ${shapeOf(pathTemplate(path))}`;
}

/** A key as a user wrote it: `post  /threads/{id}` and `POST /threads/{thread_id}` mean the same operation. */
export function writtenKey(key: string): string {
  const [, method = "", path = ""] = /^(\S*)\s*(.*)$/s.exec(key.trim()) ?? [];
  return `${method.toUpperCase()} ${shapeOf(path)}`;
}

/** A path as it is written, without its query and its fragment. */
export function plainPath(path: readonly PathPart[]): string {
  return pathTemplate(path).replace(/[?#].*$/s, "");
}

/**
 * `prefixes`: path prefix → resource chain in front; the longest that fits at a segment's border counts. An empty
 * chain leaves the prefix itself out of the names: `/internal`. `version` is left out in any case.
 */
export function routeOf(
  path: readonly PathPart[],
  prefixes: ReadonlyMap<string, readonly string[]>,
  version = "",
): Route {
  const plain = plainPath(path);
  const extra = pathTemplate(path).slice(plain.length + 1);
  const prefix = prefixFor(plain, prefixes);
  const unnamed = prefix?.chain.length === 0 ? prefix.path.length : 0;
  const named = plain.slice(Math.max(unnamed, version.length));
  return {
    namespace: [...literalQuery(extra), ...(prefix?.chain ?? [])],
    segments: named.split("/").flatMap(segmentsOf),
  };
}

/** What the path asks for: `gateways` of `/v1/{parent}/gateways`; empty when it ends in a slot. */
export function lastWord(path: readonly PathPart[]): string {
  const last = routeOf(path, new Map()).segments.at(-1);
  return last ? camelCase(last) : "";
}

/** Deeper than this nobody wants to type a call, and folders have names that are too long for a disk. */
const deepest = 12;

/** Static segments as resource names, outermost first; of very many the outer and the inner ones. */
export function chainOf(route: Route, segments: readonly Segment[]): readonly string[] {
  const own = segments.flatMap((segment) => (segment === null ? [] : [nameOf(segment)]));
  const shown = own.length > deepest ? [...own.slice(0, deepest / 2), ...own.slice(-deepest / 2)] : own;
  return [...route.namespace, ...shown];
}

/** A version without its letter is given one: `/rest/api/3` → `v3`. */
function nameOf(segment: string): string {
  const name = camelCase(segment);
  return /^\d+$/.test(name) && isVersionSegment(segment) ? `v${name}` : name;
}

/**
 * Custom verbs after a colon are segments of their own (`/{name}:cancel`, `/pets:batchGet`). Words before a slot
 * name the resource (`thumbnail.{extension}`), what follows it and a format after a dot do not (`{id}.json`).
 */
function segmentsOf(text: string): readonly Segment[] {
  return text.split(":").flatMap((piece): Segment[] => {
    const [before = "", expression] = piece.split("{");
    const isExpression = expression !== undefined && !/\p{L}{2}/u.test(before);
    if (isExpression) return [null];
    const words = before.replace(/\.(?:json|xml)$/i, "");
    return camelCase(words) === "" ? [] : [words];
  });
}

/** A flag names a namespace by its key, any other literal by key and value; `{expressions}` in a query name nothing. */
function literalQuery(text: string): readonly string[] {
  return text
    .split("&")
    .filter((pair) => pair !== "" && !/[{}]/.test(pair))
    .map((pair) => camelCase(pair.replace(/=true$/, "")))
    .filter((name) => name !== "");
}

interface Prefix {
  readonly path: string;
  readonly chain: readonly string[];
}

function prefixFor(plain: string, prefixes: ReadonlyMap<string, readonly string[]>): Prefix | null {
  let best: Prefix | null = null;
  for (const [path, chain] of prefixes) {
    const fits = plain === path || plain.startsWith(`${path}/`);
    if (fits && path.length > (best?.path.length ?? -1)) best = { path, chain };
  }
  return best;
}
