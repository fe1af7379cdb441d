// The requests that the API makes, to webhooks: one declaration that is any of their bodies.
// Knows nothing of how they are received.

import { type DefinitionId, type Json, type NameHint, type Pointer, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { DraftDefinition } from "../../model/document.js";
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
        context.countUnused("webhooks", "only requests with a JSON body have a type", pointer);
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
