// A document in one file and the same document in several give the same output.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { generate } from "../../generator/index.js";
import type { Raw } from "../../generator/input/raw.js";
import { casesFolder } from "../support/places.js";
import { readTree } from "../support/read-tree.js";
import { manners, splitDocument } from "../support/split-document.js";

const material = process.env["SDKWRIGHT_MATERIAL"] ?? "";

const own = [
  "second-api",
  "swagger-2-0",
  "openapi-3-0",
  "described-events",
  "unions-tagged-mapping",
  "all-of-parent-discriminator",
].map((name): [string, string] => [name, join(casesFolder, name, "spec.yaml")]);
const real = ["petstore.yaml", "openapi-ts-codegen-v2.json", "qdrant.json"].map((name): [string, string] => [
  name,
  join(material, "corpus", name),
]);

describe.each(material === "" ? own : [...own, ...real])("%s", (_, path) => {
  const document = parse(readFileSync(path, "utf8"), { uniqueKeys: false }) as Raw;
  test.each(manners)("%s", async (manner) => {
    const whole = await outputOf(new Map([["openapi.json", JSON.stringify(document)]]));
    const split = await outputOf(splitDocument(document, manner));
    expect([...split.files.keys()]).toStrictEqual([...whole.files.keys()]);
    for (const [name, text] of whole.files) expect(split.files.get(name), name).toBe(text);
    expect(split.problems).toStrictEqual(whole.problems);
  });
});

interface Output {
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
}

async function outputOf(files: ReadonlyMap<string, string>): Promise<Output> {
  const cwd = mkdtempSync(join(tmpdir(), "sdkwright-split-"));
  try {
    for (const [name, text] of files) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), text);
    }
    const { ok, problems } = await generate({ input: "openapi.json", output: "out", cwd, format: false });
    expect(ok, JSON.stringify(problems.slice(0, 3))).toBe(true);
    const said = problems.filter(({ code }) => code !== "SW104").map(({ code, text }) => `${code} ${text}`);
    const tree = [...readTree(join(cwd, "out"))].filter(([name]) => name.startsWith("src/"));
    return { files: new Map(tree), problems: said.sort() };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
