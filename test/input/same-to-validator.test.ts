// After which changes of a document its validator would find the same.

import { expect, test } from "vitest";
import type { Json } from "../../generator/model/brands.js";
import { isSameToValidator } from "../../generator/input/validate/same-to-validator.js";

const document = {
  openapi: "3.1.0",
  info: { title: "A", version: "1", description: "B." },
  tags: [{ name: "t" }],
};

test.each<readonly [what: string, after: Json, same: boolean]>([
  ["nothing", structuredClone(document), true],
  ["another description", { ...document, info: { ...document.info, description: "C." } }, true],
  ["another title", { ...document, info: { ...document.info, title: "" } }, true],
  ["a description that is no text", { ...document, info: { ...document.info, description: 1 } }, false],
  ["no description", { ...document, info: { title: "A", version: "1" } }, false],
  ["another version", { ...document, info: { ...document.info, version: "2" } }, false],
  ["another name", { ...document, tags: [{ name: "u" }] }, false],
  ["a tag more", { ...document, tags: [{ name: "t" }, { name: "u" }] }, false],
  ["another order", { info: document.info, openapi: "3.1.0", tags: document.tags }, false],
])("%s", (_, after, same) => {
  expect(isSameToValidator(document, after)).toBe(same);
});
