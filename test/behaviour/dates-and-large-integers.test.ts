// Values that JSON has no type for, wherever they may stand: from the program to the wire and back, digit for digit.

import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fetch } from "undici";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { featureClient, type FeatureClient } from "../support/feature-client.js";
import { serve, type LoopbackServer } from "../support/loopback-server.js";
import { casesFolder } from "../support/places.js";

/** The document whose output is a case as well. */
const document = parse(
  readFileSync(join(casesFolder, "dates-and-large-integers/spec.yaml"), "utf8"),
) as object;

type Method = (...args: unknown[]) => Promise<unknown>;
interface Parcels {
  readonly parcels: {
    readonly create: Method;
    readonly list: (...args: unknown[]) => AsyncIterable<unknown>;
    readonly scans: { readonly list: Method };
    readonly events: { readonly retrieve: Method };
    readonly label: { readonly create: Method };
  };
  readonly clock: { readonly retrieve: Method };
  readonly webhooks: { unwrap(body: string, headers: object, secret: string): Promise<unknown> };
}
interface Entry {
  readonly Parcels: new (options: object) => Parcels;
}

let dated: FeatureClient;
let lettered: FeatureClient;
let server: LoopbackServer;
/** What the server says next: status, media type, text. */
let next: readonly [status: number, type: string, ...texts: string[]];
beforeAll(async () => {
  const emit = ["types", "validators", "client"] as const;
  dated = await featureClient(document, [...emit], { dates: "Date", int64: "bigint" });
  lettered = await featureClient(document, [...emit], { int64: "string" });
  server = await serve((response, _request, count) => {
    const [status, type, ...texts] = next;
    response.writeHead(status, { "content-type": type });
    response.end(texts[Math.min(count - first, texts.length - 1)]);
  });
});
afterAll(async () => {
  dated.remove();
  lettered.remove();
  await server.close();
});

/** How many requests there were before this test. */
let first = 0;
async function open(made: FeatureClient, more: object = {}): Promise<Parcels> {
  first = server.requests.length;
  const { Parcels } = await made.load<Entry>("index.js");
  return new Parcels({ baseURL: server.url, maxRetries: 0, ...more });
}
const json = "application/json";
const noon = "2026-01-02T12:00:00Z";
const date = new Date(noon);
/** Beyond 2^53: the nearest number ends in 2. */
const long = "9007199254740993";
const big = BigInt(long);

const parcel = `{"created_at":"${noon}","removed_at":null,"serial":${long},"id":7,"send_on":"2026-01-02",
  "weights":{"a":${long},"__proto__":2},"state":{"kind":"moving","since":"${noon}"},
  "last":{"called_at":"${noon}"},"inside":[{"created_at":"soon","serial":1,"id":1.5,"last":{"text":"x","called_at":"soon"}}],
  "route":[{"name":"${noon}","open":["${noon}"],"noon":"${noon}"}],"extra":"${noon}","count":${long}}`;

test("answers hold dates and integers to the last digit, and all else as it came", async () => {
  const client = await open(dated);
  next = [201, json, parcel];
  const made = (await client.parcels.create({ serial: 1n })) as Record<string, unknown>;
  expect(made).toEqual({
    created_at: date,
    removed_at: null,
    serial: big,
    id: 7n,
    send_on: "2026-01-02",
    weights: Object.fromEntries([
      ["a", big],
      ["__proto__", 2n],
    ]),
    state: { kind: "moving", since: date },
    last: { called_at: date },
    // Neither is what its type says, and nothing is lost.
    inside: [{ created_at: "soon", serial: 1n, id: 1.5, last: { text: "x", called_at: "soon" } }],
    route: [{ name: noon, open: [date], noon: date }],
    extra: noon,
    count: Number(long),
  });
});

test("a fetch of the user's, with answers of its own kind, changes nothing", async () => {
  const client = await open(dated, { fetch });
  next = [200, json, `[{"at":"${noon}","serial":${long}}]`];
  expect(await client.parcels.scans.list(date, { id: 1n })).toEqual([{ at: date, serial: big }]);
});

test("a body is JSON with dates as texts and integers as numbers", async () => {
  const client = await open(dated);
  next = [201, json, parcel];
  const route = [{ name: "Bern", open: [date], noon: date }];
  const params = { serial: big, send_at: date, send_on: "2026-01-02", route };
  await client.parcels.create(params);
  const at = '"2026-01-02T12:00:00.000Z"';
  expect(server.requests.at(-1)?.body).toBe(
    `{"serial":${long},"send_at":${at},"send_on":"2026-01-02","route":[{"name":"Bern","open":[${at}],"noon":${at}}]}`,
  );
  expect(params).toEqual({ serial: big, send_at: date, send_on: "2026-01-02", route });
  expect(() => client.parcels.create({ serial: 1n, send_at: new Date(Number.NaN) })).toThrow(
    "a date is invalid",
  );
  expect(server.requests.length - first).toBe(1);
});

test("errors are read by their status", async () => {
  const client = await open(dated);
  next = [422, json, `{"message":"no","at":"${noon}"}`];
  await expect(client.parcels.create({ serial: 1n })).rejects.toMatchObject({
    status: 422,
    message: "422 no",
    body: { message: "no", at: date },
  });
  next = [404, json, `{"sender":"${noon}","at":"${noon}"}`];
  await expect(client.parcels.create({ serial: 1n })).rejects.toMatchObject({
    body: { sender: noon, at: noon },
  });
  next = [502, "text/html", "<p>no</p>"];
  await expect(client.parcels.create({ serial: 1n })).rejects.toMatchObject({ body: "<p>no</p>" });
});

test("addresses, headers and pages have their texts", async () => {
  const client = await open(dated);
  const page = (id: string, more: boolean): string =>
    `{"data":[{"created_at":"${noon}","serial":1,"id":${id}}],"has_more":${more}}`;
  next = [200, json, page(long, true), page("2", false)];
  const ids: unknown[] = [];
  const query = { since: date, after: 3n, window: { from: date, serial: big } };
  for await (const one of client.parcels.list(query)) ids.push((one as { id: unknown }).id);
  expect(ids).toEqual([big, 2n]);
  const [asked, again] = server.requests.slice(first).map(({ url }) => new URL(url, server.url).searchParams);
  expect(Object.fromEntries(asked ?? [])).toEqual({
    after: "3",
    since: "2026-01-02T12:00:00.000Z",
    window: `{"from":"2026-01-02T12:00:00.000Z","serial":${long}}`,
  });
  expect(again?.get("after")).toBe(long);

  next = [200, json, `[{"at":"${noon}","serial":${long}}]`];
  const headers = { "If-Modified-Since-Time": date, "X-Serials": [big, 2n] };
  expect(await client.parcels.scans.list(date, { id: big, ...headers })).toEqual([{ at: date, serial: big }]);
  expect(server.requests.at(-1)).toMatchObject({
    url: `/parcels/${long}/scans/2026-01-02T12%3A00%3A00.000Z`,
    headers: {
      "if-modified-since-time": "2026-01-02T12:00:00.000Z",
      "x-serials": `${long},2`,
    },
  });
});

test("events, forms, texts and webhooks", async () => {
  const client = await open(dated);
  next = [200, "text/event-stream", `data: {"at":"${noon}","serial":${long}}\n\ndata: [DONE]\n\n`];
  const events: unknown[] = [];
  for await (const event of (await client.parcels.events.retrieve(1n)) as AsyncIterable<unknown>)
    events.push(event);
  expect(events).toEqual([{ at: date, serial: big }]);

  next = [204, json, ""];
  const label = new Blob(["x"], { type: "text/plain" });
  await client.parcels.label.create(1n, { label, printed_at: date, about: { serial: big } });
  const { body = "" } = server.requests.at(-1) ?? {};
  expect(body).toContain(`{"serial":${long}}`);
  expect(body).toContain("2026-01-02T12:00:00.000Z");

  next = [200, "text/plain", noon];
  expect(await client.clock.retrieve()).toBe(noon);

  const secret = `whsec_${Buffer.from("a secret of 24 bytes....").toString("base64")}`;
  const text = `{"at":"${noon}","serial":${long}}`;
  const time = String(Math.floor(Date.now() / 1000));
  const hmac = createHmac("sha256", Buffer.from(secret.slice(6), "base64"));
  const proof = hmac.update(`m.${time}.${text}`).digest("base64");
  const signed = { "webhook-id": "m", "webhook-timestamp": time, "webhook-signature": `v1,${proof}` };
  expect(await client.webhooks.unwrap(text, signed, secret)).toEqual({ at: date, serial: big });
});

test("validators judge JSON and give what the program has", async () => {
  interface Checks {
    isScan(value: unknown): boolean;
    validateScan(value: unknown): unknown;
    parseScan(text: string): unknown;
    assertScan(value: unknown): void;
    readonly ScanSchema: { readonly "~standard": { validate(value: unknown): unknown } };
  }
  const checks = await dated.load<Checks>("validators/index.js");
  const scan = { at: noon, serial: 5 };
  const value = { at: date, serial: 5n };
  expect(checks.isScan(scan)).toBe(true);
  expect(checks.isScan(value)).toBe(false);
  expect(checks.validateScan(scan)).toEqual({ ok: true, value });
  expect(scan).toEqual({ at: noon, serial: 5 });
  expect(checks.parseScan(`{"at":"${noon}","serial":${long}}`)).toEqual({
    ok: true,
    value: { at: date, serial: big },
  });
  expect(checks.parseScan('{"at":1,"serial":1}')).toMatchObject({ ok: false, issues: [{ path: "/at" }] });
  expect(() => checks.assertScan(value)).toThrow("not a valid Scan");
  expect(checks.ScanSchema["~standard"].validate(scan)).toEqual({ value });
});

test("checked calls are checked as JSON", async () => {
  const { callValidator } = await dated.load<{ readonly callValidator: object }>("call-validation.js");
  const client = await open(dated, {
    validate: { requests: "throw", responses: "throw", with: callValidator },
  });
  next = [201, json, `{"created_at":"${noon}","serial":${long},"id":7}`];
  expect(await client.parcels.create({ serial: big, send_at: date })).toMatchObject({ id: 7n });
  await expect(client.parcels.create({ serial: 0n })).rejects.toThrow("/serial: expected");
  next = [201, json, `{"created_at":true,"serial":1,"id":7}`];
  await expect(client.parcels.create({ serial: 1n })).rejects.toThrow("/created_at: expected");
});

test("integers as texts are numbers on the wire", async () => {
  const client = await open(lettered);
  next = [201, json, parcel];
  const made = await client.parcels.create({ serial: long, send_at: noon, route: [{ name: "1" }] });
  expect(made).toMatchObject({ created_at: noon, serial: long, id: "7", weights: { a: long } });
  expect(server.requests.at(-1)?.body).toBe(`{"serial":${long},"send_at":"${noon}","route":[{"name":"1"}]}`);
  next = [204, json, ""];
  await client.parcels.label.create("1", {
    label: new Blob(["x"]),
    printed_at: noon,
    about: { serial: long },
  });
  expect(server.requests.at(-1)?.body).toContain(`{"serial":${long}}`);
});

test("the compiler knows them", () => {
  const use = `import Parcels, { type Parcel } from "./src/index.js";
import { decode, encode, type Encoded, ParcelCodec, stringify } from "./src/codecs/index.js";
import { isParcel, parseParcel } from "./src/validators/index.js";
export async function main(client: Parcels): Promise<void> {
  const parcel = await client.parcels.create({ serial: 1n, send_at: new Date() });
  const time: number = parcel.created_at.getTime();
  const id: bigint = parcel.id + 1n;
  const parsed = parseParcel("{}");
  if (parsed.ok) parsed.value.created_at.getTime();
  const value: unknown = JSON.parse("{}");
  if (isParcel(value)) {
    const text: string = value.created_at;
    const whole: number = value.id;
    const again: Parcel = decode(ParcelCodec, value);
    console.log(text, whole, again, time, id);
  }
  const json: Encoded<Parcel> = encode(ParcelCodec, parcel);
  console.log(stringify(json));
  // @ts-expect-error a text is no date
  await client.parcels.create({ serial: 1n, send_at: "2026-01-02T12:00:00Z" });
  // @ts-expect-error a number could have lost digits
  await client.parcels.create({ serial: 1 });
}
`;
  expect(dated.faults(use)).toEqual([]);
  const letters = `import Parcels from "./src/index.js";
import { isParcel } from "./src/validators/index.js";
export async function main(client: Parcels): Promise<void> {
  const digits: string = (await client.parcels.create({ serial: String(1) })).id;
  const value: unknown = JSON.parse("{}");
  if (isParcel(value)) {
    const whole: number = value.id;
    const text: string = value.created_at;
    console.log(whole, text, digits);
  }
}
`;
  expect(lettered.faults(letters)).toEqual([]);
});
