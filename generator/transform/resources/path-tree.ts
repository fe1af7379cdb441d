// The tree of all paths: which methods a path has and what lies beneath it.

import type { Method } from "../../model/operation.js";
import type { Route, Segment } from "./routes.js";

export interface PathNode {
  readonly methods: Set<Method>;
  /** Direct children by their key. */
  readonly children: Map<string, PathNode>;
  /** True when the node was reached by a slot. */
  readonly expression: boolean;
  /** Set once it is known: what its GET responds with. */
  response: GetResponse;
  /** Set once it is known: its GET is a list, whatever its path ends in. */
  lists: boolean;
}

/** `page`: items under `data` of something that calls itself another thing than a list, such as a report. */
export type GetResponse = "one" | "list" | "page";

export class PathTree {
  readonly #roots = new Map<string, PathNode>();

  /** The node of a route, made when it is new. Slots are one node, whatever they are called. */
  add(route: Route): PathNode {
    const root = route.namespace.join(".");
    let node = this.#roots.get(root) ?? empty(false);
    this.#roots.set(root, node);
    for (const segment of route.segments) {
      const key = keyOf(segment);
      const child: PathNode = node.children.get(key) ?? empty(segment === null);
      node.children.set(key, child);
      node = child;
    }
    return node;
  }

  /** The node above a route's own; null at the root. */
  parent(route: Route): PathNode | null {
    if (route.segments.length === 0) return null;
    return this.add({ ...route, segments: route.segments.slice(0, -1) });
  }
}

/** Nothing lies beneath it and it has this one method. */
export function isLeafOf(node: PathNode, method: Method): boolean {
  return node.children.size === 0 && node.methods.size === 1 && node.methods.has(method);
}

function keyOf(segment: Segment): string {
  return segment ?? "{}";
}

function empty(expression: boolean): PathNode {
  return { methods: new Set(), children: new Map(), expression, response: "one", lists: false };
}
