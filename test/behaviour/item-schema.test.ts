// OpenAPI 3.2: `itemSchema` says what one item of a sequence is, and the call gives a stream of them.

import { afterAll, beforeAll, expect, test } from "vitest";
import { featureClient, type FeatureClient } from "../support/feature-client.js";
import { serve, type LoopbackServer } from "../support/loopback-server.js";

const item = { $ref: "#/components/schemas/Reading" };
const sequence = (mediaType: string) => ({
  get: { responses: { 200: { description: "", content: { [mediaType]: { itemSchema: item } } } } },
});

let made: FeatureClient;
let server: LoopbackServer;
beforeAll(async () => {
  made = await featureClient({
    openapi: "3.2.0",
    paths: {
      "/lines": sequence("application/jsonl"),
      "/records": sequence("application/json-seq"),
    },
    components: {
      schemas: { Reading: { type: "object", required: ["n"], properties: { n: { type: "integer" } } } },
    },
  });
  server = await serve((response, { url }) => {
    const isSequence = url === "/records";
    response.writeHead(200, { "content-type": isSequence ? "application/json-seq" : "application/jsonl" });
    response.end([1, 2].map((n) => `${isSequence ? "\u001e" : ""}{"n":${n}}\n`).join(""));
  });
});
afterAll(async () => {
  await server.close();
  made.remove();
});

type Streams = Readonly<Record<"lines" | "records", { retrieve(): Promise<AsyncIterable<unknown>> }>>;

test.each(["lines", "records"] as const)("%s", async (name) => {
  const { Acme } = await made.load<{ Acme: new (options: object) => Streams }>("index.ts");
  const acme = new Acme({ baseURL: server.url });
  const seen: unknown[] = [];
  for await (const reading of await acme[name].retrieve()) seen.push(reading);
  expect(seen).toEqual([{ n: 1 }, { n: 2 }]);
  expect(made.text(`src/resources/${name}.ts`)).toContain("Stream<Reading>");
});
