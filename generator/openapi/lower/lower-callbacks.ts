// The requests that the API makes because of a call: for each callback one declaration, of the bodies it may have.
// Knows nothing of how they are received.

import { type DefinitionId, type Pointer, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { DraftDefinition, DraftOperation } from "../../model/document.js";
import type { LowerContext, SourceNode } from "./lower-context.js";
import { lowerSchema } from "./lower-schema.js";
import { sendingOperations, sentBody } from "./lower-webhooks.js";
import { child } from "../../input/pointer.js";
import { entriesAt, isRaw } from "../../input/raw.js";

export interface Callbacks {
  readonly definitions: readonly DraftDefinition[];
  /** Those of operations that the user wants. */
  readonly chosen: readonly DefinitionId[];
}

interface Found {
  readonly name: string;
  readonly place: SourceNode;
  readonly operations: readonly DraftOperation[];
}

export function lowerCallbacks(operations: readonly DraftOperation[], context: LowerContext): Callbacks {
  const found = callbacksOf(operations, context);
  const isShared = (name: string): boolean => found.filter((other) => other.name === name).length > 1;
  const lowered = found.flatMap((callback) => {
    const definition = definitionOf(callback, isShared(callback.name), context);
    return definition ? [{ definition, isChosen: callback.operations.some(({ chosen }) => chosen) }] : [];
  });
  return {
    definitions: lowered.map(({ definition }) => definition),
    chosen: lowered.filter(({ isChosen }) => isChosen).map(({ definition }) => definition.id),
  };
}

/** Each once, though several operations refer to it. */
function callbacksOf(operations: readonly DraftOperation[], context: LowerContext): readonly Found[] {
  const found = new Map<Pointer, Found>();
  for (const operation of operations) {
    const raw = context.get(operation.pointer);
    for (const [name, value] of entriesAt(isRaw(raw) ? raw : {}, "callbacks")) {
      const place = context.follow(value, child(operation.pointer, "callbacks", name));
      if (!place || name.startsWith("x-")) continue;
      const known = found.get(place.pointer)?.operations ?? [];
      found.set(place.pointer, { name, place, operations: [...known, operation] });
    }
  }
  return [...found.values()].sort((a, b) => (a.place.pointer < b.place.pointer ? -1 : 1));
}

function definitionOf(
  { name, place, operations }: Found,
  isShared: boolean,
  context: LowerContext,
): DraftDefinition | null {
  const requests = Object.entries(place.raw)
    .filter(([expression]) => !expression.startsWith("x-"))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([expression, value]) => {
      const item = context.follow(value, child(place.pointer, expression));
      return item ? sendingOperations(item) : [];
    });
  const bodies = requests.flatMap((request) => {
    reportRest(request, context);
    const body = sentBody(request, context);
    return body ? [lowerSchema(body.raw, body.pointer, { context, declaration: null, binary: false })] : [];
  });
  if (bodies.length < requests.length || requests.length === 0)
    context.countUnused("callbacks", "only requests with a JSON body have a type", place.pointer);
  if (!isNonEmpty(bodies)) return null;
  const ids = operations.map(({ id }) => id);
  return make.definition(place.pointer as string as DefinitionId, place.pointer, {
    name: { text: isShared ? `${ids[0]}_${name}_callback` : `${name}_callback`, source: "derived" },
    origin: "component",
    details: `What the API sends to the callback \`${name}\` of \`${ids.join("`, `")}\`.`,
    schema: bodies.length === 1 ? bodies[0] : make.union(place.pointer, bodies),
  });
}

/** What a receiver has to read and answer by itself. */
function reportRest({ raw, pointer }: SourceNode, context: LowerContext): void {
  if (Array.isArray(raw["parameters"]) && raw["parameters"].length > 0)
    context.countUnused("parameters", "of callbacks only bodies have types", child(pointer, "parameters"));
  const hasContent = entriesAt(raw, "responses").some(
    ([, response]) => isRaw(response) && "content" in response,
  );
  if (hasContent)
    context.countUnused("responses", "what callbacks are answered has no types", child(pointer, "responses"));
}
