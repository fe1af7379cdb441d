// Every example and default of a document, each with the place of its schema and who sends the value.
// Knows nothing of whether an example is right.

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
  readonly at: Pointer;
  readonly value: Json;
  readonly schema: Pointer;
  readonly direction: Direction;
  /** Text that may be the value as it travels. */
  readonly mayBeText: boolean;
}

/** In the order of the document, operations first; what is referred to from several places is looked at once. */
export function findExamples(sources: Sources): readonly FoundExample[] {
  const walk: Walk = { sources, found: [], seen: new Set() };
  visit({ value: sources.root, at: rootPointer, kind: "document", side: everySide, name: "" }, walk);
  return walk.found;
}

/** Who sends what: in webhooks and callbacks the API sends the body of the request. */
interface Side {
  readonly body: Direction;
  readonly answer: Direction;
  /** Of what stands here itself. */
  readonly own: Direction;
}

const everySide: Side = { body: "request", answer: "response", own: "either" };
const calledBack: Side = { body: "response", answer: "request", own: "either" };

interface Visited {
  readonly value: Json;
  readonly at: Pointer;
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
  const { value, at, kind, side } = visited;
  if (!isRaw(value) || walk.seen.has(at)) return;
  walk.seen.add(at);
  const ref = refOf(value);
  if (ref !== null) {
    const to = walk.sources.target(ref, at);
    const target = to === null ? undefined : walk.sources.get(to);
    if (to !== null && target !== undefined) visit({ ...visited, value: target, at: to }, walk);
  }
  if (kind === "schema") collectFromSchema(value, at, walk);
  else if (kind === "mediaType" || kind === "parameter" || kind === "header")
    collectFromContent({ ...visited, value }, walk);
  // Paths before components, so that what operations refer to is known to be sent or received.
  for (const [key, item] of inOrder(value, kind)) {
    const slot = slotAt(kind, key);
    if (slot === null || typeof item !== "object" || item === null) continue;
    visitSlot(
      { ...visited, value: item, at: child(at, key), name: key, side: sideOf(key, kind, side) },
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
  const { value, at } = visited;
  if (isList(value)) {
    if (slot.shape === "one" || slot.shape === "map") return;
    value.forEach((item, index) =>
      visit({ ...visited, value: item, at: child(at, index), kind: slot.kind }, walk),
    );
  } else if (slot.shape !== "map") visit({ ...visited, kind: slot.kind }, walk);
  else if (isRaw(value))
    for (const [key, item] of Object.entries(value))
      visit({ ...visited, value: item, at: child(at, key), kind: slot.kind, name: key }, walk);
}

function sideOf(key: string, kind: Kind, side: Side): Side {
  if (kind === "document" && (key === "webhooks" || key === "x-webhooks")) return calledBack;
  if (kind === "operation" && key === "callbacks") return calledBack;
  if (key === "requestBody" || key === "requestBodies" || key === "parameters")
    return { ...side, own: side.body };
  if (key === "responses") return { ...side, own: side.answer };
  return side;
}

function collectFromSchema(schema: Raw, at: Pointer, walk: Walk): void {
  const usual = { schema: at, direction: "either", mayBeText: false } as const;
  const single = valueAt(schema, "example");
  if (single !== undefined)
    walk.found.push({ what: "the example", at: child(at, "example"), value: single, ...usual });
  listAt(schema, "examples").forEach((value, index) =>
    walk.found.push({ what: "the example", at: child(at, "examples", index), value, ...usual }),
  );
  const preset = valueAt(schema, "default");
  if (preset !== undefined)
    walk.found.push({ what: "the default", at: child(at, "default"), value: preset, ...usual });
}

function collectFromContent(
  { value, at, kind, side, name }: Visited & { readonly value: Raw },
  walk: Walk,
): void {
  if (valueAt(value, "schema") === undefined) return;
  const encoding = kind === "mediaType" ? encodingOf(name, null) : "json";
  // Events and lines are described one by one, while their examples are whole transcripts.
  if (encoding === "sse" || encoding === "jsonLines") return;
  const add = (example: Json, place: Pointer, what: string): void => {
    if (encoding !== "json" && typeof example === "string") return;
    walk.found.push({
      ...{ what, at: place, value: example, schema: child(at, "schema") },
      direction: side.own,
      mayBeText: kind === "mediaType",
    });
  };
  const single = valueAt(value, "example");
  if (single !== undefined) add(single, child(at, "example"), "the example");
  const named = valueAt(value, "examples");
  if (!isRaw(named)) return;
  for (const [key, item] of Object.entries(named)) {
    const placed = followed(item, child(at, "examples", key), walk.sources);
    for (const holder of ["value", "dataValue"]) {
      const example = placed && valueAt(placed.raw, holder);
      if (placed && example !== null && example !== undefined)
        add(example, child(placed.at, holder), `the example ${key}`);
    }
  }
}

function followed(
  value: Json,
  at: Pointer,
  sources: Sources,
): { readonly raw: Raw; readonly at: Pointer } | null {
  let [found, place]: [Json | undefined, Pointer] = [value, at];
  for (let hops = 0; hops < 100 && isRaw(found); hops++) {
    const ref = refOf(found);
    if (ref === null) return { raw: found, at: place };
    const to = sources.target(ref, place);
    if (to === null) return null;
    [found, place] = [sources.get(to), to];
  }
  return null;
}
