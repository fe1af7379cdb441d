// Callbacks: what a receiver can say of them, and what is said of the rest.

import { afterAll, beforeAll, expect, test } from "vitest";
import { featureClient, type FeatureClient } from "../support/feature-client.js";

const sends = (schema: object, more: object = {}) => ({
  "{$request.body#/url}": { post: { requestBody: { content: { "application/json": { schema } } }, ...more } },
});
const paid = { type: "object", required: ["order"], properties: { order: { type: "string" } } };

let made: FeatureClient;
beforeAll(async () => {
  const document = {
    paths: {
      "/orders": {
        post: {
          operationId: "order",
          responses: { 204: { description: "" } },
          callbacks: {
            paid: sends(paid, { parameters: [{ name: "sig", in: "header", schema: { type: "string" } }] }),
            pinged: { "{$request.body#/url}": { get: { responses: {} } } },
          },
        },
      },
    },
  };
  made = await featureClient(document, ["types", "validators", "client"]);
});
afterAll(() => made.remove());

test("a body is checked by the callback's name", async () => {
  const { isPaidCallback } =
    await made.load<Record<string, (value: unknown) => boolean>>("validators/index.ts");
  expect(isPaidCallback?.({ order: "o1" })).toBe(true);
  expect(isPaidCallback?.({ order: 1 })).toBe(false);
});

test("and has a type, which the package gives out", () => {
  const use = `import type { PaidCallback } from "./src/index.js";
export const sent: PaidCallback = { order: "o1" };
// @ts-expect-error an order is text
export const wrong: PaidCallback = { order: 1 };
`;
  expect(made.faults(use)).toEqual([]);
});

test("what has no type is said", () => {
  const said = made.problems.join("\n");
  expect(said).toContain("only requests with a JSON body have a type");
  expect(said).toContain("of callbacks only bodies have types");
});
