// The JSON bodies of requests that the API makes, as a path item of a webhook or a callback describes them.
// Knows nothing of the declarations that are made of them.

import { encodingOf } from "./lower-content.js";
import type { LowerContext, Placed } from "./lower-context.js";
import { child } from "../../input/pointer.js";
import { entriesAt, isRaw, valueAt } from "../../input/raw.js";

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
