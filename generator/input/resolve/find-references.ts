// Walks a value by the grammar: which kind each object is, and where the references are.

import type { Json } from "../../model/brands.js";
import { slotAt, type Kind, type Slot } from "./grammar.js";
import { isRaw, objectAt, textAt, valueAt, type Raw } from "../raw.js";
import { extend, type NodePath } from "./node-path.js";

export interface FoundReference {
  readonly ref: string;
  /** The text of the reference itself: `…/$ref`, `…/mapping/cat`. */
  readonly nodePath: NodePath;
  /** What must stand at the target. */
  readonly slot: Slot;
  /** False for discriminator mappings, which name a schema without standing for it. */
  readonly stands: boolean;
}

/** What each object of the document is. Invariant: an object keeps the first kind it was found as. */
export type Kinds = Map<object, Kind>;

/** Marks everything below in `kinds`; what is marked already is not walked again. */
export function findReferences(nodePath: NodePath, slot: Slot, marks: Marks): readonly FoundReference[] {
  const found: FoundReference[] = [];
  walkSlot(nodePath, slot, { ...marks, found });
  return found;
}

export interface Marks {
  readonly kinds: Kinds;
  /** Files in which a schema says its own address or name. */
  readonly identified: Set<string>;
}

interface Walk extends Marks {
  readonly found: FoundReference[];
}

function walkSlot(nodePath: NodePath, slot: Slot, walk: Walk): void {
  const value = nodePath.value;
  if (Array.isArray(value)) {
    if (slot.shape === "one" || slot.shape === "map") return;
    value.forEach((item: Json, index) => walkObject(extend(nodePath, index, item), slot.kind, walk));
  } else if (slot.shape !== "map") {
    walkObject(nodePath, slot.kind, walk);
  } else if (isRaw(value)) {
    // Several tools split documents with a reference in place of a whole map. No map holds text, so it is one.
    addReference(nodePath, slot, walk);
    for (const [key, item] of Object.entries(value)) walkObject(extend(nodePath, key, item), slot.kind, walk);
  }
}

function walkObject(nodePath: NodePath, kind: Kind, walk: Walk): void {
  const value = nodePath.value;
  if (!isRaw(value) || walk.kinds.has(value)) return;
  walk.kinds.set(value, kind);
  if (kind !== "document") addReference(nodePath, { shape: "one", kind }, walk);
  if (kind === "schema") addSchemaReferences(nodePath, value, walk);
  // Large documents keep long descriptions in files of their own.
  const described = objectAt(value, "description");
  if (described)
    addReference(extend(nodePath, "description", described), { shape: "one", kind: "text" }, walk);
  for (const [key, item] of Object.entries(value)) {
    if (typeof item !== "object") continue;
    const slot = slotAt(kind, key);
    if (slot) walkSlot(extend(nodePath, key, item), slot, walk);
  }
}

function addReference(nodePath: NodePath, slot: Slot, walk: Walk): void {
  const ref = isRaw(nodePath.value) ? textAt(nodePath.value, "$ref") : null;
  if (ref !== null) walk.found.push({ ref, nodePath: extend(nodePath, "$ref", ref), slot, stands: true });
}

const oneSchema: Slot = { shape: "one", kind: "schema" };

function addSchemaReferences(nodePath: NodePath, schema: Raw, walk: Walk): void {
  if (["$id", "id", "$dynamicAnchor"].some((key) => textAt(schema, key) !== null))
    walk.identified.add(nodePath.file);
  const dynamic = textAt(schema, "$dynamicRef");
  if (dynamic !== null) {
    const at = extend(nodePath, "$dynamicRef", dynamic);
    walk.found.push({ ref: dynamic, nodePath: at, slot: oneSchema, stands: true });
  }
  const discriminator = objectAt(schema, "discriminator");
  if (!discriminator) return;
  const inside = extend(nodePath, "discriminator", discriminator);
  const fallback = textAt(discriminator, "defaultMapping");
  if (fallback !== null) {
    const at = extend(inside, "defaultMapping", fallback);
    walk.found.push({ ref: fallback, nodePath: at, slot: oneSchema, stands: false });
  }
  const mapping = objectAt(discriminator, "mapping");
  if (!mapping) return;
  const above = extend(inside, "mapping", mapping);
  for (const key of Object.keys(mapping)) {
    const ref = valueAt(mapping, key);
    if (typeof ref !== "string") continue;
    walk.found.push({ ref, nodePath: extend(above, key, ref), slot: oneSchema, stands: false });
  }
}
