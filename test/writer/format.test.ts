// The layout of the output, and that what claims to be in it is.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { check } from "prettier";
import { expect, test } from "vitest";
import { layout } from "../../generator/writer/format-text.js";
import { format } from "../../generator/writer/format.js";
import { runtimeFolder } from "../support/places.js";

test("text is laid out by its kind, and left alone where it says it is", async () => {
  const files = await format([
    { kind: "text", path: "a.ts", text: "const a={b:1}" },
    { kind: "text", path: "a.json", text: '{"a":1}' },
    { kind: "text", path: "LICENSE", text: "As it is." },
    { kind: "text", path: "b.ts", text: "const b={}", laidOut: true },
  ]);
  expect(files.map(({ text }) => text)).toEqual([
    "const a = { b: 1 };\n",
    '{ "a": 1 }\n',
    "As it is.",
    "const b={}",
  ]);
});

test("the runtime's templates are in the layout of the output", async () => {
  const names = readdirSync(runtimeFolder).filter((name) => name.endsWith(".ts"));
  const checked = await Promise.all(
    names.map(async (name) => {
      const text = readFileSync(join(runtimeFolder, name), "utf8");
      return (await check(text, { ...layout, parser: "babel-ts" })) ? [] : [name];
    }),
  );
  expect(names.length).toBeGreaterThan(20);
  expect(checked.flat()).toEqual([]);
});
