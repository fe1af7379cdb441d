// The way from the top of a file down to a value, cheap to extend and turned into a pointer only when needed.

import type { Json, Pointer } from "../../model/brands.js";
import { makePointer } from "../pointer.js";

export interface NodePath {
  readonly file: string;
  readonly parent: NodePath | null;
  /** Null at the top. */
  readonly key: string | null;
  readonly value: Json;
}

export function extend(parent: NodePath, key: string | number, value: Json): NodePath {
  return { file: parent.file, parent, key: String(key), value };
}

export function pointerOf(nodePath: NodePath): Pointer {
  const segments: string[] = [];
  for (let at: NodePath | null = nodePath; at?.key != null; at = at.parent) segments.push(at.key);
  return makePointer({ file: nodePath.file, segments: segments.reverse() });
}

/** Down to a pointer's value, own keys only; null = nothing stands there. */
export function descend(top: NodePath, segments: readonly string[]): NodePath | null {
  let at = top;
  for (const segment of segments) {
    const value = valueBelow(at.value, segment);
    if (value === undefined) return null;
    at = extend(at, segment, value);
  }
  return at;
}

export function valueBelow(value: Json, segment: string): Json | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value) && !/^(?:0|[1-9]\d*)$/.test(segment)) return undefined;
  return Object.hasOwn(value, segment) ? (value as { readonly [key: string]: Json })[segment] : undefined;
}
