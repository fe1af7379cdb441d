// Server-sent events that OpenAPI 3.2 describes whole: each item is the event, its data what the document says it is.

import { afterAll, beforeAll, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { featureClient, type FeatureClient } from "../support/feature-client.js";
import { serve, type LoopbackServer } from "../support/loopback-server.js";
import { casesFolder } from "../support/places.js";

const answers: Readonly<Record<string, string>> = {
  "/prices": 'event: price\ndata: {"cents":5}\n\nevent: notice\nid: n1\ndata: {"cents":\n\n',
  "/additions":
    'event: addString\ndata: 12\n\nevent: addInt64\nretry:250\ndata: 9007199254740993\n\nevent: addJson\nid: \ndata: {"foo":1}\n\n',
  "/items": ': comment\nretry: soon\nid: a\0b\ndata: {"cents":1}\n\nid:7\ndata: {"event":"x","cents":2}\n\n',
  "/lines": "data: one\ndata: two\n\ndata: [DONE]\n\ndata: late\n\n",
};

let document: object;
let made: FeatureClient;
let server: LoopbackServer;
beforeAll(async () => {
  const text = readFileSync(join(casesFolder, "described-events/spec.yaml"), "utf8");
  document = { ...(parse(text) as object), info: { title: "Acme API", version: "1" } };
  made = await featureClient(document);
  server = await serve((response, { url }) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.end(answers[url]);
  });
});
afterAll(async () => {
  await server.close();
  made.remove();
});

type Streams = Readonly<Record<string, { retrieve(): Promise<AsyncIterable<unknown>> }>>;

const rows: readonly [name: string, want: readonly unknown[]][] = [
  [
    "prices",
    [
      { event: "price", data: { cents: 5 } },
      { event: "notice", data: '{"cents":', id: "n1" },
    ],
  ],
  [
    "additions",
    [
      { event: "addString", data: "12" },
      { event: "addInt64", data: "9007199254740993", retry: 250 },
      { event: "addJson", data: { foo: 1 }, id: "" },
    ],
  ],
  ["items", [{ data: { cents: 1 } }, { data: { event: "x", cents: 2 }, id: "7" }]],
  ["lines", [{ data: "one\ntwo" }]],
];
test.each(rows)("%s", async (name, want) => {
  const { Acme } = await made.load<{ Acme: new (options: object) => Streams }>("index.ts");
  const acme = new Acme({ baseURL: server.url });
  const seen: unknown[] = [];
  for await (const event of (await acme[name]?.retrieve()) ?? []) seen.push(event);
  expect(seen).toEqual(want);
});

test("the events of a stream are told apart by their names", () => {
  const use = `import type { Acme, Price } from "./src/index.js";
interface Fields {
  readonly cents: number;
  readonly event: string | undefined;
  readonly id: string | undefined;
  readonly retry: number | undefined;
}
export async function go(acme: Acme): Promise<void> {
  for await (const { event, data } of await acme.prices.retrieve()) {
    if (event === "price") ({ data }) satisfies { data: Price };
    else (data satisfies string), (event satisfies "notice");
  }
  for await (const added of await acme.additions.retrieve()) {
    if (added.event === "addJson") added.data.foo satisfies number;
    else added.data satisfies string;
  }
  for await (const { data, event, id, retry } of await acme.items.retrieve())
    ({ cents: data.cents, event, id, retry }) satisfies Fields;
}
`;
  expect(made.faults(use)).toEqual([]);
  expect(made.problems).toEqual([]);
});

test("the README says where the name is", async () => {
  const packed = await featureClient(document, ["types", "client", "package"]);
  const text = packed.text("README.md");
  packed.remove();
  expect(text).toContain("Each item has the event's name as `event` beside its `data`");
});

const payloads: readonly [what: string, itemSchema: object][] = [
  ["has fields of its own", { type: "object", properties: { data: {}, model: { type: "string" } } }],
  ["has no data", { type: "object", properties: { id: { type: "string" } } }],
];
test.each(payloads)("a schema that %s is that of the data alone", async (_, itemSchema) => {
  const content = { "text/event-stream": { itemSchema } };
  const plain = await featureClient({
    openapi: "3.2.0",
    paths: { "/a": { get: { responses: { 200: { description: "", content } } } } },
  });
  const code = plain.text("src/resources/a.ts");
  plain.remove();
  expect(code).toContain('sse("[DONE]")');
});
