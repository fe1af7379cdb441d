// The documented examples as data: what is sent, what comes back, what is wrong with it.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Json } from "../../generator/model/brands.js";
import { casesIn, root } from "./places.js";

export interface Documented {
  readonly name: string;
  readonly request: {
    readonly operationId: string;
    readonly title: string | null;
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Json;
  };
  /** The answer as it travels. */
  readonly text: string;
  readonly mediaType: "application/json" | "text/event-stream";
  readonly violations: readonly { readonly pointer: string; readonly why: string }[];
}

export const documentedFolder: string = join(root, "test/documented");

export const documented: readonly Documented[] = casesIn(documentedFolder).map((name) => {
  const read = (file: string): string => readFileSync(join(documentedFolder, name, file), "utf8");
  const streamed = existsSync(join(documentedFolder, name, "response.txt"));
  return {
    name,
    request: JSON.parse(read("request.json")) as Documented["request"],
    text: read(streamed ? "response.txt" : "response.json"),
    mediaType: streamed ? "text/event-stream" : "application/json",
    violations: JSON.parse(read("violations.json")) as Documented["violations"],
  };
});

/** The data of each event of an event stream that uses one `data:` line per event, the sentinel left out. */
export function eventsOf(text: string): readonly Json[] {
  return text
    .split("\n\n")
    .filter((block) => block.startsWith("data: ") && block !== "data: [DONE]")
    .map((block) => JSON.parse(block.slice("data: ".length)) as Json);
}
