// Hostile texts that travel arrive byte for byte: in requests over a real socket, and in validators.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compile, strictest } from "../support/compile.js";
import { serve, type LoopbackServer, type Received } from "../support/loopback-server.js";
import { generated, type Generated } from "./generated.js";
import { payloadList } from "./payloads.js";
import {
  headerNames,
  operationNames,
  pathOf,
  pathTexts,
  queryNames,
  roundTripDocument,
} from "./round-trip-document.js";

type Call = (...args: readonly unknown[]) => Promise<unknown>;
interface Client {
  readonly fixed: Readonly<Record<string, Call>>;
  readonly search: { readonly run: Call };
  readonly send: { readonly run: Call };
}

const base = '/\'`${P}`"+(P)+"*/end';
let server: LoopbackServer;
let made: Generated;
let client: Client;

beforeAll(async () => {
  server = await serve((response) => void response.writeHead(204).end());
  made = await generated(roundTripDocument(server.url + base), {
    names: { operations: operationNames },
    format: false,
  });
  const { default: RoundTrip } = await made.load("src/index");
  client = new (RoundTrip as new (options: object) => Client)({ apiKey: "s&=e'c" });
});
afterAll(async () => {
  await server.close();
  made.remove();
});

async function sent(call: () => Promise<unknown>): Promise<Received> {
  const before = server.requests.length;
  await call();
  const request = server.requests[before];
  if (!request) throw new RangeError("nothing was sent");
  return request;
}

const pairsOf = (url: string): readonly (readonly string[])[] =>
  (url.split("?")[1] ?? "").split("&").map((pair) => pair.split("=").map(decodeURIComponent));

test("the output compiles", () => {
  expect(made.outcome.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(compile(made.sources, { ...strictest, skipLibCheck: true })).toEqual([]);
});

describe("the fixed text of a path", () => {
  test.each(pathTexts.map((text, index) => [JSON.stringify(text), index]))("%s", async (_, index) => {
    const { url } = await sent(
      () => client.fixed[`get${index}`]?.() ?? Promise.reject(new RangeError("no such method")),
    );
    expect(decodeURIComponent(url)).toBe(base + pathOf(index));
  });
});

test("query names, header names and the place of a key", async () => {
  const values = Object.fromEntries(
    [...queryNames, ...headerNames].map((name) => [name, `<${/^[\x20-\x7e]*$/.test(name) ? name : "?"}>`]),
  );
  const { url, headers } = await sent(() => client.search.run(values));
  const pairs = new Map(pairsOf(url).map(([name, value]) => [name, value]));
  expect(pairs).toEqual(
    new Map([...queryNames.map((name) => [name, values[name]] as const), ["k'\"`${x}`&=", "s&=e'c"]]),
  );
  for (const name of headerNames) expect(headers[name.toLowerCase()]).toBe(values[name]);
});

test("parameters that are left out have nothing from a prototype", async () => {
  const { url } = await sent(() => client.search.run({}));
  expect(pairsOf(url)).toEqual([["k'\"`${x}`&=", "s&=e'c"]]);
});

const keys = JSON.parse(
  JSON.stringify(Object.fromEntries([...payloadList, "constructor"].map((name) => [name, name]))),
) as Record<string, string>;

test("the keys and values of a body beside parameters with inherited names", async () => {
  const whole = await sent(() => client.send.run("x/y", { ...keys, toString: "z" }));
  expect(whole.url).toBe(`${encodeURI(base).replace(/"/g, "%22")}/send/x%2Fy?toString=z`);
  expect(JSON.parse(whole.body)).toEqual(keys);
  const without = await sent(() => client.send.run("x", { ...keys }));
  expect(without.url).not.toContain("?");
});

describe("validators", () => {
  type Result = (value: unknown) => {
    readonly ok: boolean;
    readonly issues?: readonly { readonly path: string }[];
  };
  const validate = async (type: string, value: unknown) =>
    ((await made.load("src/validators/index"))[`validate${type}`] as Result)(value);
  const accepts = async (type: string, value: unknown): Promise<boolean> => {
    const loaded = await made.load("src/validators/index");
    const is = (loaded[`is${type}`] as (value: unknown) => boolean)(value);
    expect((await validate(type, value)).ok).toBe(is);
    return is;
  };

  test.each(payloadList.map((text) => [JSON.stringify(text), text]))(
    "%s is a value, a key and a tag",
    async (_, text) => {
      expect(await accepts("Choice", text)).toBe(true);
      expect(await accepts("Choice", `${text}x`)).toBe(false);
      expect(await accepts("Few", text)).toBe(payloadList.indexOf(text) < 3);
      expect(await accepts("Keys", keys)).toBe(true);
      const omitting = Object.fromEntries(Object.entries(keys).filter(([key]) => key !== text));
      expect(await accepts("Keys", omitting)).toBe(false);
      const pointer = `/${text.replace(/~/g, "~0").replace(/\//g, "~1")}`;
      const wrong = JSON.parse(
        JSON.stringify(keys).replace(
          `${JSON.stringify(text)}:${JSON.stringify(text)}`,
          `${JSON.stringify(text)}:1`,
        ),
      ) as unknown;
      expect((await validate("Keys", wrong)).issues?.map(({ path }) => path)).toEqual([pointer]);
      expect(await accepts("Closed", JSON.parse(`{${JSON.stringify(text)}:1}`))).toBe(true);
      expect(await accepts("Closed", JSON.parse(`{${JSON.stringify(text)}:"1"}`))).toBe(false);
      expect(await accepts("Closed", JSON.parse(`{${JSON.stringify(`${text}?`)}:1}`))).toBe(false);
      expect(await accepts("Tagged", { "*/`${x}`": text, more: text })).toBe(true);
      expect(await accepts("Tagged", { "*/`${x}`": text, more: "?" })).toBe(false);
    },
  );

  const patterns: readonly [type: string, value: string, want: boolean][] = [
    ["Letters", "Müller", true],
    ["Letters", "Müller1", false],
    ["Letters", "\u{1d49c}", true],
    ["At", "@name", true],
    ["At", "name", false],
    ["Slash", "Asia/Tokyo", true],
    ["Slash", "Asia", false],
    ["Breakout", "/;globalThis.__PWNED=1;/`${x}`*/\"'\u2028", true],
    ["Breakout", "x", false],
    ["Broken", "anything", true],
  ];
  test.each(patterns)("the pattern %s takes %j: %s", async (type, value, want) => {
    expect(await accepts(type, value)).toBe(want);
  });
});
