// The documented examples as they stand in test/documented, and where the reference document holds each of them.
// Knows nothing of how they are generated into anything.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "../support/places.js";
import { raw, type Raw } from "./shape.js";

export const specText: string = readFileSync(join(root, "spec/openapi.yaml"), "utf8");
export const spec: Raw = raw(parse(specText));

const folder = join(root, "test/documented");

export interface Violation {
  readonly pointer: string;
  readonly why: string;
}
export interface Documented {
  readonly name: string;
  readonly request: Raw;
  /** The answer's text, byte for byte. */
  readonly text: string;
  readonly streamed: boolean;
  readonly violations: readonly Violation[];
}

export const documented: readonly Documented[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const read = (file: string): string => readFileSync(join(folder, name, file), "utf8");
    const streamed = readdirSync(join(folder, name)).includes("response.txt");
    return {
      name,
      request: raw(JSON.parse(read("request.json"))),
      text: read(streamed ? "response.txt" : "response.json"),
      streamed,
      violations: JSON.parse(read("violations.json")) as readonly Violation[],
    };
  })
  .sort((left, right) => (left.name < right.name ? -1 : 1));

/** The JSON values an answer brings: one, or one for each event up to `[DONE]`. */
export function valuesOf({ text, streamed }: Documented): readonly unknown[] {
  if (!streamed) return [JSON.parse(text)];
  const events = text.split("\n\n").filter((event) => event !== "");
  if (events.pop() !== "data: [DONE]") throw new RangeError("the stream does not end with [DONE]");
  return events.map((event) => JSON.parse(event.replace(/^data: /, "")) as unknown);
}

export interface Place {
  readonly method: string;
  readonly path: string;
  readonly operation: Raw;
}

/** The six operations of a document by operationId, those of other paths left out. */
export function chatOperations(document: Raw): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  for (const [path, item] of Object.entries(raw(document["paths"]))) {
    if (!path.startsWith("/chat/completions")) continue;
    for (const [method, operation] of Object.entries(raw(item))) {
      if (method === "parameters") continue;
      found.set(String(raw(operation)["operationId"]), { method, path, operation: raw(operation) });
    }
  }
  return found;
}
