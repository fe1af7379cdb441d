// Order that a document gives without meaning anything by it.

import { expect, test } from "vitest";
import { orderOperation, orderServer } from "../../generator/transform/canonical-order.js";
import { answer, contentOf, operationOf } from "./drafts.js";
import { str } from "./terse.js";

test("examples of a content stand by their names", () => {
  const examples = ["b", "c", "a"].map((name) => ({ name, value: null }));
  const responses = [answer(200, { ...contentOf(str), examples })];
  const operation = operationOf({ path: "/pets", responses });
  const [first] = orderOperation(operation).responses;
  expect(first?.contents[0]?.examples.map(({ name }) => name)).toEqual(["a", "b", "c"]);
});

test("variables of a server stand by their names", () => {
  const variables = ["b", "a"].map((name) => ({ name, default: "", values: [] }));
  expect(orderServer({ url: "https://{b}.{a}", variables }).variables.map(({ name }) => name)).toEqual([
    "a",
    "b",
  ]);
});
