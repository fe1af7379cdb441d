// The requests that the API makes, to webhooks and to the callbacks of a call: one definition for each, that is any of
// the bodies it may have.

import { type DefinitionId, type Json, type NameHint, type Pointer, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { DraftDefinition, DraftOperation } from "../../model/document.js";
import type { Schema } from "../../model/schema.js";
import { isRef } from "../../model/query/kinds.js";
import type { LowerContext, SourceNode } from "./lower-context.js";
import { factsOf } from "./lower-paths.js";
import { lowerSchema } from "./lower-schema.js";
import { child } from "../../input/pointer.js";
import { entriesAt, refOf, type Raw, isRaw, valueAt } from "../../input/raw.js";
import { encodingOf } from "./lower-content.js";

const childPointer = "#/webhooks" as Pointer;

export interface Webhooks {
  /** Everything the API may send. */
  readonly event: DraftDefinition;
  /** Names of the declarations that stand for bodies without one. */
  readonly names: ReadonlyMap<DefinitionId, NameHint>;
}

/** Null = the document has no webhook with a JSON body. */
export function lowerWebhooks(root: Raw, context: LowerContext): Webhooks | null {
  const names = new Map<DefinitionId, NameHint>();
  const bodies = entriesAt(root, "webhooks")
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) => {
      const pointer = child(childPointer, name);
      const found = bodiesOf({ name, value, pointer }, context);
      if (found === null) return [];
      if (found.length === 0)
        context.addUnused("webhooks", "only requests with a JSON body have a type", pointer);
      return found.map(({ schema, own }) => {
        if (own !== null) names.set(own, { text: `${name}_event`, source: "derived" });
        return schema;
      });
    });
  const distinct = bodies.filter(
    (body, index) =>
      !bodies.slice(0, index).some((other) => isRef(other) && isRef(body) && other.to === body.to),
  );
  if (!isNonEmpty(distinct)) return null;
  const event = make.definition(childPointer as string as DefinitionId, childPointer, {
    name: { text: "WebhookEvent", source: "derived" },
    origin: "component",
    details: "Any event that the API sends to a webhook.",
    schema: distinct.length === 1 ? distinct[0] : make.union(childPointer, distinct),
  });
  return { event, names };
}

interface Body {
  readonly schema: Schema;
  /** The declaration made for a body that the document does not name. */
  readonly own: DefinitionId | null;
}

interface RawWebhook {
  readonly name: string;
  readonly value: Json;
  readonly pointer: Pointer;
}

/** Null = the user leaves it out. */
function bodiesOf({ name, value, pointer }: RawWebhook, context: LowerContext): readonly Body[] | null {
  const item = context.follow(value, pointer);
  const operations = item ? sendingOperations(item) : [];
  const selected = operations.filter((operation) =>
    context.filter.takes(factsOf(operation, { kind: "webhook", name })),
  );
  if (selected.length === 0 && operations.length > 0) return null;
  return selected.flatMap((operation): readonly Body[] => {
    const body = sentBody(operation, context);
    if (!body) return [];
    if (refOf(body.raw) !== null) {
      const options = { context, declaration: null, binary: false } as const;
      return [{ schema: lowerSchema(body.raw, body.pointer, options), own: null }];
    }
    const own = context.declare(body.pointer, false);
    return [{ schema: make.ref(body.pointer, own), own }];
  });
}

/** What the API may send something with. */
export function sendingOperations(item: SourceNode): readonly SourceNode[] {
  return ["post", "put", "patch"].flatMap((method) => {
    const raw = valueAt(item.raw, method);
    return isRaw(raw) ? [{ raw, pointer: child(item.pointer, method) }] : [];
  });
}

/** Where the schema of what an operation sends as JSON stands; null = it sends no JSON that is described. */
export function sentBody({ raw, pointer }: SourceNode, context: LowerContext): SourceNode | null {
  const body = context.follow(valueAt(raw, "requestBody"), child(pointer, "requestBody"));
  const content = entriesAt(body?.raw ?? {}, "content").find(([type]) => encodingOf(type, null) === "json");
  const media = body && content && context.follow(content[1], child(body.pointer, "content", content[0]));
  const schema = media ? valueAt(media.raw, "schema") : undefined;
  return media && isRaw(schema) ? { raw: schema, pointer: child(media.pointer, "schema") } : null;
}

/**
 * The requests that the API makes because of a call: for each callback one declaration, of the bodies it may have.
 */
interface Callbacks {
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
    context.addUnused("callbacks", "only requests with a JSON body have a type", place.pointer);
  if (!isNonEmpty(bodies)) return null;
  const ids = operations.map(({ id }) => id);
  return make.definition(place.pointer as string as DefinitionId, place.pointer, {
    name: { text: isShared ? `${ids[0]}_${name}_callback` : `${name}_callback`, source: "derived" },
    origin: "component",
    details: `What the API sends to the callback \`${name}\` of \`${ids.join("`, `")}\`.`,
    schema: bodies.length === 1 ? bodies[0] : make.union(place.pointer, bodies),
  });
}

/** What a receiver has to read and respond to by itself. */
function reportRest({ raw, pointer }: SourceNode, context: LowerContext): void {
  if (Array.isArray(raw["parameters"]) && raw["parameters"].length > 0)
    context.addUnused("parameters", "of callbacks only bodies have types", child(pointer, "parameters"));
  const hasContent = entriesAt(raw, "responses").some(
    ([, response]) => isRaw(response) && "content" in response,
  );
  if (hasContent)
    context.addUnused("responses", "responses to callbacks have no types", child(pointer, "responses"));
}
