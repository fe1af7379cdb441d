// The requests that the API makes, to webhooks: one declaration that is any of their bodies.
// Knows nothing of how they are received.

import { type DeclId, type Json, type NameHint, type Pointer, isNonEmpty } from "../../model/brands.js";
import { make } from "../../model/build.js";
import type { DraftDeclaration } from "../../model/document.js";
import type { Schema } from "../../model/schema.js";
import { isRef } from "../../model/query/kinds.js";
import type { LowerContext, Placed } from "./lower-context.js";
import { factsOf } from "./lower-paths.js";
import { lowerSchema } from "./lower-schema.js";
import { child } from "../../input/pointer.js";
import { entriesAt, refOf, type Raw, isRaw, valueAt } from "../../input/raw.js";
import { encodingOf } from "./lower-content.js";

const place = "#/webhooks" as Pointer;

export interface Webhooks {
  /** Everything the API may send. */
  readonly event: DraftDeclaration;
  /** Names of the declarations that stand for bodies without one. */
  readonly names: ReadonlyMap<DeclId, NameHint>;
}

/** Null = the document has no webhook with a JSON body. */
export function lowerWebhooks(root: Raw, context: LowerContext): Webhooks | null {
  const names = new Map<DeclId, NameHint>();
  const bodies = entriesAt(root, "webhooks")
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) => {
      const at = child(place, name);
      const found = bodiesOf({ name, value, at }, context);
      if (found === null) return [];
      if (found.length === 0)
        context.countUnused("webhooks", "only requests with a JSON body have a type", at);
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
  const event = make.declaration(place as string as DeclId, place, {
    name: { text: "WebhookEvent", source: "derived" },
    origin: "component",
    details: "Any event that the API sends to a webhook.",
    schema: distinct.length === 1 ? distinct[0] : make.union(place, distinct),
  });
  return { event, names };
}

interface Body {
  readonly schema: Schema;
  /** The declaration made for a body that the document does not name. */
  readonly own: DeclId | null;
}

interface RawWebhook {
  readonly name: string;
  readonly value: Json;
  readonly at: Pointer;
}

/** Null = the user leaves it out. */
function bodiesOf({ name, value, at }: RawWebhook, context: LowerContext): readonly Body[] | null {
  const item = context.follow(value, at);
  const operations = item ? sendingOperations(item) : [];
  const wanted = operations.filter((operation) =>
    context.choice.takes(factsOf(operation, { kind: "webhook", name })),
  );
  if (wanted.length === 0 && operations.length > 0) return null;
  return wanted.flatMap((operation): readonly Body[] => {
    const body = sentBody(operation, context);
    if (!body) return [];
    if (refOf(body.raw) !== null) {
      const options = { context, declaration: null, binary: false } as const;
      return [{ schema: lowerSchema(body.raw, body.at, options), own: null }];
    }
    const own = context.declare(body.at, false);
    return [{ schema: make.ref(body.at, own), own }];
  });
}

/** What the API may send something with. */
export function sendingOperations(item: Placed): readonly Placed[] {
  return ["post", "put", "patch"].flatMap((method) => {
    const raw = valueAt(item.raw, method);
    return isRaw(raw) ? [{ raw, at: child(item.at, method) }] : [];
  });
}

/** Where the schema of what an operation sends as JSON stands; null = it sends no JSON that is described. */
export function sentBody({ raw, at }: Placed, context: LowerContext): Placed | null {
  const body = context.follow(valueAt(raw, "requestBody"), child(at, "requestBody"));
  const content = entriesAt(body?.raw ?? {}, "content").find(([type]) => encodingOf(type, null) === "json");
  const media = body && content && context.follow(content[1], child(body.at, "content", content[0]));
  const schema = media ? valueAt(media.raw, "schema") : undefined;
  return media && isRaw(schema) ? { raw: schema, at: child(media.at, "schema") } : null;
}
