// Answers that hold what their document does not know: types and validators take it, in answers and nowhere else.

import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { featureClient, type FeatureClient } from "../support/feature-client.js";

const json = (schema: object) => ({ content: { "application/json": { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: object, required = Object.keys(properties)) => ({
  type: "object",
  required,
  properties,
});
const schemas = {
  Order: object({ state: ref("State"), items: { type: "array", items: ref("Item") } }, ["state"]),
  State: { type: "string", enum: ["open", "closed"] },
  Item: { oneOf: [ref("Book"), ref("Song")], discriminator: { propertyName: "kind" } },
  Book: object({ kind: { const: "book" }, pages: { type: "integer" }, cover: { enum: ["hard", "soft"] } }),
  Song: object({ kind: { const: "song" }, seconds: { type: "number" } }),
  Event: { oneOf: [ref("Message"), ref("Tick")], discriminator: { propertyName: "type" } },
  Tick: object({ type: { const: "tick" } }),
  Message: { oneOf: [ref("Asked"), ref("Told")], discriminator: { propertyName: "role" } },
  Asked: object({ type: { const: "message" }, role: { const: "user" }, text: { type: "string" } }),
  Told: object({ type: { const: "message" }, role: { const: "assistant" } }),
  Contact: { oneOf: [ref("Mail"), ref("Phone")] },
  Mail: object({ address: { type: "string" } }),
  Phone: object({ number: { type: "string" } }),
  // Each value fits one of the two; opened, any text would fit both.
  Either: { oneOf: [{ enum: ["a", "b"] }, ref("State")] },
  // What an assertion says of the values known today says nothing of others.
  Ruled: {
    type: "object",
    required: ["state"],
    properties: { state: ref("State"), why: { type: "string" } },
    if: { properties: { state: ref("State") } },
    then: { required: ["why"] },
  },
  Level: { oneOf: [ref("Low"), ref("High")], discriminator: { propertyName: "n" } },
  Low: object({ n: { const: 0 }, low: { const: "l" } }),
  High: object({ n: { const: 1 }, high: { const: "h" } }),
  Flag: { type: "boolean", enum: [true] },
};
const all = Object.keys(schemas);
const paths = Object.fromEntries(
  all.map((name) => [
    `/${name}`,
    { put: { requestBody: json(ref(name)), responses: { 200: { description: "", ...json(ref(name)) } } } },
  ]),
);

let open: FeatureClient;
let half: FeatureClient;
let is: (type: string, value: unknown) => boolean;

async function checks(client: FeatureClient): Promise<typeof is> {
  const loaded = await client.load<Record<string, (value: unknown) => boolean>>("validators/index.js");
  const rules = loaded as unknown as Record<string, (value: unknown) => { readonly ok: boolean }>;
  return (type, value) => {
    const fast = loaded[`is${type}`]?.(value);
    // The fast check and the one that explains are of one mind.
    expect(rules[`validate${type}`]?.(value).ok).toBe(fast);
    return fast === true;
  };
}

beforeAll(async () => {
  const document = { paths, components: { schemas } };
  const emit = ["types", "validators", "client"] as const;
  open = await featureClient(document, [...emit], { openResponses: true });
  half = await featureClient(document, [...emit], { openResponses: ["enums"] });
  is = await checks(open);
});
afterAll(() => {
  open.remove();
  half.remove();
});

interface Row {
  readonly type: string;
  readonly value: unknown;
  readonly answer: boolean;
  readonly request: boolean;
}
const book = { kind: "book", pages: 3, cover: "hard" };
const rows: readonly Row[] = [
  { type: "State", value: "open", answer: true, request: true },
  { type: "State", value: "lost", answer: true, request: false },
  { type: "State", value: 1, answer: false, request: false },
  { type: "Flag", value: false, answer: false, request: false },
  { type: "Item", value: book, answer: true, request: true },
  { type: "Item", value: { ...book, cover: "none" }, answer: true, request: false },
  { type: "Item", value: { kind: "film", minutes: 90 }, answer: true, request: false },
  // A tag that is known decides as before, one that is no text is none.
  { type: "Item", value: { kind: "book" }, answer: false, request: false },
  { type: "Item", value: { kind: 7 }, answer: false, request: false },
  { type: "Item", value: {}, answer: false, request: false },
  { type: "Item", value: "film", answer: false, request: false },
  { type: "Order", value: { state: "lost", items: [{ kind: "film" }] }, answer: true, request: false },
  { type: "Event", value: { type: "message", role: "user", text: "" }, answer: true, request: true },
  { type: "Event", value: { type: "message", role: "tool" }, answer: true, request: false },
  { type: "Event", value: { type: "ping" }, answer: true, request: false },
  { type: "Event", value: { type: "message", role: "user" }, answer: false, request: false },
  { type: "Message", value: { type: "tick", role: "tool" }, answer: false, request: false },
  { type: "Level", value: { n: 2 }, answer: true, request: false },
  { type: "Level", value: { n: "x" }, answer: false, request: false },
  { type: "Contact", value: { address: "a@b" }, answer: true, request: true },
  { type: "Contact", value: { url: "x" }, answer: true, request: false },
  { type: "Contact", value: "x", answer: false, request: false },
  { type: "Either", value: "a", answer: true, request: true },
  { type: "Either", value: "z", answer: true, request: false },
  { type: "Ruled", value: { state: "lost" }, answer: true, request: false },
  { type: "Ruled", value: { state: "open", why: "" }, answer: true, request: true },
];

test.each(rows)("$type: $value", ({ type, value, answer, request }) => {
  expect([is(type, value), is(`${type}Param`, value)]).toEqual(
    // What opens nothing is one type.
    type === "Flag" ? [answer, false] : [answer, request],
  );
});

test("types say the same: completable values, a variant for unknown tags, requests closed", () => {
  const code = `
    import type { Contact, Event, Item, ItemParam, Level, OrderParam, State, UnknownDiscriminator } from "./src/index.js";
    export const state: State = "lost";
    export function item(value: Item): unknown {
      // Comparing with a known tag leaves the unknown variant out.
      if (value.kind === "book") return value.pages satisfies number;
      if (value.kind === "song") return value.seconds satisfies number;
      const tag: string = value.kind;
      const unlisted: Item.Unknown = value;
      return [tag, unlisted["anything"]];
    }
    export function event(value: Event): string {
      switch (value.type) {
        case "tick":
          return value.type;
        case "message":
          return value.role === "user" ? value.text satisfies string : value.role;
        default:
          return value.type satisfies UnknownDiscriminator<string>;
      }
    }
    export function level(value: Level): string | number {
      if (value.n === 0) return value.low satisfies "l";
      return value.n === 1 ? value.high : (value satisfies Level.Unknown).n;
    }
    export const contact: Contact = { url: "x" };
    export const mocked: Item = { kind: "film" as string as UnknownDiscriminator<string>, minutes: 90 };
    // @ts-expect-error
    export const param: ItemParam = { kind: "film" };
    // @ts-expect-error
    export const order: OrderParam = { state: "lost" };
    // @ts-expect-error
    export const number: State = 1;
  `;
  expect(open.faults(code)).toEqual([]);
});

test("what is open is not counted as unknown", () => {
  expect(open.unknowns).toEqual([]);
});

test("each kind opens by itself", async () => {
  const own = await checks(half);
  expect(own("State", "lost")).toBe(true);
  expect(own("Item", { ...book, cover: "none" })).toBe(true);
  expect(own("Item", { kind: "film" })).toBe(false);
  expect(own("Contact", { url: "x" })).toBe(false);
  expect(half.faults()).toEqual([]);
  expect(half.text(join("src/types", "index.ts"))).not.toContain("Unknown");
});
