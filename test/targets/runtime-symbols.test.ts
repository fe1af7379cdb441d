// The runtime's symbols as the targets know them are what its files export.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runtimeType, runtimeValue } from "../../generator/targets/runtime-symbols.js";
import { clientMembersModule, runtimeExportsModule } from "../../scripts/runtime-exports.js";
import { root } from "../support/places.js";

test("what the files of templates/runtime export is listed", () => {
  const listed = readFileSync(join(root, "generator/targets/runtime-exports.ts"), "utf8");
  expect(listed, "run `npm run runtime-exports`").toBe(runtimeExportsModule());
});

test("what every client has is listed", () => {
  const listed = readFileSync(join(root, "generator/transform/names/client-members.ts"), "utf8");
  expect(listed, "run `npm run runtime-exports`").toBe(clientMembersModule());
});

test("a name that two files export is told apart by its file", () => {
  expect(runtimeValue("rule-array/array")).toEqual({
    name: "array",
    from: "src/core/rule-array",
    typeOnly: false,
  });
  expect(runtimeValue("codec-shapes/array")).toMatchObject({ name: "array", from: "src/core/codec-shapes" });
});

test("types and values are not taken for each other", () => {
  expect(runtimeType("Encoded")).toEqual({ name: "Encoded", from: "src/core/codec", typeOnly: true });
  expect(runtimeType("APIError")).toEqual({ name: "APIError", from: "src/core/errors", typeOnly: true });
});
