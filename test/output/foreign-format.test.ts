// A user's formatter may run over the whole output: `--check` stays content, and an edit is still seen.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { format, type Options } from "prettier";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generate } from "../../generator/index.js";
import { root } from "../support/places.js";
import { readTree } from "../support/read-tree.js";

const foreign: Options = {
  singleQuote: true,
  semi: false,
  printWidth: 60,
  tabWidth: 4,
  trailingComma: "none",
  arrowParens: "avoid",
  proseWrap: "always",
  endOfLine: "crlf",
};
const parsers: Readonly<Record<string, string>> = { ts: "typescript", json: "json", md: "markdown" };

let cwd: string;
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), "sdkwright-format-"));
  cpSync(join(root, "generated"), join(cwd, "out"), { recursive: true });
  cpSync(join(root, "spec/openapi.yaml"), join(cwd, "openapi.yaml"));
  for (const [path, text] of readTree(join(cwd, "out"))) {
    const parser = parsers[path.split(".").at(-1) ?? ""];
    if (parser !== undefined)
      writeFileSync(join(cwd, "out", path), await format(text, { ...foreign, parser }));
  }
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const check = async () => {
  const { problems } = await generate({ output: "out", mode: "check", cwd });
  return problems.filter(({ severity }) => severity === "error").map(({ text }) => text);
};

test("another layout is up to date", async () => {
  expect(readFileSync(join(cwd, "out/src/client.ts"), "utf8")).toContain("\r\n");
  expect(await check()).toEqual([]);
});

test("an edit beneath it is named", async () => {
  const path = join(cwd, "out/src/client.ts");
  writeFileSync(path, `${readFileSync(path, "utf8")}// edited\n`);
  expect(await check()).toEqual(["out/src/client.ts is edited by hand"]);
});
