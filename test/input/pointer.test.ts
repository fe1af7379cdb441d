// Pointers are escaped, split and shortened as RFC 6901 says.

import { expect, test } from "vitest";
import type { Pointer } from "../../generator/model/brands.js";
import {
  child,
  lastSegment,
  makePointer,
  parentOf,
  rootPointer,
  splitPointer,
} from "../../generator/input/pointer.js";

const rows: readonly [file: string, segments: readonly string[], pointer: string][] = [
  ["", [], "#"],
  ["", ["paths", "/chat/{id}", "get"], "#/paths/~1chat~1{id}/get"],
  ["", ["a~b", "~1", ""], "#/a~0b/~01/"],
  ["", ["with space", "per%20cent", "ha#sh"], "#/with space/per%20cent/ha#sh"],
  ["schemas/pet.yaml", ["properties", "0"], "schemas/pet.yaml#/properties/0"],
  ["https://host/x.json", [], "https://host/x.json#"],
];

test.each(rows)("file %j and segments %j make %s, and back", (file, segments, pointer) => {
  expect(makePointer({ file, segments })).toBe(pointer);
  expect(splitPointer(pointer as Pointer)).toEqual({ file, segments });
});

test("a child takes raw keys and indexes", () => {
  expect(child(rootPointer, "paths", "/a~b", 0)).toBe("#/paths/~1a~0b/0");
});

test("the parent and the last segment of a whole file are null", () => {
  const pointer = child("a#" as Pointer, "x/y", "z");
  expect([parentOf(pointer), lastSegment(pointer)]).toEqual(["a#/x~1y", "z"]);
  expect([parentOf("a/b.yaml#" as Pointer), lastSegment("a/b.yaml#" as Pointer)]).toEqual([null, null]);
});
