// Where the values of a YAML text stand, read off the tree it was parsed into.

import { isAlias, isMap, isScalar, isSeq, visit, type Node } from "yaml";
import type { FindOffset } from "./source-map.js";

/** Offsets of keys and items. Follows aliases and merge keys to the text that was meant. */
export function yamlOffsets(contents: unknown): FindOffset {
  let anchors: ReadonlyMap<string, Node> | null = null;
  const follow = (node: unknown): unknown => {
    if (!isAlias(node)) return node;
    anchors ??= collectAnchors(contents);
    return anchors.get(node.source);
  };
  return (segments) => {
    let node = follow(contents);
    let offset = startOf(node) ?? 0;
    for (const segment of segments) {
      const found = step(node, segment, follow);
      if (!found) break;
      offset = startOf(found.shown) ?? offset;
      node = follow(found.value);
    }
    return offset;
  };
}

interface Step {
  /** The key of a property, else the item itself. */
  readonly shown: unknown;
  readonly value: unknown;
}

function step(node: unknown, segment: string, follow: (node: unknown) => unknown): Step | null {
  if (isSeq(node)) {
    const item = /^\d+$/.test(segment) ? node.items[Number(segment)] : undefined;
    return item === undefined ? null : { shown: item, value: item };
  }
  if (!isMap(node)) return null;
  // The last one counts, as it did for the value.
  const own = node.items.findLast((pair) => isScalar(pair.key) && keyText(pair.key) === segment);
  if (own) return { shown: own.key, value: own.value };
  for (const pair of node.items) {
    if (!isScalar(pair.key) || pair.key.value !== "<<") continue;
    const merged = follow(pair.value);
    for (const source of isSeq(merged) ? merged.items : [merged]) {
      const found = step(follow(source), segment, follow);
      if (found) return found;
    }
  }
  return null;
}

function keyText(key: { readonly value: unknown; readonly source?: string }): string {
  return typeof key.value === "string" ? key.value : (key.source ?? "");
}

/** The last anchor of a name wins; texts that use a name twice are rare, and only a position is at stake. */
function collectAnchors(contents: unknown): ReadonlyMap<string, Node> {
  const anchors = new Map<string, Node>();
  visit(contents as Node, {
    Node: (_, node) => {
      if (!isAlias(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return anchors;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
