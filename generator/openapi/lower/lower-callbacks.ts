// The requests that the API makes because of a call: for each callback one declaration, of the bodies it may have.
// Knows nothing of how they are received.

import { type DeclId, type Pointer, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { DraftDeclaration, DraftOperation } from "../../model/document.js";
import type { LowerContext, Placed } from "./lower-context.js";
import { lowerSchema } from "./lower-schema.js";
import { sendingOperations, sentBody } from "./lower-webhooks.js";
import { child } from "../../input/pointer.js";
import { entriesAt, isRaw } from "../../input/raw.js";

export interface Callbacks {
  readonly decls: readonly DraftDeclaration[];
  /** Those of operations that the user wants. */
  readonly chosen: readonly DeclId[];
}

interface Found {
  readonly name: string;
  readonly place: Placed;
  readonly operations: readonly DraftOperation[];
}

export function lowerCallbacks(operations: readonly DraftOperation[], context: LowerContext): Callbacks {
  const found = callbacksOf(operations, context);
  const isShared = (name: string): boolean => found.filter((other) => other.name === name).length > 1;
  const lowered = found.flatMap((callback) => {
    const decl = declarationOf(callback, isShared(callback.name), context);
    return decl ? [{ decl, isChosen: callback.operations.some(({ chosen }) => chosen) }] : [];
  });
  return {
    decls: lowered.map(({ decl }) => decl),
    chosen: lowered.filter(({ isChosen }) => isChosen).map(({ decl }) => decl.id),
  };
}

/** Each once, though several operations refer to it. */
function callbacksOf(operations: readonly DraftOperation[], context: LowerContext): readonly Found[] {
  const found = new Map<Pointer, Found>();
  for (const operation of operations) {
    const raw = context.get(operation.at);
    for (const [name, value] of entriesAt(isRaw(raw) ? raw : {}, "callbacks")) {
      const place = context.follow(value, child(operation.at, "callbacks", name));
      if (!place || name.startsWith("x-")) continue;
      const known = found.get(place.at)?.operations ?? [];
      found.set(place.at, { name, place, operations: [...known, operation] });
    }
  }
  return [...found.values()].sort((a, b) => (a.place.at < b.place.at ? -1 : 1));
}

function declarationOf(
  { name, place, operations }: Found,
  isShared: boolean,
  context: LowerContext,
): DraftDeclaration | null {
  const requests = Object.entries(place.raw)
    .filter(([expression]) => !expression.startsWith("x-"))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([expression, value]) => {
      const item = context.follow(value, child(place.at, expression));
      return item ? sendingOperations(item) : [];
    });
  const bodies = requests.flatMap((request) => {
    reportRest(request, context);
    const body = sentBody(request, context);
    return body ? [lowerSchema(body.raw, body.at, { context, declaration: null, binary: false })] : [];
  });
  if (bodies.length < requests.length || requests.length === 0)
    context.countUnused("callbacks", "only requests with a JSON body have a type", place.at);
  if (!isNonEmpty(bodies)) return null;
  const ids = operations.map(({ id }) => id);
  return make.declaration(place.at as string as DeclId, place.at, {
    name: { text: isShared ? `${ids[0]}_${name}_callback` : `${name}_callback`, source: "derived" },
    origin: "component",
    details: `What the API sends to the callback \`${name}\` of \`${ids.join("`, `")}\`.`,
    schema: bodies.length === 1 ? bodies[0] : make.union(place.at, bodies),
  });
}

/** What a receiver has to read and answer by itself. */
function reportRest({ raw, at }: Placed, context: LowerContext): void {
  if (Array.isArray(raw["parameters"]) && raw["parameters"].length > 0)
    context.countUnused("parameters", "of callbacks only bodies have types", child(at, "parameters"));
  const answers = entriesAt(raw, "responses").some(([, answer]) => isRaw(answer) && "content" in answer);
  if (answers)
    context.countUnused("responses", "what callbacks are answered has no types", child(at, "responses"));
}
