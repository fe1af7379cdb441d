// Every example and default of a document, each with the place of its schema and who sends the value.

import type { Json, Pointer } from "../../model/brands.js";
import { encodingOf } from "../lower/lower-content.js";
import { child, rootPointer } from "../../input/pointer.js";
import { isList, isRaw, listAt, refOf, valueAt, type Raw } from "../../input/raw.js";
import { slotAt, type Kind, type Slot } from "../../input/resolve/grammar.js";
import type { Sources } from "../../input/sources.js";

/** `request`: read-only properties may be missing; `response`: write-only ones; `either`: both. */
export type Direction = "request" | "response" | "either";

export interface FoundExample {
  /** As a sentence begins: `the example`. */
  readonly what: string;
  readonly pointer: Pointer;
  readonly value: Json;
  readonly schema: Pointer;
  readonly direction: Direction;
  /** Text that may be the value as it travels. */
  readonly mayBeText: boolean;
}

/** In the order of the document, operations first; what is referred to from several places is looked at once. */
export function findExamples(sources: Sources): readonly FoundExample[] {
  const walk: Walk = { sources, found: [], seen: new Set() };
  visit({ value: sources.root, pointer: rootPointer, kind: "document", side: everySide, name: "" }, walk);
  return walk.found;
}

/** Who sends what: in webhooks and callbacks the API sends the body of the request. */
interface Side {
  readonly body: Direction;
  readonly response: Direction;
  /** Of what stands here itself. */
  readonly own: Direction;
}

const everySide: Side = { body: "request", response: "response", own: "either" };
const calledBack: Side = { body: "response", response: "request", own: "either" };

interface Visited {
  readonly value: Json;
  readonly pointer: Pointer;
  readonly kind: Kind;
  readonly side: Side;
  /** The key it stands at: a media type's is its name. */
  readonly name: string;
}

interface Walk {
  readonly sources: Sources;
  readonly found: FoundExample[];
  readonly seen: Set<Pointer>;
}

function visit(visited: Visited, walk: Walk): void {
  const { value, pointer, kind, side } = visited;
  if (!isRaw(value) || walk.seen.has(pointer)) return;
  walk.seen.add(pointer);
  const ref = refOf(value);
  if (ref !== null) {
    const to = walk.sources.target(ref, pointer);
    const target = to === null ? undefined : walk.sources.get(to);
    if (to !== null && target !== undefined) visit({ ...visited, value: target, pointer: to }, walk);
  }
  if (kind === "schema") collectFromSchema(value, pointer, walk);
  else if (kind === "mediaType" || kind === "parameter" || kind === "header")
    collectFromContent({ ...visited, value }, walk);
  // Paths before components, so that what operations refer to is known to be sent or received.
  for (const [key, item] of inOrder(value, kind)) {
    const slot = slotAt(kind, key);
    if (slot === null || typeof item !== "object" || item === null) continue;
    visitSlot(
      { ...visited, value: item, pointer: child(pointer, key), name: key, side: sideOf(key, kind, side) },
      slot,
      walk,
    );
  }
}

function inOrder(value: Raw, kind: Kind): readonly (readonly [string, Json])[] {
  const entries = Object.entries(value);
  if (kind !== "document") return entries;
  return [...entries.filter(([key]) => key === "paths"), ...entries.filter(([key]) => key !== "paths")];
}

function visitSlot(visited: Visited, slot: Slot, walk: Walk): void {
  const { value, pointer } = visited;
  if (isList(value)) {
    if (slot.shape === "one" || slot.shape === "map") return;
    value.forEach((item, index) =>
      visit({ ...visited, value: item, pointer: child(pointer, index), kind: slot.kind }, walk),
    );
  } else if (slot.shape !== "map") visit({ ...visited, kind: slot.kind }, walk);
  else if (isRaw(value))
    for (const [key, item] of Object.entries(value))
      visit({ ...visited, value: item, pointer: child(pointer, key), kind: slot.kind, name: key }, walk);
}

function sideOf(key: string, kind: Kind, side: Side): Side {
  if (kind === "document" && (key === "webhooks" || key === "x-webhooks")) return calledBack;
  if (kind === "operation" && key === "callbacks") return calledBack;
  if (key === "requestBody" || key === "requestBodies" || key === "parameters")
    return { ...side, own: side.body };
  if (key === "responses") return { ...side, own: side.response };
  return side;
}

function collectFromSchema(schema: Raw, pointer: Pointer, walk: Walk): void {
  const defaults = { schema: pointer, direction: "either", mayBeText: false } as const;
  const single = valueAt(schema, "example");
  if (single !== undefined)
    walk.found.push({ what: "the example", pointer: child(pointer, "example"), value: single, ...defaults });
  listAt(schema, "examples").forEach((value, index) =>
    walk.found.push({ what: "the example", pointer: child(pointer, "examples", index), value, ...defaults }),
  );
  const preset = valueAt(schema, "default");
  if (preset !== undefined)
    walk.found.push({ what: "the default", pointer: child(pointer, "default"), value: preset, ...defaults });
}

function collectFromContent(
  { value, pointer, kind, side, name }: Visited & { readonly value: Raw },
  walk: Walk,
): void {
  if (valueAt(value, "schema") === undefined) return;
  const encoding = kind === "mediaType" ? encodingOf(name, null) : "json";
  // Events and lines are described one by one, while their examples are whole transcripts.
  if (encoding === "sse" || encoding === "jsonLines") return;
  const add = (example: Json, childPointer: Pointer, what: string): void => {
    if (encoding !== "json" && typeof example === "string") return;
    walk.found.push({
      ...{ what, pointer: childPointer, value: example, schema: child(pointer, "schema") },
      direction: side.own,
      mayBeText: kind === "mediaType",
    });
  };
  const single = valueAt(value, "example");
  if (single !== undefined) add(single, child(pointer, "example"), "the example");
  const named = valueAt(value, "examples");
  if (!isRaw(named)) return;
  for (const [key, item] of Object.entries(named)) {
    const placed = followed(item, child(pointer, "examples", key), walk.sources);
    for (const holder of ["value", "dataValue"]) {
      const example = placed && valueAt(placed.raw, holder);
      if (placed && example !== null && example !== undefined)
        add(example, child(placed.pointer, holder), `the example ${key}`);
    }
  }
}

function followed(
  value: Json,
  pointer: Pointer,
  sources: Sources,
): { readonly raw: Raw; readonly pointer: Pointer } | null {
  let [found, childPointer]: [Json | undefined, Pointer] = [value, pointer];
  for (let hops = 0; hops < 100 && isRaw(found); hops++) {
    const ref = refOf(found);
    if (ref === null) return { raw: found, pointer: childPointer };
    const to = sources.target(ref, childPointer);
    if (to === null) return null;
    [found, childPointer] = [sources.get(to), to];
  }
  return null;
}
